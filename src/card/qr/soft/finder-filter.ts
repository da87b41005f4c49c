import type { GreyImage } from '../../../portrait/picture.js';
import type { Pyramid } from './pyramid.js';

/** A place that looks like the middle of a finder pattern whose modules are `module` pixels wide; `likeness`: its correlation, up to 1. */
export interface Sighting {
  readonly x: number;
  readonly y: number;
  readonly module: number;
  readonly likeness: number;
}

/** Pixels a module of the filter: as few as still show the pattern, since that averages noise away and is quick. */
const unit = 1.5;
const reach = 7;
const side = 2 * reach + 1;

/** What a finder looks like when it may be turned by any angle and is a little out of focus: rings, averaged over all angles. */
const filter = (() => {
  const weights = new Float32Array(side * side);
  const value = (x: number, y: number) => {
    const ring = Math.max(Math.abs(x), Math.abs(y));
    return ring < 1.5 || (ring > 2.5 && ring < 3.5) ? -1 : ring < 4.5 ? 1 : 0;
  };
  const steps = 24;
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      if (Math.hypot(x, y) > reach + 0.3) continue;
      let sum = 0;
      for (let turn = 0; turn < steps; turn++) {
        const angle = (turn / steps) * (Math.PI / 2);
        for (const [dx, dy] of [
          [-0.3, -0.3],
          [0.3, -0.3],
          [-0.3, 0.3],
          [0.3, 0.3],
        ] as const) {
          const [px, py] = [(x + dx) / unit, (y + dy) / unit];
          sum += value(px * Math.cos(angle) + py * Math.sin(angle), py * Math.cos(angle) - px * Math.sin(angle));
        }
      }
      weights[(y + reach) * side + x + reach] = sum / (steps * 4);
    }
  }
  const inside = weights.map((_, n) => (Math.hypot((n % side) - reach, Math.floor(n / side) - reach) <= reach + 0.3 ? 1 : 0));
  const count = inside.reduce((sum, one) => sum + one, 0);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / count;
  const even = weights.map((weight, n) => (inside[n] ? weight - mean : 0));
  const norm = Math.sqrt(even.reduce((sum, weight) => sum + weight * weight, 0));
  return { taps: even.map((weight) => weight / norm), inside, count };
})();

/** Sightings of finders, dark on light and (of negative likeness) light on dark, for modules of about this width in pixels of the image. */
export function sightings(pyramid: Pyramid, module: number, least: number): Sighting[] {
  const factor = Math.min(1, unit / module);
  const found = peaks(framed(pyramid.at(factor)), least);
  return found.map(({ x, y, likeness }) => ({
    x: (x - frame + 0.5) / factor - 0.5,
    y: (y - frame + 0.5) / factor - 0.5,
    module,
    likeness,
  }));
}

/** Pixels added on each side, so that a finder at the very edge is seen. */
const frame = reach - 2;

/** The image with its edge going on outwards. */
function framed({ grey, width, height }: GreyImage): GreyImage {
  const [across, down] = [width + 2 * frame, height + 2 * frame];
  const out = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    const from = Math.min(height - 1, Math.max(0, y - frame)) * width;
    const to = y * across;
    out.fill(grey[from]!, to, to + frame);
    out.set(grey.subarray(from, from + width), to + frame);
    out.fill(grey[from + width - 1]!, to + frame + width, to + across);
  }
  return { width: across, height: down, grey: out };
}

/** Most pixels that a sighting is moved to where it is likeliest. */
const mostSteps = 3;

