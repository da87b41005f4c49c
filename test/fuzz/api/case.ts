import type { SimulationBody } from '../../../src/identity/contract/simulation.js';
import { DAY, dayOf, instant } from '../../../src/text/time.js';
import { chance } from '../../card/qr/photo/chance.js';
import { officers, offices } from '../../identity/offices.js';
import type { Dictionary } from './arbitrary.js';
import { generated, type Pools } from './attacks.js';
import { operations } from './described.js';
import { excursions } from './excursions.js';
import type { Heard } from './heard.js';
import { brokenIn, heldAgainstStores } from './invariants.js';
import { levelOne, levelTwo, register, visit } from './journeys.js';
import { type Line, lineTo, type Told } from './line.js';
import { askAmidMishaps } from './mishaps.js';
import { atPolice, type People, type Person, peopleAt } from './people.js';
import { type Answer, type Ask, type Journey, otherPassword, passcode, password, type Shared, type Step } from './steps.js';
import type { Service } from './world.js';

const themes = [
  { rules: 'decree-59', now: instant('2023-05-10', 8) },
  { rules: 'decree-69', now: instant('2024-08-07', 8) },
  { rules: 'by-date', now: instant('2024-06-28', 8) },
  { rules: 'by-date', now: instant('2025-07-07', 8) },
] as const;
const trips = Object.entries(excursions);
/** Under which of these an excursion leads furthest: it is made there first. */
const firstThemes: Readonly<Record<string, number>> = {
  cardOver: 3,
  faces: 0,
  onePhone: 1,
  acrossDecrees: 2,
  children: 1,
  details: 0,
  tooLate: 0,
};
const nothing: Answer = { ok: true, code: null, value: null };

/** One world from its making to its end: `requests` requests, half of them along journeys, and what then does not hold. */
export async function tryWorld(service: Service, seed: string, n: number, requests: number, heard: Heard): Promise<string[]> {
  const luck = chance(`${seed} ${n}`);
  const [name, excursion] = trips[n % trips.length]!;
  const { rules, now } = themes[((firstThemes[name] ?? n) + Math.floor(n / trips.length)) % themes.length]!;
  const { people, register: entries } = peopleAt(now);
  const strict = n % 3 === 0;
  const own = strict ? { own: { easyPasscode: 'refuse' as const } } : {};
  const { world } = await service.sim('worlds', null, {
    now,
    seed: `${seed} ${n}`,
    rules,
    ...own,
    register: structuredClone(entries) as SimulationBody<'worlds'>['register'],
  });
  const line = lineTo(service, world, luck, heard, n % 8 === 0);
  const clock = clockOf(line, now);
  const pools: Pools = { ids: [], anyone: [], ticket: [], session: [], desk: [] };
  const watched = watching(line);
  const shared: Shared = { luck, people, deviceOf: ({ phone }) => `device of ${phone}`, strict };
  const known = dictionaryOf(people);
  const end = heard.sent + requests;
  const ways = journeysOf(shared, excursion);
  let [followed, wandered] = [0, 0];
  while (heard.sent < end && line.faults.length === 0) {
    const before = heard.sent;
    if (wandered < followed) {
      const request = generated(luck.one(operations), known, pools, luck);
      const told = await line.ask(request, { follows: false, ...(luck.odds(0.05) && { key: null }) });
      watched(request, told!);
      keep(pools, told!);
      wandered += heard.sent - before;
    } else {
      const [request, told] = await go(line, ways, clock, pools);
      if (request) watched(request, told!);
      if (told) keep(pools, told);
      followed += heard.sent - before;
    }
  }
  heard.worlds++;
  heard.checks += heldAgainstStores;
  const secrets = [...pools.ticket, ...pools.session, ...pools.desk, password, otherPassword, 'Thành phố trong mơ', 'ở một phiên chợ'];
  const log = service.lines();
  const personal = Object.values(people).flatMap(({ personalId, phone, fullName }) => [personalId, phone, fullName]);
  const dump = service.dump(world);
  const faults = [
    ...line.faults,
    ...brokenIn(service.store(), dump, await clock(0), secrets),
    ...[...secrets, ...personal].filter((text) => log.includes(text)).map((text) => `the log holds ${text}`),
  ];
  await service.sim('worlds/end', world, {});
  return faults;
}

