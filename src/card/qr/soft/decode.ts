import { type Content, contentOf } from './bits.js';
import { type Block, blocksOf, formatBits, type Level, levels, masked, type Pattern } from './pattern.js';
import { correct } from './reed-solomon.js';

/** What was read of a code; `known`: 1 and -1 for each module that is certain by now, dark and light, 0 for the others. */
export interface Decoded {
  readonly content: Content | null;
  /** How many blocks were put right. */
  readonly solved: number;
  readonly known: Int8Array;
}

/** Highest chance, for one block, that noise would be taken for it: a code has several, and its text must parse as well. */
const leastCertain = 1e-7;

/** The level and mask that go best with both copies of the format information, likeliest first. */
export function formats(soft: Float32Array, pattern: Pattern): { level: Level; mask: number; fit: number }[] {
  const all = levels.flatMap((level) =>
    Array.from({ length: 8 }, (_, mask) => {
      const bits = formatBits(level, mask);
      let fit = 0;
      for (const places of pattern.format)
        for (const [n, at] of places.entries()) fit += clip(soft[at]!) * ((bits >> (14 - n)) & 1 ? 1 : -1);
      return { level, mask, fit };
    }),
  );
  return all.sort((a, b) => b.fit - a.fit);
}

const clip = (value: number) => Math.max(-1, Math.min(1, value));

/**
 * Decodes modules of which each says how dark (above 0) or light (below) it is and how surely. A block is put right with its least certain
 * codewords as erasures, first none of them and then more, and taken only where chance cannot explain it.
 */
export function decodeSoft(soft: Float32Array, pattern: Pattern, { level, mask }: { level: Level; mask: number }): Decoded {
  const { size, data } = pattern;
  const codewords = new Uint8Array(data.length / 8);
  const doubt = new Float32Array(codewords.length);
  for (let n = 0; n < data.length; n++) {
    const at = data[n]!;
    const value = masked(mask, at % size, Math.floor(at / size)) ? -soft[at]! : soft[at]!;
    if (value > 0) codewords[n >> 3]! |= 0x80 >> (n & 7);
    doubt[n >> 3]! += Math.exp(-4 * Math.abs(value));
  }
  const blocks = blocksOf(pattern, level);
  const known = new Int8Array(pattern.fixed);
  const words: (Uint8Array | null)[] = [];
  for (const block of blocks) {
    const word = solve(block, codewords, doubt);
    words.push(word);
    if (!word) continue;
    block.codewords.forEach((place, n) => {
      for (let bit = 0; bit < 8; bit++) {
        const at = data[place * 8 + bit]!;
        const dark = ((word[n]! >> (7 - bit)) & 1) === 1;
        known[at] = dark !== masked(mask, at % size, Math.floor(at / size)) ? 1 : -1;
      }
    });
  }
  const solved = words.filter((word) => word !== null).length;
  const content = solved === blocks.length ? contentOf(joined(words as Uint8Array[], blocks), pattern.version) : null;
  return { content, solved, known };
}

function solve({ codewords: places, correcting }: Block, codewords: Uint8Array, doubt: Float32Array): Uint8Array | null {
  const received = Uint8Array.from(places, (at) => codewords[at]!);
  const order = [...received.keys()].sort((a, b) => doubt[places[b]!]! - doubt[places[a]!]!);
  for (let erased = 0; erased <= correcting - 3; erased += erased < 4 ? 2 : 1) {
    const corrected = correct(received, correcting, order.slice(0, erased));
    // Where nothing is seen all bits are 0, which Reed–Solomon finds right; in a real block there are at least a length or padding.
    if (!corrected || corrected.word.every((value) => value === 0)) continue;
    if (ofNoise(places.length - erased, corrected.errors, correcting - erased) <= leastCertain) return corrected.word;
  }
  return null;
}

/** The share of all words that lie within so many errors of one that is right: what noise would be accepted by. */
function ofNoise(length: number, errors: number, left: number): number {
  let share = 256 ** -left;
  for (let n = 1; n <= errors; n++) share *= ((length - n + 1) / n) * 255;
  return share;
}

/** The data of all blocks one after the other. */
const joined = (words: readonly Uint8Array[], blocks: readonly Block[]): Uint8Array =>
  Uint8Array.from(words.flatMap((word, n) => [...word.subarray(0, word.length - blocks[n]!.correcting)]));
