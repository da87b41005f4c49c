import { createHash } from 'node:crypto';
import type { HashName } from '../../../../src/card/chip/algorithms.js';
import type { NamedBytes } from '../../../../src/card/chip/format/proxmark.js';
import { groupNumber } from '../../../../src/card/chip/tags.js';
import { bits, integer, octets, oid, printable, sequence, set, time, tlv, utf8 } from '../../../../src/card/make/der.js';
import { hashOids, type IssuingKey } from './keys.js';

/** Another state's issuer, as freely as ICAO 9303 part 12 lets one be: names, keys and hashes of its own. */
export interface CertificateOrder {
  readonly country?: string;
  readonly name: string;
  readonly serial?: number;
  readonly key: IssuingKey;
  readonly role: 'csca' | 'signer';
  readonly from?: string;
  readonly to?: string;
  readonly hash?: HashName;
  /** Unless given, it signs itself. */
  readonly issuer?: Pick<CertificateOrder, 'country' | 'name' | 'key'>;
  /** In the place of those its role asks for. */
  readonly extensions?: readonly Uint8Array[];
}

export const nameOf = ({ country = 'UT', name }: Pick<CertificateOrder, 'country' | 'name'>): Uint8Array =>
  sequence(
    set(sequence(oid('2.5.4.6'), printable(country))),
    set(sequence(oid('2.5.4.10'), utf8('MO PHONG'))),
    set(sequence(oid('2.5.4.3'), utf8(`MO PHONG ${name}`))),
  );

export const keyIdOf = ({ publicKey }: IssuingKey): Uint8Array => createHash('sha1').update(publicKey).digest();
export const extension = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), octets(value));
const yes = tlv(0x01, 0xff);
export const extensionsFor = ({ role, key, issuer }: CertificateOrder): Uint8Array[] => [
  extension('2.5.29.15', role === 'csca' ? bits(Uint8Array.of(0x06), 1) : bits(Uint8Array.of(0x80), 7)),
  ...(role === 'csca' ? [extension('2.5.29.19', sequence(yes, integer(0)))] : []),
  extension('2.5.29.14', octets(keyIdOf(key))),
  extension('2.5.29.35', sequence(tlv(0x80, keyIdOf((issuer ?? { key }).key)))),
];

/** X.509 (RFC 5280). */
export function certify(order: CertificateOrder): Uint8Array {
  const { serial = 17, key, from = '2015-01-01', to = '2035-01-01', hash = 'sha256', issuer = order } = order;
  const algorithm = issuer.key.algorithm(hash);
  const body = sequence(
    tlv(0xa0, integer(2)),
    integer(serial),
    algorithm,
    nameOf(issuer),
    sequence(time(from), time(to)),
    nameOf(order),
    key.publicKey,
    tlv(0xa3, sequence(...(order.extensions ?? extensionsFor(order)))),
  );
  return sequence(body, algorithm, bits(issuer.key.sign(hash, body)));
}

/** One signer of a SOD. */
export interface SignerOrder {
  readonly certificate: CertificateOrder;
  readonly hash?: HashName;
  /** Of the signed attributes; null: the content itself is signed (RFC 5652, 5.4). */
  readonly attributes?: 'sorted' | 'reversed' | 'without time' | null;
  readonly by?: 'serial' | 'key';
  /** In the place of what the key says of itself. */
  readonly algorithm?: Uint8Array;
}

export interface SodOrder {
  readonly signers: readonly SignerOrder[];
  /** Of the groups. */
  readonly hash?: HashName;
  readonly version?: 0 | 1;
  /** What version 1 adds: the LDS and Unicode versions. */
  readonly versionInfo?: boolean;
  readonly signedOn?: string;
  readonly certificates?: readonly Uint8Array[];
}

const algorithmOf = (hash: HashName): Uint8Array => sequence(oid(hashOids[hash]), tlv(0x05));
const digest = (hash: HashName, bytes: Uint8Array): Uint8Array => createHash(hash).update(bytes).digest();
const ldsType = '2.23.136.1.1.1';

