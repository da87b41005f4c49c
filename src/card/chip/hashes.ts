import { createHash } from 'node:crypto';
import type { ChipFile } from './identify.js';
import type { Sod } from './sod.js';
import { groupNumber } from './tags.js';

/** `unchecked`: nothing to hold it against, by its kind or for want of a SOD. */
export type FileStatus = 'match' | 'mismatch' | 'not-in-sod' | 'missing' | 'unchecked';

/** Holds a data group against its hash in the SOD (ICAO 9303 part 11, 5.1); a cut one is a mismatch, one that was never saved is unchecked. */
export function statusOf(file: ChipFile, sod: Sod | null): FileStatus {
  const group = groupNumber(file.name);
  const hashes = sod?.hashes;
  if (group === undefined || !hashes?.algorithm || file.bytes.length === 0) return 'unchecked';
  const expected = hashes.byGroup.get(group);
  if (!expected) return 'not-in-sod';
  return createHash(hashes.algorithm).update(file.bytes).digest().equals(expected) ? 'match' : 'mismatch';
}

export const matches = (file: ChipFile, sod: Sod): boolean => statusOf(file, sod) === 'match';
