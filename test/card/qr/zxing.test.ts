import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { plainQr } from '../../../src/card/make/qr-flaw.js';
import type { Decoder } from '../../../src/card/qr/decoder.js';
import { zxingDecoder } from '../../../src/card/qr/zxing.js';
import { type GreyImage, openPicture } from '../../../src/portrait/picture.js';

const text = '001099990001|990000001|Nguyễn Văn An';
const pictureOf = async (bytes: Uint8Array) => {
  const opened = await openPicture(bytes);
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.value;
};
/** Found by fuzzing: zxing 3.1.4 reads beyond its memory here. */
const wide = { width: 16_000, height: 200, grey: new Uint8Array(16_000 * 200).fill(255, 16_000 * 100) };

describe('zxing', () => {
  it('sees nothing in an image that it stumbles over, and reads the next ones as before', async () => {
    const [sharpened, plain] = [zxingDecoder({ tryDenoise: true }), zxingDecoder()];
    const code = await pictureOf(await plainQr(text));
    const texts = async (decoder: Decoder, image: GreyImage) =>
      (await decoder.decode(image)).codes.map(({ bytes }) => Buffer.from(bytes).toString());
    for (const decoder of [plain, sharpened]) {
      expect(await texts(sharpened, wide)).toEqual([]);
      expect(await texts(decoder, code)).toEqual([text]);
    }
  });

  it('still stumbles over it by itself, or this is no longer needed', async () => {
    const { readBarcodes } = await import('zxing-wasm/reader');
    const png = await sharp(wide.grey, { raw: { width: wide.width, height: wide.height, channels: 1 } })
      .png()
      .toBuffer();
    await expect(readBarcodes(png, { formats: ['QRCode'], tryHarder: true, tryDenoise: true })).rejects.toThrow('out of bounds');
  });
});
