import { createHash } from 'node:crypto';
import { publicKeyInfo, publicPoint, sign } from './brainpool.js';
import { bits, integer, octets, oid, printable, sequence, set, time, tlv, utf8 } from './der.js';

/** A certificate to be made; days from and to midnight (UTC). */
export interface CertificatePlan {
  readonly role: 'csca' | 'signer';
  /** Without the MO PHONG it gets. */
  readonly commonName: string;
  readonly serial: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly secretKey: Uint8Array;
  readonly issuer: { readonly commonName: string; readonly secretKey: Uint8Array };
}

export const ecdsaWithSha256 = (): Uint8Array => sequence(oid('1.2.840.10045.4.3.2'));

/** Every name begins MO PHONG, so that no certificate can be taken for a ministry's. */
export const distinguishedName = (commonName: string): Uint8Array =>
  sequence(
    set(sequence(oid('2.5.4.6'), printable('VN'))),
    set(sequence(oid('2.5.4.10'), utf8('MO PHONG'))),
    set(sequence(oid('2.5.4.3'), utf8(`MO PHONG ${commonName}`))),
  );

/** X.509 by the profile of ICAO 9303 part 12, 7.1; the same plan gives the same bytes. */
export function makeCertificate({ role, commonName, serial, validFrom, validTo, secretKey, issuer }: CertificatePlan): Uint8Array {
  const toBeSigned = sequence(
    tlv(0xa0, integer(2)),
    integer(serial),
    ecdsaWithSha256(),
    distinguishedName(issuer.commonName),
    sequence(time(validFrom), time(validTo)),
    distinguishedName(commonName),
    publicKeyInfo(secretKey),
    tlv(0xa3, sequence(...extensions(role, secretKey, issuer.secretKey))),
  );
  return sequence(toBeSigned, ecdsaWithSha256(), bits(sign(toBeSigned, issuer.secretKey)));
}

function extensions(role: CertificatePlan['role'], secretKey: Uint8Array, issuerKey: Uint8Array): Uint8Array[] {
  const yes = tlv(0x01, 0xff);
  const certSignAndCrlSign = bits(Uint8Array.of(0x06), 1);
  const digitalSignature = bits(Uint8Array.of(0x80), 7);
  const usage = role === 'csca' ? certSignAndCrlSign : digitalSignature;
  const authority = sequence(yes, integer(0));
  return [
    sequence(oid('2.5.29.15'), yes, octets(usage)),
    ...(role === 'csca' ? [sequence(oid('2.5.29.19'), yes, octets(authority))] : []),
    sequence(oid('2.5.29.14'), octets(octets(keyId(secretKey)))),
    sequence(oid('2.5.29.35'), octets(sequence(tlv(0x80, keyId(issuerKey))))),
  ];
}

const keyId = (secretKey: Uint8Array): Uint8Array => createHash('sha1').update(publicPoint(secretKey)).digest();
