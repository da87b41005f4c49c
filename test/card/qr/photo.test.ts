import { describe, expect, it } from 'vitest';
import { examineCardText, parseCardText } from '../../../src/card/qr/fields.js';
import { readQrImage, readSameCard } from '../../../src/card/qr/read.js';
import { isFictional } from '../../../src/identity/rules/fictional.js';
import { chance } from './photo/chance.js';
import { madeUpText } from './photo/people.js';
import { makePhoto } from './photo/photo.js';

/** Time does not pass: what is read must not hang on how busy the machine is. */
const unhurried = { now: () => 0 };

describe('Synthetic photos', () => {
  it('show only people who cannot exist', () => {
    const by = chance('people');
    for (let n = 0; n < 500; n++) {
      const { card, problems } = examineCardText(madeUpText(by));
      expect({ problems, fictional: isFictional(card) }).toEqual({ problems: [], fictional: true });
    }
  });

  it('are the same again for the same seed, and others for another', async () => {
    const [one, again, other] = [await makePhoto('crop', 1, 'a'), await makePhoto('crop', 1, 'a'), await makePhoto('crop', 1, 'b')];
    expect(again).toEqual(one);
    expect(other.truth).not.toBe(one.truth);
  });

  it.each(['blur', 'motion', 'dark', 'noise', 'crop', 'curved', 'small'] as const)(
    'of the kind “%s”, moderately bad, are read',
    async (kind) => {
      const { bytes, truth } = await makePhoto(kind, 2, 'in the suite');
      const { ok, text } = await readQrImage(bytes, null, unhurried);
      expect({ ok, text }).toEqual({ ok: true, text: truth?.normalize('NFC') });
    },
  );

  it('give a card when several of one card are put together, and never when they are of different ones', async () => {
    const { bytes, truth } = await makePhoto('crop', 1, 'one');
    const other = await makePhoto('crop', 1, 'two');
    const alone = await readSameCard([{ bytes, file: 'a.jpg' }], unhurried);
    expect(alone.text).toBe(truth?.normalize('NFC'));
    const both = await readSameCard(
      [
        { bytes, file: 'a.jpg' },
        { bytes: other.bytes, file: 'b.jpg' },
      ],
      unhurried,
    );
    expect(both).toMatchObject({ ok: false, card: null, findings: [{ code: 'TWO_CARDS' }] });
  });

  it('without a card’s code give none', async () => {
    const { bytes } = await makePhoto('negative', 2, 'in the suite');
    const { ok, findings } = await readQrImage(bytes, null, unhurried);
    expect({ ok, why: findings.length > 0 }).toEqual({ ok: false, why: true });
  });

  it('hold texts that parse', () => {
    expect(parseCardText(madeUpText(chance('x'))).ok).toBe(true);
  });
});
