import { basename, join } from 'node:path';
import type { Portrait } from '../card/chip/dg2.js';
import { found } from '../card/chip/found.js';
import type { Finding } from '../card/finding.js';
import { ok, type Result } from '../refusals/index.js';
import { writeWhole } from './files.js';
import type { Io } from './io.js';
import type { Settings } from './settings.js';
import { showPicture, shows } from './show-picture.js';

/** How many columns a portrait takes. */
const PORTRAIT = 28;
const extensions = { JPEG: 'jpg', JP2: 'jp2', J2K: 'j2k' } as const;

/** A portrait as a picture that everything can open; null where it cannot be decoded. */
async function asPicture({ format, bytes }: Portrait): Promise<Uint8Array | null> {
  if (format === 'JPEG') return bytes;
  const { jpeg2000AsPng } = await import('../card/chip/jpeg2000.js');
  return jpeg2000AsPng(bytes);
}

/** Shows a portrait on a terminal that shows pictures. */
export async function showPortrait(portrait: Portrait, set: Settings, io: Io): Promise<void> {
  if (!shows(set, io)) return;
  const picture = await asPicture(portrait);
  if (picture) await showPicture(picture, PORTRAIT, set, io);
}

/** Writes a portrait as it is on the chip, and one in JPEG 2000 as PNG beside it; `file` is the input it came from, `position` its place among the inputs. */
export async function savePortrait(
  portrait: Portrait,
  folder: string,
  { file, position }: { file: string; position: number },
): Promise<Result<Finding[]>> {
  const stem = `${String(position).padStart(4, '0')}-${basename(file).replaceAll(/[^\p{L}\p{N}._-]/gu, '_')}`;
  const written = await writeWhole(join(folder, `${stem}.${extensions[portrait.format]}`), portrait.bytes);
  if (!written.ok) return written;
  if (portrait.format === 'JPEG') return ok([]);
  const png = await asPicture(portrait);
  if (!png) return ok([found('PORTRAIT_NOT_WRITTEN', { file, format: portrait.format }, file)]);
  const converted = await writeWhole(join(folder, `${stem}.png`), png);
  return converted.ok ? ok([]) : converted;
}
