import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes a folder for its owner alone, and those it lies in; that they are there is on the disk before anything is kept in them. */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncNames(dirname(made));
}

/** Waits until the names in a folder are on the disk: what is written into a new file can be found only then (fsync(2)). */
export function syncNames(folder: string): void {
  const names = opened(folder);
  if (names === undefined) return;
  try {
    fsyncSync(names);
  } finally {
    closeSync(names);
  }
}

/** A folder to wait for; undefined where it may not be read, or no folder is ever opened: Windows keeps its names by a journal. */
function opened(folder: string): number | undefined {
  try {
    return openSync(folder, 'r');
  } catch (error) {
    if (['EISDIR', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
