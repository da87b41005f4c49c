import type { KeyObject } from 'node:crypto';
import type { Day } from '../../identity/rules/card.js';
import { keyFromSeed, privateKeyInfo, publicKeyInfo, sign } from './brainpool.js';
import { ecdsaWithSha256, makeCertificate } from './certificate.js';
import { pssAlgorithm, rsaFromSeed, rsaPublicKeyInfo, signPss } from './rsa.js';

/** A key with its certificate (DER). */
interface CertifiedKey {
  readonly commonName: string;
  readonly serial: number;
  readonly certificate: Uint8Array;
}

/** Who issues: a country signing CA and the document signer under it. */
export interface IssuerKeys {
  readonly csca: CertifiedKey & { readonly secretKey: Uint8Array };
  readonly signer: CertifiedKey & { readonly algorithm: Uint8Array; sign(message: Uint8Array): Uint8Array };
}

/** How a document signer signs. */
export const signatures = ['ecdsa', 'rsa-pss'] as const;
export type SignatureKind = (typeof signatures)[number];

/** Names without the MO PHONG that certificates put before them. */
export interface IssuerPlan {
  readonly seed: string;
  readonly cscaName: string;
  readonly signerName: string;
  readonly signerUntil: Day;
  readonly signature?: SignatureKind;
  /** What is not as it should be with the certificates. */
  readonly usage?: 'csca' | 'signer';
  readonly country?: string;
  readonly cscaUntil?: Day;
}

export const testIssuer: IssuerPlan = {
  seed: 'vneid-sim MO PHONG',
  cscaName: 'CSCA',
  signerName: 'DS 001',
  signerUntil: '2033-12-31',
};

/** Both keys and certificates of a plan; the same plan gives the same bytes. */
export function issuerKeys(plan: IssuerPlan): IssuerKeys {
  const { seed, cscaName, signerName, signerUntil, signature = 'ecdsa', usage = 'signer', country = 'VN', cscaUntil = '2051-12-31' } = plan;
  const cscaKey = keyFromSeed(`${seed}: CSCA`);
  const issuer = { commonName: cscaName, secretKey: cscaKey };
  const validFrom = '2021-01-01';
  const csca = { role: 'csca', commonName: cscaName, serial: 1, publicKey: publicKeyInfo(cscaKey) } as const;
  const how = signature === 'ecdsa' ? byEcdsa(keyFromSeed(`${seed}: document signer`)) : byPss(rsaFromSeed(`${seed}: document signer`));
  const signer = { role: 'signer', commonName: signerName, serial: signature === 'ecdsa' ? 4097 : 4098, publicKey: how.publicKey } as const;
  return {
    csca: { ...csca, secretKey: cscaKey, certificate: makeCertificate({ ...csca, validFrom, validTo: cscaUntil, issuer }) },
    signer: {
      ...signer,
      ...how,
      certificate: makeCertificate({ ...signer, validFrom, validTo: signerUntil, issuer, usage, country }),
    },
  };
}

const byEcdsa = (key: Uint8Array) => ({
  publicKey: publicKeyInfo(key),
  algorithm: ecdsaWithSha256(),
  sign: (message: Uint8Array) => sign(message, key),
});

const byPss = (key: KeyObject) => ({
  publicKey: rsaPublicKeyInfo(key),
  algorithm: pssAlgorithm(),
  sign: (message: Uint8Array) => signPss(message, key),
});

/** The test CA and document signer that sign the simulator's own cards; no secret, for their seed is published above. */
export const testKeys = (signature: SignatureKind = 'ecdsa'): IssuerKeys => issuerKeys({ ...testIssuer, signature });

/** The test keys as the PEM files of samples/keys, to the byte. */
export function testKeyFiles(): { readonly name: string; readonly text: string }[] {
  const { csca, signer } = testKeys();
  const signerKey = keyFromSeed(`${testIssuer.seed}: document signer`);
  return [
    { name: 'test-csca.cert.pem', text: pem('CERTIFICATE', csca.certificate) },
    { name: 'test-csca.key.pem', text: pem('PRIVATE KEY', privateKeyInfo(csca.secretKey)) },
    { name: 'test-signer.cert.pem', text: pem('CERTIFICATE', signer.certificate) },
    { name: 'test-signer.key.pem', text: pem('PRIVATE KEY', privateKeyInfo(signerKey)) },
  ];
}

const warning = 'MO PHONG - test only: this key is published and made again by src/card/make/keys.ts';

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [warning, `-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
