import type { GreyImage } from '../../../portrait/picture.js';
import type { Content } from './bits.js';
import { type Decoded, decodeSoft, formats } from './decode.js';
import { averaged, equalise, type Reach, type Samples, samplesOf } from './equalise.js';
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
  /** Blocks put right. */
  readonly solved: number;
  /** Its modules as they were sampled, to be put together with those of another picture. */
  readonly samples: Samples | null;
}

/** Below this nothing known of a code is seen, and reading goes no further. */
const leastFit = 0.3;

/** Reads the code that lies in a quadrilateral of an image; `likely`: versions to try, all where none is known. */
export function readAt(image: GreyImage, { quad, inset, module, versions: likely }: Place, deadline: () => boolean): ReadAt | null {
  const patch = patchOf(image, quad, module, inset);
  const inPatch = quad.map(patch.into) as unknown as Quad;
  let best: ReadAt | null = null;
  for (const version of versionsAt(patch, inPatch, inset, likely)) {
    const pattern = patternOf(version);
    const registered = register(patch, gridOf(inPatch, inset, pattern.size), pattern);
    if (!best || registered.fit > best.fit) best = { content: null, version, fit: registered.fit, solved: 0, samples: null };
    if (registered.fit < Math.max(leastFit, 0.8 * best.fit)) continue;
    const read = readGrid(patch, registered, pattern, deadline);
    if (read.content) return read;
    if (read.solved > best.solved || registered.fit >= best.fit) best = read;
    if (registered.fit > certainFit || deadline()) break;
  }
  return best;
}

/** From this on it is the right version. */
const certainFit = 0.65;

/** The three versions that go best with the corners as they lie. */
function versionsAt(patch: Patch, quad: Quad, inset: number, likely: readonly number[]): number[] {
  const all = likely.length > 0 ? likely : Array.from({ length: versions.most }, (_, n) => n + versions.least);
  return all
    .map((version) => ({ version, fit: fitOf(patch, gridOf(quad, inset, patternOf(version).size), patternOf(version)) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 3)
    .map(({ version }) => version);
}

/** Rounds of telling modules and of learning from what was told; in later ones from what the modules beside seem to be as well. */
const rounds: readonly { readonly reach: Reach; readonly ridge: number; readonly beside: boolean }[] = [
  { reach: 3, ridge: 0.05, beside: false },
  { reach: 4, ridge: 0.01, beside: false },
  { reach: 5, ridge: 0.005, beside: true },
  { reach: 5, ridge: 0.003, beside: true },
  { reach: 5, ridge: 0.003, beside: true },
  { reach: 5, ridge: 0.003, beside: true },
];

/** Least lead of the likeliest format over the next, of 30 bits, from the first round on that looks beside: what is no code has none. */
const leastLead = 4.5;

const readGrid = (patch: Patch, { grid, fit }: Registered, pattern: Pattern, deadline: () => boolean): ReadAt =>
  readSamples(samplesOf(patch, grid), fit, pattern, deadline);

/** The same code in several pictures, each read as far as it could be: where one is blurred or burnt another may not be. Null for fewer than two. */
export function readTogether(tried: readonly ReadAt[], deadline: () => boolean): ReadAt | null {
  const best = [...tried].filter(({ samples }) => samples).sort((a, b) => b.fit - a.fit)[0];
  const same = tried.filter(({ version, samples, fit }) => samples && version === best?.version && fit > 0.5 * best.fit);
  if (!best || same.length < 2) return null;
  return readSamples(averaged(same.map(({ samples }) => samples!)), best.fit, patternOf(best.version), deadline);
}

function readSamples(samples: Samples, fit: number, pattern: Pattern, deadline: () => boolean): ReadAt {
  let known: Int8Array = pattern.fixed;
  let soft: Float32Array | null = null;
  let best: Decoded | null = null;
  for (const round of rounds) {
    soft = tell(samples, pattern, known, soft, round);
    const [likeliest, second] = formats(soft, pattern);
    for (const format of [likeliest!, second!]) {
      const decoded = decodeSoft(soft, pattern, format);
      if (decoded.content) return { content: decoded.content, version: pattern.version, fit, solved: decoded.solved, samples };
      if (!best || decoded.solved > best.solved) best = decoded;
    }
    if (best && best.solved > 0) known = best.known;
    else if (round.beside && likeliest!.fit - second!.fit < leastLead) break;
    if (deadline()) break;
  }
  return { content: null, version: pattern.version, fit, solved: best!.solved, samples };
}

/** Learns from the modules known for certain and, by how sure they seemed, from those told before. */
function tell(
  samples: Samples,
  pattern: Pattern,
  known: Int8Array,
  before: Float32Array | null,
  round: (typeof rounds)[number],
): Float32Array {
  const targets = new Float32Array(known.length);
  const weights = new Float32Array(known.length);
  const beside = new Float32Array(known.length);
  for (let at = 0; at < known.length; at++) {
    const certain = known[at]!;
    const guess = before?.[at] ?? 0;
    targets[at] = certain || Math.sign(guess);
    weights[at] = (certain ? 1 : Math.min(1, guess * guess)) * samples.trust[at]!;
    beside[at] = certain || Math.max(-1, Math.min(1, guess));
  }
  return equalise(samples, pattern, { targets, weights, beside: round.beside ? beside : null }, round.reach, round.ridge);
}
