import { readPictureFile } from '../card/qr/file.js';
import type { Shown } from '../terminal/beside.js';
import type { Io } from './io.js';
import type { Settings } from './settings.js';

/** Pictures are for people who look at a terminal with colours; for all others the words around them say what is shown. */
export const shows = ({ colour, plain }: Pick<Settings, 'colour' | 'plain'>, io: Io): boolean =>
  io.stdout.isTTY === true && colour && !plain;

/** The picture in a file, to be drawn on a screen; null where nothing is to be shown or the file cannot be read. */
export async function pictureIn(path: string, set: Settings, io: Io): Promise<Shown | null> {
  if (!shows(set, io)) return null;
  const opened = await readPictureFile(path);
  if (!opened.ok) return null;
  const { openImage } = await import('../terminal/image.js');
  const { depthOf } = await import('../terminal/graphics.js');
  const image = await openImage(opened.value);
  return image && { image, depth: depthOf(io.env) };
}

/** Shows a picture in at most so many columns, and never higher than the terminal: as pixels where it can, else as half blocks. */
export async function showPicture(bytes: Uint8Array, most: number, set: Settings, io: Io): Promise<void> {
  if (!shows(set, io)) return;
  const { columnsFor, halfBlocks, openImage, rowsFor } = await import('../terminal/image.js');
  const { depthOf, graphicsOf, inline } = await import('../terminal/graphics.js');
  const image = await openImage(bytes);
  if (!image) return;
  const { columns = 80, rows = 24 } = io.stdout;
  const wide = Math.min(most, columns - 1, columnsFor(image, rows - 2));
  const protocol = graphicsOf(io.env);
  const drawn = protocol
    ? await inline(protocol, image, wide, rowsFor(image, wide))
    : `${halfBlocks(image, wide, depthOf(io.env)).join('\n')}\n`;
  io.stdout.write(drawn);
}

/** The same of a picture in a file. */
export async function showPictureIn(path: string, most: number, set: Settings, io: Io): Promise<void> {
  if (!shows(set, io)) return;
  const opened = await readPictureFile(path);
  if (opened.ok) await showPicture(opened.value, most, set, io);
}
