import type { GreyImage } from '../../../portrait/picture.js';
import { type Grid, locator, placeMiddles } from './grid.js';
import { type Patch, valueAt } from './patch.js';
import type { Pattern } from './pattern.js';

/** Samples along a module. */
const fine = 3;
/** Modules around the code that are sampled as well. */
const around = 3;

/** A code sampled three times a module along its grid, with three modules around it. */
export interface Samples {
  readonly width: number;
  readonly value: Float32Array;
  /** For each module, how surely it can be told: 0 where all around is burnt out. */
  readonly trust: Float32Array;
}

export function samplesOf(patch: Patch, grid: Grid): Samples {
  const width = (grid.size + 2 * around) * fine;
  const value = new Float32Array(width * width);
  const place = locator(grid);
  const at = new Float64Array(2);
  const burnt = new Uint8Array(grid.size ** 2);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      place((x + 0.5) / fine - around, (y + 0.5) / fine - around, at);
      value[y * width + x] = valueAt(patch, at[0]!, at[1]!);
    }
  }
  const middles = new Float64Array(2 * burnt.length);
  placeMiddles(grid, middles);
  for (let n = 0; n < burnt.length; n++) {
    const [x, y] = [Math.round(middles[2 * n]!), Math.round(middles[2 * n + 1]!)];
    const inside = x >= 0 && y >= 0 && x < patch.width && y < patch.height;
    burnt[n] = inside ? patch.burnt[y * patch.width + x]! : 1;
  }
  return { width, value, trust: trustOf(burnt, grid.size) };
}

/** What was sampled, as an image to look at. */
export const pictured = ({ width, value }: Samples): GreyImage => ({
  width,
  height: width,
  grey: Uint8Array.from(value, (light) => Math.max(0, Math.min(255, 128 + 60 * light))),
});

/** The mean of several pictures of one code, each module by how far it can be trusted in each. */
export function averaged(all: readonly Samples[]): Samples {
  const [{ width, trust }] = all as [Samples];
  const size = width / fine - 2 * around;
  const value = new Float32Array(width * width);
  for (let at = 0; at < value.length; at++) {
    const [x, y] = [Math.floor((at % width) / fine) - around, Math.floor(Math.floor(at / width) / fine) - around];
    const inside = x >= 0 && y >= 0 && x < size && y < size;
    let [sum, weights] = [0, 0];
    for (const samples of all) {
      const weight = 0.02 + (inside ? samples.trust[y * size + x]! : 1);
      sum += weight * samples.value[at]!;
      weights += weight;
    }
    value[at] = sum / weights;
  }
  return { width, value, trust: trust.map((_, at) => Math.max(...all.map((samples) => samples.trust[at]!))) };
}

/** A burnt module among burnt ones may be dark as well; among others it is just light. */
function trustOf(burnt: Uint8Array, size: number): Float32Array {
  const trust = new Float32Array(size * size).fill(1);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!burnt[y * size + x]) continue;
      let [count, all] = [0, 0];
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          if (x + dx < 0 || y + dy < 0 || x + dx >= size || y + dy >= size) continue;
          all++;
          count += burnt[(y + dy) * size + x + dx]!;
        }
      }
      trust[y * size + x] = Math.max(0, Math.min(1, (0.92 - count / all) / 0.3));
    }
  }
  return trust;
}

/** How far a filter reaches, in samples. */
export type Reach = 3 | 4 | 5 | 6;

/**
 * Tells each module from the samples around it by the linear filter that does best, in the sense of least squares, at telling those
 * already known: whatever lens, movement, printer and scaling have mixed, as far as it is the same all over the code, the filter undoes.
 * `targets`: 1 dark, -1 light, each with a weight, 0 where nothing is known. `around`: what the modules beside seem to be, by which the
 * filter takes out what they have spilt; null at first.
 */
