import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { bitmap } from '../../../src/card/make/bitmap.js';
import { codeOf, drawCode } from '../../card/qr/photo/card.js';
import { type Chance, chance } from '../../card/qr/photo/chance.js';
import { madeUpText } from '../../card/qr/photo/people.js';
import { raster } from '../../card/qr/photo/raster.js';

const written = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif', 'bmp'] as const;
export const formats = [...written, 'heic'] as const;
export type Format = (typeof formats)[number];
/** What is altered: bytes of the file, the sizes it claims, or the pixels before they are written. */
export const ways = ['bytes', 'sizes', 'pixels'] as const;
export type Way = (typeof ways)[number];

/** Most pixels a side. */
const most = 320;

interface Original {
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly pixels: Pixels;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Sound pictures of codes, two a format. The HEIC is a file of ours: nothing here can write one, so its pixels stay as they are. */
export async function originals(seed: string): Promise<Original[]> {
  const by = chance(`${seed} originals`);
  const made: Original[] = [];
  for (const format of [...written, ...written]) {
    const text = madeUpText(by);
    const side = by.whole(180, most);
    const face = raster(side, side, 0.95);
    const margin = side * by.between(0.05, 0.15);
    drawCode(face, codeOf(text, 'M'), { x: margin, y: margin, side: side - 2 * margin });
    const pixels = { width: side, height: side, grey: Uint8Array.from(face.light, (light) => light * 255) };
    made.push({ format, text, pixels, bytes: await encoded(format, pixels) });
  }
  const text = '001099990001|990000001|Nguyễn Văn An|15011999|Nam|Số 12 Phố Giả Định, Phường Mô Phỏng, Quận Ba Đình, Hà Nội|25042021';
  const pixels = { ...made[0]!.pixels, width: 212, height: 212 };
  return [...made, { format: 'heic', text, pixels, bytes: readFileSync('test/card/qr/nguyen-van-an.heic') }];
}

async function encoded(format: Format, { grey, width, height }: Pixels): Promise<Uint8Array> {
  const image = sharp(grey, { raw: { width, height, channels: 1 } });
  if (format === 'bmp') return bitmap(await image.png().toBuffer());
  return image.toFormat(format as 'png', format === 'avif' ? { effort: 0 } : {}).toBuffer();
}

/** One of the pictures, altered. */
export async function mutant(of: readonly Original[], by: Chance): Promise<{ format: Format; way: Way; bytes: Uint8Array }> {
  const format = by.one(formats);
  const { bytes, pixels } = by.one(of.filter((one) => one.format === format));
  const way = by.one(format === 'heic' ? (['bytes', 'sizes'] as const) : (['bytes', 'bytes', 'bytes', 'sizes', 'pixels'] as const));
  if (way === 'pixels') return { format, way, bytes: await encoded(format, await repainted(pixels, by.one(of.slice(0, -1)).pixels, by)) };
  const altered = way === 'bytes' ? alteredBytes(bytes, by) : otherSizes(bytes, pixels, by);
  // Without its check sums being right again, nothing of a PNG would be looked at any further.
  return { format, way, bytes: format === 'png' && by.odds(0.7) ? summed(altered) : altered };
}

/** Single bits, runs, the header, the length, a piece moved elsewhere. */
function alteredBytes(bytes: Uint8Array, by: Chance): Uint8Array {
  const altered = Uint8Array.from(bytes);
  const place = () => (by.odds(0.4) ? by.whole(0, Math.min(64, altered.length - 1)) : by.whole(0, altered.length - 1));
  for (let n = by.whole(1, 6); n > 0; n--) {
    const at = place();
    const kind = by.whole(1, 5);
    if (kind === 1) altered[at]! ^= 1 << by.whole(0, 7);
    else if (kind === 2) altered[at] = by.one([0, 1, 0x7f, 0x80, 0xff]);
    else if (kind === 3) for (let i = at; i < Math.min(altered.length, at + by.whole(2, 40)); i++) altered[i] = by.whole(0, 255);
    else if (kind === 4) altered.copyWithin(place(), at, Math.min(altered.length, at + by.whole(4, 200)));
    else if (by.odds(0.3)) return altered.subarray(0, at);
  }
  return altered;
}

/** Other numbers wherever the width or height stands, in either order of bytes: whatever the format, its header is among these places. */
function otherSizes(bytes: Uint8Array, { width, height }: Pixels, by: Chance): Uint8Array {
  const altered = Buffer.from(bytes);
  const places: [at: number, write: 'writeUInt16LE' | 'writeUInt16BE'][] = [];
  for (let at = 0; at + 1 < altered.length; at++) {
    if ([width, height].includes(altered.readUInt16LE(at))) places.push([at, 'writeUInt16LE']);
    if ([width, height].includes(altered.readUInt16BE(at))) places.push([at, 'writeUInt16BE']);
  }
  // Headers come first in most formats, in TIFF last.
  const near = [...places.slice(0, 4), ...places.slice(-2)];
  for (let n = by.whole(1, 3); n > 0 && near.length > 0; n--) {
    const [at, write] = by.one(near);
    altered[write](by.one([0, 1, 2, width - 1, width + 1, by.whole(1, most), 2 * width, by.whole(1, 65_535), 65_535]), at);
  }
  return altered;
}

/** A PNG with the check sum of every chunk right. */
function summed(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) break;
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end)), end);
    at = end + 4;
  }
  return bytes;
}

