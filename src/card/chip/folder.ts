import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../refusals/index.js';
import { isProxmarkFile, type NamedBytes } from './format/proxmark.js';
import { limits } from './tlv.js';

/** A dump has some twenty files, a few of them perhaps in several versions. */
const mostFiles = 64;

/** Opens a folder of a dump: its .bin files by name, each read up to just beyond the most a chip's file may have. */
export async function openFolder(
  folder: string,
): Promise<Result<NamedBytes[], 'NO_SUCH_FILE' | 'DUMP_NO_PERMISSION' | 'DUMP_EMPTY_FOLDER' | 'DUMP_TOO_MANY_FILES'>> {
  let at = folder;
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && isProxmarkFile(entry.name)).map(({ name }) => name);
    if (names.length === 0) return refuse('DUMP_EMPTY_FOLDER', { folder });
    if (names.length > mostFiles) return refuse('DUMP_TOO_MANY_FILES', { count: names.length, limit: mostFiles });

    const files: NamedBytes[] = [];
    for (const name of names.sort()) {
      at = join(folder, name);
      files.push({ name, bytes: await readStart(at, limits.bytes + 1) });
    }
    return ok(files);
  } catch (error) {
    const refusal = whyNotOpened((error as NodeJS.ErrnoException).code, at);
    if (refusal) return refusal;
    throw error;
  }
}

/** The refusal for the system's error code; undefined for one that means a bug or a broken disk. */
export function whyNotOpened(code: string | undefined, file: string) {
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('NO_SUCH_FILE', { file });
  if (code === 'EACCES' || code === 'EPERM') return refuse('DUMP_NO_PERMISSION', { file });
  return undefined;
}

async function readStart(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, most));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
