import { afterEach, describe, expect, it } from 'vitest';
import type { Happening } from '../../src/identity/api-services.js';
import { type LocalIdentity, openLocalIdentity } from '../../src/identity/local.js';
import { decree59, type Rules } from '../../src/identity/rules/profile.js';
import { addDays, instant, shownTime } from '../../src/text/time.js';
import { type Clock, manualClock, seededRandom } from '../../src/world.js';
import { answers, DAY, HOUR, journey, MINUTE, passcode, start, value } from './journey.js';
import { officers, offices, thu } from './offices.js';
import { an, expiring, type Person, register } from './people.js';
import { deskOf } from './visit.js';

let open: LocalIdentity | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** A world in memory, with what its agencies answer for one person. */
async function world(now = start, agencies: (typeof register)[number]['agencies'] = {}, rules: Rules = decree59) {
  const clock: Clock = manualClock(now);
  const people = register.map((entry) => (entry.personalId === an.personalId ? { ...entry, agencies } : entry));
  const opened = await openLocalIdentity({
    path: ':memory:',
    clock,
    random: seededRandom('timeline'),
    rules,
    register: people,
    offices,
    officers,
  });
  if (!opened.ok) throw new Error(opened.refused.code);
  open = opened.value;
  const { api, sms, desk, timeline } = opened.value;
  return {
    api,
    clock,
    visit: deskOf(desk, thu),
    journey: (person: Person) => journey({ api, sms }, clock, person),
    /** What fell due from one time up to the clock's. */
    since: (after: number, person: Person = an) => timeline.happened(person.personalId, after, clock.now()),
    until: (at: number) => clock.advance(at - clock.now()),
  };
}

const inShort = (happened: readonly Happening[]) =>
  happened.map(({ at, what, ...more }) => [shownTime(at), what, ...Object.values(more).flat()].join(' '));

const answersOfThree = {
  bhxh: { outcome: 'found', days: 2 },
  bhyt: { outcome: 'not-found', days: 4 },
  mst: { outcome: 'wrong-data', days: 20 },
} as const;
const three = { handedIn: { papers: { bhxh: 'own', bhyt: 'own', mst: 'own' } } } as const;

describe('the timeline of level 2', () => {
  it('tells in order of the decision, its notices, each paper, what is overdue and the window that closes', async () => {
    const { visit, until, since } = await world(start, answersOfThree);
    await visit.received(an, { ...three, said: { email: 'an@mo-phong.example' } });
    until(start + 30 * DAY);
    expect(inShort(await since(start))).toEqual([
      '12/05/2023 10:00 decision 2 true',
      '12/05/2023 10:00 notice app true',
      '12/05/2023 10:00 notice sms true',
      '12/05/2023 10:00 notice email true',
      '14/05/2023 10:00 paper bhxh found',
      '16/05/2023 10:00 paper bhyt not-found',
      '19/05/2023 10:00 papers-overdue mst Công an Thành phố Mô Phỏng',
      '19/05/2023 10:00 activation-over 2',
      '01/06/2023 10:00 paper mst wrong-data',
    ]);
  });

  it('tells of each thing once, however the time is cut', async () => {
    const { visit, until, since } = await world(start, answersOfThree);
    await visit.received(an, three);
    const told: Happening[] = [];
    for (let at = start; at < start + 30 * DAY; at += 7 * HOUR) {
      until(at + 7 * HOUR);
      told.push(...(await since(at)));
    }
    const whole = await since(start);
    expect(told).toEqual(whole);
    expect(whole.length).toBe(8);
    expect(await since(start + 40 * DAY)).toEqual([]);
  });

  it('has no email where none was given, and no papers where the dossier is refused', async () => {
    const { visit, until, since } = await world(start, answersOfThree);
    await visit.received(an, { ...three, fingerprints: { digest: 'ef'.repeat(32), quality: 'doubtful' } });
    until(start + 30 * DAY);
    expect(inShort(await since(start))).toEqual([
      '12/05/2023 10:00 decision 2 false',
      '12/05/2023 10:00 notice app false',
      '12/05/2023 10:00 notice sms false',
    ]);
  });

  it('waits for the end of Tết: 8 to 14 February 2024 are days off', async () => {
    const begun = instant('2024-02-07', 9);
    const { visit, until, since } = await world(begun, answersOfThree);
    await visit.received(an, three);
    until(instant('2024-02-16', 9));
    expect(await since(begun)).toEqual([]);
    until(instant('2024-02-19', 9));
    expect(inShort(await since(begun))).toEqual([
      '16/02/2024 10:00 decision 2 true',
      '16/02/2024 10:00 notice app true',
      '16/02/2024 10:00 notice sms true',
      '18/02/2024 10:00 paper bhxh found',
    ]);
  });

  it('tells of the hour that was booked, and of a code that nobody used', async () => {
    const { api, visit, journey, until, since } = await world(start, answersOfThree);
    const me = journey(an);
    const booked = instant('2023-05-11', 9);
    await value(api.book(me.key(), await me.loggedIn(), { office: 'city', at: booked }));
    await visit.received(an, three);
    until(booked);
    expect(inShort(await since(start))).toEqual(['11/05/2023 09:00 booking Công an Thành phố Mô Phỏng']);
    until(instant('2023-05-12', 11));
    const ticket = await me.activating();
    await value(api.setPasscode(me.key(), ticket, passcode));
    const { session } = await value(api.setQuestions(me.key(), ticket, answers));
    const made = instant('2023-05-12', 12);
    until(made);
    await value(api.share(me.key(), session));
    until(made + 5 * MINUTE - 1);
    expect(await since(made)).toEqual([]);
    until(made + 5 * MINUTE);
    expect(inShort(await since(made))).toEqual(['12/05/2023 12:05 share-over']);
    const used = await value(api.share(me.key(), session));
    await value(api.redeemShare(me.key(), used.text));
    until(made + 20 * MINUTE);
    expect(inShort(await since(made + 6 * MINUTE))).toEqual([]);
  });
});

describe('the timeline of level 1', () => {
  it('tells of the decision and its SMS, and of the window that closes where nobody activates', async () => {
    const { journey, clock, since } = await world();
    await journey(an).filed();
    clock.advance(10 * DAY);
    expect(inShort(await since(start))).toEqual([
      '10/05/2023 12:00 decision 1 true',
      '10/05/2023 12:00 notice sms true',
      '17/05/2023 12:00 activation-over 1',
    ]);
  });

  it('tells nothing of a window once the account is active', async () => {
    const { journey, clock, since } = await world();
    await journey(an).active();
    const active = clock.now();
    clock.advance(10 * DAY);
    expect(await since(active)).toEqual([]);
  });

  it('tells of an account of level 0 that is deleted', async () => {
    const { journey, clock, since } = await world();
    await journey(an).registered();
    clock.advance(4 * DAY);
    expect((await since(start)).map(({ what }) => what)).toEqual(['account-deleted']);
  });

  it('tells of a card that is about to expire, and that has', async () => {
    const { clock, since } = await world(instant('2023-04-01', 8));
    clock.advance(60 * DAY);
    const day = expiring.cardExpiry!;
    expect(await since(instant('2023-04-01', 8), expiring)).toEqual([
      { at: instant(addDays(day, -30)), what: 'card-expires-soon', day },
      { at: instant(addDays(day, 1)), what: 'card-expired', day },
    ]);
  });
});
