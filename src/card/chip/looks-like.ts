import { decodeText } from './format/encoded.js';
import { nameByTag } from './tags.js';
import { isFault, readTlv } from './tlv.js';

/** What lies first inside each file (ICAO 9303 part 10, 4.6 and 4.7); those without an entry begin as they like. */
const inside: ReadonlyMap<number, readonly number[]> = new Map([
  [0x60, [0x5f01]],
  [0x61, [0x5f1f]],
  [0x75, [0x7f61]],
  [0x63, [0x7f61]],
  [0x76, [0x7f61]],
  [0x67, [0x02]],
  [0x6b, [0x5c]],
  [0x6c, [0x5c]],
  [0x6e, [0x31]],
  [0x6f, [0x30]],
  [0x70, [0x02]],
  [0x77, [0x30]],
]);

/** Whether bytes without a name that says so are a file of the chip, perhaps cut or written as text: by the outermost tag and by what is first inside. */
export function looksLikeChipFile(bytes: Uint8Array): boolean {
  if (isChipFile(bytes)) return true;
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (!/^\s*[0-9A-Za-z+/:\s=_-]{8,}$/.test(start)) return false;
  const read = decodeText(start);
  return 'bytes' in read && isChipFile(read.bytes);
}

function isChipFile(bytes: Uint8Array): boolean {
  const tag = bytes[0];
  if (tag === 0x30 || tag === 0x31) return isSecurity(bytes);
  if (tag === undefined || nameByTag(tag, null) === undefined) return false;
  const outer = readTlv(bytes, { deep: false });
  const header = lengthOfHeader(bytes);
  const declared = isFault(outer) ? (outer.fault === 'cut' ? outer.declared : 0) : outer.to;
  if (declared <= header || header >= bytes.length) return false;
  const first = bytes[header]!;
  const next = (first & 0x1f) === 0x1f ? first * 256 + (bytes[header + 1] ?? 0) : first;
  const expected = inside.get(tag);
  // DG13 and others without a layout: whole, or it is no more than a letter.
  return expected ? expected.includes(next) : !isFault(outer) && outer.to === bytes.length;
}

/** CardAccess and CardSecurity begin like any ASN.1: a set of SecurityInfos, SignedData. */
function isSecurity(bytes: Uint8Array): boolean {
  const header = lengthOfHeader(bytes);
  const signed =
    bytes[0] === 0x30 &&
    bytes[header] === 0x06 &&
    Buffer.from(bytes.subarray(header + 2, header + 11)).toString('hex') === '2a864886f70d010702';
  return signed || (bytes[0] === 0x31 && bytes[header] === 0x30 && !isFault(readTlv(bytes, { deep: true })));
}

const lengthOfHeader = (bytes: Uint8Array): number => 2 + ((bytes[1] ?? 0) > 0x80 ? bytes[1]! & 0x7f : 0);
