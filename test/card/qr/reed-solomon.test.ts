import fc from 'fast-check';
import qrcode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { blocksOf, formatBits, type Level, masked, patternOf, versions } from '../../../src/card/qr/soft/pattern.js';
import { correct } from '../../../src/card/qr/soft/reed-solomon.js';

/** Multiplies in GF(256), by shifts alone: no table that the decoder has. */
function times(a: number, b: number): number {
  let product = 0;
  for (let n = 7; n >= 0; n--) product = (product << 1) ^ (product & 0x80 ? 0x11d : 0) ^ ((b >> n) & 1 ? a : 0);
  return product;
}

/** The correcting symbols of some data: what is left of it after division by the generator polynomial (ISO/IEC 18004, annex A). */
function correctionOf(data: Uint8Array, correcting: number): Uint8Array {
  let generator = [1];
  for (let n = 0, root = 1; n < correcting; n++, root = times(root, 2)) {
    const longer = [...generator, 0];
    for (let i = 0; i < generator.length; i++) longer[i + 1]! ^= times(generator[i]!, root);
    generator = longer;
  }
  const rest = new Uint8Array(correcting);
  for (const value of data) {
    const factor = value ^ rest[0]!;
    rest.copyWithin(0, 1);
    rest[correcting - 1] = 0;
    for (let i = 0; i < correcting; i++) rest[i]! ^= times(generator[i + 1]!, factor);
  }
  return rest;
}

describe('Reed–Solomon', () => {
  const damaged = fc
    .record({
      data: fc.uint8Array({ minLength: 1, maxLength: 120 }),
      correcting: fc.integer({ min: 2, max: 30 }),
      chance: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ data, correcting, chance, share }) => {
      const word = Uint8Array.from([...data, ...correctionOf(data, correcting)]);
      const erased = Math.floor(correcting * share);
      const wrong = Math.floor((correcting - erased) / 2);
      const places = new Set(chance.map((value) => value % word.length));
      const hit = [...places].slice(0, erased + wrong);
      const received = word.slice();
      hit.forEach((at, n) => {
        received[at]! ^= 1 + ((chance[n]! >> 8) % 255);
      });
      return { word, received, correcting, erased: hit.slice(0, erased), wrong: hit.length - Math.min(hit.length, erased) };
    });

  it('puts right every word with as many errors and erasures as its correcting symbols bear', () => {
    fc.assert(
      fc.property(damaged, ({ word, received, correcting, erased, wrong }) => {
        expect(correct(received, correcting, erased)).toEqual({ word, errors: wrong });
      }),
    );
  });

  it('never gives a word that is none, however much is wrong', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 80 }), (received) => {
        const corrected = correct(received, 10, [0, 3]);
        if (corrected) expect(corrected.word.slice(-10)).toEqual(correctionOf(corrected.word.slice(0, -10), 10));
      }),
    );
  });
});

describe('The pattern of a code', () => {
  const all = Array.from({ length: versions.most }, (_, n) => n + 1).flatMap((version) =>
    (['L', 'M', 'Q', 'H'] as const).map((level) => ({ version, level })),
  );

  it.each(all)('of version $version, level $level, is the one another program draws', ({ version, level }) => {
    const { modules, maskPattern } = qrcode.create([{ data: '12', mode: 'numeric' }], { version, errorCorrectionLevel: level as Level });
    const pattern = patternOf(version);
    expect(pattern.size).toBe(modules.size);
    pattern.fixed.forEach((value, at) => {
      if (value !== 0) expect(modules.data[at]).toBe(value > 0 ? 1 : 0);
    });
    const bits = formatBits(level as Level, maskPattern!);
    for (const places of pattern.format) expect(places.reduce((value, at) => value * 2 + modules.data[at]!, 0)).toBe(bits);

    const codewords = new Uint8Array(pattern.data.length / 8);
    pattern.data.forEach((at, n) => {
      const bit = modules.data[at]! ^ (masked(maskPattern!, at % pattern.size, Math.floor(at / pattern.size)) ? 1 : 0);
      codewords[n >> 3]! |= bit << (7 - (n & 7));
    });
    for (const { codewords: places, correcting } of blocksOf(pattern, level as Level)) {
      const word = Uint8Array.from(places, (at) => codewords[at]!);
      expect(correct(word, correcting)).toEqual({ word, errors: 0 });
    }
  });
});
