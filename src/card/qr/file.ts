import { readFile, stat } from 'node:fs/promises';
import { ok, type Result, refuse } from '../../refusals/index.js';
import type { PictureFault } from '../../refusals/picture.js';

const limit = 25 * 1024 * 1024;

/** The bytes of a file of at most 25 MiB. What it is gets asked before it is opened: opening a pipe would wait for ever. */
export async function readPictureFile(file: string): Promise<Result<Uint8Array, PictureFault>> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return refuse('FILE_NOT_READABLE', { file });
    if (found.size > limit) return refuse('FILE_TOO_BIG', { file, limit });
    return ok(new Uint8Array(await readFile(file)));
  } catch (error) {
    return refuse((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'NO_SUCH_FILE' : 'FILE_NOT_READABLE', { file });
  }
}
