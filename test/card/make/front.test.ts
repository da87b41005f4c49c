import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Area, frontLayout, frontSvg, makeFront } from '../../../src/card/make/front.js';
import { order } from '../../../src/card/make/holder.js';
import { cardText } from '../../../src/card/make/qr.js';
import { readQrImage } from '../../../src/card/qr/read.js';
import { faces, sitterOf } from '../../../src/cli/card-files.js';
import { letters } from '../../../src/cli/letters.js';
import type { Citizen } from '../../../src/identity/rules/citizen.js';
import { drawPortrait } from '../../../src/portrait/draw.js';
import { lengthy } from '../qr/holder.js';
import { holder } from './sample.js';

const sitter = sitterOf({ id: 'nguyen-van-an', sex: 'male', birthDate: '1999-01-15' } as Citizen);
const portrait = { drawn: true as const, jpeg: await drawPortrait(sitter, faces, { format: 'jpeg', width: 240 }) };
const font = await letters();

async function made(different: Partial<typeof holder> = {}): Promise<Uint8Array> {
  const front = await makeFront({ ...holder, ...different }, portrait, font);
  if (!front.ok) throw new Error(front.refused.code);
  return front.value;
}
const png = await made();
const svg = async () => {
  const ordered = order(holder, portrait);
  return ordered.ok ? frontSvg(ordered.value, font) : '';
};

/** The pixels of a picture in an area, each as red, green and blue. */
async function pixels(picture: Uint8Array, { x, y, width, height }: Area): Promise<number[][]> {
  const data = await sharp(picture).removeAlpha().extract({ left: x, top: y, width, height }).raw().toBuffer();
  return Array.from({ length: width * height }, (_, n) => [...data.subarray(n * 3, n * 3 + 3)]);
}
const share = (all: number[][], wanted: (pixel: number[]) => boolean) => all.filter(wanted).length / all.length;

/** Where the drawing with its overprint differs from the same without it. */
async function overprinted(area: Area): Promise<number> {
  const bare = (await svg()).replace(/<g clip-path[\s\S]*<\/g>/, '');
  const [withMark, without] = [await pixels(Buffer.from(await svg()), area), await pixels(Buffer.from(bare), area)];
  return withMark.filter((pixel, n) => pixel.some((value, channel) => value !== without[n]![channel])).length / withMark.length;
}

describe('the front of a sample card', () => {
  it('is 3:2, which no identity card is', async () => {
    const { width = 0, height = 0 } = await sharp(png).metadata();
    expect(width / height).toBe(3 / 2);
  });

  it('says across portrait and text that it is a sample, and never over the code', async () => {
    expect(await overprinted(frontLayout.portrait)).toBeGreaterThan(0.03);
    expect(await overprinted(frontLayout.text)).toBeGreaterThan(0.05);
    expect(await overprinted(frontLayout.qr)).toBe(0);
  });

  it('says it in whole sentences, three times', async () => {
    const mark = font.outline('THẺ MÔ PHỎNG – KHÔNG CÓ GIÁ TRỊ', { x: 0, y: 11, size: 31, weight: 'bold', middle: true });
    expect((await svg()).split(mark).length - 1).toBe(3);
  });

  it.each([
    ['as usual', {}],
    ['the longest there is', { fullName: lengthy.fullName, address: lengthy.address, oldId: null }],
  ])('has a code that reads back as the same fields (%s)', async (_what, different) => {
    const wanted = { ...holder, ...different };
    const { text, card, findings } = await readQrImage(await made(different), null);
    expect(text).toBe(cardText(wanted));
    expect(card).toMatchObject({ personalId: wanted.personalId, fullName: wanted.fullName, address: wanted.address });
    expect(findings).toEqual([]);
  });

  it('has none of the real card’s blue-green: less than a hundredth of it beside the portrait has such a hue', async () => {
    const blueGreen = ([red, green, blue]: number[]) => {
      const [least, most] = [Math.min(red!, green!, blue!), Math.max(red!, green!, blue!)];
      return most - least > 24 && most !== red;
    };
    const { card, portrait: face } = frontLayout;
    const beside = { ...card, x: face.x + face.width, width: card.width - face.x - face.width };
    expect(share(await pixels(png, beside), blueGreen)).toBeLessThan(0.01);
    expect(share(await pixels(png, card), blueGreen)).toBeLessThan(0.1);
  });

  it('has no emblem, guilloche or hologram: rectangles, outlines of letters and code, and one drawn portrait are all there is', async () => {
    const elements = [...(await svg()).matchAll(/<([a-z]+)/gi)].map(([, name]) => name!);
    expect([...new Set(elements)].sort()).toEqual(['clipPath', 'g', 'image', 'path', 'rect', 'svg']);
    expect(elements.filter((name) => name === 'image')).toHaveLength(1);
    expect(elements.filter((name) => name === 'rect')).toHaveLength(4);
    const emblem = ([red, green, blue]: number[]) => red! > 200 && green! > 180 && blue! < 90;
    expect(share(await pixels(png, frontLayout.card), emblem)).toBe(0);
  });

  it('needs no font: there is not a letter of text in the drawing', async () => {
    expect(await svg()).not.toMatch(/<text|font-family/);
  });

  it('is the same bytes when made twice, and small', async () => {
    expect(await made()).toEqual(png);
    expect(png.length).toBeLessThan(60_000);
  });

  it('names no state and no office', async () => {
    const words = ['CỘNG HÒA', 'XÃ HỘI CHỦ NGHĨA', 'CĂN CƯỚC', 'CÔNG AN', 'SOCIALIST REPUBLIC'];
    const drawn = await svg();
    const size = { x: 0, y: 0, size: 44, weight: 'bold' as const };
    // Outlines are compared by their shapes: where they stand does not matter.
    const shape = (path: string) => path.replaceAll(/-?[\d.]+ ?/g, '');
    for (const word of words) expect(shape(drawn)).not.toContain(shape(font.outline(word, size)));
    expect(shape(drawn)).toContain(shape(font.outline('THẺ MÔ PHỎNG', size)));
  });
});

describe('the guards of drawing a front', () => {
  it.each([
    ['an ID number below the fictional range', { personalId: '001099989999' }, 'number'],
    ['an address outside “Phường Mô Phỏng”', { address: 'Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh' }, 'address'],
  ])('refuse %s', async (_what, different, what) => {
    expect(await makeFront({ ...holder, ...different }, portrait, font)).toEqual({
      ok: false,
      refused: { code: 'CARD_MAKE_NOT_FICTIONAL', params: { what } },
    });
  });

  it('refuse a portrait the program did not draw', async () => {
    const photo = { ...portrait, drawn: false } as unknown as typeof portrait;
    expect(await makeFront(holder, photo, font)).toMatchObject({ ok: false, refused: { params: { what: 'portrait' } } });
  });
});
