import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardText, makeQr } from '../../../src/card/make/qr.js';
import { plainQr, type QrFlaw } from '../../../src/card/make/qr-flaw.js';
import { type QrFlawName, qrFlaws } from '../../../src/card/make/qr-flaws.js';
import { readQrImage } from '../../../src/card/qr/read.js';
import { emptyCard } from '../../../src/identity/rules/card.js';
import { an, brief, lengthy } from './holder.js';

const sample = async (flaw: QrFlawName | null, holder = an) => {
  const made = await makeQr(holder, flaw);
  if (!made.ok) throw new Error(made.refused.code);
  return made.value.bytes;
};

describe('A picture of a card’s QR', () => {
  it('gives the card that it was made of', async () => {
    expect(await readQrImage(await sample(null), 'a.png')).toEqual({
      ok: true,
      text: cardText(an),
      card: { ...emptyCard, ...an },
      others: [],
      findings: [],
    });
  });

  const flawed = Object.entries<QrFlaw>(qrFlaws).flatMap(([name, { codes }]) =>
    [an, brief, lengthy].map((holder) => ({ name, codes, holder, fullName: holder.fullName })),
  );
  it.each(flawed)('made as “$name”, $fullName says just what is wrong with it', async ({ name, codes, holder }) => {
    const { findings, ok, card } = await readQrImage(await sample(name as QrFlawName, holder), name);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings.every(({ file, offset }) => file === name && offset === null)).toBe(true);
    const readable = codes.length === 0 || codes.includes('PICTURE_TRUNCATED');
    expect(ok).toBe(readable);
    expect(card === null).toBe(!readable);
    if (readable) expect(card).toMatchObject({ personalId: holder.personalId, fullName: holder.fullName, address: holder.address });
  });

  it('names the codes beside the card', async () => {
    const { card, others } = await readQrImage(await sample('url-beside'), null);
    expect(card?.personalId).toBe(an.personalId);
    expect(others).toEqual([{ kind: 'url', text: 'https://vneid-sim.example/huong-dan' }]);
  });

  it('gives neither of two cards, but the text of both', async () => {
    const { ok, card, others } = await readQrImage(await sample('two-cards'), null);
    expect({ ok, card }).toEqual({ ok: false, card: null });
    expect(others.map(({ kind }) => kind)).toEqual(['card', 'card']);
  });

  // Every Vietnamese vowel in every tone: where a decoder guesses the character set, some come out garbled.
  const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => vowel + tone));
  const names = ['Đỗ', ...vowels.map((vowel) => `Th${vowel}`)].map((name) => name.normalize('NFC'));
  it.each([null, 'jpeg', 'webp', 'gif', 'avif', 'bmp', 'nfd'] as const)('keeps every letter of Vietnamese (%s)', async (flaw) => {
    for (const part of [names.slice(0, 25), names.slice(25, 50), names.slice(50)]) {
      const holder = { ...an, fullName: part.join(' ') };
      const { card, text } = await readQrImage(await sample(flaw, holder), null);
      expect(card?.fullName).toBe(holder.fullName);
      expect(text).toBe(cardText(holder));
    }
  });

  it.each([
    ['upper left', 0, 0],
    ['upper right', 1, 0],
    ['lower left', 0, 1],
  ])('is read when its %s finder cannot be seen', async (_where, right, down) => {
    const code = await plainQr(cardText(an));
    const { width = 0 } = await sharp(code).metadata();
    const side = Math.round(width * 0.2);
    const lamp = { create: { width: side, height: side, channels: 3, background: '#ffffff' } } as const;
    const glared = await sharp(code)
      .composite([{ input: lamp, left: right * (width - side), top: down * (width - side) }])
      .png()
      .toBuffer();
    expect(await readQrImage(glared, null, { now: () => 0 })).toMatchObject({ ok: true, text: cardText(an) });
  });

  it.each([
    ['black on pink', [0, 0, 0], [244, 194, 194]],
    ['green on white', [0, 150, 70], [255, 255, 255]],
    ['red on yellow', [190, 20, 30], [255, 240, 140]],
    ['blue on green', [20, 30, 120], [120, 200, 130]],
    ['light blue on navy', [160, 210, 255], [10, 20, 80]],
  ])('is read in other colours, %s', async (_colours, ink, paper) => {
    const grey = await sharp(await plainQr(cardText(an)))
      .toColourspace('srgb')
      .removeAlpha()
      .png()
      .toBuffer();
    const printed = sharp(grey).linear(
      paper.map((light, n) => (light - ink[n]!) / 255),
      ink,
    );
    expect(await readQrImage(await printed.jpeg().toBuffer(), null)).toMatchObject({ ok: true, text: cardText(an) });
  });

  it('is broken where it claims millions of rows, which would take a minute', async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(16_777_218, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    const { findings } = await readQrImage(png, null);
    expect(findings.map(({ code }) => code)).toEqual(['PICTURE_BROKEN']);
  });

  it('is taken for a card only by its text: a code that another program made is read the same', async () => {
    const { card } = await readQrImage(await plainQr(`${cardText(an)}\r\n`), null);
    expect(card).toEqual({ ...emptyCard, ...an });
  });
});

describe('The maker of sample codes', () => {
  it.each([
    ['an ID number below the fictional range', { ...an, personalId: '001099989999' }, 'number'],
    ['an ID number that is none', { ...an, personalId: '999999' }, 'number'],
    ['an address outside it', { ...an, address: '12 Ngõ Thử Nghiệm, Phường Phúc Xá, Quận Ba Đình, Hà Nội' }, 'address'],
  ])('refuses %s, with and without a flaw', async (_what, holder, what) => {
    const refusal = { ok: false, refused: { code: 'CARD_MAKE_NOT_FICTIONAL', params: { what } } };
    expect(await makeQr(holder, null)).toEqual(refusal);
    expect(await makeQr(holder, 'blur')).toEqual(refusal);
  });

  it('takes an address in decomposed letters for what it is', async () => {
    expect((await makeQr({ ...an, address: an.address.normalize('NFD') }, null)).ok).toBe(true);
  });

  it('makes the same bytes again', async () => {
    expect(await sample('glare')).toEqual(await sample('glare'));
  });
});
