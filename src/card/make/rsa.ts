import { checkPrimeSync, constants, createHash, createPrivateKey, createPublicKey, type KeyObject, privateEncrypt } from 'node:crypto';
import { bigEndian } from '../chip/der.js';
import { integer, oid, sequence, tlv } from './der.js';

const bits = 2048;
const publicExponent = 65537n;
const saltLength = 32;

/** An RSA key from a published seed: anybody can make it again. It takes about a second. */
export function rsaFromSeed(seed: string): KeyObject {
  const [p, q] = [primeFromSeed(`${seed}: p`), primeFromSeed(`${seed}: q`)];
  const d = inverse(publicExponent, (p - 1n) * (q - 1n));
  const text = (value: bigint) => Buffer.from(bigEndian(value)).toString('base64url');
  const parts = { n: p * q, e: publicExponent, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const jwk = { kty: 'RSA', ...Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, text(value)])) };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

/** The key's SubjectPublicKeyInfo (DER). */
export const rsaPublicKeyInfo = (key: KeyObject): Uint8Array => createPublicKey(key).export({ format: 'der', type: 'spki' });

/** RSASSA-PSS with SHA-256 for message and mask (RFC 4055, 3.1). */
export function pssAlgorithm(): Uint8Array {
  const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'), tlv(0x05));
  const mask = sequence(oid('1.2.840.113549.1.1.8'), sha256);
  return sequence(oid('1.2.840.113549.1.1.10'), sequence(tlv(0xa0, sha256), tlv(0xa1, mask), tlv(0xa2, integer(saltLength))));
}

/** EMSA-PSS (RFC 8017, 9.1.1) whose salt is a hash of the message, so that the same message and key give the same signature. */
export function signPss(message: Uint8Array, key: KeyObject): Uint8Array {
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const digest = sha(message);
  const salt = sha(Buffer.from('salt'), digest);
  const seed = sha(Buffer.alloc(8), digest, salt);
  const length = bits / 8;
  const block = Buffer.concat([Buffer.alloc(length - 2 * saltLength - 2), Uint8Array.of(1), salt]);
  for (let at = 0, n = 0; at < block.length; n++) {
    for (const byte of sha(seed, Uint8Array.of(0, 0, 0, n))) if (at < block.length) block[at++]! ^= byte;
  }
  block[0]! &= 0x7f;
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.concat([block, seed, Uint8Array.of(0xbc)]));
}

/** The first prime from a place that hangs on the seed; its two highest bits are set, so that two of them make a full modulus. */
function primeFromSeed(seed: string): bigint {
  const blocks = Array.from({ length: bits / 512 }, (_, n) => createHash('sha256').update(`${seed} ${n}`).digest('hex'));
  let candidate = BigInt(`0x${blocks.join('')}`) | (3n << BigInt(bits / 2 - 2)) | 1n;
  while (!isCandidate(candidate)) candidate += 2n;
  return candidate;
}

const small = [3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n, 73n, 79n, 83n, 89n, 97n];
const isCandidate = (value: bigint): boolean =>
  small.every((prime) => value % prime !== 0n) && value % publicExponent !== 1n && checkPrimeSync(value);

function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, value % modulus, 0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1, t0, t1] = [r1, r0 - quotient * r1, t1, t0 - quotient * t1];
  }
  return ((t0 % modulus) + modulus) % modulus;
}
