import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LocalIdentity } from '../../../src/identity/local.js';
import { manualClock, systemRandom } from '../../../src/world.js';
import { journey, start } from '../journey.js';
import { an, binh } from '../people.js';
import { engines } from './engines.js';
import { newFile, open } from './worlds.js';

const script = fileURLToPath(new URL('./other-process.mjs', import.meta.url));

/** Starts a second program in a world: `line` is called for each session and registration it committed. */
function otherProcess(
  path: string,
  name: string,
  times: number,
  engine: string,
  line: (ordinal: number, personalId: string, registration: string) => void,
) {
  const child = spawn(process.execPath, [script, path, name, String(times), engine], { stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface(child.stdout).on('line', (text) => {
    const [ordinal, personalId, registration] = text.split(' ') as [string, string, string];
    line(Number(ordinal), personalId, registration);
  });
  return { child, ended: once(child, 'close').then(([status]) => status as number | null) };
}

describe.each(engines)('one file, opened twice at once ($name)', (engine) => {
  it('is one world to two connections of one process', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const [one, other] = await Promise.all([
      open(engine, { path, clock, random: systemRandom }),
      open(engine, { path, clock, random: systemRandom }),
    ]);
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

  it('counts what is tried wrongly by both at once, and gives one right code one ticket', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const both = await Promise.all([open(engine, { path, clock }), open(engine, { path, clock })]);
    const me = journey(both[0], clock, an);
    const other = journey(both[0], clock, binh);
    const [wrong, right] = [await me.challenged(), await other.challenged()];
    const wrongCode = await me.wrongCode();
    const code = await other.code();
    const tries = Array.from({ length: 10 }, (_, n) => both[n % 2]!);
    const codeOf = (answer: Awaited<ReturnType<LocalIdentity['api']['confirmOtp']>>) => (answer.ok ? 'ok' : answer.refused.code);
    const answered = await Promise.all(tries.map(({ api }, n) => api.confirmOtp(`wrong ${n}`, wrong.challenge, wrongCode)));
    expect(answered.map(codeOf).sort()).toEqual([...Array(4).fill('OTP_WRONG'), ...Array(6).fill('OTP_TRIES_SPENT')].sort());
    const given = await Promise.all(tries.map(({ api }, n) => api.confirmOtp(`right ${n}`, right.challenge, code)));
    expect(given.map(codeOf).sort()).toEqual([...Array(9).fill('OTP_USED'), 'ok'].sort());
    const login = { personalId: an.personalId, password: 'wrong', device: 'd' };
    const logins = await Promise.all(tries.map(({ api }, n) => api.logIn(`login ${n}`, login)));
    expect(logins.filter((answer) => !answer.ok && answer.refused.code === 'LOGIN_WRONG')).toHaveLength(4);
    for (const { close } of both) await close();
  });

  it('is one world to two processes, none of whose work is lost', { timeout: 30_000 }, async () => {
    const path = newFile();
    const ordinals: number[] = [];
    const processes = ['one', 'other'].map((name) => otherProcess(path, name, 40, engine.name, (ordinal) => ordinals.push(ordinal)));
    expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(ordinals.sort((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
  });

  it('keeps everything that was answered when a process is killed in the middle', { timeout: 30_000 }, async () => {
    const path = newFile();
    const said: { ordinal: number; personalId: string; registration: string }[] = [];
    const { child, ended } = otherProcess(path, 'killed', 5000, engine.name, (ordinal, personalId, registration) => {
      said.push({ ordinal, personalId, registration });
      if (said.length === 20) child.kill('SIGKILL');
    });
    expect(await ended).toBeNull();
    const { api, world, close } = await open(engine, { path, clock: manualClock(start), random: systemRandom });
    const next = await world.nextSession();
    expect(next.ok && next.value).toBeGreaterThan(said.at(-1)!.ordinal);
    for (const { personalId, registration } of said) {
      expect(await api.begin(`killed ${personalId}`, { personalId, phone: '0950000001' })).toEqual({ ok: true, value: { registration } });
    }
    await close();
  });
});
