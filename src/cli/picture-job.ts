import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Effort } from '../card/qr/effort.js';
import { type QrReading, readQrImage, readSameCard } from '../card/qr/read.js';
import type { GreyImage } from '../portrait/picture.js';

/** How pictures are to be read, as it can be sent to a worker. */
export interface PictureOptions {
  readonly effort: Effort;
  readonly pixelLimit: number;
  /** The folder into which what each step saw is written; null for none. */
  readonly debug: string | null;
}

/** One picture, or several of the same card. */
export interface PictureJob {
  readonly pictures: readonly { readonly bytes: Uint8Array; readonly file: string }[];
  readonly options: PictureOptions;
}

/** Reads what a job asks for. */
export async function doPictureJob({ pictures, options: { effort, pixelLimit, debug } }: PictureJob): Promise<QrReading> {
  const first = pictures[0]!;
  const seen = debug === null ? null : collector(debug, first.file);
  const options = { effort, pixelLimit, ...(seen ? { saw: seen.saw } : {}) };
  const reading = pictures.length === 1 ? await readQrImage(first.bytes, first.file, options) : await readSameCard(pictures, options);
  await seen?.written();
  return reading;
}

/** Keeps what steps saw and writes it as PNGs named by file, number and step. */
function collector(folder: string, file: string): { saw(step: string, image: GreyImage): void; written(): Promise<void> } {
  const images: { step: string; image: GreyImage }[] = [];
  return {
    saw: (step, image) => void images.push({ step, image }),
    async written() {
      const { default: sharp } = await import('sharp');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const [n, { step, image }] of images.entries()) {
        const { grey, width, height } = image;
        const name = `${basename(file)}-${String(n + 1).padStart(2, '0')}-${step.replaceAll(/[^a-z0-9]+/gi, '-')}.png`;
        await sharp(grey, { raw: { width, height, channels: 1 } })
          .png({ compressionLevel: 3 })
          .toFile(join(folder, name));
      }
    },
  };
}
