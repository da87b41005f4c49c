import { crc32 } from 'node:zlib';
import { bitmap } from './bitmap.js';
import { moduleScale, picture, plainQr, type QrFlaw } from './qr-flaw.js';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#e8f0ea"/></svg>';

/** A PNG that says it has 30,000 × 30,000 pixels: unpacked it would fill the memory. */
async function bomb(text: string): Promise<Uint8Array> {
  const png = await plainQr(text);
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** Two frames or pages, the second of them empty. */
async function paged(text: string): Promise<ReturnType<typeof picture>> {
  const code = await plainQr(text);
  const empty = await (await picture(code)).linear(0, 255).png().toBuffer();
  const { default: sharp } = await import('sharp');
  return sharp([code, empty], { join: { animated: true } });
}

/** Samples that differ by the kind of file they are, sound ones and those that cannot be opened. */
export const pictureFlaws = {
  jpeg: {
    vi: 'JPEG nén mạnh',
    en: 'a strongly compressed JPEG',
    codes: [],
    extension: 'jpg',
    make: async (text) => (await picture(await plainQr(text))).jpeg({ quality: 30 }).toBuffer(),
  },
  webp: {
    vi: 'ảnh WebP',
    en: 'a WebP',
    codes: [],
    extension: 'webp',
    make: async (text) => (await picture(await plainQr(text))).webp().toBuffer(),
  },
  truncated: {
    vi: 'JPEG bị mất phần cuối',
    en: 'a JPEG whose end is missing',
    codes: ['PICTURE_TRUNCATED'],
    extension: 'jpg',
    make: async (text) => {
      const jpeg = await (await picture(await plainQr(text))).extend({ bottom: 400, background: '#ffffff' }).jpeg().toBuffer();
      return jpeg.subarray(0, -60);
    },
  },
  broken: {
    vi: 'PNG chỉ còn phần mở đầu',
    en: 'a PNG with nothing behind its signature',
    codes: ['PICTURE_BROKEN'],
    make: async (text) => (await plainQr(text)).subarray(0, 20),
  },
  'too-many-pixels': { vi: 'PNG 900 triệu điểm ảnh', en: 'a PNG of 900 million pixels', codes: ['PICTURE_TOO_MANY_PIXELS'], make: bomb },
  svg: {
    vi: 'hình vẽ thay vì ảnh',
    en: 'a drawing instead of a picture',
    codes: ['PICTURE_KIND_UNSUPPORTED'],
    extension: 'svg',
    make: async () => Buffer.from(drawing),
  },
  'not-an-image': {
    vi: 'văn bản thường',
    en: 'plain text',
    codes: ['NOT_AN_IMAGE'],
    extension: 'txt',
    make: async (text) => Buffer.from(text),
  },
  gif: {
    vi: 'ảnh GIF động, thẻ ở khung đầu',
    en: 'an animated GIF with the card in its first frame',
    codes: [],
    extension: 'gif',
    make: async (text) => (await paged(text)).gif().toBuffer(),
  },
  tiff: {
    vi: 'bản quét TIFF nhiều trang, thẻ ở trang đầu',
    en: 'a scan in TIFF with the card on its first page',
    codes: [],
    extension: 'tiff',
    make: async (text) => (await paged(text)).tiff({ compression: 'deflate' }).toBuffer(),
  },
  avif: {
    vi: 'ảnh AVIF',
    en: 'an AVIF',
    codes: [],
    extension: 'avif',
    make: async (text) => (await picture(await plainQr(text))).avif({ effort: 0 }).toBuffer(),
  },
  bmp: {
    vi: 'ảnh BMP đen trắng',
    en: 'a bitmap (BMP) in black and white',
    codes: [],
    extension: 'bmp',
    make: async (text) => bitmap(await plainQr(text)),
  },
  'truncated-bmp': {
    vi: 'BMP bị mất phần cuối',
    en: 'a bitmap (BMP) whose end is missing',
    codes: ['PICTURE_TRUNCATED'],
    extension: 'bmp',
    make: async (text) => (await bitmap(await plainQr(text))).subarray(0, -(moduleScale * 60)),
  },
  'broken-gif': {
    vi: 'GIF chỉ còn phần mở đầu',
    en: 'a GIF with nothing behind its signature',
    codes: ['PICTURE_BROKEN'],
    extension: 'gif',
    make: async (text) => (await (await picture(await plainQr(text))).gif().toBuffer()).subarray(0, 16),
  },
  'broken-avif': {
    vi: 'AVIF bị mất nửa sau',
    en: 'an AVIF whose second half is missing',
    codes: ['PICTURE_BROKEN'],
    extension: 'avif',
    make: async (text) => {
      const avif = await (await picture(await plainQr(text))).avif({ effort: 0 }).toBuffer();
      return avif.subarray(0, avif.length >> 1);
    },
  },
  heic: {
    vi: 'HEIC chỉ còn phần mở đầu',
    en: 'a HEIC with nothing behind its beginning',
    codes: ['PICTURE_BROKEN'],
    extension: 'heic',
    make: async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  },
  pdf: {
    vi: 'bản quét PDF',
    en: 'a scan as PDF',
    codes: ['PICTURE_KIND_UNSUPPORTED'],
    extension: 'pdf',
    make: async () => Buffer.from('%PDF-1.7\n%%EOF\n'),
  },
} satisfies Readonly<Record<string, QrFlaw>>;
