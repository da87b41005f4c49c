import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import type { Effort } from '../../../src/card/qr/effort.js';
import { jsqrDecoder, rgba } from '../../../src/card/qr/jsqr.js';
import { readQrImage } from '../../../src/card/qr/read.js';
import { zxingDecoder } from '../../../src/card/qr/zxing.js';
import { type GreyImage, openPicture, scaled } from '../../../src/portrait/picture.js';
import { busy } from './busy.js';

/** What a reader made of one file: the texts it read, and which of our steps gave the card. */
export interface Reading {
  readonly texts: readonly string[];
  readonly step: string | null;
}

export type Reader = (bytes: Uint8Array, file: string) => Promise<Reading>;

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes).normalize('NFC');

/** A library alone: the picture as grey values, one call. */
const alone =
  (read: (image: GreyImage) => Promise<readonly string[]>): Reader =>
  async (bytes) => {
    const opened = await openPicture(bytes);
    return { texts: opened.ok ? await read(opened.value) : [], step: null };
  };

const zxing = zxingDecoder();

const ours =
  (effort: Effort): Reader =>
  async (bytes, file) => {
    let step: string | null = null;
    const { ok, text, others } = await readQrImage(bytes, file, {
      effort,
      now: busy,
      reading: (name) => {
        step = name;
      },
    });
    return { texts: [...(ok && text !== null ? [text] : []), ...others.map((other) => other.text)], step };
  };

/** The readers that are compared, the libraries as their users call them. */
export const readers: Readonly<Record<string, Reader>> = {
  'jsqr on a 1600 px grey image': alone(async (image) => {
    const { codes } = await jsqrDecoder.decode(await scaled(image, Math.min(1600, Math.max(image.width, image.height))));
    return codes.map(({ bytes }) => utf8(bytes));
  }),
  'zbar-wasm': alone(async (image) => {
    const symbols = await scanRGBABuffer(rgba(image).buffer as ArrayBuffer, image.width, image.height);
    return symbols.map((symbol) => utf8(Uint8Array.from(symbol.data)));
  }),
  'zxing-wasm 3 (try harder, invert, rotate)': alone(async (image) => (await zxing.decode(image)).codes.map(({ bytes }) => utf8(bytes))),
  'vneid-sim, fast': ours('fast'),
  'vneid-sim': ours('normal'),
  'vneid-sim, max': ours('max'),
};