export function equalise(
  samples: Samples,
  { size }: Pattern,
  { targets, weights, beside }: { targets: Float32Array; weights: Float32Array; beside: Float32Array | null },
  reach: Reach,
  ridge: number,
): Float32Array {
  const side = 2 * reach + 1;
  const taps = side * side + 1 + (beside ? neighbours.length : 0);
  const matrix = new Float64Array(taps * taps);
  const right = new Float64Array(taps);
  const row = new Float64Array(taps);
  const four = [row, new Float64Array(taps), new Float64Array(taps), new Float64Array(taps)] as const;
  let gathered = 0;
  for (let at = 0; at < size * size; at++) {
    const weight = weights[at]!;
    if (weight <= 0.01) continue;
    const next = four[gathered++ % 4]!;
    gather(samples, beside, size, at, reach, next);
    const root = Math.sqrt(weight);
    const target = targets[at]! * root;
    for (let i = 0; i < taps; i++) {
      next[i]! *= root;
      right[i]! += next[i]! * target;
    }
    if (gathered % 4 === 0) addProducts(matrix, taps, four);
  }
  for (let n = gathered % 4; n > 0 && n < 4; n++) four[n]!.fill(0);
  if (gathered % 4 > 0) addProducts(matrix, taps, four);
  let trace = 0;
  for (let i = 0; i < taps; i++) trace += matrix[i * taps + i]!;
  for (let i = 0; i < taps; i++) matrix[i * taps + i]! += (ridge * trace) / taps + 1e-6;
  const filter = solve(matrix, right, taps);
  const soft = new Float32Array(size * size);
  for (let at = 0; at < soft.length; at++) {
    gather(samples, beside, size, at, reach, row);
    let value = 0;
    for (let i = 0; i < taps; i++) value += filter[i]! * row[i]!;
    soft[at] = value * samples.trust[at]!;
  }
  return soft;
}

/** Adds each row's products with itself to the lower half of a matrix; four rows at once take half the time of one by one. */
function addProducts(
  matrix: Float64Array,
  size: number,
  [a, b, c, d]: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
): void {
  for (let i = 0; i < size; i++) {
    const [ai, bi, ci, di] = [a[i]!, b[i]!, c[i]!, d[i]!];
    const to = i * size;
    for (let j = 0; j <= i; j++) matrix[to + j]! += ai * a[j]! + bi * b[j]! + ci * c[j]! + di * d[j]!;
  }
}

/** The modules two around, without the one in the middle. */
const neighbours = [-2, -1, 0, 1, 2]
  .flatMap((dy) => [-2, -1, 0, 1, 2].map((dx) => ({ dx, dy })))
  .filter(({ dx, dy }) => dx !== 0 || dy !== 0);

function gather({ width, value }: Samples, beside: Float32Array | null, size: number, at: number, reach: number, row: Float64Array): void {
  const [x, y] = [at % size, (at / size) | 0];
  const [middleX, middleY] = [(x + around) * fine + 1, (y + around) * fine + 1];
  let n = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const from = (middleY + dy) * width + middleX;
    for (let dx = -reach; dx <= reach; dx++) row[n++] = value[from + dx]!;
  }
  row[n++] = 1;
  if (!beside) return;
  for (const { dx, dy } of neighbours) {
    const [u, v] = [x + dx, y + dy];
    // Beyond the edge is the margin, which is light.
    row[n++] = u < 0 || v < 0 || u >= size || v >= size ? -1 : beside[v * size + u]!;
  }
}

/** Solves a symmetric positive system of which the lower half is given (Cholesky). */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i * size + k]! * matrix[j * size + k]!;
      matrix[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j * size + j]!;
    }
  }
  const result = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) result[i]! -= matrix[i * size + k]! * result[k]!;
    result[i]! /= matrix[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) result[i]! -= matrix[k * size + i]! * result[k]!;
    result[i]! /= matrix[i * size + i]!;
  }
  return result;
}
