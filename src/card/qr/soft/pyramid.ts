import type { GreyImage } from '../../../portrait/picture.js';

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
      while (halves.length <= level) halves.push(shrunk(halves.at(-1)!, 0.5, halves.length === 1 ? range : undefined));
      return shrunk(halves[level]!, factor * 2 ** level, level === 0 ? range : undefined);
    },
  };
}

/** The darkest and lightest that is not an exception: what lies between is stretched, so that averaging a dark picture keeps its shades. */
function rangeOf({ grey }: GreyImage): { from: number; to: number } {
  const counts = new Uint32Array(256);
  for (let at = 0; at < grey.length; at += 5) counts[grey[at]!]!++;
  const share = grey.length / 5 / 500;
  let [from, to] = [0, 255];
  for (let sum = counts[0]!; sum < share && from < 254; sum += counts[from]!) from++;
  for (let sum = counts[255]!; sum < share && to > from + 1; sum += counts[to]!) to--;
  return { from, to };
}

/** A smaller image, each pixel the mean of what it covers, stretched to the whole range. */
function shrunk({ grey, width, height }: GreyImage, factor: number, { from, to } = { from: 0, to: 255 }): GreyImage {
  const [across, down] = [Math.max(1, Math.floor(width * factor)), Math.max(1, Math.floor(height * factor))];
  const out = new Uint8ClampedArray(across * down);
  const step = 1 / factor;
  const gain = 255 / (to - from);
  const edges = Int32Array.from({ length: across + 1 }, (_, x) => Math.min(width, Math.round(x * step)));
  for (let y = 0; y < down; y++) {
    const [top, bottom] = [Math.round(y * step), Math.max(Math.round(y * step) + 1, Math.min(height, Math.round((y + 1) * step)))];
    for (let x = 0; x < across; x++) {
      const [left, right] = [edges[x]!, Math.max(edges[x]! + 1, edges[x + 1]!)];
      let sum = 0;
      for (let row = top; row < bottom; row++) for (let at = row * width + left; at < row * width + right; at++) sum += grey[at]!;
      out[y * across + x] = (sum / ((bottom - top) * (right - left)) - from) * gain;
    }
  }
  return { width: across, height: down, grey: new Uint8Array(out.buffer) };
}
