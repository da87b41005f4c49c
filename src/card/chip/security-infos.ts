import { integerIn } from './der.js';
import { oidIn } from './oid.js';
import { child, type Tlv } from './tlv.js';

/** One SecurityInfo (ICAO 9303 part 11, 9.2): what the chip can do to prove itself, by its object identifier. */
export interface SecurityInfo {
  readonly oid: string;
  readonly kind: 'aa' | 'ca' | 'ca-key' | 'pace' | 'ta' | 'other';
  /** AA: the signature's algorithm; PACE: the number of the domain parameters. */
  readonly detail: string | null;
  /** Where it stands, in bytes of the file. */
  readonly from: number;
  readonly to: number;
}

const kinds: readonly (readonly [prefix: string, kind: SecurityInfo['kind']])[] = [
  ['2.23.136.1.1.5', 'aa'],
  ['0.4.0.127.0.7.2.2.1.', 'ca-key'],
  ['0.4.0.127.0.7.2.2.2', 'ta'],
  ['0.4.0.127.0.7.2.2.3.', 'ca'],
  ['0.4.0.127.0.7.2.2.4.', 'pace'],
];

/** Reads SecurityInfos ::= SET OF SecurityInfo; null where the set holds something else. */
export function readSecurityInfos(bytes: Uint8Array, set: Tlv | undefined): readonly SecurityInfo[] | null {
  if (set?.tag !== 0x31) return null;
  const infos: SecurityInfo[] = [];
  for (const { tag, children, from, to } of set.children) {
    const oid = oidIn(bytes, children[0]);
    if (tag !== 0x30 || !oid) return null;
    const kind = kinds.find(([prefix]) => oid === prefix || (prefix.endsWith('.') && oid.startsWith(prefix)))?.[1] ?? 'other';
    infos.push({ oid, kind, detail: detailOf(bytes, kind, children), from, to });
  }
  return infos;
}

function detailOf(bytes: Uint8Array, kind: SecurityInfo['kind'], parts: readonly Tlv[]): string | null {
  if (kind === 'aa') return oidIn(bytes, parts[2]) || null;
  if (kind !== 'pace') return null;
  const parameters = parts[2]?.tag === 0x02 ? parts[2] : child(parts[1], 0x02);
  return parameters ? String(integerIn(bytes, parameters) ?? '') || null : null;
}
