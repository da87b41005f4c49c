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
  readonly kind: 'ecdsa' | 'pkcs1' | 'pss';
  readonly hash: HashName | null;
}

/** RFC 3279, 4055, 5754 and 5758, as far as ICAO 9303 part 12, 4.4 allows them. */
const schemes: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['1.2.840.10045.4.1', { kind: 'ecdsa', hash: 'sha1' }],
  ['1.2.840.10045.4.3.1', { kind: 'ecdsa', hash: 'sha224' }],
  ['1.2.840.10045.4.3.2', { kind: 'ecdsa', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { kind: 'ecdsa', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { kind: 'ecdsa', hash: 'sha512' }],
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
