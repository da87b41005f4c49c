import type { GreyImage } from '../../../portrait/picture.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a code's modules: upper left, upper right, lower right, lower left, as the code itself has them. */
export type Quad = readonly [Point, Point, Point, Point];

/** A part of an image made even: each value is how much lighter it is than its surroundings, against how much those vary. */
export interface Patch {
  readonly width: number;
  readonly height: number;
  readonly value: Float32Array;
  /** 1 where the sensor was burnt out. */
  readonly burnt: Uint8Array;
  /** A point of the image in the patch. */
  into(point: Point): Point;
}

/** More pixels a module than this tell nothing more, but take longer. */
const finest = 4.5;

/** Cuts out a code with some modules around it, at most 4.5 pixels a module. */
export function patchOf(image: GreyImage, quad: Quad, module: number, inset: number): Patch {
  const margin = (5 + 1.5 * inset) * module;
  const left = Math.max(0, Math.floor(Math.min(...quad.map(({ x }) => x)) - margin));
  const top = Math.max(0, Math.floor(Math.min(...quad.map(({ y }) => y)) - margin));
  const right = Math.min(image.width, Math.ceil(Math.max(...quad.map(({ x }) => x)) + margin));
  const bottom = Math.min(image.height, Math.ceil(Math.max(...quad.map(({ y }) => y)) + margin));
  const shrink = Math.max(1, module / finest);
  const width = Math.max(1, Math.floor((right - left) / shrink));
  const height = Math.max(1, Math.floor((bottom - top) / shrink));
  const light = new Float32Array(width * height);
  const burnt = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [
      top + Math.floor(y * shrink),
      Math.min(bottom, top + Math.max(Math.floor(y * shrink) + 1, Math.round((y + 1) * shrink))),
    ];
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [
        left + Math.floor(x * shrink),
        Math.min(right, left + Math.max(Math.floor(x * shrink) + 1, Math.round((x + 1) * shrink))),
      ];
      let sum = 0;
      for (let row = y0; row < y1; row++) for (let column = x0; column < x1; column++) sum += image.grey[row * image.width + column]!;
      const mean = sum / ((y1 - y0) * (x1 - x0));
      light[y * width + x] = mean;
      burnt[y * width + x] = mean >= 252 ? 1 : 0;
    }
  }
  const reach = Math.max(4, Math.round((module / shrink) * 4.5));
  const value = evened(light, width, height, reach, burnt);
  return {
    width,
    height,
    value,
    burnt,
    into: ({ x, y }) => ({ x: (x - left) / shrink - 0.5 + 0.5 / shrink, y: (y - top) / shrink - 0.5 + 0.5 / shrink }),
  };
}

/** Lightness against the mean and spread of a window, which leaves out what is burnt. */
function evened(light: Float32Array, width: number, height: number, reach: number, burnt: Uint8Array): Float32Array {
  const across = width + 1;
  const [counts, sums, squares] = [
    new Float64Array(across * (height + 1)),
    new Float64Array(across * (height + 1)),
    new Float64Array(across * (height + 1)),
  ];
  for (let y = 0; y < height; y++) {
    let [count, sum, square] = [0, 0, 0];
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!burnt[at]) {
        count++;
        sum += light[at]!;
        square += light[at]! * light[at]!;
      }
      const to = (y + 1) * across + x + 1;
      counts[to] = counts[to - across]! + count;
      sums[to] = sums[to - across]! + sum;
      squares[to] = squares[to - across]! + square;
    }
  }
  const value = new Float32Array(light.length);
  for (let y = 0; y < height; y++) {
    const [above, below] = [Math.max(0, y - reach) * across, Math.min(height, y + reach + 1) * across];
    for (let x = 0; x < width; x++) {
      const [before, after] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const within = (table: Float64Array) =>
        table[below + after]! - table[above + after]! - table[below + before]! + table[above + before]!;
      const count = within(counts);
      if (count < 4) continue;
      const mean = within(sums) / count;
      const spread = Math.sqrt(Math.max(0, within(squares) / count - mean * mean));
      value[y * width + x] = Math.max(-3, Math.min(3, (light[y * width + x]! - mean) / (spread + 1)));
    }
  }
  return value;
}

/** The value between pixels; beyond the edge the edge itself. */
export function valueAt({ width, height, value }: Patch, x: number, y: number): number {
  const cx = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const cy = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const left = cx | 0;
  const top = cy | 0;
  const across = cx - left;
  const down = cy - top;
  const at = top * width + left;
  const above = value[at]! * (1 - across) + value[at + 1]! * across;
  const under = value[at + width]! * (1 - across) + value[at + width + 1]! * across;
  return above * (1 - down) + under * down;
}
