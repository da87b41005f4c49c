import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Codes } from '../flow/outside.js';
import { ok, refuse } from '../refusals/index.js';
import { writeWhole } from './files.js';

/** Saves the QR of a screen as a PNG, whole and over nothing that is there; `folder` null: a walk that is only played again writes nothing. */
export const codesIn = (folder: string | null): Codes => ({
  async save(file, text) {
    if (folder === null) return ok(null);
    const path = resolve(folder, file);
    if (existsSync(path)) return refuse('FILE_EXISTS', { file });
    const { default: qrcode } = await import('qrcode');
    const png = await qrcode.toBuffer(text, { errorCorrectionLevel: 'L', margin: 4, scale: 8 });
    // Whatever is wrong with the name that was typed, the walk goes on.
    const written = await writeWhole(path, new Uint8Array(png)).catch(() => null);
    return written?.ok ? ok(null) : refuse('CODE_NOT_SAVED', { file });
  },
});
