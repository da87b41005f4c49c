import { ok, type Result, refuse } from '../refusals/index.js';
import type { PictureFault } from '../refusals/picture.js';
import type { Dump } from './chip/dump.js';
import { type FolderFault, openFolder, readStart, whatIsAt, whyNotOpened } from './chip/folder.js';
import { gather, type Told, tellFile } from './chip/gather.js';
import { dumpLimits } from './chip/limits.js';
import { isZip, openZip, type ZipFault } from './chip/zip.js';
import { readPictureFile } from './qr/file.js';

/** What an input is, by its content: the dump of a chip, or bytes to be read as a picture. */
export type Input = { readonly kind: 'chip'; readonly dump: Dump } | { readonly kind: 'picture'; readonly bytes: Uint8Array };

export type InputFault = PictureFault | FolderFault | ZipFault | 'DUMP_UID_ONLY' | 'DUMP_ENCRYPTED' | 'DUMP_NOT_A_FILE';

/** Enough of a file to tell a dump from a picture. */
const head = 1 << 16;

/** Opens an input; `name` is what findings call it. */
export async function openInput(path: string, name: string): Promise<Result<Input, InputFault>> {
  const what = await whatIsAt(path, name);
  if (!what.ok) return what;
  const { kind, size } = what.value;
  if (kind === 'folder') {
    const folder = await openFolder(path, name);
    return folder.ok ? inputOf(gather(folder.value, 'folder'), name) : folder;
  }
  if (kind === 'neither') return refuse('DUMP_NOT_A_FILE', { file: name });
  try {
    const start = await readStart(path, head);
    if (isZip(start)) return openedZip(path, name);
    const first = tellFile(start, name);
    if (first) {
      if (size > dumpLimits.container) return refuse('DUMP_TOO_BIG', { file: name, limit: dumpLimits.container });
      return inputOf(size > start.length ? (tellFile(await readStart(path, dumpLimits.container), name) ?? first) : first, name);
    }
  } catch (error) {
    const refusal = whyNotOpened((error as NodeJS.ErrnoException).code, name);
    if (refusal) return refusal;
    throw error;
  }
  const file = await readPictureFile(path);
  return file.ok ? ok({ kind: 'picture', bytes: file.value }) : file;
}

/** The same of bytes that came without a file, such as from standard input. */
export async function openBytes(bytes: Uint8Array, name: string): Promise<Result<Input, InputFault>> {
  if (isZip(bytes)) return openedZip(bytes, name);
  const told = tellFile(bytes, name);
  if (!told) return ok({ kind: 'picture', bytes });
  if (bytes.length > dumpLimits.container) return refuse('DUMP_TOO_BIG', { file: name, limit: dumpLimits.container });
  return inputOf(told, name);
}

async function openedZip(from: Uint8Array | string, name: string): Promise<Result<Input, InputFault>> {
  const files = await openZip(from, name);
  return files.ok ? inputOf(gather(files.value, 'zip'), name) : files;
}

function inputOf(told: Told, name: string): Result<Input, InputFault> {
  if (!told) return refuse('DUMP_EMPTY_FOLDER', { folder: name });
  if ('uidOnly' in told) return refuse('DUMP_UID_ONLY', { file: name, kind: told.uidOnly });
  if ('encrypted' in told) return refuse('DUMP_ENCRYPTED', { file: name });
  return ok({ kind: 'chip', dump: told.dump });
}
