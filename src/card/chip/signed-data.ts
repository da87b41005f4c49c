import { type Certificate, readCertificate } from './certificate.js';
import { integerIn, octetsIn } from './der.js';
import { oidIn } from './oid.js';
import { findSigner, type Signer } from './signer.js';
import { child, isIndefinite, type Tlv } from './tlv.js';

/** CMS SignedData (RFC 5652, 5.1) taken apart; nothing of it is verified yet. Offsets are in bytes of the file. */
export interface SignedData {
  readonly at: number;
  readonly version: number;
  readonly contentType: string;
  readonly contentAt: number;
  /** What was signed. */
  readonly content: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly signerCount: number;
  /** Those that are laid out as signers, of the first few. */
  readonly signers: readonly Signer[];
  readonly indefinite: boolean;
}

const signedDataType = '1.2.840.113549.1.7.2';
/** ICAO 9303 part 10, 4.6.2.2 recommends one; each costs a signature to check. */
const mostSigners = 8;

/** The SignedData in a ContentInfo; the type it has instead, or null where it is not laid out so. */
export function readSignedData(bytes: Uint8Array, contentInfo: Tlv): SignedData | { readonly type: string } | null {
  const [type, wrapped] = contentInfo.children;
  const oid = oidIn(bytes, type);
  if (!oid || contentInfo.tag !== 0x30) return null;
  if (oid !== signedDataType) return { type: oid };
  const data = wrapped?.tag === 0xa0 ? wrapped.children[0] : undefined;
  const [version, , encapsulated] = data?.children ?? [];
  const contentType = encapsulated?.children[0];
  const signers = data?.children.at(-1);
  const content = octetsIn(bytes, child(encapsulated, 0xa0)?.children[0]);
  if (!data || !contentType || !content || signers?.tag !== 0x31 || data.children.length < 4) return null;

  const certificates = (child(data, 0xa0)?.children ?? []).flatMap(({ from, to }) => readCertificate(bytes.subarray(from, to)) ?? []);
  return {
    at: data.valueFrom,
    version: integerIn(bytes, version) ?? -1,
    contentType: oidIn(bytes, contentType),
    contentAt: contentType.from,
    content,
    certificates,
    signerCount: signers.children.length,
    signers: signers.children.slice(0, mostSigners).flatMap((info) => findSigner(bytes, info, certificates) ?? []),
    indefinite: isIndefinite(contentInfo),
  };
}
