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
  // Windows opens no folder for that, and keeps its names by a journal.
  if (process.platform === 'win32') return;
  const names = openSync(folder, 'r');
  try {
    fsyncSync(names);
  } finally {
    closeSync(names);
  }
}
