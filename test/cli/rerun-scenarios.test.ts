import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder, root, run } from './run.js';

const scenarios = join(root, 'samples', 'scenarios');
const says = (name: string, what: RegExp) => what.test(readFileSync(join(scenarios, name), 'utf8'));
/** A fresh world is all that a rerun has: nobody was in it before. */
const own = (name: string) => !says(name, /^before:/m);
/** All of them take a minute: by their names every third, those that end in another way than most, and those with settings of their own. */
const names = readdirSync(scenarios)
  .filter((name) => name.endsWith('.yaml') && own(name))
  .filter((name, n) => n % 3 === 0 || /otp|pass|form|log-in|happy/.test(name) || says(name, /^(failures|easyPasscode|rules):/m));

describe('replay --rerun', () => {
  const journals = join(folder(), 'journals');
  beforeAll(async () => {
    const files = names.map((name) => join('samples', 'scenarios', name));
    expect((await run(['run', ...files, '--record', journals])).code).toBe(0);
  });

  it('has many scenarios to agree with', () => expect(names.length).toBeGreaterThan(20));

  it.each(names)('agrees with the journal of %s', async (name) => {
    const { code, stderr } = await run(['replay', join(journals, name.replace('.yaml', '.jsonl')), '--rerun']);
    expect([code, stderr]).toEqual([0, expect.anything()]);
  });
});
