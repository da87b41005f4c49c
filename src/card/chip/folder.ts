import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ok, type Result, refuse } from '../../refusals/index.js';
import { isOfDesktop } from '../of-desktop.js';
import { isProxmarkFile, type NamedBytes } from './format/proxmark.js';
import { dumpLimits } from './limits.js';
import { limits } from './tlv.js';

export type FolderFault =
  | 'NO_SUCH_FILE'
  | 'DUMP_NO_PERMISSION'
  | 'DUMP_EMPTY_FOLDER'
  | 'DUMP_TOO_MANY_FILES'
  | 'DUMP_LINK_OUTSIDE'
  | 'DUMP_TOO_BIG';

/** Pictures are passed over by their first bytes; so is what is no file of a chip and no text. */
const picture = /^(?:\xff\xd8\xff|\x89PNG|GIF8|BM|RIFF|II\*|MM\0|\0\0\0.(?:jP|ftyp)|\xff\x4f\xff\x51|%PDF)/s;

/** Opens a folder of a dump: what in it may be of a chip, by name, each file read up to just beyond the most it may have; `name` is what people call it. */
export async function openFolder(folder: string, name = folder): Promise<Result<NamedBytes[], FolderFault>> {
  let at = name;
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isOfDesktop(name));
    const bins = entries.filter((entry) => !entry.isDirectory() && isProxmarkFile(entry.name));
    if (bins.length > dumpLimits.chipFiles) return refuse('DUMP_TOO_MANY_FILES', { count: bins.length, limit: dumpLimits.chipFiles });
    // Beyond that many entries only what is named as a file of the chip is looked at: a folder of pictures is no dump.
    const looked = entries.length > dumpLimits.entries ? bins : entries;
    const root = await realpath(folder);
    const files: NamedBytes[] = [];
    let total = 0;
    for (const entry of looked.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      at = join(name, entry.name);
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) {
        const target = await realpath(path);
        if (!target.startsWith(root + sep)) return refuse('DUMP_LINK_OUTSIDE', { file: entry.name });
        if (!(await stat(target)).isFile()) continue;
      } else if (!entry.isFile()) continue;
      const own = isProxmarkFile(entry.name);
      if (!own && picture.test(Buffer.from(await readStart(path, 64)).toString('latin1'))) continue;
      const bytes = await readStart(path, own ? limits.bytes + 1 : dumpLimits.container + 1);
      total += bytes.length;
      if (total > dumpLimits.total) return refuse('DUMP_TOO_BIG', { file: entry.name, limit: dumpLimits.total });
      files.push({ name: entry.name, bytes });
    }
    return files.length === 0 ? refuse('DUMP_EMPTY_FOLDER', { folder: name }) : ok(files);
  } catch (error) {
    const refusal = whyNotOpened((error as NodeJS.ErrnoException).code, at);
    if (refusal) return refusal;
    throw error;
  }
}

/** The refusal for the system's error code; undefined for one that means a bug or a broken disk. */
export function whyNotOpened(code: string | undefined, file: string) {
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG') return refuse('NO_SUCH_FILE', { file });
  if (code === 'EACCES' || code === 'EPERM') return refuse('DUMP_NO_PERMISSION', { file });
  return undefined;
}

/** What lies at a path: a folder, a file of so many bytes, or something that is neither. */
export async function whatIsAt(
  path: string,
  name: string,
): Promise<Result<{ readonly kind: 'folder' | 'file' | 'neither'; readonly size: number }, 'NO_SUCH_FILE' | 'DUMP_NO_PERMISSION'>> {
  try {
    const found = await stat(path);
    return ok({ kind: found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'neither', size: found.size });
  } catch (error) {
    const refusal = whyNotOpened((error as NodeJS.ErrnoException).code, name);
    if (refusal) return refusal;
    throw error;
  }
}

/** The first bytes of a file, at most so many. */
export async function readStart(path: string, most: number): Promise<Uint8Array> {
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
