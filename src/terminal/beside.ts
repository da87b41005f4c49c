import type { Block } from './frame.js';
import { columnsFor, type Depth, halfBlocks, type Image } from './image.js';
import { INDENT } from './sheet.js';
import { pad, wrap } from './width.js';

/** A picture as this terminal can show it among text. */
export interface Shown {
  readonly image: Image;
  readonly depth: Depth;
}

/** Fewer columns show nobody. */
const fewest = 10;

/** A screen's text in so many columns, with a picture at its right where at most so many rows leave room for one; the text always comes first. */
export function beside(text: readonly string[], picture: Shown | undefined, wide: number, rows: number): Block {
  const lines = (columns: number) => text.flatMap((line) => wrap(line, columns)).map((line) => INDENT + line);
  const columns = picture ? Math.min(Math.floor(wide * 0.3), columnsFor(picture.image, rows)) : 0;
  if (!picture || columns < fewest) return { lines: lines(wide - 4) };
  const left = wide - columns - 3;
  const narrow = lines(left - INDENT.length);
  if (narrow.length > rows) return { lines: lines(wide - 4) };
  const drawn = halfBlocks(picture.image, columns, picture.depth);
  const height = Math.max(narrow.length, drawn.length);
  return { lines: Array.from({ length: height }, (_, n) => (drawn[n] ? pad(narrow[n] ?? '', left + 1) + drawn[n] : narrow[n]!)) };
}