/** Correlates every second pixel of every second row where rings differ at all, and around the best all. */
function peaks(image: GreyImage, least: number): { x: number; y: number; likeness: number }[] {
  const { width, height } = image;
  const likenessAt = correlator(image);
  const rough = roughly(image);
  const across = width >> 1;
  const coarse = new Float32Array(across * (height >> 1));
  const high: number[] = [];
  for (let y = reach + 1; y < height - reach - 1; y += 2) {
    for (let x = reach + 1; x < width - reach - 1; x += 2) {
      const likeness = rough(x, y);
      if (likeness < 0.55 * least && likeness > -0.55 * least) continue;
      const at = (y >> 1) * across + (x >> 1);
      coarse[at] = likeness;
      high.push(at);
    }
  }
  const found: { x: number; y: number; likeness: number }[] = [];
  for (const at of high) {
    const value = Math.abs(coarse[at]!);
    let highest = true;
    for (let dy = -1; dy <= 1 && highest; dy++) {
      for (let dx = -1; dx <= 1; dx++) if (Math.abs(coarse[at + dy * across + dx] ?? 0) > value) highest = false;
    }
    if (highest) found.push(refined(2 * (at % across), 2 * Math.floor(at / across)));
  }
  return found.filter(({ likeness }) => Math.abs(likeness) >= least);

  /** Climbs from pixel to pixel as long as the next is likelier. */
  function refined(x: number, y: number): { x: number; y: number; likeness: number } {
    let likeness = likenessAt(y * width + x);
    const sign = Math.sign(likeness);
    for (let step = 0; step < mostSteps && Math.abs(likeness) > 0.4 * least; step++) {
      if (x <= reach || y <= reach || x >= width - reach - 1 || y >= height - reach - 1) break;
      const at = y * width + x;
      const left = likenessAt(at - 1);
      const right = likenessAt(at + 1);
      const up = likenessAt(at - width);
      const down = likenessAt(at + width);
      const best = sign * Math.max(sign * left, sign * right, sign * up, sign * down);
      if (sign * best <= sign * likeness) return { x: x + vertex(left, likeness, right), y: y + vertex(up, likeness, down), likeness };
      if (best === left) x--;
      else if (best === right) x++;
      else if (best === up) y--;
      else y++;
      likeness = best;
    }
    return { x, y, likeness };
  }
}

/** Where a parabola through three neighbouring values has its vertex, from the middle one, at most half a step away. */
function vertex(before: number, middle: number, after: number): number {
  const curve = before - 2 * middle + after;
  return curve === 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * curve)));
}

const inside = [...filter.inside.keys()].filter((n) => filter.inside[n]);
const weights = Float32Array.from(inside, (n) => filter.taps[n]!);
/** Like the black squares of a chessboard: half the work, and near enough to tell where to look closely. */
const every2nd = inside.filter((n) => n % 2 === 0);
const taps2nd = (() => {
  const mean = every2nd.reduce((sum, n) => sum + filter.taps[n]!, 0) / every2nd.length;
  const even = every2nd.map((n) => filter.taps[n]! - mean);
  const norm = Math.sqrt(even.reduce((sum, tap) => sum + tap * tap, 0));
  return Float32Array.from(even, (tap) => tap / norm);
})();

/** The correlation of the filter with what is around a pixel. */
function correlator({ grey, width }: GreyImage): (at: number) => number {
  const places = Int32Array.from(inside, (n) => (Math.floor(n / side) - reach) * width + (n % side) - reach);
  return (at) => {
    let sum = 0;
    let square = 0;
    let product = 0;
    for (let n = 0; n < places.length; n++) {
      const value = grey[at + places[n]!]!;
      sum += value;
      square += value * value;
      product += value * weights[n]!;
    }
    const spread = square - (sum * sum) / places.length;
    return spread < places.length * 2 ? 0 : product / Math.sqrt(spread);
  };
}

/**
 * The same, nearly, from sums over squares: 0 at once where the middle differs too little from the ring around it, which is most of a
 * picture, and the spread that of the square instead of the disc.
 */
function roughly({ grey, width, height }: GreyImage): (x: number, y: number) => number {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  // Runs over, which the difference of two sums undoes.
  const squares = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let [row, square] = [0, 0];
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x]!;
      row += value;
      square += value * value;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
      squares[(y + 1) * stride + x + 1] = squares[y * stride + x + 1]! + square;
    }
  }
  const within = (table: Uint32Array, at: number, half: number) => {
    const up = at - half * stride - half;
    const down = at + (half + 1) * stride - half;
    const wide = 2 * half + 1;
    return (table[down + wide]! - table[up + wide]! - table[down]! + table[up]!) >>> 0;
  };
  const places = Int32Array.from(every2nd, (n) => (Math.floor(n / side) - reach) * width + (n % side) - reach);
  return (x, y) => {
    const at = y * stride + x;
    const core = within(sums, at, 1);
    const middle = within(sums, at, 3);
    const whole = within(sums, at, 7);
    const spread = within(squares, at, 7) - (whole * whole) / 225;
    if (spread < 450) return 0;
    const difference = (middle - core) / 40 - core / 9;
    if (difference * difference < 0.05 * (spread / 225)) return 0;
    const from = y * width + x;
    let product = 0;
    for (let n = 0; n < places.length; n++) product += grey[from + places[n]!]! * taps2nd[n]!;
    return product / Math.sqrt((spread * places.length) / 225);
  };
}
