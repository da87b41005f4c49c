import { afterEach, describe, expect, it } from 'vitest';
import type { OpenWorld } from '../../src/cli/world.js';
import { ownAnswer } from '../../src/flow/own-answer.js';
import { fold, start } from '../../src/flow/state.js';
import type { Steering } from '../../src/script/play.js';
import { an, byself, flow, handset, walked, worldOf } from './people.js';

const open: OpenWorld[] = [];
const fresh = async (seed?: string) => {
  const world = await worldOf(seed === undefined ? {} : { seed });
  open.push(world);
  return world;
};
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});

const happy = await (async () => {
  const world = await worldOf();
  const run = await walked(world);
  await world.close();
  return run;
})();
const path = [...new Set(happy.entries.map(({ screen }) => screen))];

/** The citizen's own answers, but for one act the first time a screen comes up. */
function once(at: string, act: 'back' | 'cancel'): Steering & { refusal: string | undefined } {
  let done = false;
  return {
    refusal: undefined,
    answer(state, me) {
      if (state.at !== at || done) return { answer: ownAnswer(flow, state, me), own: true };
      done = true;
      return { answer: act === 'back' ? { back: true } : { cancel: true }, own: false };
    },
    check(entry) {
      if (entry.screen === at && 'back' in entry.answer) this.refusal = 'refused' in entry.outcome ? entry.outcome.refused.code : undefined;
      return undefined;
    },
  };
}

describe('the walk', () => {
  it('leads the citizen’s own answers through every step to an active account', () => {
    expect(happy.ending.how).toBe('end');
    expect(happy.state.known.account).toMatchObject({ level: 1, device: 'pixel-7' });
    expect(happy.state.device.account).toBe(an.personalId);
  });

  it('is a fold of its entries: the journal alone tells where it stands', async () => {
    const from = start(flow, await handset('pixel-7', an), happy.entries[0]!.time - 1000);
    expect(fold(flow, from, happy.entries)).toEqual(happy.state);
  });

  it.each(path)('from %s: back, then on, ends the same; where the way is closed the screen says why', async (screen) => {
    const steering = once(screen, 'back');
    const run = await walked(await fresh(), { steering });
    expect(run.ending.how).toBe('end');
    expect(run.state.known.account).toEqual(happy.state.known.account);
    const closed = new Set(['store-search', 'otp', 'password', 'log-in', 'filed', 'activation-otp', 'passcode', 'home']);
    expect(steering.refusal).toBe(screen === 'store-search' ? 'BACK_AT_START' : closed.has(screen) ? 'BACK_CLOSED' : undefined);
  });

  it.each(path)('from %s: cancelling leads to the first screen, and what was done for good still stands', async (screen) => {
    const run = await walked(await fresh(), { steering: once(screen, 'cancel') });
    const at = run.entries.findIndex(({ answer }) => 'cancel' in answer);
    expect(run.entries[at]!.outcome).toEqual({
      cancelled:
        run.entries[at]!.screen.startsWith('store') || screen === 'app-installed' || screen.startsWith('intro') || screen === 'welcome'
          ? 'store-search'
          : 'landing',
    });
    expect(['end', 'refused']).toContain(run.ending.how);
  });

  it('gives the same entries for the same seed, clock and answers, and others for another seed', async () => {
    expect((await walked(await fresh())).entries).toEqual(happy.entries);
    expect((await walked(await fresh('another'))).entries).not.toEqual(happy.entries);
  });

  it('leaves the same database behind, to the byte', async () => {
    const [one, two] = [await fresh(), await fresh()];
    await walked(one);
    await walked(two);
    expect(one.identity.dump!()).toBe(two.identity.dump!());
  });

  it('ends when the citizen’s own answer meets the same refusal twice', async () => {
    const run = await walked(await fresh(), { device: 'iphone-6' });
    expect(run.ending).toMatchObject({ how: 'refused', refused: { code: 'SYSTEM_TOO_OLD' } });
  });

  it('ends after 500 answers that lead nowhere', async () => {
    const run = await walked(await fresh(), { steering: { answer: () => ({ answer: { wait: 1000 }, own: true }) } });
    expect(run.ending.how).toBe('too-long');
    expect(run.entries).toHaveLength(500);
  });

  it('moves time by a second for an answer and by nothing else', () => {
    const steps = happy.entries.slice(1).map(({ time }, n) => time - happy.entries[n]!.time);
    expect(new Set(steps.filter((_ms, n) => !('wait' in happy.entries[n + 1]!.answer)))).toEqual(new Set([1000]));
  });

  it.each([-1, 0, Number.NaN, 11 * 366 * 24 * 3_600_000])('never moves the clock by %d ms', async (wait) => {
    let first = true;
    const run = await walked(await fresh(), {
      steering: {
        answer(state, me) {
          if (!first) return byself.answer(state, me, []);
          first = false;
          return { answer: { wait }, own: false };
        },
      },
    });
    expect(run.entries[0]!.outcome).toMatchObject({ refused: { code: 'WAIT_INVALID' } });
  });
});
