/** What the data codewords of a code say. */
export interface Content {
  /** The bytes of its text, in whatever character set it was written. */
  readonly bytes: Uint8Array;
  /** The extended channel interpretation that it names, null without. */
  readonly eci: number | null;
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Reads the segments of a code, numeric, alphanumeric, byte, kanji and ECI (ISO/IEC 18004, 7.4); null where they make no sense. */
export function contentOf(codewords: Uint8Array, version: number): Content | null {
  const end = codewords.length * 8;
  let at = 0;
  const take = (count: number): number => {
    let value = 0;
    for (let n = 0; n < count; n++, at++) value = value * 2 + (at < end ? (codewords[at >> 3]! >> (7 - (at & 7))) & 1 : 0);
    return value;
  };
  const wide = version < 10 ? 0 : version < 27 ? 1 : 2;
  const bytes: number[] = [];
  let eci: number | null = null;
  while (end - at >= 4) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 7) eci = eciOf(take);
    else if (mode === 3) take(16);
    else if (mode === 9) take(8);
    else if (mode === 1) digits(take, take([10, 12, 14][wide]!), bytes);
    else if (mode === 2) alphanumeric(take, take([9, 11, 13][wide]!), bytes);
    else if (mode === 4) for (let left = take(wide === 0 ? 8 : 16); left > 0 && at <= end; left--) bytes.push(take(8));
    else if (mode === 8) for (let left = take([8, 10, 12][wide]!); left > 0 && at <= end; left--) kanji(take(13), bytes);
    else if (mode !== 5) return null;
    if (at > end || bytes.some((byte) => byte > 255)) return null;
  }
  return { bytes: Uint8Array.from(bytes), eci };
}

function eciOf(take: (bits: number) => number): number {
  const first = take(8);
  if (first < 0x80) return first;
  return first < 0xc0 ? ((first & 0x3f) << 8) | take(8) : ((first & 0x1f) << 16) | take(16);
}

function digits(take: (bits: number) => number, count: number, bytes: number[]): void {
  for (let left = count; left > 0; left -= 3) {
    const length = Math.min(3, left);
    const text = String(take([0, 4, 7, 10][length]!)).padStart(length, '0');
    for (const digit of text) bytes.push(digit.charCodeAt(0));
  }
}

function alphanumeric(take: (bits: number) => number, count: number, bytes: number[]): void {
  for (let left = count; left > 1; left -= 2) {
    const pair = take(11);
    bytes.push(code(Math.floor(pair / 45)), code(pair % 45));
  }
  if (count % 2 === 1) bytes.push(code(take(6)));
}

/** 256, which is no byte, for a number that stands for no letter. */
const code = (letter: number) => letters.codePointAt(letter) ?? 256;

/** Thirteen bits back to the two bytes of Shift-JIS they stand for. */
function kanji(value: number, bytes: number[]): void {
  const both = (Math.floor(value / 0xc0) << 8) | (value % 0xc0);
  const double = both + (both < 0x1f00 ? 0x8140 : 0xc140);
  bytes.push(double >> 8, double & 0xff);
}
