import type { Finding } from '../finding.js';
import { type Certificate, openCertificate, readCertificate, sameName, shownName } from './certificate.js';
import { found } from './found.js';
import { nationalCountry, nationalIssuer } from './national.js';

export interface Trust {
  /** Country signing certificates (CSCA), X.509 in DER or PEM. */
  readonly trusted: readonly Uint8Array[];
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

/** RFC 5280, 4.2.1.3, as asn1-x509 numbers the bits. */
const digitalSignature = 1;
const keyCertSign = 32;

/** Whether a trusted CSCA issued the signer's certificate, both valid when it signed (ICAO 9303 part 11, 5.1; part 12, 7); null: nobody to trust was named. */
export function checkChain(
  { source, certificate, signedAt, issuer }: Signed,
  { trusted, now }: Trust,
): { authentic: boolean | null; findings: readonly Finding[] } {
  const opened = trusted.map(openCertificate);
  const findings = opened.flatMap((one, n) => (one ? [] : [found('CHIP_TRUSTED_UNREADABLE', { position: n + 1 })]));
  const searched = opened.filter((one) => one !== null);
  const faults: Finding[] = [];

  // A master list holds hundreds of certificates: only those of the right name are taken apart.
  const named = searched.filter(({ subject }) => sameName(subject, certificate.x509.issuer)).flatMap((one) => readCertificate(one) ?? []);
  const csca = named.find((one) => issued(one, certificate));
  const issuerName = shownName(certificate.x509.issuer);
  if (named.length === 0) faults.push(found('CHIP_CSCA_UNKNOWN', { issuer: issuerName, searched: searched.length }, source));
  else if (!csca) faults.push(found('CHIP_CSCA_SIGNATURE_WRONG', { issuer: issuerName }, source));

  if (csca && !allows(csca, keyCertSign)) faults.push(found('CHIP_KEY_USAGE', { certificate: 'csca' }, source));
  if (!allows(certificate, digitalSignature)) faults.push(found('CHIP_KEY_USAGE', { certificate: 'signer' }, source));
  if (differs(certificate.country, issuer)) {
    faults.push(found('CHIP_COUNTRY_DIFFERS', { country: certificate.country ?? '—', issuer: issuer ?? '—' }, source));
  }

  if (signedAt === null) {
    const valid = now >= certificate.validFrom && now <= certificate.validTo;
    findings.push(found('CHIP_SIGNING_TIME_MISSING', { ...period(certificate), now: valid ? 'valid' : 'not-valid' }, source));
  } else {
    const signed = dayOf(signedAt);
    if (!validAt(certificate, signedAt)) faults.push(found('CHIP_SIGNER_EXPIRED', { signed, ...period(certificate) }, source));
    if (csca && !validAt(csca, signedAt)) faults.push(found('CHIP_CSCA_EXPIRED', { signed, ...period(csca) }, source));
  }
  return { authentic: searched.length === 0 ? null : faults.length === 0, findings: [...findings, ...faults] };
}

function issued(csca: Certificate, certificate: Certificate): boolean {
  try {
    return certificate.x509.verify(csca.x509.publicKey);
  } catch {
    return false;
  }
}

/** Without the extension a certificate may be used for anything. */
const allows = ({ keyUsage }: Certificate, use: number): boolean => keyUsage === null || (keyUsage & use) !== 0;
const validAt = ({ validFrom, validTo }: Certificate, time: number): boolean => time >= validFrom && time <= validTo;
const differs = (country: string | null, issuer: string | null): boolean =>
  issuer !== null && (country === nationalCountry) !== (issuer === nationalIssuer);

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const period = ({ validFrom, validTo }: Certificate) => ({ from: dayOf(validFrom), to: dayOf(validTo) });
