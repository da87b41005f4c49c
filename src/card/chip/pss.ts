import { constants, createHash, createPublicKey, type KeyObject, publicDecrypt, verify } from 'node:crypto';
import { type HashName, hashByOid } from './algorithms.js';
import { integerIn } from './der.js';
import { oidIn } from './oid.js';
import { child, isFault, readTlv, type Tlv, valueBytes } from './tlv.js';

export interface PssParameters {
  readonly hash: HashName;
  readonly maskHash: HashName;
  /** In bytes. */
  readonly saltLength: number;
}

/** RSASSA-PSS-params (RFC 4055, 3.1) with its defaults; undefined where a hash in them is not known. */
export function readPssParameters(der: Uint8Array | null): PssParameters | undefined {
  const tlv = der ? readTlv(der, { deep: true }) : undefined;
  if (!der || !tlv || isFault(tlv)) return undefined;
  const hashOf = (algorithm: Tlv | undefined): HashName | undefined => hashByOid(oidIn(der, child(algorithm, 0x06)));
  const hashField = child(tlv, 0xa0);
  const maskField = child(tlv, 0xa1);
  const saltField = child(child(tlv, 0xa2), 0x02);
  const hash = hashField ? hashOf(hashField.children[0]) : 'sha1';
  const maskHash = maskField ? hashOf(child(maskField.children[0], 0x30)) : 'sha1';
  if (!hash || !maskHash) return undefined;
  return { hash, maskHash, saltLength: saltField ? (integerIn(der, saltField) ?? -1) : 20 };
}

/** RSASSA-PSS-VERIFY (RFC 8017, 8.1.2). Node takes one hash for message and mask; where a signer used two, the encoding is checked here. */
export function verifyPss({ hash, maskHash, saltLength }: PssParameters, data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  if (saltLength < 0 || saltLength > 512) return false;
  if (hash === maskHash) return verify(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
  const plain = plainRsa(key);
  const bits = plain.asymmetricKeyDetails?.modulusLength ?? 0;
  if (signature.length !== Math.ceil(bits / 8)) return false;
  const opened = publicDecrypt({ key: plain, padding: constants.RSA_NO_PADDING }, signature);
  const encodedLength = Math.ceil((bits - 1) / 8);
  const encoded = opened.subarray(opened.length - encodedLength);
  const digest = createHash(hash).update(data).digest();
  const maskedLength = encodedLength - digest.length - 1;
  if (maskedLength < saltLength + 1 || encoded.at(-1) !== 0xbc) return false;

  const seed = encoded.subarray(maskedLength, -1);
  const mask = maskOf(maskHash, seed, maskedLength);
  const block = encoded.subarray(0, maskedLength).map((byte, n) => byte ^ mask[n]!);
  block[0]! &= 0xff >> (8 * encodedLength - (bits - 1));
  const separator = maskedLength - saltLength - 1;
  if (block[separator] !== 1 || block.subarray(0, separator).some((byte) => byte !== 0)) return false;
  const salted = createHash(hash)
    .update(Buffer.concat([Buffer.alloc(8), digest, block.subarray(separator + 1)]))
    .digest();
  return salted.equals(seed);
}

/** MGF1 (RFC 8017, B.2.1). */
function maskOf(hash: HashName, seed: Uint8Array, length: number): Buffer {
  const pieces: Buffer[] = [];
  for (let n = 0, made = 0; made < length; n++) {
    const piece = createHash(hash)
      .update(seed)
      .update(Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n))
      .digest();
    pieces.push(piece);
    made += piece.length;
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** A key that is marked for PSS alone, without that mark: Node opens raw RSA only with such. */
function plainRsa(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'rsa-pss') return key;
  const spki = key.export({ format: 'der', type: 'spki' });
  const root = readTlv(spki, { deep: true });
  if (isFault(root)) return key;
  return createPublicKey({ key: Buffer.from(valueBytes(spki, root.children[1]!).subarray(1)), format: 'der', type: 'pkcs1' });
}
