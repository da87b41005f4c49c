import type { SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Time } from '@peculiar/asn1-x509';
import { bareSerial, type Certificate } from './certificate.js';
import { oidOf } from './oid.js';
import { isFault, readTlv, valueBytes } from './tlv.js';

/** Who signed a SOD, by what means, and what was signed with it. */
export interface Signer {
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signatureParameters: Uint8Array | null;
  readonly signature: Uint8Array;
  /** DER of the SET; null: the content itself was signed. */
  readonly attributes: Uint8Array | null;
  readonly contentType: string | null;
  readonly messageDigest: Uint8Array | null;
  /** In ms since 1970. */
  readonly signedAt: number | null;
  /** Null: not among the certificates that came with it. */
  readonly certificate: Certificate | null;
  /** The certificate has the right serial number, but names its issuer otherwise. */
  readonly bySerialOnly: boolean;
}

const attribute = { contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5' };

/** Puts a SignerInfo (RFC 5652, 5.3) together with its certificate. */
export function findSigner(info: SignerInfo, attributes: Uint8Array | null, certificates: readonly Certificate[]): Signer {
  const value = (type: string) => attributeValue(attributes, type);
  const type = inside(value(attribute.contentType));
  const named = matching(info, certificates);
  return {
    digestAlgorithm: info.digestAlgorithm.algorithm,
    signatureAlgorithm: info.signatureAlgorithm.algorithm,
    signatureParameters: info.signatureAlgorithm.parameters ? new Uint8Array(info.signatureAlgorithm.parameters) : null,
    signature: new Uint8Array(info.signature.buffer),
    attributes,
    contentType: type && oidOf(type),
    messageDigest: inside(value(attribute.messageDigest)),
    signedAt: timeOf(value(attribute.signingTime)),
    ...named,
  };
}

/** By issuer and serial number; some issuers write their name in two ways, so the serial number alone will do. */
function matching({ sid }: SignerInfo, certificates: readonly Certificate[]): Pick<Signer, 'certificate' | 'bySerialOnly'> {
  const issuerAndSerial = sid.issuerAndSerialNumber;
  if (!issuerAndSerial) {
    const id = sid.subjectKeyIdentifier && Buffer.from(sid.subjectKeyIdentifier.buffer);
    const certificate = certificates.find(({ subjectKeyId }) => id && subjectKeyId && Buffer.compare(subjectKeyId, id) === 0);
    return { certificate: certificate ?? null, bySerialOnly: false };
  }
  const serial = bareSerial(Buffer.from(issuerAndSerial.serialNumber).toString('hex'));
  const issuer = Buffer.from(AsnConvert.serialize(issuerAndSerial.issuer));
  const bySerial = certificates.filter((certificate) => certificate.serial === serial);
  const exact = bySerial.find(({ issuerBytes }) => Buffer.compare(issuerBytes, issuer) === 0);
  return { certificate: exact ?? bySerial[0] ?? null, bySerialOnly: !exact && bySerial.length > 0 };
}

/** Read from the very bytes the signature is over, so that nothing else can pass for signed. */
function attributeValue(attributes: Uint8Array | null, type: string): Uint8Array | null {
  const set = attributes && readTlv(attributes, { deep: true });
  if (!attributes || !set || isFault(set)) return null;
  for (const { children } of set.children) {
    const [oid, values] = children;
    const first = values?.children[0];
    if (oid && first && oidOf(valueBytes(attributes, oid)) === type) return attributes.subarray(first.from, first.to);
  }
  return null;
}

function inside(der: Uint8Array | null): Uint8Array | null {
  const tlv = der && readTlv(der, { deep: false });
  return der && tlv && !isFault(tlv) ? valueBytes(der, tlv) : null;
}

function timeOf(der: Uint8Array | null): number | null {
  try {
    const time = der ? AsnConvert.parse(der, Time).getTime().getTime() : Number.NaN;
    return Number.isNaN(time) ? null : time;
  } catch {
    return null;
  }
}
