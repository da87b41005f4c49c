import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '../refusals/index.js';

/** Where this package lies: its samples go with it. */
export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path as given, from the working folder; `samples/…` is also found in the package, so that samples work everywhere. */
export function locate(path: string, cwd: string): string {
  const here = resolve(cwd, path);
  if (isAbsolute(path) || existsSync(here) || !/^samples[/\\]/.test(path)) return here;
  return join(packageRoot, path);
}

const TEXT_LIMIT = 1024 * 1024;

/** A text file of at most 1 MiB, in NFC; a journal grows, and is taken as it was written. */
export async function readText(
  path: string,
  name: string,
  { limit = TEXT_LIMIT, asWritten = false } = {},
): Promise<Result<string, 'NO_SUCH_FILE' | 'FILE_NOT_READABLE' | 'SCRIPT_TOO_BIG'>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse('FILE_NOT_READABLE', { file: name });
    if (found.size > limit) return refuse('SCRIPT_TOO_BIG', { file: name, limit });
    const text = await readFile(path, 'utf8');
    return ok(asWritten ? text : text.normalize('NFC'));
  } catch (error) {
    return refuse((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'NO_SUCH_FILE' : 'FILE_NOT_READABLE', { file: name });
  }
}

const WRITE_TROUBLE: Readonly<Record<string, 'full' | 'read-only'>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOTDIR: 'read-only',
  EISDIR: 'read-only',
  ENOENT: 'read-only',
};

/** Does something that writes; trouble of the disk is a refusal, anything else a bug. */
export async function writing<T>(work: () => Promise<T>): Promise<Result<T, 'STORE_UNWRITABLE'>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const why = WRITE_TROUBLE[(error as NodeJS.ErrnoException).code ?? ''];
    if (why) return refuse('STORE_UNWRITABLE', { why });
    throw error;
  }
}

/** Writes a file whole or not at all, readable by its owner alone. */
export const writeWhole = (path: string, content: string | Uint8Array, mode = 0o600) =>
  writing(async () => {
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomUUID()}.part`;
    try {
      const file = await open(draft, 'wx', mode);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  });
