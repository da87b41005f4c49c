import type { GreyImage } from '../../../portrait/picture.js';
import { halved } from '../sharpen.js';

/** An image and its halves, made as they are needed, stretched to the whole range of grey. */
export interface Pyramid {
  /** The image at a scale below 1, each pixel the mean of what it covers. */
  at(factor: number): GreyImage;
}

export function pyramidOf(image: GreyImage): Pyramid {
  const range = rangeOf(image);
  const halves = [image];
  return {
    at(factor) {
      let level = 0;
      while (factor * 2 ** (level + 1) <= 1) level++;
      while (halves.length <= level) halves.push(halved(halves.at(-1)!, stretched(halves.length === 1 ? range : wholeRange)));
      return shrunk(halves[level]!, factor * 2 ** level, level === 0 ? range : undefined);
    },
  };
}

/** The darkest and lightest that is not an exception: what lies between is stretched, so that averaging a dark picture keeps its shades. */
function rangeOf({ grey }: GreyImage): Range {
  const counts = new Uint32Array(256);
  for (let at = 0; at < grey.length; at += 5) counts[grey[at]!]!++;
  const share = grey.length / 5 / 500;
  let [from, to] = [0, 255];
  for (let sum = counts[0]!; sum < share && from < 254; sum += counts[from]!) from++;
  for (let sum = counts[255]!; sum < share && to > from + 1; sum += counts[to]!) to--;
  return { from, to };
}

interface Range {
  readonly from: number;
  readonly to: number;
}
const wholeRange: Range = { from: 0, to: 255 };

/** By the sum of four pixels, their mean, stretched to the whole range: what `shrunk` makes of them, quicker. */
const stretched = ({ from, to }: Range) =>
  Uint8ClampedArray.from({ length: 4 * 255 + 1 }, (_, sum) => (sum / 4 - from) * (255 / (to - from)));

/** A smaller image, each pixel the mean of what it covers, stretched to the whole range. */
function shrunk({ grey, width, height }: GreyImage, factor: number, { from, to } = wholeRange): GreyImage {
  const [across, down] = [Math.max(1, Math.floor(width * factor)), Math.max(1, Math.floor(height * factor))];
  const out = new Uint8ClampedArray(across * down);
  const step = 1 / factor;
  const gain = 255 / (to - from);
  const edges = Int32Array.from({ length: across + 1 }, (_, x) => Math.min(width, Math.round(x * step)));
  const row = new Uint32Array(width);
  for (let y = 0; y < down; y++) {
    const top = Math.round(y * step);
    const bottom = Math.max(top + 1, Math.min(height, Math.round((y + 1) * step)));
    row.fill(0);
    for (let above = top; above < bottom; above++) for (let x = 0; x < width; x++) row[x]! += grey[above * width + x]!;
    for (let x = 0; x < across; x++) {
      const left = edges[x]!;
      const right = Math.max(left + 1, edges[x + 1]!);
      let sum = 0;
      for (let at = left; at < right; at++) sum += row[at]!;
      out[y * across + x] = (sum / ((bottom - top) * (right - left)) - from) * gain;
    }
  }
  return { width: across, height: down, grey: new Uint8Array(out.buffer) };
}
