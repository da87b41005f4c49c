import type { GreyImage } from '../../portrait/picture.js';
import type { Decoder } from './decoder.js';
import { type SeenCode, seeCode } from './finders.js';

/** Enough for both sides of two cards. */
const mostCodes = 4;

/** Gives a decoder only the part of an image where a code's corners were seen, then the next: several codes side by side confuse one. */
export const oneByOne = (decoder: Decoder): Decoder => ({
  async decode(image) {
    const left = { ...image, grey: image.grey.slice() };
    const found: Uint8Array[] = [];
    for (let n = 0; n < mostCodes; n++) {
      const code = seeCode(left);
      if (!code) break;
      found.push(...(await decoder.decode(cut(left, code))));
    }
    return found;
  },
});

/** Takes the code with its margin out of the image and leaves an even grey in its place. */
function cut({ grey, width, height }: GreyImage, code: SeenCode): GreyImage {
  // 3.5 modules from a finder's middle to the edge, 4 of margin.
  const margin = 7.5 * code.module;
  const left = Math.max(0, Math.round(code.left - margin));
  const top = Math.max(0, Math.round(code.top - margin));
  const right = Math.min(width, Math.round(code.right + margin));
  const bottom = Math.min(height, Math.round(code.bottom + margin));
  const part = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++) {
    const row = grey.subarray(y * width + left, y * width + right);
    part.set(row, (y - top) * (right - left));
    row.fill(128);
  }
  return { width: right - left, height: bottom - top, grey: part };
}
