import { describe, expect, it } from 'vitest';
import type { HashName } from '../../../src/card/chip/algorithms.js';
import { readChip } from '../../../src/card/chip/read-chip.js';
import { dg1 } from '../../../src/card/make/data-groups.js';
import { integer, octets } from '../../../src/card/make/der.js';
import { edited } from '../../../src/card/make/edit.js';
import { type CertificateOrder, certify, chipOf } from './issuer/issuer.js';
import {
  type CurveEncoding,
  curveEncodings,
  dsaKey,
  ecKey,
  type IssuingKey,
  insideOf,
  pssAlgorithm,
  pssKey,
  rsaKey,
} from './issuer/keys.js';

/** The specimen of ICAO 9303 part 4, appendix A. */
const mrz = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const now = Date.parse('2023-05-10T01:00:00Z');

/** A passport whose CSCA has one key and whose signer another, read with that CSCA trusted. */
function passport(csca: IssuingKey, signer: IssuingKey, hash: HashName, algorithm?: Uint8Array) {
  const root: CertificateOrder = { name: 'CSCA', role: 'csca', key: csca, hash: hash === 'sha1' ? 'sha256' : hash };
  const order: CertificateOrder = { name: 'DS', role: 'signer', serial: 18, key: signer, issuer: root, hash: root.hash! };
  const files = chipOf({ DG1: dg1(mrz) }, { hash, signers: [{ certificate: order, hash, ...(algorithm ? { algorithm } : {}) }] });
  const reading = readChip(files, { trusted: [certify(root)], now });
  return { ...reading, codes: reading.findings.map(({ code }) => code) };
}

const curves = [
  ['secp224r1', 'sha224'],
  ['prime256v1', 'sha256'],
  ['secp384r1', 'sha384'],
  ['secp521r1', 'sha512'],
  ['brainpoolP192r1', 'sha1'],
  ['brainpoolP192t1', 'sha1'],
  ['brainpoolP224r1', 'sha224'],
  ['brainpoolP224t1', 'sha224'],
  ['brainpoolP256r1', 'sha256'],
  ['brainpoolP256t1', 'sha256'],
  ['brainpoolP320r1', 'sha256'],
  ['brainpoolP320t1', 'sha256'],
  ['brainpoolP384r1', 'sha384'],
  ['brainpoolP384t1', 'sha384'],
  ['brainpoolP512r1', 'sha512'],
  ['brainpoolP512t1', 'sha512'],
] as const;
const encodings = Object.entries<CurveEncoding>(curveEncodings);
const proved = { read: true, intact: true, authentic: true, genuineChip: null };

describe('ECDSA', () => {
  it.each(curves.flatMap(([curve, hash]) => encodings.map(([how, encoding]) => [curve, how, hash, encoding] as const)))(
    'on %s, %s, with %s is verified of signer and CSCA',
    (curve, _how, hash, encoding) => {
      expect(passport(ecKey(curve, 'csca', encoding), ecKey(curve, 'ds', encoding), hash).verdict).toEqual(proved);
    },
  );

  it.each(['sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const)('with %s is verified in DER and plain', (hash) => {
    const csca = ecKey('secp521r1', 'csca');
    for (const form of ['der', 'plain'] as const)
      expect(passport(csca, ecKey('brainpoolP256r1', 'ds', 'named', form), hash).verdict).toEqual(proved);
  });

  const genuine = ecKey('brainpoolP256r1', 'csca', curveEncodings['in numbers']);
  const other = insideOf(ecKey('brainpoolP256r1', 'another').publicKey);
  const anotherPoint = other.subarray(other.length - 65);
  it.each<[string, (parameters: Uint8Array) => Uint8Array]>([
    ['another generator', (parameters) => edited(parameters, [3], () => [octets(anotherPoint)])],
    ['another b', (parameters) => edited(parameters, [2], (curve) => [edited(curve, [1], (b) => [octets(oneMore(insideOf(b)))])])],
    ['another order', (parameters) => edited(parameters, [4], () => [integer(7)])],
  ])('on no curve that is known, for it has %s, proves nothing', (_what, encoding) => {
    const { verdict, codes } = passport(genuine, ecKey('brainpoolP256r1', 'ds', encoding), 'sha256');
    expect(codes).toEqual(expect.arrayContaining([expect.stringMatching(/^CHIP_(CURVE_UNKNOWN|KEY_UNUSABLE)$/)]));
    expect(verdict).toMatchObject({ intact: null, authentic: null });
  });

  it('of a forger whose generator makes the CSCA’s own point his key is no CSCA’s', () => {
    // CVE-2020-0601: with the point itself as generator, its secret key is 1.
    const point = insideOf(genuine.publicKey).subarray(-65);
    const swap: CurveEncoding = (parameters) => edited(parameters, [3], () => [octets(point)]);
    const forger = { ...ecKey('brainpoolP256r1', 'forger'), publicKey: exchanged(genuine.publicKey, swap) };
    const { verdict, codes } = passport(genuine, forger, 'sha256');
    expect(verdict.authentic).not.toBe(true);
    expect(codes).toEqual(expect.arrayContaining([expect.stringMatching(/^CHIP_(CURVE_UNKNOWN|KEY_UNUSABLE)$/)]));
  });
});

const oneMore = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes, (byte, n) => (n === bytes.length - 1 ? byte ^ 1 : byte));
const exchanged = (publicKey: Uint8Array, change: (parameters: Uint8Array) => Uint8Array): Uint8Array =>
  edited(publicKey, [0], (algorithm) => [edited(algorithm, [1], (parameters) => [change(parameters)])]);

describe('RSA', () => {
  const csca = rsaKey();

  it.each(['sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const)('with %s is verified, by PKCS #1 and PSS', (hash) => {
    expect(passport(csca, rsaKey(), hash).verdict).toEqual(proved);
    expect(passport(csca, pssKey(), hash).verdict).toEqual(proved);
    expect(passport(pssKey(), pssKey(), hash).verdict).toEqual(proved);
  });

  it.each([0, 1, 11, 20, 33, 64])('by PSS with a salt of %i bytes is verified', (length) => {
    expect(passport(csca, pssKey(length), 'sha256').verdict).toEqual(proved);
  });

  it('by PSS with another salt than it says is wrong', () => {
    const { verdict, codes } = passport(csca, pssKey(32), 'sha256', pssAlgorithm('sha256', 20));
    expect([verdict.intact, codes.includes('CHIP_SIGNATURE_WRONG')]).toEqual([false, true]);
  });
});

describe('DSA', () => {
  it.each(['sha1', 'sha224', 'sha256'] as const)('with %s is verified of signer and CSCA', (hash) => {
    expect(passport(dsaKey(), dsaKey(), hash).verdict).toEqual(proved);
  });
});
