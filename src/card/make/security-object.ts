import { createHash } from 'node:crypto';
import type { Day } from '../../identity/rules/card.js';
import { ldsSecurityObject } from '../chip/sod.js';
import { groupNumber } from '../chip/tags.js';
import { distinguishedName } from './certificate.js';
import type { DataGroups } from './data-groups.js';
import { integer, octets, oid, sequence, set, time, tlv } from './der.js';
import type { IssuerKeys } from './keys.js';

const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
const sha256Algorithm = sequence(oid('2.16.840.1.101.3.4.2.1'));

/** The SOD over the groups: CMS SignedData with the hashes as content, signed at midnight (UTC) of the day of issue. */
export const securityObject = (groups: Partial<DataGroups>, keys: IssuerKeys, signedAt: Day): Uint8Array =>
  tlv(0x77, signedData(ldsSecurityObject, hashList(groups), keys, signedAt));

/** CMS SignedData (RFC 5652) over any content, by the document signer. */
export function signedData(type: string, content: Uint8Array, { csca, signer }: IssuerKeys, signedAt: Day): Uint8Array {
  const attributes = [
    attribute('1.2.840.113549.1.9.3', oid(type)),
    attribute('1.2.840.113549.1.9.5', time(signedAt)),
    attribute('1.2.840.113549.1.9.4', octets(sha256(content))),
  ];
  // What is signed is the SET; in its place in the SignerInfo it bears the tag [0] (RFC 5652, 5.4).
  const signed = set(...attributes);
  const signerInfo = sequence(
    integer(1),
    sequence(distinguishedName(csca.commonName), integer(signer.serial)),
    sha256Algorithm,
    Buffer.concat([Uint8Array.of(0xa0), signed.subarray(1)]),
    signer.algorithm,
    octets(signer.sign(signed)),
  );
  const data = sequence(
    integer(3),
    set(sha256Algorithm),
    sequence(oid(type), tlv(0xa0, octets(content))),
    tlv(0xa0, signer.certificate),
    set(signerInfo),
  );
  return sequence(oid('1.2.840.113549.1.7.2'), tlv(0xa0, data));
}

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), set(value));

/** LDSSecurityObject, version 0 (ICAO 9303 part 10, appendix D). */
function hashList(groups: Partial<DataGroups>): Uint8Array {
  const hashes = Object.entries(groups).map(([name, bytes]) =>
    sequence(integer(groupNumber(name as keyof DataGroups) ?? 0), octets(sha256(bytes))),
  );
  return sequence(integer(0), sha256Algorithm, sequence(...hashes));
}
