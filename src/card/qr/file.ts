import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
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

/** The bytes of a file that an installed package has: a decoder's WebAssembly, which would be fetched from the network otherwise. */
export const packagedFile = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(createRequire(import.meta.url).resolve(name)));
