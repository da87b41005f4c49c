import { type Colour, of16, of256 } from './palette.js';

/** Colours row by row from the upper left, three bytes a pixel: red, green, blue. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** How many bits of colour a terminal shows, as Node tells of it: 16.7 million colours, 256, 16, none. */
export type Depth = 24 | 8 | 4 | 1;

/** The longest side kept of a picture: two pixels a column of the widest drawing. */
const longest = 400;

/** A picture's bytes (PNG, JPEG, …) made ready to be drawn at any width, upright and on white; null where it cannot be read. */
export async function openImage(bytes: Uint8Array): Promise<Image | null> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: 64_000_000 })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(
      ({ data, info }) => ({ width: info.width, height: info.height, rgb: new Uint8Array(data) }),
      () => null,
    );
}

/** How many rows a picture takes in so many columns: a cell is twice as high as it is wide. */
export const rowsFor = ({ width, height }: Pick<Image, 'width' | 'height'>, columns: number): number =>
  Math.max(1, Math.round((columns * height) / width / 2));

/** The most columns in which a picture takes at most so many rows. */
export const columnsFor = ({ width, height }: Pick<Image, 'width' | 'height'>, rows: number): number =>
  Math.max(1, Math.floor((rows * 2 * width) / height));

/** A picture in so many columns: two pixels a cell, the upper half before the lower; without colours in shades of a block. */
export function halfBlocks(image: Image, columns: number, depth: Depth): string[] {
  const rows = rowsFor(image, columns);
  const at = (x: number, y: number) => mean(image, x / columns, y / (rows * 2), 1 / columns, 1 / (rows * 2));
  const line = (y: number) => Array.from({ length: columns }, (_, x) => [at(x, 2 * y), at(x, 2 * y + 1)] as const);
  return Array.from({ length: rows }, (_, y) => (depth === 1 ? line(y).map(shade).join('') : coloured(line(y), depth)));
}

/** The mean colour of a part of the picture, all in shares of its size. */
function mean({ width, height, rgb }: Image, left: number, top: number, wide: number, high: number): Colour {
  const [fromX, fromY] = [Math.floor(left * width), Math.floor(top * height)];
  const toX = Math.min(width, Math.max(fromX + 1, Math.floor((left + wide) * width)));
  const toY = Math.min(height, Math.max(fromY + 1, Math.floor((top + high) * height)));
  const sum = [0, 0, 0];
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) for (let c = 0; c < 3; c++) sum[c]! += rgb[(y * width + x) * 3 + c]!;
  }
  const count = (toX - fromX) * (toY - fromY);
  return [Math.round(sum[0]! / count), Math.round(sum[1]! / count), Math.round(sum[2]! / count)];
}

/** Colours are named only where they change, and given back at the end of the line. */
function coloured(cells: readonly (readonly [Colour, Colour])[], depth: Exclude<Depth, 1>): string {
  let before = '';
  const drawn = cells.map(([upper, lower]) => {
    const style = `\u001b[${foreground(upper, depth)};${background(lower, depth)}m`;
    const named = style === before ? '' : style;
    before = style;
    return `${named}▀`;
  });
  return `${drawn.join('')}\u001b[0m`;
}

function foreground(colour: Colour, depth: Exclude<Depth, 1>): string {
  if (depth === 24) return `38;2;${colour.join(';')}`;
  if (depth === 8) return `38;5;${of256(colour)}`;
  const n = of16(colour);
  return String(n < 8 ? 30 + n : 82 + n);
}

function background(colour: Colour, depth: Exclude<Depth, 1>): string {
  if (depth === 24) return `48;2;${colour.join(';')}`;
  if (depth === 8) return `48;5;${of256(colour)}`;
  const n = of16(colour);
  return String(n < 8 ? 40 + n : 92 + n);
}

/** From dark to light on a dark screen. */
const shades = [' ', '░', '▒', '▓', '█'];

function shade(cell: readonly [Colour, Colour]): string {
  const light = cell.flat().reduce((sum, value) => sum + value, 0) / 6;
  return shades[Math.min(shades.length - 1, Math.floor((light / 256) * shades.length))]!;
}
