import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { judgePortrait, type PortraitMeasures, portraitThresholds, type Seen } from '../../src/identity/rules/portrait.js';
import { drawPortrait, type PortraitVariant, portraitVariants, type Sitter } from '../../src/portrait/draw.js';
import { measurePortrait } from '../../src/portrait/measure.js';
import { face } from '../../src/refusals/face.js';
import { seededRandom } from '../../src/world.js';

const random = seededRandom('1');
/** People of both sexes from 11 to 85 years. */
const sitters: Sitter[] = Array.from({ length: 30 }, (_, i) => ({
  subject: `sitter ${i}`,
  sex: i % 2 ? 'female' : 'male',
  birthYear: 2012 - ((i * 13) % 75),
}));

async function measured(bytes: Uint8Array): Promise<PortraitMeasures> {
  const result = await measurePortrait(bytes);
  if (!result.ok) throw new Error(result.refused.code);
  return result.value;
}
const codeOf = (measures: PortraitMeasures, seen: Seen | null) => {
  const judged = judgePortrait(measures, seen);
  return judged.ok ? null : judged.refused.code;
};

/** What measuring finds in each variant, and what a citizen's file has to say of those in which it finds nothing. */
const expected: Readonly<Record<PortraitVariant, { measured: keyof typeof face } | { seen: Seen; code: keyof typeof face } | null>> = {
  plain: null,
  dark: { measured: 'FACE_TOO_DARK' },
  bright: { measured: 'FACE_TOO_BRIGHT' },
  blurred: { measured: 'FACE_BLURRED' },
  small: { measured: 'FACE_TOO_SMALL' },
  flat: { measured: 'FACE_LOW_CONTRAST' },
  'eyes-closed': { seen: 'eyes-closed', code: 'FACE_EYES_CLOSED' },
  mask: { seen: 'mask', code: 'FACE_MASK' },
  glasses: { seen: 'glasses', code: 'FACE_GLASSES' },
  'two-faces': { seen: 'several', code: 'FACE_SEVERAL' },
  'no-face': { seen: 'no-face', code: 'FACE_NONE' },
};

describe('A drawn portrait', () => {
  it.each(Object.keys(portraitVariants) as PortraitVariant[])(
    '“%s” is judged alike for 30 people, as PNG and as JPEG',
    { timeout: 60_000 },
    async (variant) => {
      const of = expected[variant];
      for (const [i, sitter] of sitters.entries()) {
        const measures = await measured(await drawPortrait(sitter, random, { variant, format: i % 3 ? 'png' : 'jpeg' }));
        expect(codeOf(measures, null)).toBe(of && 'measured' in of ? of.measured : null);
        if (of && 'seen' in of) expect(codeOf(measures, of.seen)).toBe(of.code);
      }
    },
  );

  it('is the same to the byte for the same seed and person, and another for another', async () => {
    const [one, again, other, otherSeed] = await Promise.all([
      drawPortrait(sitters[0]!, random),
      drawPortrait(sitters[0]!, seededRandom('1')),
      drawPortrait(sitters[2]!, random),
      drawPortrait(sitters[0]!, seededRandom('2')),
    ]);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(otherSeed).not.toEqual(one);
  });

  it('has the width that was asked for, and a quarter more in height', async () => {
    expect(await measured(await drawPortrait(sitters[1]!, random, { width: 300 }))).toMatchObject({ width: 300, height: 375 });
  });
});

describe('Judging a portrait', () => {
  const good: PortraitMeasures = { width: 480, height: 600, brightness: 140, contrast: 50, sharpness: 500, digest: '' };

  it.each<[string, Partial<PortraitMeasures>, Seen | null, keyof typeof face | null]>([
    ['a good one', {}, null, null],
    ['a doubtful one, which the authority refuses later', {}, 'doubtful', null],
    ['another person', {}, 'other-person', 'FACE_OTHER_PERSON'],
    ['one just dark enough to pass', { brightness: portraitThresholds.leastBrightness }, null, null],
    ['a dark one that is blurred too', { brightness: 20, sharpness: 1 }, 'mask', 'FACE_TOO_DARK'],
    ['a narrow one', { width: 100 }, null, 'FACE_TOO_SMALL'],
    ['a washed-out one with weak edges', { contrast: 5, sharpness: 5 }, null, 'FACE_LOW_CONTRAST'],
  ])('tells of %s the first thing to mend', (_what, measures, seen, code) => {
    expect(codeOf({ ...good, ...measures }, seen)).toBe(code);
  });

  it('goes by the limits it is given', () => {
    expect(judgePortrait(good, null, { ...portraitThresholds, leastSharpness: 600 })).toEqual({
      ok: false,
      refused: { code: 'FACE_BLURRED', params: { sharpness: 500, least: 600 } },
    });
  });

  it('causes every refusal of a face that there is', () => {
    const caused = Object.values(expected).flatMap((of) => (of ? ['measured' in of ? of.measured : of.code] : []));
    // Another person's portrait is a good one: the table above forces this code.
    expect(new Set([...caused, 'FACE_OTHER_PERSON'])).toEqual(new Set(Object.keys(face)));
  });
});

describe('Measuring a portrait', () => {
  it('counts the pixels as a person sees them, whatever the EXIF orientation', async () => {
    const turned = await sharp(await drawPortrait(sitters[0]!, random))
      .rotate(270)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await measured(turned)).toMatchObject({ width: 480, height: 600 });
  });

  it('names the file by its SHA-256', async () => {
    const { digest } = await measured(await drawPortrait(sitters[0]!, random));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses a file that is cut off, for half a face says nothing of the whole', async () => {
    const jpeg = await drawPortrait(sitters[0]!, random, { format: 'jpeg' });
    expect(await measurePortrait(jpeg.subarray(0, jpeg.length / 2))).toEqual({
      ok: false,
      refused: { code: 'PICTURE_TRUNCATED', params: {} },
    });
  });

  it('refuses what is no picture', async () => {
    expect(await measurePortrait(new TextEncoder().encode('chân dung'))).toEqual({
      ok: false,
      refused: { code: 'NOT_AN_IMAGE', params: {} },
    });
  });
});
