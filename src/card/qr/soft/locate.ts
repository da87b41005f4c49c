import type { GreyImage } from '../../../portrait/picture.js';
import { type Sighting, sightings } from './finder-filter.js';
import type { Quad } from './patch.js';
import { type Pattern, patternOf, versions } from './pattern.js';
import { pyramidOf } from './pyramid.js';

/** Where a code may be, in pixels of the image: `module` is the width of one. */
export interface Place {
  readonly quad: Quad;
  /** How many modules inside the code's corners those of the quadrilateral are: 3.5 for the middles of finders. */
  readonly inset: number;
  readonly module: number;
  /** Versions it may be, likeliest first. */
  readonly versions: readonly number[];
  /** How well the patterns of a code go with what is there, 0 to 1. */
  readonly fit: number;
}

/** Widths of modules that are looked for, in pixels: those of usual photos first, for the wider they are, the smaller the image that shows them. */
const widths = [
  [3.8, 4.8],
  [6, 7.6, 9.6],
  [2.4, 3],
  [1.5, 1.9],
];
const leastLikeness = 0.38;
/** Pixels of the largest reduction that is searched. */
const mostPixels = 1_200_000;
/** Most places that are told. */
const mostPlaces = 4;
/** Most sightings that are combined by threes. */
const mostSightings = 110;
/** Below this no code is there: chance gives up to 0.3. */
const leastFit = 0.34;
/** The text of a card needs version 6: what seems smaller is rather a keyboard or a chequered cloth, and comes later. */
const preferred = { from: 5, by: 0.35 };
const promise = ({ fit, versions: [likeliest] }: Place) => fit + (likeliest! >= preferred.from ? preferred.by : 0);
/** From this on it is one, and nothing smaller is looked for. */
const certainFit = 0.6;

/** Places where a code may be, by three sightings of finders that stand as a code's do, likeliest first. */
export function locate(image: GreyImage): { places: Place[]; sightings: readonly Sighting[] } {
  const { width, height } = image;
  const fits = (module: number) => module * 21 < Math.max(width, height) && width * height * Math.min(1, 1.5 / module) ** 2 <= mostPixels;
  const pyramid = pyramidOf(image);
  const all: Sighting[] = [];
  let places: Place[] = [];
  for (const group of widths) {
    const tried = group.filter(fits);
    if (tried.length === 0) continue;
    all.push(...tried.flatMap((module) => sightings(pyramid, module, leastLikeness)));
    const of = (sign: number) => combined(image, distinct(all.filter(({ likeness }) => likeness * sign > 0)));
    places = apart([...of(1), ...of(-1)].sort((a, b) => promise(b) - promise(a))).slice(0, mostPlaces);
    if (places[0] && promise(places[0]) >= certainFit + preferred.by) break;
  }
  return { places, sightings: all };
}

/** Of sightings of the same thing only the likeliest. */
export function distinct(all: readonly Sighting[]): Sighting[] {
  const kept: Sighting[] = [];
  for (const sighting of [...all].sort((a, b) => Math.abs(b.likeness) - Math.abs(a.likeness))) {
    if (kept.length >= mostSightings) break;
    const same = kept.some(({ x, y, module }) => Math.hypot(x - sighting.x, y - sighting.y) < 3 * Math.max(module, sighting.module));
    if (!same) kept.push(sighting);
  }
  return kept;
}

/** Three sightings as the corner, right and lower finder of a code; the less they are like a square seen from above, the odder. */
interface Three {
  readonly corner: Sighting;
  readonly right: Sighting;
  readonly down: Sighting;
  readonly module: number;
  readonly oddness: number;
}

/** Most combinations whose patterns are looked at, least odd first. */
const mostThrees = 2500;

function combined(image: GreyImage, found: readonly Sighting[]): Place[] {
  const threes: Three[] = [];
  for (const corner of found) {
    for (const [i, a] of found.entries()) {
      if (a === corner || !alike(corner, a)) continue;
      for (let n = i + 1; n < found.length; n++) {
        const b = found[n]!;
        if (b === corner || !alike(corner, b) || !alike(a, b)) continue;
        const three = threeOf(corner, a, b);
        if (three) threes.push(three);
      }
    }
  }
  threes.push(...completed(found.slice(0, mostPaired)));
  return threes
    .sort((a, b) => a.oddness - b.oddness)
    .slice(0, mostThrees)
    .map((three) => placeOf(image, three))
    .filter((place) => place !== null);
}

/** Most sightings, likeliest first, of which two are completed by a third that is not seen. */
const mostPaired = 10;

/** Two finders and the third where a square would have it: glare or a finger may lie on one. */
function completed(found: readonly Sighting[]): Three[] {
  const threes: (Three | null)[] = [];
  for (const [n, a] of found.entries()) {
    for (const b of found.slice(n + 1)) {
      if (!alike(a, b)) continue;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const unseen = (x: number, y: number): Sighting => ({ x, y, module: (a.module + b.module) / 2, likeness: 0 });
      for (const turn of [1, -1]) {
        threes.push(threeOf(a, b, unseen(a.x - turn * dy, a.y + turn * dx)));
        threes.push(threeOf(b, a, unseen(b.x - turn * dy, b.y + turn * dx)));
        threes.push(threeOf(unseen(a.x + (dx - turn * dy) / 2, a.y + (dy + turn * dx) / 2), a, b));
      }
    }
  }
  return threes.filter((three) => three !== null);
}