export type Groups = { readonly [name in `DG${number}`]?: Uint8Array };

/** A SOD (ICAO 9303 part 10, 4.6.2) over the groups. */
export function securityObject(groups: Groups, order: SodOrder): Uint8Array {
  const { signers, hash = 'sha256', version = 0, versionInfo = version === 1 } = order;
  const hashes = Object.entries(groups).map(([name, bytes]) =>
    sequence(integer(groupNumber(name as `DG${number}`)!), octets(digest(hash, bytes!))),
  );
  const info = versionInfo ? [sequence(printable('0108'), printable('040000'))] : [];
  const content = sequence(integer(version), algorithmOf(hash), sequence(...hashes), ...info);
  const certificates = order.certificates ?? signers.map(({ certificate }) => certify(certificate));
  const data = sequence(
    integer(3),
    set(...signers.map(({ hash: own = 'sha256' }) => algorithmOf(own))),
    sequence(oid(ldsType), tlv(0xa0, octets(content))),
    tlv(0xa0, ...certificates),
    tlv(0x31, ...signers.map((signer) => signerInfo(signer, content, order.signedOn ?? '2020-05-10'))),
  );
  return tlv(0x77, sequence(oid('1.2.840.113549.1.7.2'), tlv(0xa0, data)));
}

function signerInfo(signer: SignerOrder, content: Uint8Array, signedOn: string): Uint8Array {
  const { certificate, hash = 'sha256', attributes = 'sorted', by = 'serial', algorithm = certificate.key.algorithm(hash) } = signer;
  const attribute = (type: string, value: Uint8Array) => sequence(oid(type), set(value));
  const all = [
    attribute('1.2.840.113549.1.9.3', oid(ldsType)),
    attribute('1.2.840.113549.1.9.4', octets(digest(hash, content))),
    ...(attributes === 'without time' ? [] : [attribute('1.2.840.113549.1.9.5', time(signedOn))]),
  ];
  const sorted = insideOfSet(set(...all));
  const sent = attributes === 'reversed' ? Buffer.concat(all.toSorted(Buffer.compare).reverse()) : sorted;
  const issuer = certificate.issuer ?? certificate;
  return sequence(
    integer(by === 'key' ? 3 : 1),
    by === 'key' ? tlv(0x80, keyIdOf(certificate.key)) : sequence(nameOf(issuer), integer(certificate.serial ?? 17)),
    algorithmOf(hash),
    ...(attributes === null ? [] : [tlv(0xa0, sent)]),
    algorithm,
    // Whatever their order on the way, attributes are signed in DER's.
    octets(certificate.key.sign(hash, attributes === null ? content : tlv(0x31, sorted))),
  );
}

function insideOfSet(bytes: Uint8Array): Uint8Array {
  const header = bytes[1]! < 0x80 ? 2 : 2 + (bytes[1]! & 0x7f);
  return bytes.subarray(header);
}

const groupTags: Readonly<Record<string, number>> = { DG1: 0x61, DG2: 0x75, DG3: 0x63, DG11: 0x6b, DG12: 0x6c, DG14: 0x6e, DG15: 0x6f };

/** The files of a chip: COM, the groups, and the SOD over them. */
export function chipOf(groups: Groups, order: SodOrder): NamedBytes[] {
  const tags = Object.keys(groups).map((name) => groupTags[name]!);
  return [
    { name: 'EF_COM.bin', bytes: tlv(0x60, tlv(0x5f01, '0107'), tlv(0x5f36, '040000'), tlv(0x5c, ...tags)) },
    ...Object.entries(groups).map(([name, bytes]) => ({ name: `EF_${name}.bin`, bytes: bytes! })),
    { name: 'EF_SOD.bin', bytes: securityObject(groups, order) },
  ];
}
