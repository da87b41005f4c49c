import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, run } from './run.js';

export const at = folder();
/** The journal of a registration without a hitch, once `recordHappy` has run. */
export const happy = join(at, 'happy.jsonl');
export const recordHappy = async (): Promise<number> =>
  (await run(['register', '--auto', '--seed', '7', '--record', happy, '--data', ':memory:'])).code;

/** The same with its lines changed, under a name of its own. */
export function edited(name: string, edit: (lines: string[]) => string[]): string {
  const path = join(at, `${name}.jsonl`);
  writeFileSync(path, edit(readFileSync(happy, 'utf8').split('\n')).join('\n'));
  return path;
}

/** Changes the nth line, from 1. */
export const line = (n: number, change: (line: string) => string) => (lines: string[]) =>
  lines.map((text, index) => (index === n - 1 ? change(text) : text));
