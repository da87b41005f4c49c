import { ContentInfo, id_signedData, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import type { Finding } from '../finding.js';
import { type Certificate, openCertificate, readCertificate } from './certificate.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { type Hashes, readHashes } from './lds-security-object.js';
import { findSigner, type Signer } from './signer.js';
import { child, isIndefinite, type Tlv } from './tlv.js';

/** What a SOD says; nothing of it is verified yet. */
export interface Sod {
  readonly source: string;
  readonly contentType: string;
  /** The LDSSecurityObject as it was signed. */
  readonly content: Uint8Array;
  readonly hashes: Hashes | null;
  readonly signer: Signer | null;
}

/** ICAO 9303 part 10, 4.6.2.3: id-icao-mrtd-security-ldsSecurityObject. */
export const ldsSecurityObject = '2.23.136.1.1.1';

/** Takes apart the SOD: in 77 CMS SignedData (RFC 5652) over the list of hashes (ICAO 9303 part 10, 4.6.2). */
export function readSod({ tlv, bytes, source }: ChipFile): { sod: Sod | null; findings: readonly Finding[] } {
  if (!tlv) return { sod: null, findings: [] };
  const outer = tlv.children[0];
  const unreadable = { sod: null, findings: [found('SOD_UNREADABLE', {}, source, tlv.valueFrom)] };
  if (!outer) return unreadable;

  let signed: SignedData;
  try {
    const { contentType, content } = AsnConvert.parse(bytes.slice(outer.from, outer.to), ContentInfo);
    if (contentType !== id_signedData)
      return { sod: null, findings: [found('SOD_NOT_SIGNED_DATA', { oid: contentType }, source, outer.valueFrom)] };
    signed = AsnConvert.parse(content, SignedData);
  } catch {
    return unreadable;
  }
  const { eContentType, eContent } = signed.encapContentInfo;
  const place = signedDataIn(outer);
  if (!eContent?.single || !place) return unreadable;

  const content = new Uint8Array(eContent.single.buffer);
  const { hashes, findings: hashFindings } = readHashes(content, source);
  const findings = [...hashFindings];
  const note = (finding: Finding): number => findings.push(finding);
  if (isIndefinite(outer)) note(found('SOD_INDEFINITE_LENGTH', {}, source, outer.from));
  if (signed.version !== 3) note(found('SOD_VERSION', { version: Number(signed.version) }, source, place.valueFrom));
  if (eContentType !== ldsSecurityObject) note(found('SOD_CONTENT_TYPE', { oid: eContentType }, source, place.valueFrom));
  if (signed.signerInfos.length !== 1) note(found('SOD_SIGNERS', { count: signed.signerInfos.length }, source, place.valueFrom));

  const info = signed.signerInfos[0];
  const signer = info ? findSigner(info, signerAttributes(bytes, place), certificatesIn(bytes, place)) : null;
  return { sod: { source, contentType: eContentType, content, hashes, signer }, findings };
}

/** Parsed objects lose their exact bytes, and signatures are over exactly these; so they are cut out of the file. */
const signedDataIn = (outer: Tlv): Tlv | undefined => child(outer, 0xa0)?.children[0];

function certificatesIn(bytes: Uint8Array, signedData: Tlv): Certificate[] {
  const set = child(signedData, 0xa0)?.children ?? [];
  return set.flatMap(({ from, to }) => {
    const x509 = openCertificate(bytes.subarray(from, to));
    return (x509 && readCertificate(x509)) ?? [];
  });
}

/** The first signer's signed attributes, under the SET's own tag as RFC 5652, 5.4 signs them. */
function signerAttributes(bytes: Uint8Array, signedData: Tlv): Uint8Array | null {
  const attributes = child(signedData.children.at(-1)?.children[0], 0xa0);
  return attributes ? Buffer.concat([Uint8Array.of(0x31), bytes.subarray(attributes.from + 1, attributes.to)]) : null;
}
