import type { Point, Quad } from './patch.js';

/** Where a code's modules lie: seen in perspective from its four corners, and bent by some smooth shapes. */
export interface Grid {
  readonly size: number;
  /** The corners, x and y in turn. */
  readonly corners: Float64Array;
  /** How far each shape is applied, in pixels, x and y in turn. */
  readonly bends: Float64Array;
}

/** Shapes that are 0 in the four corners, where the perspective is fixed: bows along and across, and their uneven kin. */
const shapes = 6;

/** The flat grid whose corners, this many modules inside the code's own, are given. */
export function gridOf(quad: Quad, inset: number, size: number): Grid {
  const corners = Float64Array.from(quad.flatMap(({ x, y }) => [x, y]));
  const bends = new Float64Array(shapes * 2);
  if (inset === 0) return { size, corners, bends };
  const inner = size - 2 * inset;
  const place = locator({ size: inner, corners, bends });
  const outer = new Float64Array(8);
  const at = new Float64Array(2);
  for (const [n, u, v] of [
    [0, -inset, -inset],
    [1, inner + inset, -inset],
    [2, inner + inset, inner + inset],
    [3, -inset, inner + inset],
  ] as const) {
    place(u, v, at);
    outer.set(at, n * 2);
  }
  return { size, corners: outer, bends };
}

const bowAt = (s: number) => 4 * s * (1 - s);
const leanAt = (s: number) => 2 * s - 1;

/** The perspective that takes the unit square to four corners: (a s + b t + x0) / (g s + h t + 1), and with d, e and y0 likewise. */
function perspectiveOf(corners: Float64Array) {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners as unknown as [number, number, number, number, number, number, number, number];
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole;
  const h = (dx1 * sy - sx * dy1) / whole;
  return { a: x1 - x0 + g * x1, b: x3 - x0 + h * x3, d: y1 - y0 + g * y1, e: y3 - y0 + h * y3, g, h, x0, y0 };
}

/** A function that gives, for a place in modules from the upper left corner, x and y in pixels in `to`. */
export function locator({ size, corners, bends }: Grid): (u: number, v: number, to: Float64Array) => void {
  const { a, b, d, e, g, h, x0, y0 } = perspectiveOf(corners);
  const flat = bends.every((bend) => bend === 0);
  return (u, v, to) => {
    const s = u / size;
    const t = v / size;
    const w = g * s + h * t + 1;
    to[0] = (a * s + b * t + x0) / w;
    to[1] = (d * s + e * t + y0) / w;
    if (flat) return;
    const [bowS, bowT] = [bowAt(s), bowAt(t)];
    const [unevenS, unevenT] = [bowS * leanAt(s), bowT * leanAt(t)];
    const [sliding, slidingT] = [bowS * leanAt(t), bowT * leanAt(s)];
    to[0]! += bowS * bends[0]! + bowT * bends[2]! + unevenS * bends[4]! + unevenT * bends[6]! + sliding * bends[8]! + slidingT * bends[10]!;
    to[1]! += bowS * bends[1]! + bowT * bends[3]! + unevenS * bends[5]! + unevenT * bends[7]! + sliding * bends[9]! + slidingT * bends[11]!;
  };
}

/** Writes where the middles of all modules lie, row by row, x and y in turn: what `locator` gives for each, but quicker. */
export function placeMiddles({ size, corners, bends }: Grid, to: Float64Array): void {
  const { a, b, d, e, g, h, x0, y0 } = perspectiveOf(corners);
  const { bow, uneven, lean } = shapesAlong(size);
  for (let row = 0, n = 0; row < size; row++) {
    const t = (row + 0.5) / size;
    const [x, y, w] = [b * t + x0, e * t + y0, h * t + 1];
    const bowX = bow[row]! * bends[2]! + uneven[row]! * bends[6]!;
    const bowY = bow[row]! * bends[3]! + uneven[row]! * bends[7]!;
    const alongX = bends[0]! + lean[row]! * bends[8]!;
    const alongY = bends[1]! + lean[row]! * bends[9]!;
    const slideX = bow[row]! * bends[10]!;
    const slideY = bow[row]! * bends[11]!;
    for (let column = 0; column < size; column++, n += 2) {
      const s = (column + 0.5) / size;
      const depth = g * s + w;
      to[n] = (a * s + x) / depth + bow[column]! * alongX + uneven[column]! * bends[4]! + lean[column]! * slideX + bowX;
      to[n + 1] = (d * s + y) / depth + bow[column]! * alongY + uneven[column]! * bends[5]! + lean[column]! * slideY + bowY;
    }
  }
}

/** The shapes at the middles along one side of a code of this size. */
function shapesAlong(size: number) {
  const known = alongOf.get(size);
  if (known) return known;
  const along = (value: (s: number) => number) => Float64Array.from({ length: size }, (_, n) => value((n + 0.5) / size));
  const made = { bow: along(bowAt), lean: along(leanAt), uneven: along((s) => bowAt(s) * leanAt(s)) };
  alongOf.set(size, made);
  return made;
}
const alongOf = new Map<number, { readonly bow: Float64Array; readonly lean: Float64Array; readonly uneven: Float64Array }>();

/** Width of a module in pixels, over the whole code. */
export function moduleOf({ size, corners }: Grid): number {
  const at = (n: number): Point => ({ x: corners[(n % 4) * 2]!, y: corners[(n % 4) * 2 + 1]! });
  let area = 0;
  for (let n = 0; n < 4; n++) area += at(n).x * at(n + 1).y - at(n + 1).x * at(n).y;
  return Math.sqrt(Math.abs(area) / 2) / size;
}