/** Whether two may be finders of one code. */
export const alike = (a: Sighting, b: Sighting) => a.module < 1.6 * b.module && b.module < 1.6 * a.module;

function threeOf(corner: Sighting, a: Sighting, b: Sighting): Three | null {
  const module = (corner.module + a.module + b.module) / 3;
  const ax = a.x - corner.x;
  const ay = a.y - corner.y;
  const bx = b.x - corner.x;
  const by = b.y - corner.y;
  const toA = Math.sqrt(ax * ax + ay * ay);
  const toB = Math.sqrt(bx * bx + by * by);
  const near = Math.min(toA, toB);
  const far = Math.max(toA, toB);
  if (far > 1.9 * near || near < 9 * module || far > 90 * module) return null;
  const slant = Math.abs(ax * bx + ay * by) / (toA * toB);
  if (slant > 0.6) return null;
  const likeness = Math.abs(corner.likeness) + Math.abs(a.likeness) + Math.abs(b.likeness);
  const oddness = slant + far / near - likeness;
  return ax * by - ay * bx > 0 ? { corner, right: a, down: b, module, oddness } : { corner, right: b, down: a, module, oddness };
}

/** The code that three finders belong to, if the patterns of one are there. */
function placeOf(image: GreyImage, { corner, right, down, module }: Three): Place | null {
  const [toRight, toDown] = [Math.hypot(right.x - corner.x, right.y - corner.y), Math.hypot(down.x - corner.x, down.y - corner.y)];
  const apart = Math.sqrt(toRight * toDown);
  const tried: { version: number; fit: number }[] = [];
  for (let version: number = versions.least; version <= versions.most; version++) {
    const ratio = apart / (version * 4 + 10) / module;
    if (ratio < 0.7 || ratio > 1.4) continue;
    const outline = outlineOf(patternOf(version));
    const fit = likenessOf(image, corner, right, down, version * 4 + 10, outline.rough);
    tried.push({ version, fit: fit < 0.7 * leastFit ? 0 : likenessOf(image, corner, right, down, version * 4 + 10, outline.all) });
  }
  const [best, ...others] = tried.sort((a, b) => b.fit - a.fit);
  if (!best || best.fit < leastFit) return null;
  const quad = [corner, right, { x: right.x + down.x - corner.x, y: right.y + down.y - corner.y }, down] as const;
  const likely = [best, ...others.slice(0, 2)].map(({ version }) => version);
  return { quad, inset: 3.5, module: apart / (best.version * 4 + 10), versions: likely, fit: best.fit };
}

/** What every code of a version has around three of its corners and between them (the fourth is not known yet): u, v and what is expected, in turn. */
const outlines = new Map<number, { readonly all: Float64Array; readonly rough: Float64Array }>();

function outlineOf({ version, size, fixed }: Pattern) {
  const known = outlines.get(version);
  if (known) return known;
  const points = [...fixed.keys()]
    .map((at) => [at % size, Math.floor(at / size), fixed[at]!] as const)
    .filter(([u, v, expected]) => expected !== 0 && (u < 10 || v < 10))
    .map(([u, v, expected]) => [u - 3, v - 3, expected]);
  const outline = { all: Float64Array.from(points.flat()), rough: Float64Array.from(points.filter((_, n) => n % 5 === 0).flat()) };
  outlines.set(version, outline);
  return outline;
}

/** How strongly what is there correlates with an outline laid over three finders that are so many modules apart. */
function likenessOf(
  { grey, width, height }: GreyImage,
  corner: Sighting,
  right: Sighting,
  down: Sighting,
  modules: number,
  outline: Float64Array,
): number {
  const [ux, uy] = [(right.x - corner.x) / modules, (right.y - corner.y) / modules];
  const [vx, vy] = [(down.x - corner.x) / modules, (down.y - corner.y) / modules];
  let [count, sum, square, expectedSum, product] = [0, 0, 0, 0, 0];
  for (let n = 0; n < outline.length; n += 3) {
    const x = (corner.x + outline[n]! * ux + outline[n + 1]! * vx + 0.5) | 0;
    const y = (corner.y + outline[n]! * uy + outline[n + 1]! * vy + 0.5) | 0;
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const value = grey[y * width + x]!;
    const expected = outline[n + 2]!;
    count++;
    sum += value;
    square += value * value;
    expectedSum += expected;
    product += value * expected;
  }
  if (count * 3 < 0.6 * outline.length) return 0;
  const spread = (square - (sum * sum) / count) * (count - (expectedSum * expectedSum) / count);
  return spread <= 0 ? 0 : Math.abs(product - (sum * expectedSum) / count) / Math.sqrt(spread);
}

/** Of places that overlap only the best two. */
function apart(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const middle = middleOf(place.quad);
    const same = kept.filter(({ quad, module }) => {
      const other = middleOf(quad);
      return Math.hypot(other.x - middle.x, other.y - middle.y) < 12 * module;
    });
    if (same.length < 2) kept.push(place);
  }
  return kept;
}

const middleOf = (quad: Quad) => ({ x: (quad[1].x + quad[3].x) / 2, y: (quad[1].y + quad[3].y) / 2 });
