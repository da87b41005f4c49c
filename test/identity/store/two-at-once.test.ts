import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { manualClock, systemRandom } from '../../../src/world.js';
import { start } from '../journey.js';
import { an, binh } from '../people.js';
import { newFile, open } from './worlds.js';

describe('one file, opened twice at once', () => {
  it('is one world to two connections of one process', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const [one, other] = await Promise.all([open({ path, clock, random: systemRandom }), open({ path, clock, random: systemRandom })]);
    expect(one.world.standInSecret).toEqual(other.world.standInSecret);
    const calls = Array.from({ length: 30 }, (_, n) => n);
    const sessions = await Promise.all(calls.flatMap(() => [one.world.nextSession(), other.world.nextSession()]));
    const ordinals = sessions.map((answer) => (answer.ok ? answer.value : 0)).sort((a, b) => a - b);
    expect(ordinals).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));

    const [first, again] = await Promise.all([one.api.begin('same key', an), other.api.begin('same key', an)]);
    expect(first).toEqual(again);
    const mine = await Promise.all([one.api.begin('a', binh), other.api.begin('b', binh)]);
    expect(mine.every(({ ok }) => ok)).toBe(true);
    expect(one.dump()).toBe(other.dump());
    await Promise.all([one.close(), other.close()]);
  });

  it('is one world to two processes, none of whose work is lost', { timeout: 30_000 }, async () => {
    const path = newFile();
    const script = fileURLToPath(new URL('./other-process.mjs', import.meta.url));
    const processes = ['one', 'other'].map((name) =>
      spawn(process.execPath, [script, path, name, '40'], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    const said = await Promise.all(
      processes.map(async (child) => {
        let text = '';
        child.stdout.on('data', (part) => {
          text += part;
        });
        const [status] = await once(child, 'close');
        expect(status).toBe(0);
        return JSON.parse(text) as number[];
      }),
    );
    expect(said.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
  });
});
