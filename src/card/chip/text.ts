import { type Tlv, valueBytes } from './tlv.js';

/** A kind of ASN.1 string (ITU-T X.680, clause 41). */
export type TextType = 'UTF8String' | 'PrintableString' | (string & {});

const types: ReadonlyMap<number, TextType> = new Map([
  [0x0c, 'UTF8String'],
  [0x13, 'PrintableString'],
  [0x14, 'TeletexString'],
  [0x16, 'IA5String'],
  [0x1e, 'BMPString'],
]);

/** A string's text in NFC; null where the bytes are not valid in its encoding. `decomposed`: it did not come in NFC. */
export function readText(bytes: Uint8Array, string: Tlv): { text: string | null; type: TextType; decomposed: boolean } {
  const type = types.get(string.tag) ?? `0x${string.tag.toString(16)}`;
  try {
    const decoder = new TextDecoder(type === 'BMPString' ? 'utf-16be' : 'utf-8', { fatal: true, ignoreBOM: true });
    const raw = decoder.decode(valueBytes(bytes, string));
    const text = raw.normalize('NFC');
    return { text, type, decomposed: text !== raw };
  } catch {
    return { text: null, type, decomposed: false };
  }
}
