import { describe, expect, it } from 'vitest';
import { told } from '../../../src/card/finding.js';
import { catalogue } from '../../../src/refusals/index.js';
import { drawBelow, seededRandom } from '../../../src/world.js';
import { read, sound } from './cause.js';

const rounds = 2000;
const random = seededRandom('mutations of a chip');
const draw = (below: number, purpose: string, round: number) => drawBelow(random, below, purpose, String(round));

/** One file of the sound chip with a byte changed, a length raised, a part taken out or put in twice, or its end cut off. */
function mutated(round: number) {
  const files = sample.map((one) => ({ ...one }));
  const file = files[draw(files.length, 'file', round)]!;
  const bytes = Buffer.from(file.bytes);
  const at = draw(bytes.length, 'at', round);
  const length = 1 + draw(40, 'length', round);
  const ways = [
    () => bytes.fill(draw(256, 'byte', round), at, at + 1),
    () => bytes.fill(0xff, at, Math.min(at + length, bytes.length)),
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
    () => Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]),
    () => Buffer.concat([Uint8Array.of([0x30, 0x60, 0x61, 0x6d, 0x75, 0x77][at % 6]!), bytes.subarray(1)]),
  ];
  file.bytes = ways[draw(ways.length, 'way', round)]!();
  return files;
}

const sample = sound();

describe('a chip mutated at random', () => {
  it(`never makes the reader throw or hang, in ${rounds} seeded ways`, { timeout: 120_000 }, () => {
    let slowest = 0;
    for (let round = 0; round < rounds; round++) {
      const started = performance.now();
      const reading = read(mutated(round));
      slowest = Math.max(slowest, performance.now() - started);
      for (const finding of reading.findings) {
        expect(catalogue).toHaveProperty(finding.code);
        for (const language of ['vi', 'en'] as const) expect(told(finding, language).why).not.toMatch(/undefined|NaN/);
      }
      expect(JSON.stringify(reading.verdict)).toMatch(
        /^{"read":(true|false),"intact":(true|false|null),"authentic":(true|false|null),"genuineChip":null}$/,
      );
    }
    expect(slowest).toBeLessThan(5000);
  });
});
