import type { Finding } from '../finding.js';
import { type HashName, hashByOid } from './algorithms.js';
import { found } from './found.js';
import { oidOf } from './oid.js';
import { isFault, readTlv, type Tlv, valueBytes } from './tlv.js';

/** The hashes of the data groups by their numbers; `algorithm` is null where it is not known. */
export interface Hashes {
  readonly algorithm: HashName | null;
  readonly byGroup: ReadonlyMap<number, Uint8Array>;
}

/** Reads LDSSecurityObject ::= SEQUENCE { version, hashAlgorithm, SEQUENCE OF { number, hash }, … } (ICAO 9303 part 10, appendix D). */
export function readHashes(content: Uint8Array, source: string): { hashes: Hashes | null; findings: readonly Finding[] } {
  const unreadable = { hashes: null, findings: [found('SOD_UNREADABLE', {}, source)] };
  const tlv = readTlv(content, { deep: true });
  if (isFault(tlv)) return unreadable;
  const [version, algorithm, list] = tlv.children;
  const oid = algorithm?.children[0];
  if (version?.tag !== 0x02 || oid?.tag !== 0x06 || list?.tag !== 0x30) return unreadable;

  const number = (integer: Tlv): number => valueBytes(content, integer).at(-1) ?? 0;
  const byGroup = new Map<number, Uint8Array>();
  for (const { children } of list.children) {
    const [group, hash] = children;
    if (group?.tag === 0x02 && hash?.tag === 0x04) byGroup.set(number(group), valueBytes(content, hash));
  }
  const name = oidOf(valueBytes(content, oid));
  const known = hashByOid(name) ?? null;
  const findings = [
    ...(number(version) > 1 ? [found('SOD_LDS_VERSION', { version: number(version) }, source)] : []),
    ...(known ? [] : [found('CHIP_ALGORITHM_UNKNOWN', { oid: name }, source)]),
  ];
  return { hashes: { algorithm: known, byGroup }, findings };
}
