import { type KeyObject, X509Certificate } from 'node:crypto';
import { timeIn } from './asn1-time.js';
import { type DistinguishedName, readName } from './distinguished-name.js';
import { oidIn } from './oid.js';
import { child, isFault, readTlv, type Tlv, valueBytes } from './tlv.js';

/** A certificate as a chain needs it; times in ms since 1970. */
export interface Certificate {
  readonly der: Uint8Array;
  /** Hexadecimal, without leading zeros. */
  readonly serial: string;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  /** The issuer's name as it was encoded. */
  readonly issuerBytes: Uint8Array;
  readonly validFrom: number;
  readonly validTo: number;
  /** The first eight bits of RFC 5280, 4.2.1.3, the first of them highest; null where the extension is missing. */
  readonly keyUsage: number | null;
  /** Of basicConstraints (RFC 5280, 4.2.1.9); null where the extension is missing. */
  readonly authority: boolean | null;
  /** Hexadecimal. */
  readonly subjectKeyId: string | null;
  readonly authorityKeyId: string | null;
}

/** The certificates in a file: one in DER, or every one of a PEM file; null where it holds none. */
export function certificateBytes(bytes: Uint8Array): Uint8Array[] | null {
  if (bytes[0] === 0x30) return [bytes];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const blocks = [...text.matchAll(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*)-----END/g)];
  return blocks.length > 0 ? blocks.map(([, base64]) => new Uint8Array(Buffer.from(base64!, 'base64'))) : null;
}

/** Takes X.509 in DER apart (RFC 5280, 4.1); null for anything else. */
export function readCertificate(der: Uint8Array): Certificate | null {
  const root = readTlv(der, { deep: true });
  if (isFault(root)) return null;
  const fields = root.children[0]?.children.filter(({ tag }) => tag !== 0xa0) ?? [];
  const [serial, , issuer, validity, subject, publicKey] = fields;
  if (serial?.tag !== 0x02 || !issuer || !validity || !subject || publicKey?.tag !== 0x30) return null;
  const [validFrom, validTo] = [timeIn(der, validity.children[0]), timeIn(der, validity.children[1])];
  if (validFrom === null || validTo === null) return null;

  const extension = extensionsOf(der, child(root.children[0], 0xa3)?.children[0]);
  const usage = extension('2.5.29.15');
  const keyId = extension('2.5.29.14');
  const constraints = extension('2.5.29.19');
  const authorityKey = extension('2.5.29.35');
  const authorityId = authorityKey && child(authorityKey.tlv, 0x80);
  return {
    der: der.subarray(0, root.to),
    serial: bareSerial(hex(valueBytes(der, serial))),
    issuer: readName(der, issuer),
    subject: readName(der, subject),
    issuerBytes: der.subarray(issuer.from, issuer.to),
    validFrom,
    validTo,
    keyUsage: usage ? (valueBytes(usage.bytes, usage.tlv)[1] ?? 0) : null,
    authority: constraints ? isTrue(constraints.bytes, child(constraints.tlv, 0x01)) : null,
    subjectKeyId: keyId ? hex(valueBytes(keyId.bytes, keyId.tlv)) : null,
    authorityKeyId: authorityId ? hex(valueBytes(authorityKey.bytes, authorityId)) : null,
  };
}

/** A certificate's extensions by their object identifiers, the inside parsed. */
function extensionsOf(der: Uint8Array, list: Tlv | undefined) {
  return (oid: string): { bytes: Uint8Array; tlv: Tlv } | undefined => {
    const extension = list?.children.find(({ children: [type] }) => oidIn(der, type) === oid);
    const value = extension?.children.at(-1);
    if (value?.tag !== 0x04) return undefined;
    const bytes = valueBytes(der, value);
    const tlv = readTlv(bytes, { deep: true });
    return isFault(tlv) ? undefined : { bytes, tlv };
  };
}

/** Without its default FALSE left out, as DER wants, a BOOLEAN may still say it. */
const isTrue = (bytes: Uint8Array, element: Tlv | undefined): boolean => element !== undefined && valueBytes(bytes, element)[0] !== 0;

/** The certificate's public key; why not, where Node cannot use it or its curve is none that is published. */
export function publicKeyOf({ der }: Certificate): KeyObject | 'unusable' | 'unknown-curve' {
  try {
    const { publicKey } = new X509Certificate(der);
    return isOnKnownCurve(publicKey) ? publicKey : 'unknown-curve';
  } catch {
    return 'unusable';
  }
}

/** Whether the key of one certificate signed the other. */
export function isIssuedBy({ der }: Certificate, issuer: Certificate): boolean {
  const key = publicKeyOf(issuer);
  if (typeof key === 'string') return false;
  try {
    return new X509Certificate(der).verify(key);
  } catch {
    return false;
  }
}

/** A curve in numbers (ICAO 9303 part 12, 4.4.3) must be a published one: with a generator of his own a forger has a key to any point (CVE-2020-0601). Node names those it knows, others “UNDEF”. */
export const isOnKnownCurve = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean =>
  asymmetricKeyType !== 'ec' || !['UNDEF', undefined].includes(asymmetricKeyDetails?.namedCurve);

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
export const bareSerial = (digits: string): string => digits.toLowerCase().replace(/^0+(?=.)/, '');
