import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [begin, end] = ['<!-- npm run bench:qr writes what follows -->', '<!-- to here -->'];

/** Puts what was measured between the README's two marks. */
export function intoReadme(text: string): void {
  const path = join(process.cwd(), 'README.md');
  const readme = readFileSync(path, 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no “${begin}” before “${end}”.`);
  writeFileSync(path, `${readme.slice(0, from + begin.length)}\n${text}\n${readme.slice(to)}`);
}
