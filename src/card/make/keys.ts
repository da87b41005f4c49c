import type { Day } from '../../identity/rules/card.js';
import { keyFromSeed, privateKeyInfo } from './brainpool.js';
import { makeCertificate } from './certificate.js';

/** A key with its certificate (DER). */
interface CertifiedKey {
  readonly commonName: string;
  readonly serial: number;
  readonly secretKey: Uint8Array;
  readonly certificate: Uint8Array;
}

/** Who issues: a country signing CA and the document signer under it. */
export interface IssuerKeys {
  readonly csca: CertifiedKey;
  readonly signer: CertifiedKey;
}

/** Names without the MO PHONG that certificates put before them. */
export interface IssuerPlan {
  readonly seed: string;
  readonly cscaName: string;
  readonly signerName: string;
  readonly signerUntil: Day;
}

export const testIssuer: IssuerPlan = {
  seed: 'vneid-sim MO PHONG',
  cscaName: 'CSCA',
  signerName: 'DS 001',
  signerUntil: '2033-12-31',
};

/** Both keys and certificates of a plan; the same plan gives the same bytes. */
export function issuerKeys({ seed, cscaName, signerName, signerUntil }: IssuerPlan): IssuerKeys {
  const cscaKey = keyFromSeed(`${seed}: CSCA`);
  const signerKey = keyFromSeed(`${seed}: document signer`);
  const issuer = { commonName: cscaName, secretKey: cscaKey };
  const certified = (role: 'csca' | 'signer', commonName: string, serial: number, secretKey: Uint8Array, validTo: Day): CertifiedKey => ({
    commonName,
    serial,
    secretKey,
    certificate: makeCertificate({ role, commonName, serial, validFrom: '2021-01-01', validTo, secretKey, issuer }),
  });
  return {
    csca: certified('csca', cscaName, 1, cscaKey, '2051-12-31'),
    signer: certified('signer', signerName, 4097, signerKey, signerUntil),
  };
}

/** The test CA and document signer that sign the simulator's own cards; no secret, for their seed is published above. */
export const testKeys = (): IssuerKeys => issuerKeys(testIssuer);

/** The test keys as the PEM files of samples/keys, to the byte. */
export function testKeyFiles(): { readonly name: string; readonly text: string }[] {
  return Object.entries(testKeys()).flatMap(([role, { certificate, secretKey }]) => [
    { name: `test-${role}.cert.pem`, text: pem('CERTIFICATE', certificate) },
    { name: `test-${role}.key.pem`, text: pem('PRIVATE KEY', privateKeyInfo(secretKey)) },
  ]);
}

const warning = 'MO PHONG - test only: this key is published and made again by src/card/make/keys.ts';

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [warning, `-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
