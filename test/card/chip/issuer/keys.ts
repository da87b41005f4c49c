import { constants, createECDH, createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign as signByNode } from 'node:crypto';
import type { HashName } from '../../../../src/card/chip/algorithms.js';
import { isFault, readTlv, valueBytes } from '../../../../src/card/chip/tlv.js';
import { bits, integer, octets, oid, sequence, tlv } from '../../../../src/card/make/der.js';
import { edited } from '../../../../src/card/make/edit.js';
import { rsaFromSeed, rsaPublicKeyInfo } from '../../../../src/card/make/rsa.js';

/** A key of an issuer of the tests': its SubjectPublicKeyInfo, and how it signs by a hash, with the identifier that says so. */
export interface IssuingKey {
  readonly publicKey: Uint8Array;
  algorithm(hash: HashName): Uint8Array;
  sign(hash: HashName, message: Uint8Array): Uint8Array;
}

export const hashOids: Readonly<Record<HashName, string>> = {
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};
const ecdsaOids: Readonly<Record<HashName, string>> = {
  sha1: '1.2.840.10045.4.1',
  sha224: '1.2.840.10045.4.3.1',
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
};
const plainOids: Readonly<Record<HashName, string>> = {
  sha1: '0.4.0.127.0.7.1.1.4.1.1',
  sha224: '0.4.0.127.0.7.1.1.4.1.2',
  sha256: '0.4.0.127.0.7.1.1.4.1.3',
  sha384: '0.4.0.127.0.7.1.1.4.1.4',
  sha512: '0.4.0.127.0.7.1.1.4.1.5',
};
const pkcs1Oids: Readonly<Record<HashName, string>> = {
  sha1: '1.2.840.113549.1.1.5',
  sha224: '1.2.840.113549.1.1.14',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};
const dsaOids: Partial<Record<HashName, string>> = {
  sha1: '1.2.840.10040.4.3',
  sha224: '2.16.840.1.101.3.4.3.1',
  sha256: '2.16.840.1.101.3.4.3.2',
};

/** How the parameters of a curve are written: as its name, or in numbers (RFC 3279, 2.3.5), in the ways in which issuers do. */
export const curveEncodings = {
  'by name': 'named',
  'in numbers': (parameters: Uint8Array) => parameters,
  'without the seed': (parameters: Uint8Array) => edited(parameters, [2], (curve) => [edited(curve, [2], () => [])]),
  'without the cofactor': (parameters: Uint8Array) => edited(parameters, [5], () => []),
  'with a compressed generator': (parameters: Uint8Array) => edited(parameters, [3], compressed),
} as const;
export type CurveEncoding = 'named' | ((parameters: Uint8Array) => Uint8Array);

/** The x of a point, and whether its y is odd (SEC 1, 2.3.3). */
function compressed(point: Uint8Array): Uint8Array[] {
  const value = insideOf(point);
  const half = (value.length - 1) / 2;
  return [octets(2 + (value.at(-1)! & 1), value.subarray(1, 1 + half))];
}

export function insideOf(element: Uint8Array): Uint8Array {
  const root = readTlv(element, { deep: false });
  if (isFault(root)) throw new Error(root.fault);
  return valueBytes(element, root);
}

/** The curve's parameters (DER) as Node writes them. */
export function curveParameters(curve: string, paramEncoding: 'named' | 'explicit'): Uint8Array {
  const { publicKey } = generateKeyPairSync('ec', {
    namedCurve: curve,
    paramEncoding,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const root = readTlv(publicKey, { deep: true });
  if (isFault(root)) throw new Error(root.fault);
  const { from, to } = root.children[0]!.children[1]!;
  return publicKey.subarray(from, to);
}

/** An ECDSA key from a seed; `form`: what its signatures look like. */
export function ecKey(curve: string, seed: string, encoding: CurveEncoding = 'named', form: 'der' | 'plain' = 'der'): IssuingKey {
  const named = curveParameters(curve, 'named');
  const parameters = encoding === 'named' ? named : encoding(curveParameters(curve, 'explicit'));
  const ecdh = createECDH(curve);
  const length = (ecdh.generateKeys().length - 1) / 2;
  const secret = createHash('sha512')
    .update(`${seed} ${curve}`)
    .digest()
    .subarray(0, Math.min(64, length - 1));
  ecdh.setPrivateKey(secret);
  const type = oid('1.2.840.10045.2.1');
  const key = createPrivateKey({
    key: Buffer.from(sequence(integer(0), sequence(type, named), octets(sequence(integer(1), octets(secret))))),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    publicKey: sequence(sequence(type, parameters), bits(ecdh.getPublicKey())),
    algorithm: (hash) => sequence(oid((form === 'plain' ? plainOids : ecdsaOids)[hash])),
    sign: (hash, message) => signByNode(hash, message, { key, dsaEncoding: form === 'plain' ? 'ieee-p1363' : 'der' }),
  };
}

let rsa: KeyObject | undefined;
/** It takes a second to make. */
export const rsaPrivateKey = (): KeyObject => (rsa ??= rsaFromSeed('vneid-sim tests'));

export const rsaKey = (): IssuingKey => ({
  publicKey: rsaPublicKeyInfo(rsaPrivateKey()),
  algorithm: (hash) => sequence(oid(pkcs1Oids[hash]), tlv(0x05)),
  sign: (hash, message) => signByNode(hash, message, rsaPrivateKey()),
});

/** RSASSA-PSS with the hash for message and mask; `saltLength` in bytes, as long as the hash unless given. */
export const pssKey = (saltLength?: number): IssuingKey => ({
  publicKey: rsaPublicKeyInfo(rsaPrivateKey()),
  algorithm: (hash) => pssAlgorithm(hash, saltLength ?? lengthOf(hash)),
  sign: (hash, message) =>
    signByNode(hash, message, {
      key: rsaPrivateKey(),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: saltLength ?? lengthOf(hash),
    }),
});

const lengthOf = (hash: HashName): number => createHash(hash).digest().length;

/** What is RSASSA-PSS’s default is left out, as DER wants (RFC 4055, 3.1). */
export function pssAlgorithm(hash: HashName, saltLength: number): Uint8Array {
  const by = sequence(oid(hashOids[hash]), tlv(0x05));
  const fields = [
    ...(hash === 'sha1' ? [] : [tlv(0xa0, by), tlv(0xa1, sequence(oid('1.2.840.113549.1.1.8'), by))]),
    ...(saltLength === 20 ? [] : [tlv(0xa2, integer(saltLength))]),
  ];
  return sequence(oid('1.2.840.113549.1.1.10'), sequence(...fields));
}

let dsa: { publicKey: KeyObject; privateKey: KeyObject } | undefined;
/** DSA (FIPS 186-4), which ICAO 9303 part 12, 4.4 allows; its parameters take long to make. */
export function dsaKey(): IssuingKey {
  dsa ??= generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
  const { publicKey, privateKey } = dsa;
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    algorithm: (hash) => sequence(oid(dsaOids[hash]!)),
    sign: (hash, message) => signByNode(hash, message, privateKey),
  };
}
