import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncNames } from './folder.js';

/**
 * The world's secret, 32 bytes, kept in a file of its own beside the database, so that a copy of the database alone gives no code, token or
 * session away. Whoever comes first draws it; a second process reads the first one's, never half of it: the file appears whole, by its link.
 */
export function worldSecret(path: string, draw: () => Uint8Array): Uint8Array {
  const known = read(path);
  if (known) return known;
  const whole = `${path}.${randomUUID()}`;
  try {
    writeFileSync(whole, draw(), { flag: 'wx', mode: 0o600, flush: true });
    linkSync(whole, path);
    syncNames(dirname(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(whole, { force: true });
  }
  return read(path)!;
}

function read(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
