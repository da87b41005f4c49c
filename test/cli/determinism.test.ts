import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../../src/cli/world.js';
import { decree59 } from '../../src/identity/rules/profile.js';
import { seededRandom } from '../../src/world.js';
import { folder, root, run, runProcess } from './run.js';

/** One registration, and what it left: its journal, the world's dump, and what it printed. */
async function walked(how: typeof run, env: Record<string, string> = {}, seed = 'hạt giống') {
  const [data, record] = [folder(), join(folder(), 'journal.jsonl')];
  const argv = ['register', '--auto', '--seed', seed, '--now', '2023-06-30 23:30', '--data', data, '--record', record];
  const { code, stdout } = await how(argv, { env });
  expect(code).toBe(0);
  const random = seededRandom(seed);
  const world = await openWorld({ path: join(data, 'world.sqlite'), now: null, random, rules: decree59, people: [], folder: root }, 0);
  if (!world.ok) throw new Error(world.refused.code);
  const dump = world.value.identity.dump!();
  await world.value.close();
  return { journal: readFileSync(record, 'utf8'), dump, stdout };
}

describe('the same seed, clock and answers', () => {
  let first: Awaited<ReturnType<typeof walked>>;
  beforeAll(async () => {
    first = await walked(run);
  });

  it('give the same journal, the same database and the same lines, to the byte', async () => {
    expect(await walked(run)).toEqual(first);
  });

  it.each([{ TZ: 'America/New_York' }, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }, { LANG: 'tr_TR.UTF-8', NO_COLOR: '1' }])(
    'give them in a process of its own under %o',
    async (env) => {
      expect(await walked(runProcess, env)).toEqual(first);
    },
  );

  it('give others with another seed', async () => {
    const { journal, dump } = await walked(run, {}, 'hạt khác');
    expect(journal).not.toBe(first.journal);
    expect(dump).not.toBe(first.dump);
  });

  it('name neither this machine nor its clock', () => {
    expect(first.journal).not.toContain(root);
    expect(`${first.journal}${first.dump}`).not.toMatch(new RegExp(`\\b${String(Date.now()).slice(0, 6)}\\d{7}\\b`));
  });
});
