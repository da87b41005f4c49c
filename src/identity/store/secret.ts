import { createHmac, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncNames } from './folder.js';

/** How many bytes a world's secret has. */
export const SECRET_BYTES = 32;

/**
 * The world's secret, 32 bytes, kept in a file of its own, beside the database unless told otherwise, so that a copy of the database alone
 * gives no code, token or session away. Whoever comes first draws it; a second process reads the first one's, never half of it: the file
 * appears whole, by its link.
 */
export function worldSecret(path: string, draw: () => Uint8Array): Uint8Array {
  const known = readSecret(path);
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
  return readSecret(path)!;
}

/** The secret in a file, as its bytes or as 64 hexadecimal digits; undefined: there is no such file. */
export function readSecret(path: string): Uint8Array | undefined {
  try {
    const bytes = new Uint8Array(readFileSync(path));
    return bytes.length === SECRET_BYTES ? bytes : (secretIn(Buffer.from(bytes).toString('latin1')) ?? bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A secret written as 64 hexadecimal digits; undefined: the text is none. */
export function secretIn(text: string): Uint8Array | undefined {
  const digits = text.trim();
  return /^[0-9a-f]{64}$/i.test(digits) ? new Uint8Array(Buffer.from(digits, 'hex')) : undefined;
}

/** What a database keeps of its secret, to know it again: it tells nothing of it. */
export const markOf = (secret: Uint8Array): string => createHmac('sha256', secret).update('this world').digest('base64url');

/** The secret is not the one of this world, and nothing in it can be checked: the error has the code `KEYS_DIFFER`. */
export const keysDiffer = (path: string) => Object.assign(new Error(`${path} was made with another secret`), { code: 'KEYS_DIFFER' });
