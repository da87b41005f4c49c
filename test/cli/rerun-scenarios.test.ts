import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, root, run } from './run.js';

const scenarios = join(root, 'samples', 'scenarios');
const says = (name: string, what: RegExp) => what.test(readFileSync(join(scenarios, name), 'utf8'));
/** A fresh world is all that a rerun has: nobody was in it before. */
const own = (name: string) => !says(name, /^before:/m);
/** All of them take a minute: by their names every third, those that end in another way than most, and those with settings of their own. */
const names = readdirSync(scenarios)
  .filter((name) => name.endsWith('.yaml') && own(name))
  .filter((name, n) => n % 3 === 0 || /otp|pass|form|log-in|happy/.test(name) || says(name, /^(failures|easyPasscode|rules):/m));

it('replay --rerun agrees with the journals of sample scenarios', async () => {
  expect(names.length).toBeGreaterThan(20);
  const journals = join(folder(), 'journals');
  const files = names.map((name) => join('samples', 'scenarios', name));
  expect((await run(['run', ...files, '--record', journals])).code).toBe(0);
  const wrong: string[] = [];
  for (const name of names) {
    const { code, stderr } = await run(['replay', join(journals, name.replace('.yaml', '.jsonl')), '--rerun']);
    if (code !== 0) wrong.push(`${name}: ${code} ${stderr}`);
  }
  expect(wrong).toEqual([]);
});
