/** A hash by the name `node:crypto` knows it under. */
export type HashName = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

const hashes: ReadonlyMap<string, HashName> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
] as const);

/** How a signature is made; `hash` is null where the identifier does not name it. */
export interface Scheme {
  /** `plain`: ECDSA whose signature is r and s side by side (BSI TR-03111, 5.2.1), as DER otherwise. */
  readonly kind: 'ecdsa' | 'plain' | 'dsa' | 'pkcs1' | 'pss';
  readonly hash: HashName | null;
}

/** RFC 3279, 4055, 5754 and 5758 and BSI TR-03111, as far as ICAO 9303 part 12, 4.4 allows them. */
const schemes: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['1.2.840.10045.4.1', { kind: 'ecdsa', hash: 'sha1' }],
  ['1.2.840.10045.4.3.1', { kind: 'ecdsa', hash: 'sha224' }],
  ['1.2.840.10045.4.3.2', { kind: 'ecdsa', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { kind: 'ecdsa', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { kind: 'ecdsa', hash: 'sha512' }],
  ['0.4.0.127.0.7.1.1.4.1.1', { kind: 'plain', hash: 'sha1' }],
  ['0.4.0.127.0.7.1.1.4.1.2', { kind: 'plain', hash: 'sha224' }],
  ['0.4.0.127.0.7.1.1.4.1.3', { kind: 'plain', hash: 'sha256' }],
  ['0.4.0.127.0.7.1.1.4.1.4', { kind: 'plain', hash: 'sha384' }],
  ['0.4.0.127.0.7.1.1.4.1.5', { kind: 'plain', hash: 'sha512' }],
  ['1.2.840.10040.4.3', { kind: 'dsa', hash: 'sha1' }],
  ['2.16.840.1.101.3.4.3.1', { kind: 'dsa', hash: 'sha224' }],
  ['2.16.840.1.101.3.4.3.2', { kind: 'dsa', hash: 'sha256' }],
  // Some signers name nothing but the kind of key, or leave the hash to the digest's name (ecdsa-with-Specified).
  ['1.2.840.10040.4.1', { kind: 'dsa', hash: null }],
  ['1.2.840.10045.4.3', { kind: 'ecdsa', hash: null }],
  ['1.2.840.10045.2.1', { kind: 'ecdsa', hash: null }],
  ['1.2.840.113549.1.1.1', { kind: 'pkcs1', hash: null }],
  ['1.2.840.113549.1.1.5', { kind: 'pkcs1', hash: 'sha1' }],
  ['1.2.840.113549.1.1.14', { kind: 'pkcs1', hash: 'sha224' }],
  ['1.2.840.113549.1.1.11', { kind: 'pkcs1', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { kind: 'pkcs1', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { kind: 'pkcs1', hash: 'sha512' }],
  ['1.2.840.113549.1.1.10', { kind: 'pss', hash: null }],
]);

export const hashByOid = (oid: string): HashName | undefined => hashes.get(oid);
export const schemeByOid = (oid: string): Scheme | undefined => schemes.get(oid);

/** What a document may still bear but should no longer be trusted to prevent forgery. */
export const isWeak = (hash: HashName): boolean => hash === 'sha1';
/** In bytes. */
export const hashLength: Readonly<Record<HashName, number>> = { sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64 };
