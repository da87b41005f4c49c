import { constants, createHash, createPublicKey, generateKeyPairSync, type KeyObject, privateEncrypt, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/card/chip/active-authentication.js';
import { type HashName, hashLength } from '../../../src/card/chip/algorithms.js';

const challenge = Uint8Array.from({ length: 8 }, (_, n) => n * 31);
const spki = (key: KeyObject) => createPublicKey(key).export({ format: 'der', type: 'spki' });
const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const label = { sha1: 'SHA-1', sha224: 'SHA-224', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const;

describe('an answer by RSA (ISO/IEC 9796-2, scheme 1)', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1280 }).privateKey;
  const modulus = Buffer.from(rsa.export({ format: 'jwk' }).n!, 'base64url');

  /** 6A, as much of a message as there is room for, the hash over it and the challenge, the trailer. */
  function answer(hash: HashName, trailer: number[], asked: Uint8Array = challenge): Buffer {
    const own = Buffer.alloc(modulus.length - 1 - hashLength[hash] - trailer.length, 0x5a);
    const digest = createHash(hash).update(own).update(asked).digest();
    const message = Buffer.concat([Buffer.of(0x6a), own, digest, Buffer.from(trailer)]);
    return privateEncrypt({ key: rsa, padding: constants.RSA_NO_PADDING }, message);
  }
  const check = (signature: Uint8Array, key: KeyObject = rsa) => checkAnswer(spki(key), null, { source: 'aa', challenge, signature });

  it.each([
    ['sha1', [0xbc]],
    ['sha1', [0x33, 0xcc]],
    ['sha224', [0x38, 0xcc]],
    ['sha256', [0x34, 0xcc]],
    ['sha384', [0x36, 0xcc]],
    ['sha512', [0x35, 0xcc]],
  ] as const)('with %s and the trailer %j is the key’s, s or n − s', (hash, trailer) => {
    const signature = answer(hash, [...trailer]);
    const genuine = { genuine: true, by: `RSA, ISO 9796-2, ${label[hash]}` };
    expect(check(signature)).toEqual(genuine);
    const other = (number(modulus) - number(signature)).toString(16).padStart(2 * modulus.length, '0');
    expect(check(Buffer.from(other, 'hex'))).toEqual(genuine);
  });

  it.each<[string, () => Uint8Array]>([
    ['to another challenge', () => answer('sha256', [0x34, 0xcc], Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))],
    ['whose trailer names no hash', () => answer('sha256', [0x31, 0xcc])],
    ['whose trailer names another hash', () => answer('sha256', [0x36, 0xcc])],
    ['that was cut', () => answer('sha256', [0x34, 0xcc]).subarray(1)],
    ['that is longer than the key', () => Buffer.concat([answer('sha256', [0x34, 0xcc]), Buffer.of(0)])],
    ['of zeros alone', () => Buffer.alloc(modulus.length)],
    ['of no bytes', () => Buffer.alloc(0)],
  ])('%s is not the key’s', (_which, signature) => {
    expect(check(signature())).toEqual({ genuine: false, why: 'differs' });
  });

  it('of another key is not this one’s', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 1280 }).privateKey;
    expect(check(answer('sha1', [0xbc]), other)).toEqual({ genuine: false, why: 'differs' });
  });
});

describe('an answer by ECDSA', () => {
  const curves = ['secp224r1', 'prime256v1', 'secp384r1', 'secp521r1', 'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1'];
  const hashes = ['sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const;
  /** The identifiers under which DG14 names plain ECDSA (BSI TR-03111). */
  const named = { sha1: 1, sha224: 2, sha256: 3, sha384: 4, sha512: 5 } as const;

  it.each(curves.flatMap((curve) => hashes.map((hash) => [curve, hash] as const)))(
    'on %s with %s is the key’s in DER and plain, whether DG14 names the hash or not',
    (curve, hash) => {
      const key = generateKeyPairSync('ec', { namedCurve: curve }).privateKey;
      for (const dsaEncoding of ['ieee-p1363', 'der'] as const) {
        const transcript = { source: 'aa', challenge, signature: sign(hash, challenge, { key, dsaEncoding }) };
        for (const algorithm of [null, `0.4.0.127.0.7.1.1.4.1.${named[hash]}`])
          expect(checkAnswer(spki(key), algorithm, transcript)).toEqual({ genuine: true, by: `ECDSA, ${label[hash]}` });
      }
    },
  );

  it('by another hash than DG14 names is not the key’s', () => {
    const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
    const signature = sign('sha1', challenge, { key, dsaEncoding: 'ieee-p1363' });
    const outcome = checkAnswer(spki(key), '0.4.0.127.0.7.1.1.4.1.3', { source: 'aa', challenge, signature });
    expect(outcome).toEqual({ genuine: false, why: 'differs' });
  });
});
