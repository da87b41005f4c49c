import type { Command, Font } from 'opentype.js';

export type Weight = 'normal' | 'bold';

/** Where a line of text goes: its left end, or its middle, on the base line; in the drawing's units. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly middle?: boolean;
}

/** Text as outlines: what is drawn with them needs no font, and is the same to the byte on every machine. */
export interface Lettering {
  /** The text as the data of an SVG path. */
  outline(text: string, placing: Placing): string;
  width(text: string, size: number, weight?: Weight): number;
}

/** A font's files, WOFF or TrueType, for each weight; a letter is taken from the first that has it. */
export type FontFiles = Readonly<Record<Weight, readonly Uint8Array[]>>;

/** To a tenth of a pixel; opentype.js's own writing of paths makes NaN of what is next to nothing beside a whole number. */
const step = ({ type, x1, y1, x2, y2, x, y }: Command): string =>
  type + [x1, y1, x2, y2, x, y].flatMap((value) => (value === undefined ? [] : [Math.round(value * 10) / 10])).join(' ');

/** The letters of a font; text is composed (NFC) before it is drawn. */
export async function lettering(files: FontFiles): Promise<Lettering> {
  const { default: opentype } = await import('opentype.js');
  const opened = (weight: Weight): Font[] => files[weight].map((file) => opentype.parse(new Uint8Array(file).buffer));
  const fonts = { normal: opened('normal'), bold: opened('bold') };
  const glyphs = (text: string, weight: Weight) =>
    [...text.normalize('NFC')].map((letter) => {
      const font = fonts[weight].find((one) => one.charToGlyphIndex(letter) > 0) ?? fonts[weight][0]!;
      const glyph = font.charToGlyph(letter);
      return { glyph, advance: glyph.advanceWidth / font.unitsPerEm };
    });
  const width = (text: string, size: number, weight: Weight = 'normal') =>
    glyphs(text, weight).reduce((sum, { advance }) => sum + advance * size, 0);
  return {
    width,
    outline(text, { x, y, size, weight = 'normal', middle = false }) {
      let at = middle ? x - width(text, size, weight) / 2 : x;
      const drawn = glyphs(text, weight).map(({ glyph, advance }) => {
        const path = glyph.getPath(at, y, size).commands.map(step).join('');
        at += advance * size;
        return path;
      });
      return drawn.join('');
    },
  };
}
