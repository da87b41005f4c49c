import { ok, type Result, refuse } from '../../refusals/index.js';
import { type Certificate, certificateBytes, readCertificate } from './certificate.js';
import { decidingSignatures } from './signature.js';
import { readSignedData } from './signed-data.js';
import { isFault, readTlv } from './tlv.js';

/** ICAO 9303 part 12, 9: id-icao-cscaMasterList. */
const masterList = '2.23.136.1.1.2';

/** The certificates in a file: one or several in DER or PEM, a CSCA master list (ICAO 9303 part 12, 9), or several of those in LDIF as the PKD hands them out. */
export function readTrustFile(bytes: Uint8Array, file: string): Result<Certificate[], 'TRUST_NONE' | 'TRUST_ALTERED'> {
  const found: Certificate[] = [];
  for (const one of bytes[0] === 0x30 ? [bytes] : [...valuesInLdif(bytes), bytes]) {
    const list = readMasterList(one, file);
    if (list && !list.ok) return list;
    found.push(...(list?.value ?? (certificateBytes(one) ?? []).flatMap((der) => readCertificate(der) ?? [])));
  }
  return found.length > 0 ? ok(found) : refuse('TRUST_NONE', { file });
}

/** Undefined for what is no master list. A list whose own signature is wrong is not to be trusted at all. */
function readMasterList(bytes: Uint8Array, file: string): Result<Certificate[], 'TRUST_ALTERED'> | undefined {
  const root = readTlv(bytes, { deep: true });
  const signed = isFault(root) ? null : readSignedData(bytes, root);
  if (!signed || 'type' in signed || signed.contentType !== masterList) return undefined;
  if (!decidingSignatures(signed, file)[0]?.check.valid) return refuse('TRUST_ALTERED', { file });
  const content = readTlv(signed.content, { deep: true });
  const set = isFault(content) ? undefined : content.children[1];
  return ok((set?.children ?? []).flatMap(({ from, to }) => readCertificate(signed.content.subarray(from, to)) ?? []));
}

/** Master lists and certificates by themselves; values in Base64 go on in the lines that begin with a blank (RFC 2849). */
function valuesInLdif(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/^(?:dn|version|#)/m.test(text.slice(0, 4096))) return [];
  const values = text
    .replaceAll(/\r?\n /g, '')
    .matchAll(/^(?:pkdMasterListContent|CscaMasterListData|cACertificate;binary|userCertificate;binary):: *(\S+)/gim);
  return [...values].map(([, base64]) => new Uint8Array(Buffer.from(base64!, 'base64')));
}
