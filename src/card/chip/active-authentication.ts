import { constants, createHash, createPublicKey, type KeyObject, publicDecrypt, timingSafeEqual, verify } from 'node:crypto';
import { type HashName, hashLength, schemeByOid } from './algorithms.js';
import { isOnKnownCurve } from './certificate.js';

/** What passed between a reader and a chip that was asked to sign (ICAO 9303 part 11, 6.1). */
export interface Transcript {
  readonly source: string;
  readonly challenge: Uint8Array;
  readonly signature: Uint8Array;
}

/** `by`: the scheme and hash by which it is; `differs`: the chip answered, but not as the key in DG15 would; `key`: Node cannot use that key. */
export type AaOutcome = { readonly genuine: true; readonly by: string } | { readonly genuine: false; readonly why: 'differs' | 'key' };

/** The trailers that name a hash in ISO/IEC 9796-2, scheme 1 (ICAO 9303 part 11, 6.1.2.2). */
const trailers: ReadonlyMap<number, HashName> = new Map([
  [0x33, 'sha1'],
  [0x38, 'sha224'],
  [0x34, 'sha256'],
  [0x36, 'sha384'],
  [0x35, 'sha512'],
] as const);

/** Whether the key of DG15 signed the challenge; `algorithm` is what DG14 names for ECDSA, null where it names none. */
export function checkAnswer(publicKeyInfo: Uint8Array, algorithm: string | null, { challenge, signature }: Transcript): AaOutcome {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(publicKeyInfo), format: 'der', type: 'spki' });
  } catch {
    return { genuine: false, why: 'key' };
  }
  if (!isOnKnownCurve(key)) return { genuine: false, why: 'key' };
  const elliptic = key.asymmetricKeyType === 'ec';
  const hash = elliptic ? byEcdsa(key, algorithm, challenge, signature) : byRsa(key, challenge, signature);
  const by = `${elliptic ? 'ECDSA' : 'RSA, ISO 9796-2'}, ${hash?.replace('sha', 'SHA-').toUpperCase()}`;
  return hash ? { genuine: true, by } : { genuine: false, why: 'differs' };
}

/** ISO/IEC 9796-2 with partial recovery: 6A, M1, the hash over M1 and the challenge, the trailer. */
function byRsa(key: KeyObject, challenge: Uint8Array, signature: Uint8Array): HashName | null {
  const opened = openRsa(key, signature);
  if (!opened) return null;
  const message = opened.subarray(opened.findIndex((byte) => byte !== 0));
  const named = message.at(-1) === 0xcc ? trailers.get(message.at(-2) ?? 0) : undefined;
  const hash = message.at(-1) === 0xbc ? 'sha1' : named;
  if (message[0] !== 0x6a || !hash) return null;
  const end = message.length - (message.at(-1) === 0xbc ? 1 : 2);
  const from = end - hashLength[hash];
  if (from < 1) return null;
  const digest = createHash(hash).update(message.subarray(1, from)).update(challenge).digest();
  return timingSafeEqual(digest, message.subarray(from, end)) ? hash : null;
}

/** What was signed. A signer may give the smaller of s and n − s (ISO/IEC 9796-2, annex A): the end, always C, tells which. */
function openRsa(key: KeyObject, signature: Uint8Array): Buffer | null {
  try {
    const opened = publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
    return (opened.at(-1)! & 0x0f) === 0x0c ? opened : lessThanModulus(key, opened);
  } catch {
    return null;
  }
}

function lessThanModulus(key: KeyObject, opened: Buffer): Buffer {
  const modulus = Buffer.from(key.export({ format: 'jwk' }).n!, 'base64url');
  const rest = BigInt(`0x${modulus.toString('hex')}`) - BigInt(`0x${opened.toString('hex')}`);
  return Buffer.from(rest.toString(16).padStart(2 * modulus.length, '0'), 'hex');
}

/** ECDSA over the challenge, r and s side by side (BSI TR-03111, 5.2.1); some chips answer in DER. */
function byEcdsa(key: KeyObject, algorithm: string | null, challenge: Uint8Array, signature: Uint8Array): HashName | null {
  const named = algorithm ? schemeByOid(algorithm)?.hash : null;
  const hashes: readonly HashName[] = named ? [named] : ['sha256', 'sha384', 'sha512', 'sha224', 'sha1'];
  const fits = (hash: HashName, dsaEncoding: 'ieee-p1363' | 'der') => {
    try {
      return verify(hash, challenge, { key, dsaEncoding }, signature);
    } catch {
      return false;
    }
  };
  return hashes.find((hash) => fits(hash, 'ieee-p1363') || fits(hash, 'der')) ?? null;
}
