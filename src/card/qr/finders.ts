import type { GreyImage } from '../../portrait/picture.js';

/** The centre of a finder pattern, one of the three squares in a code's corners, and the width of a module, in pixels. */
interface Finder {
  readonly x: number;
  readonly y: number;
  readonly module: number;
  /** How many rows showed it. */
  readonly hits: number;
}

/** Where a code seems to be: three finder patterns at right angles. `module` in pixels. */
export interface SeenCode {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly module: number;
  /** 0 for a code seen from straight above; up to 0.6. */
  readonly skew: number;
}

/** What in the image looks most like a QR code, whether or not it can be decoded (ISO/IEC 18004, 6.3.3). */
export function seeCode(image: GreyImage): SeenCode | null {
  const dark = binarized(image);
  return (
    squarest(dark, image) ??
    squarest(
      dark.map((value) => 1 - value),
      image,
    )
  );
}

/** 1 where a pixel is darker than its surroundings: the mean of a window an eighth of the shorter side wide, from a summed-area table. */
function binarized({ grey, width, height }: GreyImage): Uint8Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  const reach = Math.max(8, Math.round(Math.min(width, height) / 16));
  const dark = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - reach) * (width + 1);
    const bottom = Math.min(height, y + reach) * (width + 1);
    const rows = (bottom - top) / (width + 1);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach);
      const sum = sums[bottom + right]! - sums[top + right]! - sums[bottom + left]! + sums[top + left]!;
      dark[y * width + x] = grey[y * width + x]! * rows * (right - left) < sum * 0.95 ? 1 : 0;
    }
  }
  return dark;
}

/** Runs of 1:1:3:1:1 along the rows that the column through their middle confirms. */
function finders(dark: Uint8Array, { width, height }: GreyImage): Finder[] {
  const found: { x: number; y: number; module: number; hits: number }[] = [];
  for (let y = 0; y < height; y++) {
    let runs: number[] = [];
    let start = 0;
    for (let x = 1; x <= width; x++) {
      if (x < width && dark[y * width + x] === dark[y * width + x - 1]) continue;
      runs = [...runs.slice(-4), x - start];
      start = x;
      if (dark[y * width + x - 1] !== 1 || !isFinder(runs)) continue;
      const middle = Math.round(x - runs[4]! - runs[3]! - runs[2]! / 2);
      const column = acrossColumn(dark, width, height, middle, y);
      if (!column) continue;
      const module = (runs.reduce((sum, run) => sum + run, 0) / 7 + column.module) / 2;
      const near = found.find((other) => Math.hypot(other.x - middle, other.y - column.y) < 3 * module);
      if (near) near.hits++;
      else found.push({ x: middle, y: column.y, module, hits: 1 });
    }
  }
  return found.filter(({ hits, module }) => hits >= Math.min(2, module));
}

function acrossColumn(dark: Uint8Array, width: number, height: number, x: number, y: number): { y: number; module: number } | null {
  const at = (row: number) => dark[row * width + x];
  const edge = (from: number, by: 1 | -1) => {
    const value = at(from);
    let row = from;
    while (row >= 0 && row < height && at(row) === value) row += by;
    return row;
  };
  const up = edge(y, -1);
  const down = edge(y, 1);
  const up2 = edge(up, -1);
  const down2 = edge(down, 1);
  const runs = [up2 - edge(up2, -1), up - up2, down - up - 1, down2 - down, edge(down2, 1) - down2];
  return isFinder(runs) ? { y: (up + down) / 2, module: runs.reduce((sum, run) => sum + run, 0) / 7 } : null;
}

function isFinder(runs: readonly number[]): boolean {
  const total = runs.reduce((sum, run) => sum + run, 0);
  if (runs.length < 5 || total < 7) return false;
  const module = total / 7;
  return [1, 1, 3, 1, 1].every((width, i) => Math.abs(runs[i]! - width * module) <= width * module * 0.55);
}

/** The three finders most like the corners of one code: of one size, one at a right angle and as far from the second as from the third. */
function squarest(dark: Uint8Array, image: GreyImage): SeenCode | null {
  const likely = finders(dark, image)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, 40);
  let best: SeenCode | null = null;
  for (const corner of likely) {
    for (const [i, a] of likely.entries()) {
      for (const b of likely.slice(i + 1)) {
        const seen = a === corner || b === corner ? null : cornersOf(corner, a, b);
        if (seen && (!best || seen.skew < best.skew) && isBusy(dark, image, seen)) best = seen;
      }
    }
  }
  return best;
}

function cornersOf(corner: Finder, a: Finder, b: Finder): SeenCode | null {
  const modules = [corner.module, a.module, b.module];
  const module = modules.reduce((sum, each) => sum + each, 0) / 3;
  const toA = Math.hypot(a.x - corner.x, a.y - corner.y);
  const toB = Math.hypot(b.x - corner.x, b.y - corner.y);
  // 14 modules apart in version 1, 60 in the largest a card could need, with room for a slanted view.
  if (Math.min(toA, toB) < 12 * module || Math.max(toA, toB) > 66 * module) return null;
  const cosine = ((a.x - corner.x) * (b.x - corner.x) + (a.y - corner.y) * (b.y - corner.y)) / (toA * toB);
  const skew = Math.max(...modules) / Math.min(...modules) - 1 + (Math.max(toA, toB) / Math.min(toA, toB) - 1) + Math.abs(cosine);
  if (skew > 0.6) return null;
  const corners = [corner, a, b, { x: a.x + b.x - corner.x, y: a.y + b.y - corner.y }];
  return {
    left: Math.min(...corners.map(({ x }) => x)),
    right: Math.max(...corners.map(({ x }) => x)),
    top: Math.min(...corners.map(({ y }) => y)),
    bottom: Math.max(...corners.map(({ y }) => y)),
    module,
    skew,
  };
}

/** Between its corners a code changes from dark to light at about every second module; letters and checked cloth do not. */
function isBusy(dark: Uint8Array, { width, height }: GreyImage, code: SeenCode): boolean {
  const left = Math.max(1, Math.round(code.left));
  const right = Math.min(width, Math.round(code.right));
  let changes = 0;
  let modules = 0;
  for (let y = Math.max(0, Math.round(code.top)); y < Math.min(height, code.bottom); y++) {
    for (let x = left; x < right; x++) if (dark[y * width + x] !== dark[y * width + x - 1]) changes++;
    modules += (right - left) / code.module;
  }
  return changes > 0.25 * modules && changes < 0.8 * modules;
}