/** Pixels painted over, moved, mixed with another code, flattened, stretched: what a library may take for another text. */
async function repainted({ width, height, grey }: Pixels, other: Pixels, by: Chance): Promise<Pixels> {
  const painted = Uint8Array.from(grey);
  const at = (x: number, y: number) => y * width + x;
  const inRectangle = (largest: number, paint: (at: number, x: number, y: number) => number) => {
    const [left, top] = [by.whole(0, width - 1), by.whole(0, height - 1)];
    const [right, bottom] = [Math.min(width, left + by.whole(1, largest)), Math.min(height, top + by.whole(1, largest))];
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) painted[at(x, y)] = paint(at(x, y), x, y);
  };
  for (let n = by.whole(1, 6); n > 0; n--) {
    const kind = by.whole(1, 8);
    if (kind === 1) {
      const fill = by.whole(0, 255);
      inRectangle(width / 3, () => fill);
    } else if (kind === 2) inRectangle(width / 2, (place) => 255 - painted[place]!);
    else if (kind === 3) {
      const from = by.whole(0, grey.length - 1);
      inRectangle(width / 2, (place) => grey[(place + from) % grey.length]!);
    } else if (kind === 4) for (let spots = by.whole(5, 120); spots > 0; spots--) inRectangle(8, (place) => 255 - painted[place]!);
    else if (kind === 5) {
      const noise = by.between(5, 120);
      for (let i = 0; i < painted.length; i++) painted[i] = Math.max(0, Math.min(255, painted[i]! + noise * by.normal()));
    } else if (kind === 6) {
      const share = by.between(0.2, 0.8);
      inRectangle(
        width,
        (place, x, y) => (1 - share) * painted[place]! + share * (other.grey[(y % other.height) * other.width + (x % other.width)] ?? 0),
      );
    } else if (kind === 7) {
      const [contrast, light] = [by.between(-1, 1), by.whole(0, 255)];
      for (let i = 0; i < painted.length; i++) painted[i] = Math.max(0, Math.min(255, light + contrast * (painted[i]! - 128)));
    } else painted.copyWithin(by.whole(0, painted.length - 1), by.whole(0, painted.length - 1));
  }
  if (by.odds(0.6)) return { width, height, grey: painted };
  const size = { width: by.whole(20, most), height: by.whole(20, most) };
  const stretched = await sharp(painted, { raw: { width, height, channels: 1 } })
    .resize({ ...size, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  return { ...size, grey: stretched };
}
