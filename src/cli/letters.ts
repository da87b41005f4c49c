import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Lettering, lettering } from '../card/make/lettering.js';

/** Latin first; what is written with other signs than a Vietnamese name's is shown by the font's own empty box. */
const parts = ['latin', 'vietnamese', 'latin-ext'];
const { resolve } = createRequire(import.meta.url);

const files = (number: number): Promise<Uint8Array[]> =>
  Promise.all(parts.map((part) => readFile(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-${number}-normal.woff`))));

/** Be Vietnam Pro (OFL 1.1) in two weights, from the package that carries it. */
export const letters = async (): Promise<Lettering> => lettering({ normal: await files(500), bold: await files(700) });
