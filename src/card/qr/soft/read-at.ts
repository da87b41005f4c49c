import type { GreyImage } from '../../../portrait/picture.js';
import type { Content } from './bits.js';
import { type Decoded, decodeSoft, formats } from './decode.js';
import { equalise, type Reach, type Samples, samplesOf } from './equalise.js';
import { gridOf } from './grid.js';
import type { Place } from './locate.js';
import { type Patch, patchOf, type Quad } from './patch.js';
import { type Pattern, patternOf, versions } from './pattern.js';
import { fitOf, type Registered, register } from './register.js';

/** What came of one place where a code may be. */
export interface ReadAt {
  readonly content: Content | null;
  readonly version: number;
  /** How well the patterns that every code has were seen, 0 to about 1. */
  readonly fit: number;
  /** Blocks put right, of how many. */
  readonly solved: number;
  readonly blocks: number;
  readonly chance: number;
}

/** Below this nothing known of a code is seen, and reading goes no further. */
const leastFit = 0.3;

/** Reads the code that lies in a quadrilateral of an image; `likely`: versions to try, all where none is known. */
export function readAt(image: GreyImage, { quad, inset, module, versions: likely }: Place, deadline: () => boolean): ReadAt | null {
  const patch = patchOf(image, quad, module, inset);
  const inPatch = quad.map(patch.into) as unknown as Quad;
  const registered = versionsAt(patch, inPatch, inset, likely)
    .map((version) => ({ ...register(patch, gridOf(inPatch, inset, patternOf(version).size), patternOf(version), 2), version }))
    .sort((a, b) => b.fit - a.fit);
  const [first] = registered;
  if (!first) return null;
  let best: ReadAt = { content: null, version: first.version, fit: first.fit, solved: 0, blocks: 1, chance: 1 };
  for (const one of registered) {
    if (one.fit < Math.max(leastFit, 0.8 * first.fit) || deadline()) break;
    const read = readGrid(patch, one, patternOf(one.version), deadline);
    if (read.content) return read;
    if (read.solved > best.solved) best = read;
  }
  return best;
}

/** The three versions that go best with the corners as they lie. */
function versionsAt(patch: Patch, quad: Quad, inset: number, likely: readonly number[]): number[] {
  const all = likely.length > 0 ? likely : Array.from({ length: versions.most }, (_, n) => n + versions.least);
  return all
    .map((version) => ({ version, fit: fitOf(patch, gridOf(quad, inset, patternOf(version).size), patternOf(version)) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 3)
    .map(({ version }) => version);
}

/** Rounds of telling modules and of learning from what was told. */
const rounds: readonly { readonly reach: Reach; readonly ridge: number }[] = [
  { reach: 3, ridge: 0.05 },
  { reach: 4, ridge: 0.01 },
  { reach: 4, ridge: 0.005 },
  { reach: 5, ridge: 0.005 },
  { reach: 5, ridge: 0.003 },
  { reach: 6, ridge: 0.003 },
];

function readGrid(patch: Patch, { grid, fit }: Registered, pattern: Pattern, deadline: () => boolean): ReadAt {
  const samples = samplesOf(patch, grid);
  let known: Int8Array = pattern.fixed;
  let soft: Float32Array | null = null;
  let best: Decoded | null = null;
  for (const { reach, ridge } of rounds) {
    soft = tell(samples, pattern, known, soft, reach, ridge);
    const [likeliest, second] = formats(soft, pattern);
    for (const format of [likeliest!, second!]) {
      const decoded = decodeSoft(soft, pattern, format);
      if (decoded.content) return { content: decoded.content, version: pattern.version, fit, ...told(decoded) };
      if (!best || decoded.solved > best.solved) best = decoded;
    }
    if (best && best.solved > 0) known = best.known;
    if (deadline()) break;
  }
  return { content: null, version: pattern.version, fit, ...told(best!) };
}

const told = ({ solved, blocks, chance }: Decoded) => ({ solved, blocks, chance });

/** Learns from the modules known for certain and, by how sure they seemed, from those told before. */
function tell(
  samples: Samples,
  pattern: Pattern,
  known: Int8Array,
  before: Float32Array | null,
  reach: Reach,
  ridge: number,
): Float32Array {
  const targets = new Float32Array(known.length);
  const weights = new Float32Array(known.length);
  for (let at = 0; at < known.length; at++) {
    const certain = known[at]!;
    const guess = before?.[at] ?? 0;
    targets[at] = certain || Math.sign(guess);
    weights[at] = (certain ? 1 : Math.min(1, guess * guess)) * samples.trust[at]!;
  }
  return equalise(samples, pattern, targets, weights, reach, ridge);
}