/** Moves the clock of a world, and says what time it is there. */
function clockOf({ service, world }: Line, begin: number) {
  let now = begin;
  return async (ms: number): Promise<number> => {
    if (ms > 0) now = (await service.sim('clock', world, { to: now + ms })).now;
    return now;
  };
}

/** Journeys that take turns: each goes on for a while before another does. */
interface Ways {
  readonly under: { readonly journey: Journey<unknown>; next: Answer }[];
  begin(): Journey<unknown>;
}

function journeysOf(shared: Shared, first: (shared: Shared) => Journey<unknown>): Ways {
  const { luck, people } = shared;
  const some: Person[] = Object.values(people);
  const begin = (): Journey<unknown> => luck.one([levelOne, levelOne, levelTwo, levelTwo, visit, register])(shared, luck.one(some));
  return { under: [{ journey: first(shared), next: nothing }], begin };
}

/** One step of a journey; the request and its answer, where it was one. */
async function go(line: Line, { under, begin }: Ways, clock: (ms: number) => Promise<number>, pools: Pools): Promise<[Ask?, Told?]> {
  const { luck } = line;
  if (under.length === 0 || (under.length < 3 && luck.odds(0.01))) under.push({ journey: begin(), next: nothing });
  if (luck.odds(0.05)) under.push(under.shift()!);
  const way = under[0]!;
  const { value, done } = way.journey.next(way.next);
  way.next = nothing;
  if (done) {
    under.shift();
    return [];
  }
  const step = value as Step;
  if ('ask' in step) {
    const told = await askAmidMishaps(line, step.ask, pools);
    way.next = told;
    return [step.ask, told];
  }
  if ('code' in step) {
    const { messages } = await line.service.sim('sms', line.world, { phone: step.code, after: 0, until: await clock(0) });
    way.next = { ...nothing, value: messages.findLast(({ code }) => code !== undefined)?.code ?? null };
  } else await clock('wait' in step ? step.wait : untilOf(step.until, await clock(0)) - (await clock(0)));
  return [];
}

/** A time; below zero: the next time that the clock on the wall shows so many minutes after midnight. */
function untilOf(until: number, now: number): number {
  if (until >= 0) return until;
  const at = instant(dayOf(now)) - until * 60_000;
  return at > now ? at : at + DAY;
}

function keep(pools: Pools, { ok, value }: Told): void {
  if (!ok || value === null) return;
  for (const name of ['registration', 'challenge', 'activation', 'dossier', 'application', 'booking']) {
    if (typeof value[name] === 'string') pools.ids.push(value[name]);
  }
  for (const name of ['ticket', 'session', 'desk'] as const) if (typeof value[name] === 'string') pools[name].push(value[name]);
}

/** Holds what answers say against what answers said before: a decision stands, and what can be used once is used once. */
function watching(line: Line) {
  const decided = new Map<string, string>();
  return ({ op, body }: Ask, { code, value, told }: Told): void => {
    if (op !== 'dossierStatus' || body === undefined) return;
    const { slip } = body as { slip?: unknown };
    const final = code?.startsWith('DECISION') || value?.state === 'approved';
    if (typeof slip !== 'string') return;
    if (decided.has(slip) && decided.get(slip) !== told) line.faults.push(`the decision of ${slip} changed`);
    if (final) decided.set(slip, told);
  };
}

function dictionaryOf(people: People): Dictionary {
  const everybody: Person[] = Object.values(people);
  return {
    personalId: everybody.map(({ personalId }) => personalId),
    phone: [...everybody.map(({ phone }) => phone), atPolice],
    fullName: everybody.map(({ fullName }) => fullName),
    birthDate: [...new Set(everybody.map(({ birthDate }) => birthDate))],
    residence: [people.an.residence],
    office: offices.map(({ id }) => id),
    officer: officers.map(({ id }) => id),
    pin: officers.map(({ pin }) => pin),
    password: [password, otherPassword],
    passcode: [passcode, '111111'],
    device: everybody.slice(0, 3).map(({ phone }) => `device of ${phone}`),
  };
}
