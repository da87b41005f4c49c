import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { makeRemoteWorld, remoteWorld } from '../../../src/identity/http/simulator.js';
import type { HttpOptions } from '../../../src/identity/http.js';
import { manualClock, seededRandom } from '../../../src/world.js';
import { journey, MINUTE, refusal, start, value } from '../journey.js';
import { an, binh, register } from '../people.js';
import { type Serving, serving } from './world.js';

const open: Serving[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function listening(): Promise<HttpOptions & Serving> {
  const server = await serving();
  open.push(server);
  const url = new URL(`${await server.app.listen({ host: '127.0.0.1', port: 0 })}/`);
  return { ...server, url, fetch, random: seededRandom('client'), sleep, tries: 1 };
}

const wanted = (seed: string) => ({ now: start, seed, register: JSON.parse(JSON.stringify(register)) });

describe('the simulator', () => {
  it('makes worlds that share neither clock nor people nor keys', async () => {
    const server = await listening();
    const clocks = [manualClock(start), manualClock(start)] as const;
    const one = await value(makeRemoteWorld(server, wanted('one'), clocks[0]));
    const other = await value(makeRemoteWorld(server, wanted('other'), clocks[1]));
    const mine = journey(one, clocks[0], an);
    await mine.registered();
    clocks[0].advance(60 * MINUTE);
    expect(await value(one.api.service())).toEqual({ now: start + 60 * MINUTE });
    expect(await value(other.api.service())).toEqual({ now: start });
    // The very keys of the first world are free in the second.
    await journey(other, clocks[1], an).registered();
    await refusal(one.api.begin('again', an), 'ID_TAKEN', {});
    await value(server.world.api.begin('again', an));
  });

  it('gives the messages, the timeline and the sessions of a world, and goes on with it by its name', async () => {
    const server = await listening();
    const clock = manualClock(start);
    const world = await value(makeRemoteWorld(server, wanted('one'), clock));
    expect(await value(world.world.nextSession())).toBe(1);
    const me = journey(world, clock, an);
    await me.filed();
    clock.advance(5 * 60 * MINUTE);
    expect((await world.timeline.happened(an.personalId, start, clock.now())).map(({ what }) => what)).toContain('decision');
    const again = remoteWorld(server, world.name, 'one', clock, clock.now());
    expect(await value(again.world.nextSession())).toBe(2);
    expect(await again.sms.sentTo(an.phone, 0, clock.now())).toEqual(await world.sms.sentTo(an.phone, 0, clock.now()));
    expect(again.world.standInSecret).toEqual(world.world.standInSecret);
  });

  it('lets calls fail as planned: not done, done with the reply lost, done once though it came twice, late', async () => {
    const server = await listening();
    const clock = manualClock(start);
    const world = await value(makeRemoteWorld(server, wanted('one'), clock));
    const { api } = world;
    await world.plan([
      { call: 'begin', n: 1, kind: 'maintenance' },
      { call: 'begin', n: 2, kind: 'no-connection' },
      { call: 'begin', n: 3, kind: 'lost-reply' },
      { call: 'begin', n: 5, kind: 'duplicate' },
      { call: 'service', kind: 'delay', ms: 50 },
    ]);
    await refusal(api.begin('key', an), 'SYSTEM_MAINTENANCE', {});
    await refusal(api.begin('key', an), 'CONNECTION_FAILED', {});
    await refusal(api.begin('key', an), 'CONNECTION_FAILED', {});
    const answered = await value(api.begin('key', an));
    // What was carried out when its reply was lost is not carried out again.
    expect(await value(server.world.api.begin('key', an))).not.toEqual(answered);
    await value(api.begin('another key', binh));
    expect(await value(api.service())).toEqual({ now: start });
  });

  it('ends a world, which is then unknown, and has none of another name', async () => {
    const server = await listening();
    const clock = manualClock(start);
    const world = await value(makeRemoteWorld(server, wanted('one'), clock));
    await world.close();
    expect(await world.api.service()).toMatchObject({ refused: { code: 'SIM_WORLD_UNKNOWN' } });
  });

  it.each([
    ['a page whose name leads to this machine', { host: 'evil.example' }, 403, 'SIM_NOT_LOCAL'],
    ['a form', { 'content-type': 'text/plain' }, 415, 'REQUEST_NOT_JSON'],
    ['an unknown world', { 'sim-world': 'nowhere' }, 404, 'SIM_WORLD_UNKNOWN'],
  ] as const)('refuses %s', async (_what, headers, status, code) => {
    const server = await listening();
    const answer = await server.ask('/sim/clock', { to: start + 1 }, { headers });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(server.world.now()).toBe(start);
  });

  it('refuses a request from another machine, whatever host it names', async () => {
    const server = await listening();
    const answer = await server.ask('/sim/moment', {}, { remoteAddress: '192.0.2.7' });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'SIM_NOT_LOCAL']);
  });
});
