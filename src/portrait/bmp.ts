import type { GreyImage } from './picture.js';

/** A bitmap, or why there is none; only its size where that is beyond the limit. */
export type Bmp = (GreyImage & { readonly truncated: boolean }) | Pick<GreyImage, 'width' | 'height'> | 'broken' | 'compressed';

const fileHeader = 14;
/** BITMAPINFOHEADER and all after it begin alike; the one of OS/2 before it is not met any more. */
const infoHeader = 40;
const plain = 0;
const bitFields = 3;

/** A Windows bitmap (BMP, BITMAPINFOHEADER and later) of 1 to 32 bits a pixel, uncompressed, as grey values; rows that are missing stay white. */
export function decodeBmp(bytes: Uint8Array, pixelLimit: number): Bmp {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data.length < fileHeader + infoHeader) return 'broken';
  const from = data.readUInt32LE(10);
  const header = data.readUInt32LE(14);
  const width = data.readInt32LE(18);
  const rows = data.readInt32LE(22);
  const height = Math.abs(rows);
  const bits = data.readUInt16LE(28);
  const compression = data.readUInt32LE(30);
  if (header < infoHeader || width <= 0 || height === 0 || ![1, 4, 8, 16, 24, 32].includes(bits)) return 'broken';
  if (compression !== plain && compression !== bitFields) return 'compressed';
  if (width * height > pixelLimit) return { width, height };

  const stride = Math.ceil((width * bits) / 32) * 4;
  const shades = bits <= 8 ? palette(data, fileHeader + header, Math.min(data.readUInt32LE(46) || 2 ** bits, 2 ** bits)) : [];
  const read = reader(data, bits, shades);
  const grey = new Uint8Array(width * height).fill(255);
  const whole = Math.min(height, Math.floor(Math.max(0, data.length - from) / stride));
  for (let row = 0; row < whole; row++) {
    // From the bottom up, unless the height is negative.
    const y = rows > 0 ? height - 1 - row : row;
    for (let x = 0; x < width; x++) grey[y * width + x] = read(from + row * stride, x);
  }
  return whole === 0 ? 'broken' : { width, height, grey, truncated: whole < height };
}

/** ITU-R BT.601, in whole numbers. */
const greyOf = (red: number, green: number, blue: number) => Math.round((299 * red + 587 * green + 114 * blue) / 1000);

/** The grey of each colour, which stand as blue, green, red, nothing. */
function palette(data: Buffer, from: number, count: number): number[] {
  const colours = Array.from({ length: count }, (_, n) => data.subarray(from + n * 4, from + n * 4 + 3));
  return colours.map((colour) => (colour.length < 3 ? 255 : greyOf(colour[2]!, colour[1]!, colour[0]!)));
}

/** Reads one pixel of a row; 16 bits are five a colour, as they are unless masks say otherwise. */
function reader(data: Buffer, bits: number, shades: readonly number[]): (row: number, x: number) => number {
  if (bits <= 8) {
    const perByte = 8 / bits;
    const mask = 2 ** bits - 1;
    return (row, x) => {
      const byte = data[row + Math.floor(x / perByte)]!;
      return shades[(byte >> (8 - bits * ((x % perByte) + 1))) & mask] ?? 255;
    };
  }
  if (bits === 16) {
    const five = (value: number) => ((value & 31) * 255) / 31;
    return (row, x) => {
      const value = data.readUInt16LE(row + x * 2);
      return greyOf(five(value >> 10), five(value >> 5), five(value));
    };
  }
  const step = bits / 8;
  return (row, x) => greyOf(data[row + x * step + 2]!, data[row + x * step + 1]!, data[row + x * step]!);
}
