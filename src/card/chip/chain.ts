import type { Finding } from '../finding.js';
import { type Certificate, certificateBytes, isIssuedBy, readCertificate } from './certificate.js';
import { isSameCountry } from './countries.js';
import { found } from './found.js';

export interface Trust {
  /** Country signing certificates (CSCA), X.509 in DER or PEM, or read already. */
  readonly trusted: readonly (Uint8Array | Certificate)[];
  /** What the list of them is called; unless given, nothing. */
  readonly list?: string;
  /** In ms since 1970. */
  readonly now: number;
}

/** What the chain has to lead from. */
export interface Signed {
  readonly source: string;
  readonly certificate: Certificate;
  /** In ms since 1970; null: the SOD does not say. */
  readonly signedAt: number | null;
  /** Of the MRZ; null: not read. */
  readonly issuer: string | null;
}

/** RFC 5280, 4.2.1.3. */
const digitalSignature = 0x80;
const keyCertSign = 0x04;

/** Whether a trusted CSCA issued the signer's certificate, both valid when it signed (ICAO 9303 part 11, 5.1; part 12, 7); null: nobody to trust was named. */
export function checkChain(
  { source, certificate, signedAt, issuer }: Signed,
  { trusted, list, now }: Trust,
): { authentic: boolean | null; findings: readonly Finding[] } {
  const { anchors, findings } = readAnchors(trusted);
  const faults: Finding[] = [];
  const named = anchors.filter((one) => isNamed(one, certificate));
  const issuers = named.filter((one) => isIssuedBy(certificate, one));
  // A country renews its key under the same name: of several that fit, the one that was in force.
  const csca = issuers.find((one) => allows(one, keyCertSign) && (signedAt === null || validAt(one, signedAt))) ?? issuers[0];
  const issuerName = certificate.issuer.shown;
  if (named.length === 0)
    faults.push(found('CHIP_CSCA_UNKNOWN', { issuer: issuerName, searched: anchors.length, list: list ?? '' }, source));
  else if (!csca) faults.push(found('CHIP_CSCA_SIGNATURE_WRONG', { issuer: issuerName }, source));

  if (csca && (!allows(csca, keyCertSign) || csca.authority === false))
    faults.push(found('CHIP_KEY_USAGE', { certificate: 'csca' }, source));
  if (!allows(certificate, digitalSignature) || certificate.authority === true) {
    faults.push(found('CHIP_KEY_USAGE', { certificate: 'signer' }, source));
  }
  const country = certificate.subject.country ?? certificate.issuer.country;
  if (issuer !== null && isSameCountry(country, issuer) === false) {
    faults.push(found('CHIP_COUNTRY_DIFFERS', { country: country ?? '—', issuer }, source));
  }
  if (csca?.subject.country && country && csca.subject.country !== country) {
    faults.push(found('CHIP_CSCA_COUNTRY', { country, csca: csca.subject.country }, source));
  }

  if (signedAt === null) {
    const valid = now >= certificate.validFrom && now <= certificate.validTo;
    findings.push(found('CHIP_SIGNING_TIME_MISSING', { ...period(certificate), now: valid ? 'valid' : 'not-valid' }, source));
  } else {
    const signed = dayOf(signedAt);
    if (!validAt(certificate, signedAt)) faults.push(found('CHIP_SIGNER_EXPIRED', { signed, ...period(certificate) }, source));
    if (csca && !validAt(csca, signedAt)) faults.push(found('CHIP_CSCA_EXPIRED', { signed, ...period(csca) }, source));
  }
  return { authentic: anchors.length === 0 ? null : faults.length === 0, findings: [...findings, ...faults] };
}

/** Reads what a trusted list was given as; what is no certificate is told by its place. */
export function readAnchors(trusted: Trust['trusted']): { anchors: Certificate[]; findings: Finding[] } {
  const anchors: Certificate[] = [];
  const findings: Finding[] = [];
  for (const [n, one] of trusted.entries()) {
    const read = one instanceof Uint8Array ? (certificateBytes(one) ?? []).map(readCertificate) : [one];
    const certificates = read.filter((certificate) => certificate !== null);
    anchors.push(...certificates);
    if (read.length === 0 || certificates.length < read.length) findings.push(found('CHIP_TRUSTED_UNREADABLE', { position: n + 1 }));
  }
  return { anchors, findings };
}

/** By the issuer's name, or by the key's own identifier where names are written too differently (ICAO 9303 part 12, 7.1.1). */
const isNamed = (csca: Certificate, { issuer, authorityKeyId }: Certificate): boolean =>
  csca.subject.compared === issuer.compared || (authorityKeyId !== null && csca.subjectKeyId === authorityKeyId);

/** Without the extension a certificate may be used for anything. */
const allows = ({ keyUsage }: Certificate, use: number): boolean => keyUsage === null || (keyUsage & use) !== 0;
const validAt = ({ validFrom, validTo }: Certificate, time: number): boolean => time >= validFrom && time <= validTo;

const dayOf = (time: number): string => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '—' : date.toISOString().slice(0, 10);
};
const period = ({ validFrom, validTo }: Certificate) => ({ from: dayOf(validFrom), to: dayOf(validTo) });
