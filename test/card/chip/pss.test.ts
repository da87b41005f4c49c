import { constants, createHash, generateKeyPairSync, type KeyObject, privateEncrypt, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyPss } from '../../../src/card/chip/pss.js';

const data = Buffer.from('what was signed');
const sha = (hash: string, ...parts: Uint8Array[]) => createHash(hash).update(Buffer.concat(parts)).digest();

/** EMSA-PSS (RFC 8017, 9.1.1) with a mask of another hash, which Node cannot make. */
function signed(key: KeyObject, bits: number, hash: string, maskHash: string, saltLength: number): Uint8Array {
  const salt = Buffer.alloc(saltLength, 7);
  const digest = sha(hash, data);
  const seed = sha(hash, Buffer.alloc(8), digest, salt);
  const length = Math.ceil((bits - 1) / 8);
  const block = Buffer.concat([Buffer.alloc(length - saltLength - seed.length - 2), Uint8Array.of(1), salt]);
  for (let n = 0, at = 0; at < block.length; n++) {
    for (const byte of sha(maskHash, seed, Uint8Array.of(0, 0, 0, n))) if (at < block.length) block[at++]! ^= byte;
  }
  block[0]! &= 0xff >> (8 * length - (bits - 1));
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.concat([block, seed, Uint8Array.of(0xbc)]));
}

describe('RSA-PSS', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

  it.each([
    ['sha256', 'sha1', 32],
    ['sha512', 'sha256', 20],
  ] as const)('with %s for the message and %s for the mask is verified', (hash, maskHash, saltLength) => {
    const signature = signed(privateKey, 2048, hash, maskHash, saltLength);
    expect(verifyPss({ hash, maskHash, saltLength }, data, publicKey, signature)).toBe(true);
    expect(verifyPss({ hash, maskHash, saltLength }, Buffer.from('another'), publicKey, signature)).toBe(false);
    expect(verifyPss({ hash, maskHash, saltLength: saltLength + 1 }, data, publicKey, signature)).toBe(false);
  });

  it('with one hash is what Node signs', () => {
    const signature = sign('sha384', data, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 });
    expect(verifyPss({ hash: 'sha384', maskHash: 'sha384', saltLength: 48 }, data, publicKey, signature)).toBe(true);
  });
});
