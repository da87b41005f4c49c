import { bigEndian, inElement } from '../chip/der.js';

type Part = Uint8Array | number | string;

/** An element in the Distinguished Encoding Rules (ITU-T X.690, 10): its tag as a number such as 0x5f1f, its value in parts. */
export function tlv(tag: number, ...parts: readonly Part[]): Uint8Array {
  const value = Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : typeof part === 'string' ? Buffer.from(part) : part)),
  );
  return inElement(tag, value);
}

export const sequence = (...parts: readonly Part[]): Uint8Array => tlv(0x30, ...parts);
export const octets = (...parts: readonly Part[]): Uint8Array => tlv(0x04, ...parts);
export const bits = (bytes: Uint8Array, unused = 0): Uint8Array => tlv(0x03, unused, bytes);
export const utf8 = (text: string): Uint8Array => tlv(0x0c, text.normalize('NFC'));
export const printable = (text: string): Uint8Array => tlv(0x13, text);

/** SET OF, its members in the order DER wants: by their bytes (X.690, 11.6). */
export const set = (...members: readonly Uint8Array[]): Uint8Array => tlv(0x31, ...[...members].sort(Buffer.compare));

/** A number from 0 up; a zero byte keeps the sign bit clear. */
export function integer(value: bigint | number): Uint8Array {
  const bytes = bigEndian(value);
  return bytes[0]! >= 0x80 ? tlv(0x02, 0, bytes) : tlv(0x02, bytes);
}

/** An object identifier from its dotted form. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return tlv(0x06, ...[first * 40 + second, ...others].flatMap(base128));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

/** Midnight (UTC) of a day: UTCTime to 2049, then GeneralizedTime (RFC 5280, 4.1.2.5). */
export function time(day: string): Uint8Array {
  const digits = day.replaceAll('-', '');
  return day < '2050' ? tlv(0x17, `${digits.slice(2)}000000Z`) : tlv(0x18, `${digits}000000Z`);
}
