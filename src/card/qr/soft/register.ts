import { type Grid, moduleOf, placeMiddles } from './grid.js';
import { type Patch, valueAt } from './patch.js';
import { type Pattern, versions } from './pattern.js';

/** A grid laid over a patch. `fit`: how well what every code of this version has is seen there, 0 to about 1. */
export interface Registered {
  readonly grid: Grid;
  readonly fit: number;
}

/** Room for the middles of the largest code's modules: thousands of grids are tried, one after the other. */
const middles = new Float64Array(2 * (4 * versions.most + 17) ** 2);

/** How well a grid lies: what is known of the code, and how far from grey the middles of all modules are. */
function quality(patch: Patch, grid: Grid, { size, fixed }: Pattern): { fit: number; total: number } {
  placeMiddles(grid, middles);
  let agreement = 0;
  let known = 0;
  let energy = 0;
  for (let n = 0; n < size * size; n++) {
    const value = valueAt(patch, middles[2 * n]!, middles[2 * n + 1]!);
    const expected = fixed[n]!;
    energy += value * value;
    if (expected === 0) continue;
    known++;
    agreement -= expected * (value > 1.5 ? 1.5 : value < -1.5 ? -1.5 : value);
  }
  const fit = agreement / known;
  return { fit, total: Math.abs(fit) + (0.35 * energy) / size ** 2 };
}

/** How well a version goes with a grid as it lies. */
export const fitOf = (patch: Patch, grid: Grid, pattern: Pattern): number => Math.abs(quality(patch, grid, pattern).fit);

/** How many modules off the fourth corner may be. */
const far = 2;

/** Moves corners, then bends as well, a little at a time as long as it fits better. */
export function register(patch: Patch, from: Grid, pattern: Pattern): Registered {
  const module = moduleOf(from);
  const corners = from.corners.slice();
  const bends = from.bends.slice();
  const grid: Grid = { size: pattern.size, corners, bends };
  let best = quality(patch, grid, pattern);
  const attempt = (values: Float64Array, n: number, by: number): boolean => {
    values[n]! += by;
    const now = quality(patch, grid, pattern);
    if (now.total > best.total) {
      best = now;
      return true;
    }
    values[n]! -= by;
    return false;
  };
  const descend = (values: Float64Array, from: number, to: number, step: number) => {
    for (let n = from; n < to; n++) if (!attempt(values, n, step * module)) attempt(values, n, -step * module);
  };
  fourthCorner();
  for (const step of [0.8, 0.4, 0.4, 0.2]) descend(corners, 0, 8, step);
  for (const step of [0.8, 0.4, 0.4, 0.2, 0.2]) {
    descend(bends, 0, bends.length, step);
    descend(corners, 0, 8, step / 2);
  }
  for (const step of [0.1, 0.05]) {
    descend(corners, 0, 8, step);
    descend(bends, 0, bends.length, step);
  }
  return { grid, fit: Math.abs(best.fit) };

  /** No finder marks the lower right corner: it is tried all around where it should be. */
  function fourthCorner(): void {
    const [x, y] = [corners[4]!, corners[5]!];
    let found = { x, y };
    for (let dy = -far; dy <= far; dy++) {
      for (let dx = -far; dx <= far; dx++) {
        corners[4] = x + dx * module;
        corners[5] = y + dy * module;
        const now = quality(patch, grid, pattern);
        if (now.total <= best.total) continue;
        best = now;
        found = { x: corners[4], y: corners[5] };
      }
    }
    [corners[4], corners[5]] = [found.x, found.y];
  }
}
