import type { Finding } from '../finding.js';
import { type HashName, hashByOid, hashLength, isWeak } from './algorithms.js';
import { integerIn } from './der.js';
import { found } from './found.js';
import { oidIn } from './oid.js';
import { isFault, readTlv, valueBytes } from './tlv.js';

/** The hashes of the data groups by their numbers; `algorithm` is null where it is not known. */
export interface Hashes {
  readonly algorithm: HashName | null;
  readonly byGroup: ReadonlyMap<number, Uint8Array>;
}

/** Reads LDSSecurityObject ::= SEQUENCE { version, hashAlgorithm, SEQUENCE OF { number, hash }, … } (ICAO 9303 part 10, appendix D); `at`: where it stands. */
export function readHashes(content: Uint8Array, source: string, at: number): { hashes: Hashes | null; findings: readonly Finding[] } {
  const unreadable = { hashes: null, findings: [found('SOD_UNREADABLE', {}, source, at)] };
  const tlv = readTlv(content, { deep: true });
  if (isFault(tlv)) return unreadable;
  const [versionField, algorithm, list, versionInfo] = tlv.children;
  const name = oidIn(content, algorithm?.children[0]);
  const version = integerIn(content, versionField);
  if (version === undefined || !name || list?.tag !== 0x30) return unreadable;

  const known = hashByOid(name) ?? null;
  const findings: Finding[] = [];
  if (version > 1) findings.push(found('SOD_LDS_VERSION', { version }, source, at));
  if (version <= 1 && (version === 1) !== (versionInfo !== undefined))
    findings.push(found('SOD_LDS_VERSION_INFO', { version }, source, at));
  if (!known) findings.push(found('CHIP_ALGORITHM_UNKNOWN', { oid: name }, source, at));
  else if (isWeak(known)) findings.push(found('CHIP_ALGORITHM_WEAK', { algorithm: 'SHA-1' }, source, at));
  const byGroup = new Map<number, Uint8Array>();
  for (const { children } of list.children) {
    const group = integerIn(content, children[0]);
    const hash = children[1]?.tag === 0x04 ? valueBytes(content, children[1]) : undefined;
    const sound = group !== undefined && group >= 1 && group <= 16 && hash && (!known || hash.length === hashLength[known]);
    if (!sound) findings.push(found('SOD_HASH_ENTRY', { number: group ?? 0 }, source, at));
    else if (byGroup.has(group)) findings.push(found('SOD_HASH_DOUBLE', { name: `DG${group}` }, source, at));
    else byGroup.set(group, hash);
  }
  return { hashes: { algorithm: known, byGroup }, findings };
}
