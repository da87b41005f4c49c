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

/** One way to read a file, as its users call it. */
export interface Reader {
  readonly title: string;
  read(bytes: Uint8Array, file: string): Promise<Reading>;
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes).normalize('NFC');

/** A library alone: the picture as grey values, one call. */
const library = (title: string, texts: (image: GreyImage) => Promise<readonly string[]>): Reader => ({
  title,
  async read(bytes) {
    const opened = await openPicture(bytes);
    return { texts: opened.ok ? await texts(opened.value) : [], step: null };
  },
});

const zxing = zxingDecoder();

const ours = (effort: Effort): Reader => ({
  title: effort === 'normal' ? 'vneid-sim' : `vneid-sim, --effort ${effort}`,
  async read(bytes, file) {
    let step: string | null = null;
    const { ok, text, others } = await readQrImage(bytes, file, {
      effort,
      now: busy,
      reading: (name) => {
        step = name;
      },
    });
    return { texts: [...(ok && text !== null ? [text] : []), ...others.map((other) => other.text)], step };
  },
});

/** The readers that can be compared, by the name `--only` takes. */
export const readers: Readonly<Record<string, Reader>> = {
  jsqr: library('jsqr on a 1600 px grey image', async (image) => {
    const { codes } = await jsqrDecoder.decode(await scaled(image, Math.min(1600, Math.max(image.width, image.height))));
    return codes.map(({ bytes }) => utf8(bytes));
  }),
  zbar: library('zbar-wasm', async (image) => {
    const symbols = await scanRGBABuffer(rgba(image).buffer as ArrayBuffer, image.width, image.height);
    return symbols.map((symbol) => utf8(Uint8Array.from(symbol.data)));
  }),
  zxing: library('zxing-wasm 3 (try harder, invert, rotate)', async (image) =>
    (await zxing.decode(image)).codes.map(({ bytes }) => utf8(bytes)),
  ),
  ours: ours('normal'),
  fast: ours('fast'),
  max: ours('max'),
};

/** Those that are compared unless others are named. */
export const compared: readonly string[] = ['jsqr', 'zbar', 'zxing', 'ours'];
