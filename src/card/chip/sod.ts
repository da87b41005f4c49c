import type { Finding } from '../finding.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { type Hashes, readHashes } from './lds-security-object.js';
import { readSignedData, type SignedData } from './signed-data.js';

/** What a SOD says; nothing of it is verified yet. */
export interface Sod extends SignedData {
  readonly source: string;
  readonly hashes: Hashes | null;
}

/** ICAO 9303 part 10, 4.6.2.3: id-icao-mrtd-security-ldsSecurityObject. */
export const ldsSecurityObject = '2.23.136.1.1.1';

/** Takes apart the SOD: in 77 CMS SignedData (RFC 5652) over the list of hashes (ICAO 9303 part 10, 4.6.2). */
export function readSod({ tlv, bytes, source }: ChipFile): { sod: Sod | null; findings: readonly Finding[] } {
  if (!tlv) return { sod: null, findings: [] };
  const outer = tlv.children[0];
  const read = outer ? readSignedData(bytes, outer) : null;
  if (!outer || !read) return { sod: null, findings: [found('SOD_UNREADABLE', {}, source, tlv.valueFrom)] };
  if ('type' in read) return { sod: null, findings: [found('SOD_NOT_SIGNED_DATA', { oid: read.type }, source, outer.valueFrom)] };

  const { hashes, findings: hashFindings } = readHashes(read.content, source, read.contentAt);
  const findings = [...hashFindings];
  if (read.indefinite) findings.push(found('SOD_INDEFINITE_LENGTH', {}, source, outer.from));
  if (read.version !== 3) findings.push(found('SOD_VERSION', { version: read.version }, source, read.at));
  if (read.contentType !== ldsSecurityObject) findings.push(found('SOD_CONTENT_TYPE', { oid: read.contentType }, source, read.contentAt));
  if (read.signerCount !== 1) findings.push(found('SOD_SIGNERS', { count: read.signerCount }, source, read.at));
  if (tlv.children[1]) {
    findings.push(found('CHIP_TRAILING_BYTES', { count: tlv.to - tlv.children[1].from, word: null }, source, tlv.children[1].from));
  }
  return { sod: { ...read, source, hashes }, findings };
}
