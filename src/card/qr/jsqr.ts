import type { QRCode } from 'jsqr';
import type { GreyImage } from '../../portrait/picture.js';
import type { Decoder, FoundCode } from './decoder.js';

/** Enough for both sides of two cards, and an end for pictures full of codes. */
const mostCodes = 4;

/** jsQR sees one code at a time, so each one read is painted over before it looks again. It tries dark on light, then light on dark. */
export const jsqrDecoder: Decoder = {
  async decode(image) {
    const { default: module } = await import('jsqr');
    // Under Node the module is the function itself, whatever its types say.
    const jsQR = module as unknown as typeof module.default;
    const pixels = rgba(image);
    const codes: FoundCode[] = [];
    while (codes.length < mostCodes) {
      const code = jsQR(pixels, image.width, image.height);
      if (!code) break;
      codes.push({ bytes: Uint8Array.from(code.binaryData), eci: null });
      paintOver(pixels, image, code.location);
    }
    return { codes, undecoded: [] };
  },
};

/** Grey as red, green and blue, opaque. */
export function rgba({ grey }: GreyImage): Uint8ClampedArray {
  const pixels = new Uint32Array(grey.length);
  for (let i = 0; i < grey.length; i++) pixels[i] = grey[i]! * 0x010101 + 0xff000000;
  return new Uint8ClampedArray(pixels.buffer);
}

/** Paints the upright box around a code in one grey, in which nothing can be found. */
function paintOver(pixels: Uint8ClampedArray, { width, height }: GreyImage, location: QRCode['location']): void {
  const corners = [location.topLeftCorner, location.topRightCorner, location.bottomLeftCorner, location.bottomRightCorner];
  const within = (value: number, end: number) => Math.min(end, Math.max(0, Math.round(value)));
  const left = within(Math.min(...corners.map(({ x }) => x)), width);
  const right = within(Math.max(...corners.map(({ x }) => x)), width);
  const top = within(Math.min(...corners.map(({ y }) => y)), height);
  const bottom = within(Math.max(...corners.map(({ y }) => y)), height);
  for (let y = top; y < bottom; y++) pixels.fill(128, (y * width + left) * 4, (y * width + right) * 4);
}
