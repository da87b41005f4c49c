import { type Tlv, valueBytes } from './tlv.js';

/** Longer than any in use; adding up a million bytes would take minutes. */
const longest = 64;

/** The dotted form of an object identifier's value bytes (ITU-T X.690, 8.19); “?” for one beyond all reason. */
export function oidOf(bytes: Uint8Array): string {
  if (bytes.length > longest) return '?';
  const parts: bigint[] = [];
  let part = 0n;
  for (const byte of bytes) {
    part = (part << 7n) | BigInt(byte & 0x7f);
    if ((byte & 0x80) === 0) {
      parts.push(part);
      part = 0n;
    }
  }
  const [first = 0n, ...others] = parts;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...others].join('.');
}

/** The same of an element of a file; “” for an element that is no object identifier. */
export const oidIn = (bytes: Uint8Array, element: Tlv | undefined): string =>
  element?.tag === 0x06 ? oidOf(valueBytes(bytes, element)) : '';
