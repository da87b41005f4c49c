import { createHash } from 'node:crypto';
import { isFault, readTlv, valueBytes } from '../chip/tlv.js';
import { publicPoint, sign } from './brainpool.js';
import { bits, integer, octets, oid, printable, sequence, set, time, tlv, utf8 } from './der.js';

/** A certificate to be made; days from and to midnight (UTC). */
export interface CertificatePlan {
  readonly role: 'csca' | 'signer';
  /** Without the MO PHONG it gets. */
  readonly commonName: string;
  readonly serial: number;
  readonly validFrom: string;
  readonly validTo: string;
  /** SubjectPublicKeyInfo (DER). */
  readonly publicKey: Uint8Array;
  readonly issuer: { readonly commonName: string; readonly secretKey: Uint8Array };
  /** What the key may be used for, if not for what its role asks. */
  readonly usage?: 'csca' | 'signer';
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export const ecdsaWithSha256 = (): Uint8Array => sequence(oid('1.2.840.10045.4.3.2'));

/** Every name begins MO PHONG, so that no certificate can be taken for a ministry's. */
export const distinguishedName = (commonName: string, country = 'VN'): Uint8Array =>
  sequence(
    set(sequence(oid('2.5.4.6'), printable(country))),
    set(sequence(oid('2.5.4.10'), utf8('MO PHONG'))),
    set(sequence(oid('2.5.4.3'), utf8(`MO PHONG ${commonName}`))),
  );

/** X.509 by the profile of ICAO 9303 part 12, 7.1; the same plan gives the same bytes. */
export function makeCertificate(plan: CertificatePlan): Uint8Array {
  const { commonName, serial, validFrom, validTo, publicKey, issuer, country } = plan;
  const toBeSigned = sequence(
    tlv(0xa0, integer(2)),
    integer(serial),
    ecdsaWithSha256(),
    distinguishedName(issuer.commonName),
    sequence(time(validFrom), time(validTo)),
    distinguishedName(commonName, country),
    publicKey,
    tlv(0xa3, sequence(...extensions(plan))),
  );
  return sequence(toBeSigned, ecdsaWithSha256(), bits(sign(toBeSigned, issuer.secretKey)));
}

function extensions({ role, publicKey, issuer, usage = role }: CertificatePlan): Uint8Array[] {
  const yes = tlv(0x01, 0xff);
  const certSignAndCrlSign = bits(Uint8Array.of(0x06), 1);
  const digitalSignature = bits(Uint8Array.of(0x80), 7);
  const authority = sequence(yes, integer(0));
  return [
    sequence(oid('2.5.29.15'), yes, octets(usage === 'csca' ? certSignAndCrlSign : digitalSignature)),
    ...(role === 'csca' ? [sequence(oid('2.5.29.19'), yes, octets(authority))] : []),
    sequence(oid('2.5.29.14'), octets(octets(keyId(bitsOf(publicKey))))),
    sequence(oid('2.5.29.35'), octets(sequence(tlv(0x80, keyId(publicPoint(issuer.secretKey)))))),
  ];
}

/** The key itself within its SubjectPublicKeyInfo. */
function bitsOf(publicKey: Uint8Array): Uint8Array {
  const root = readTlv(publicKey, { deep: true });
  if (isFault(root)) throw new Error('No SubjectPublicKeyInfo');
  return valueBytes(publicKey, root.children[1]!).subarray(1);
}

const keyId = (key: Uint8Array): Uint8Array => createHash('sha1').update(key).digest();
