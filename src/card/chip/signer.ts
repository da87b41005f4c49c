import { timeIn } from './asn1-time.js';
import { bareSerial, type Certificate } from './certificate.js';
import { inDer, octetsIn } from './der.js';
import { oidIn } from './oid.js';
import { child, isFault, readTlv, type Tlv, valueBytes } from './tlv.js';

/** Who signed, by what means, and what was signed with it. */
export interface Signer {
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  /** DER of the algorithm's parameters. */
  readonly signatureParameters: Uint8Array | null;
  readonly signature: Uint8Array;
  readonly signatureAt: number;
  /** The SET as it was transmitted and, where that is not DER, as it was signed; null: the content itself was signed. */
  readonly attributes: readonly Uint8Array[] | null;
  readonly attributesAt: number;
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

/** Puts a SignerInfo (RFC 5652, 5.3) together with its certificate; null where it is not laid out so. */
export function findSigner(bytes: Uint8Array, info: Tlv, certificates: readonly Certificate[]): Signer | null {
  const implicit = child(info, 0xa0);
  const [, id, digest, scheme, value] = info.children.filter((part) => part !== implicit || info.children[1] === implicit);
  const signature = octetsIn(bytes, value);
  if (!id || !digest || !scheme || !signature || !value) return null;
  const own = implicit && info.children[1] !== implicit ? implicit : undefined;
  const attributes = own ? signedBytes(bytes, own) : null;
  const said = attributesIn(attributes?.[0]);
  const parameters = scheme.children[1];
  const type = said(attribute.contentType);
  const messageDigest = said(attribute.messageDigest);
  const time = said(attribute.signingTime);
  return {
    digestAlgorithm: oidIn(bytes, digest.children[0]),
    signatureAlgorithm: oidIn(bytes, scheme.children[0]),
    signatureParameters: parameters ? bytes.subarray(parameters.from, parameters.to) : null,
    signature,
    signatureAt: value.from,
    attributes,
    attributesAt: own?.from ?? value.from,
    contentType: type ? oidIn(type.bytes, type.value) || null : null,
    messageDigest: (messageDigest && octetsIn(messageDigest.bytes, messageDigest.value)) ?? null,
    signedAt: time ? timeIn(time.bytes, time.value) : null,
    ...matching(bytes, id, certificates),
  };
}

/** The attributes under the SET's own tag, as RFC 5652, 5.4 signs them: the very bytes, and the same in DER where they are not. */
function signedBytes(bytes: Uint8Array, attributes: Tlv): Uint8Array[] {
  const sent = Buffer.concat([Uint8Array.of(0x31), bytes.subarray(attributes.from + 1, attributes.to)]);
  const der = inDer(bytes, attributes, 0x31);
  return Buffer.compare(sent, der) === 0 ? [sent] : [der, sent];
}

/** By issuer and serial number or by key; some issuers write their name in two ways, so the serial number alone will do. */
function matching(bytes: Uint8Array, id: Tlv, certificates: readonly Certificate[]): Pick<Signer, 'certificate' | 'bySerialOnly'> {
  const [issuer, serialNumber] = id.children;
  if (id.tag !== 0x30 || !issuer || !serialNumber) {
    const keyId = Buffer.from(valueBytes(bytes, id)).toString('hex');
    return { certificate: certificates.find(({ subjectKeyId }) => subjectKeyId === keyId) ?? null, bySerialOnly: false };
  }
  const serial = bareSerial(Buffer.from(valueBytes(bytes, serialNumber)).toString('hex'));
  const name = bytes.subarray(issuer.from, issuer.to);
  const bySerial = certificates.filter((certificate) => certificate.serial === serial);
  const exact = bySerial.find(({ issuerBytes }) => Buffer.compare(issuerBytes, name) === 0);
  return { certificate: exact ?? bySerial[0] ?? null, bySerialOnly: !exact && bySerial.length > 0 };
}

/** Attributes by their types, read from the very bytes the signature is over, so that nothing else can pass for signed. */
function attributesIn(bytes: Uint8Array | undefined) {
  const set = bytes && readTlv(bytes, { deep: true });
  return (type: string): { bytes: Uint8Array; value: Tlv } | null => {
    if (!bytes || !set || isFault(set)) return null;
    const value = set.children.find(({ children: [oid] }) => oidIn(bytes, oid) === type)?.children[1]?.children[0];
    return value ? { bytes, value } : null;
  };
}
