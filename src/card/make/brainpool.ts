import { createHash } from 'node:crypto';
import { brainpoolP256r1 } from '@noble/curves/misc.js';
import { bits, integer, octets, oid, sequence } from './der.js';

/** ECDSA with SHA-256 on brainpoolP256r1 (RFC 5639), its nonce by RFC 6979: the same message and key give the same signature, in DER. */
export const sign = (message: Uint8Array, secretKey: Uint8Array): Uint8Array =>
  brainpoolP256r1.sign(message, secretKey, { format: 'der', lowS: false });

/** The same with r and s side by side (BSI TR-03111, 5.2.1), as chips answer. */
export const signPlain = (message: Uint8Array, secretKey: Uint8Array): Uint8Array =>
  brainpoolP256r1.sign(message, secretKey, { format: 'compact', lowS: false });

/** A secret key from a published seed: anybody can make it again, which is what a test key is for. */
export function keyFromSeed(seed: string): Uint8Array {
  const { n } = brainpoolP256r1.Point.CURVE();
  const number = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`);
  return thirtyTwo((number % (n - 1n)) + 1n);
}

/** The uncompressed point. */
export const publicPoint = (secretKey: Uint8Array): Uint8Array => brainpoolP256r1.getPublicKey(secretKey, false);

/** SubjectPublicKeyInfo whose curve is spelled out in numbers instead of named, as on e-passport chips (ICAO 9303 part 12, 4.4.3; RFC 3279, 2.3.5). */
export const publicKeyInfo = (secretKey: Uint8Array): Uint8Array => sequence(ecKey(), bits(publicPoint(secretKey)));

/** PKCS #8 (RFC 5208) around the secret key (RFC 5915). */
export const privateKeyInfo = (secretKey: Uint8Array): Uint8Array =>
  sequence(integer(0), ecKey(), octets(sequence(integer(1), octets(secretKey))));

function ecKey(): Uint8Array {
  const { p, n, h, a, b, Gx, Gy } = brainpoolP256r1.Point.CURVE();
  const field = sequence(oid('1.2.840.10045.1.1'), integer(p));
  const curve = sequence(octets(thirtyTwo(a)), octets(thirtyTwo(b)));
  const base = octets(4, thirtyTwo(Gx), thirtyTwo(Gy));
  return sequence(oid('1.2.840.10045.2.1'), sequence(integer(1), field, curve, base, integer(n), integer(h)));
}

const thirtyTwo = (value: bigint): Uint8Array => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
