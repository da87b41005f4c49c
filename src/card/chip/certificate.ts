import { X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  Certificate as Asn1Certificate,
  id_ce_keyUsage,
  id_ce_subjectKeyIdentifier,
  KeyUsage,
  SubjectKeyIdentifier,
} from '@peculiar/asn1-x509';

/** A certificate as a chain needs it; times in ms since 1970. */
export interface Certificate {
  readonly x509: X509Certificate;
  /** Hexadecimal, without leading zeros. */
  readonly serial: string;
  /** The issuer's name as it was encoded. */
  readonly issuerBytes: Uint8Array;
  readonly validFrom: number;
  readonly validTo: number;
  /** Upper case, as in ISO 3166-1 alpha-2; null where the subject names no country. */
  readonly country: string | null;
  /** The bits of RFC 5280, 4.2.1.3; null where the extension is missing. */
  readonly keyUsage: number | null;
  readonly subjectKeyId: Uint8Array | null;
}

/** Opens X.509 in DER or PEM; null for anything else. */
export function openCertificate(bytes: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(bytes);
  } catch {
    return null;
  }
}

/** What a chain needs of an opened certificate; null where Node opens what is not laid out by RFC 5280. */
export function readCertificate(x509: X509Certificate): Certificate | null {
  try {
    const { tbsCertificate } = AsnConvert.parse(x509.raw, Asn1Certificate);
    const [validFrom, validTo] = [Date.parse(x509.validFrom), Date.parse(x509.validTo)];
    if (Number.isNaN(validFrom) || Number.isNaN(validTo)) return null;
    const extension = (id: string) => tbsCertificate.extensions?.find(({ extnID }) => extnID === id)?.extnValue.buffer;
    const usage = extension(id_ce_keyUsage);
    const keyId = extension(id_ce_subjectKeyIdentifier);
    return {
      x509,
      serial: bareSerial(x509.serialNumber),
      issuerBytes: new Uint8Array(AsnConvert.serialize(tbsCertificate.issuer)),
      validFrom,
      validTo,
      country: /^C=(.*)$/m.exec(x509.subject)?.[1]?.trim().toUpperCase() ?? null,
      keyUsage: usage ? AsnConvert.parse(usage, KeyUsage).toNumber() : null,
      subjectKeyId: keyId ? new Uint8Array(AsnConvert.parse(keyId, SubjectKeyIdentifier).buffer) : null,
    };
  } catch {
    return null;
  }
}

/** Names are compared by what they say: the same authority encodes its own in more than one way. */
export const sameName = (one: string, other: string): boolean => comparable(one) === comparable(other);
const comparable = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split('\n')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .sort()
    .join('\n');

/** A name on one line: “C=VN, O=…”. */
export const shownName = (name: string): string => name.split('\n').join(', ');

export const bareSerial = (hex: string): string => hex.toLowerCase().replace(/^0+(?=.)/, '');
