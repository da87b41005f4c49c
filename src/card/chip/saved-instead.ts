import type { Finding } from '../finding.js';
import type { SavedFile } from './format/saved.js';
import { found } from './found.js';
import { nameByTag } from './tags.js';
import { isFault, limits, readTlv } from './tlv.js';

/** The data a file holds, decoded if it was saved as text; null where something else was saved instead. */
export interface SavedData {
  readonly data: Uint8Array | null;
  readonly findings: readonly Finding[];
}

const statusWords = new Set(['6700', '6982', '6985', '6A80', '6A82', '6A86', '6B00', '6D00', '6E00', '6F00', '9000']);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();

/** The status word (ISO 7816-4, 5.1.3) in the two bytes given, else null. */
export const statusWord = (bytes: Uint8Array): string | null => (statusWords.has(hex(bytes)) ? hex(bytes) : null);

/** Tells data from what readers save by mistake: nothing, blank memory, an answer code, text. */
export function savedData({ source, claimed, bytes }: SavedFile): SavedData {
  const nothing = (finding: Finding): SavedData => ({ data: null, findings: [finding] });

  if (bytes.length === 0) return nothing(found('CHIP_FILE_EMPTY', {}, source, 0));
  if (bytes.length > limits.bytes) return nothing(found('CHIP_FILE_TOO_BIG', { limit: limits.bytes }, source, 0));
  for (const blank of [0x00, 0xff]) {
    if (bytes.every((byte) => byte === blank)) return nothing(found('CHIP_FILE_BLANK', { byte: hex(Uint8Array.of(blank)) }, source, 0));
  }

  const word = statusWord(bytes.subarray(0, 2));
  if (word && (bytes.length === 2 || !isGroup(bytes, claimed))) return nothing(found('CHIP_STATUS_WORD', { word }, source, 0));
  return nameByTag(bytes[0], claimed) ? { data: bytes, findings: [] } : fromText(source, bytes);
}

/** 69 and 6A also begin DG9 and DG10: what is named so, or is whole as such, is no answer code. */
function isGroup(bytes: Uint8Array, claimed: SavedFile['claimed']): boolean {
  const tlv = readTlv(bytes, { deep: false });
  return nameByTag(bytes[0], claimed) === claimed || (!isFault(tlv) && tlv.to === bytes.length);
}

/** Bytes written as text begin with the digits of a chip file's tag: “61…” in hexadecimal, “Y” for 60 to 63 in Base64. */
function fromText(source: string, bytes: Uint8Array): SavedData {
  const text = Buffer.from(bytes).toString('latin1');
  if (!/^\s*[\x21-\x7e]{2}/.test(text)) return { data: bytes, findings: [] };

  const encoding = startsHex(text) ? 'hex' : /^\s*[YZabcd]/.test(text) ? 'base64' : undefined;
  if (!encoding) return { data: bytes, findings: [] };

  const digits = encoding === 'hex' ? /[^0-9a-f\s:]/i : /[^A-Za-z0-9+/=_\s-]/;
  const wrong = text.search(digits);
  const packed = text.replace(/[\s:]/g, '');
  const cut = encoding === 'hex' ? packed.length % 2 !== 0 : packed.replace(/(?<!=)=+$/, '').length % 4 === 1;
  if (wrong >= 0 || cut) {
    return { data: null, findings: [found('CHIP_TEXT_BROKEN', { encoding }, source, wrong >= 0 ? wrong : text.length)] };
  }
  return { data: Buffer.from(packed, encoding), findings: [found('CHIP_TEXT_SAVED', { encoding }, source, 0)] };
}

function startsHex(text: string): boolean {
  const first = /^\s*([0-9a-f]{2})/i.exec(text)?.[1];
  return first !== undefined && nameByTag(Number.parseInt(first, 16), null) !== undefined;
}
