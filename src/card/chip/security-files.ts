import type { Finding } from '../finding.js';
import type { GroupReading, Holds } from './details.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { readSecurityInfos, type SecurityInfo } from './security-infos.js';
import { decidingSignatures } from './signature.js';
import { readSignedData } from './signed-data.js';
import { isFault, readTlv } from './tlv.js';

/** A group that says how the chip proves itself; `infos` is null where it cannot be read. */
export interface SecurityReading extends GroupReading {
  readonly infos: readonly SecurityInfo[] | null;
}

/** BSI TR-03110, part 3: id-SecurityObject, what CardSecurity signs. */
const securityObject = '0.4.0.127.0.7.3.2.1';

/** DG14 (ICAO 9303 part 10, 4.7.14): in 6E the SecurityInfos. */
export const readDg14 = ({ tlv, bytes, source }: ChipFile): SecurityReading =>
  tlv ? infosOf('DG14', readSecurityInfos(bytes, tlv.children[0]), source, tlv.valueFrom) : nothing;

/** CardAccess (ICAO 9303 part 10, 3.11.3): the SecurityInfos for PACE, readable by anybody and signed by nobody. */
export const readCardAccess = ({ tlv, bytes, source }: ChipFile): SecurityReading =>
  tlv ? infosOf('CardAccess', readSecurityInfos(bytes, tlv), source, 0) : nothing;

/** CardSecurity (ICAO 9303 part 10, 3.11.4): SecurityInfos under a signature of their own. */
export function readCardSecurity({ tlv, bytes, source }: ChipFile): SecurityReading {
  if (!tlv) return nothing;
  const read = readSignedData(bytes, tlv);
  const unreadable = infosOf('CardSecurity', null, source, 0);
  if (!read || 'type' in read) return unreadable;
  const content = readTlv(read.content, { deep: true });
  if (isFault(content)) return unreadable;
  const { holds, findings, infos } = infosOf('CardSecurity', readSecurityInfos(read.content, content), source, read.contentAt);
  const type = read.contentType === securityObject ? [] : [found('GROUP_UNREADABLE', { name: 'CardSecurity' }, source, read.contentAt)];
  return { holds, infos, findings: [...findings, ...type, ...decidingSignatures(read, source).flatMap(({ check }) => check.findings)] };
}

/** DG15 (ICAO 9303 part 10, 4.7.15): in 6F the public key of active authentication. */
export function readDg15({ tlv, bytes, source }: ChipFile): GroupReading & { key: Uint8Array | null } {
  if (!tlv) return { holds: {}, findings: [], key: null };
  const info = tlv.children[0];
  const sound = info?.tag === 0x30 && info.children[0]?.tag === 0x30 && info.children[1]?.tag === 0x03;
  if (!sound) return { holds: {}, findings: [found('GROUP_UNREADABLE', { name: 'DG15' }, source, tlv.valueFrom)], key: null };
  return { holds: {}, findings: [], key: bytes.subarray(info.from, info.to) };
}

/** PACE's parameters may be read before anything protects them, so what CardAccess offers must be what the signed DG14 says (ICAO 9303 part 11, 4.4.4.1). */
export function comparePace(access: ChipFile | undefined, open: SecurityReading | undefined, dg14: SecurityReading | undefined): Finding[] {
  const pace = (reading: SecurityReading | undefined) => (reading?.infos ?? []).filter(({ kind }) => kind === 'pace');
  const offered = pace(open);
  const signed = pace(dg14);
  if (!access || signed.length === 0 || offered.length === 0) return [];
  const said = ({ oid, detail }: SecurityInfo) => `${oid}/${detail}`;
  const same = offered.every((info) => signed.some((other) => said(other) === said(info)));
  return same ? [] : [found('CARD_ACCESS_DIFFERS', {}, access.source, 0)];
}

const nothing: SecurityReading = { holds: {}, findings: [], infos: null };

function infosOf(name: string, infos: readonly SecurityInfo[] | null, source: string, at: number): SecurityReading {
  if (!infos) return { holds: {}, infos, findings: [found('GROUP_UNREADABLE', { name }, source, at)] };
  const shown: Record<SecurityInfo['kind'], string> = {
    aa: 'active authentication',
    ca: 'chip authentication',
    'ca-key': 'chip authentication key',
    pace: 'PACE',
    ta: 'terminal authentication',
    other: 'other',
  };
  const holds: Holds = { protocols: [...new Set(infos.map(({ kind, oid }) => (kind === 'other' ? oid : shown[kind])))] };
  return { holds, infos, findings: [] };
}
