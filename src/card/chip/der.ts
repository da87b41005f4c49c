import { type Tlv, valueBytes } from './tlv.js';

/** An element again in DER lengths (ITU-T X.690, 10.1), the members of a SET in DER's order: what was signed, however it was transmitted. */
export function inDer(bytes: Uint8Array, element: Tlv, tag = bytes[element.from]!): Uint8Array {
  const set = tag === 0x31;
  const inside = element.children.map((inner) => inDer(bytes, inner));
  const value = element.children.length === 0 ? valueBytes(bytes, element) : Buffer.concat(set ? inside.sort(Buffer.compare) : inside);
  return inElement(tag, value);
}

/** A value under a tag, given as a number such as 0x5f1f. */
export const inElement = (tag: number, value: Uint8Array): Uint8Array => Buffer.concat([bigEndian(tag), lengthOf(value.length), value]);

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const digits = bigEndian(length);
  return Uint8Array.of(0x80 | digits.length, ...digits);
}

/** A number from 0 up in as few bytes as it takes, the highest first. */
export function bigEndian(value: bigint | number): Uint8Array {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}

/** The bytes of an OCTET STRING, put together where BER wrote it in pieces (X.690, 8.7.3); undefined for another element. */
export function octetsIn(bytes: Uint8Array, element: Tlv | undefined): Uint8Array | undefined {
  if (element?.tag === 0x04) return valueBytes(bytes, element);
  if (element?.tag !== 0x24) return undefined;
  const pieces = element.children.map((piece) => octetsIn(bytes, piece));
  return pieces.some((piece) => !piece) ? undefined : Buffer.concat(pieces as Uint8Array[]);
}

/** A small unsigned INTEGER; undefined for another element or beyond four bytes. */
export function integerIn(bytes: Uint8Array, element: Tlv | undefined): number | undefined {
  if (element?.tag !== 0x02) return undefined;
  const value = valueBytes(bytes, element);
  return value.length > 0 && value.length <= 4 ? Buffer.from(value).readUIntBE(0, value.length) : undefined;
}
