import type { Message } from '../identity/api.js';
import { isOutage } from '../identity/api-outages.js';
import type { Happening } from '../identity/api-services.js';
import { type Refused, refused } from '../refusals/index.js';
import type { Answer, Entry, Outcome, Received } from './entry.js';
import type { Facts, Held, Secret } from './facts.js';
import { guardedCards, readForm } from './form.js';
import { throughNetwork } from './network.js';
import type { Outside } from './outside.js';
import type { Whose } from './own-answer.js';
import type { Flow, Went } from './screen.js';
import type { Guard } from './stand-ins.js';
import { advance, chosen, homeOf, type State } from './state.js';

const SECOND = 1000;
const TEN_YEARS = 10 * 366 * 24 * 3600 * SECOND;

/** Everything a walk meets: who answers, the authority, the files, the clock and the post. */
export interface World extends Omit<Outside, 'key' | 'device'> {
  readonly guard: Guard;
  /** The idempotency key of the nth answer that counts: another one for other contents. */
  key(n: number, contents: string): string;
  /** What was sent to a SIM after one time and up to another. */
  sms(phone: string, after: number, until: number): Promise<readonly Message[]>;
  /** What fell due for somebody after one time and up to another. */
  happened(personalId: string, after: number, until: number): Promise<readonly Happening[]>;
  /** The next answer; `inbox` has the codes of this process's messages, which no state has. */
  answer(state: State, inbox: readonly Message[]): Promise<Answer>;
  /** Whose secret was typed into a field, for the record; undefined: nobody's that is known. */
  whose(screen: string, field: string, inbox: readonly Message[]): (text: string) => Whose | undefined;
}

type Settled = { outcome: Outcome; held?: Partial<Held>; recorded: Answer };

async function settle(
  flow: Flow,
  screen: string,
  state: State,
  held: Partial<Held>,
  answer: Answer,
  world: World,
  inbox: readonly Message[],
): Promise<Settled> {
  const stay = (why: Refused): Settled => ({ outcome: { refused: why, to: screen }, recorded: answer });
  if ('leave' in answer) return { outcome: { left: true }, recorded: answer };
  if ('back' in answer) {
    if (state.trail.length === 0) return stay(state.barred ? refused('BACK_CLOSED', {}) : refused('BACK_AT_START', {}));
    return { outcome: { back: true }, recorded: answer };
  }
  if ('cancel' in answer) return { outcome: { cancelled: homeOf(flow, screen) }, recorded: answer };
  if ('device' in answer) return { outcome: { changed: answer.device }, recorded: answer };
  if ('wait' in answer) {
    if (!(answer.wait > 0 && answer.wait <= TEN_YEARS)) return stay(refused('WAIT_INVALID', {}));
    world.clock.advance(answer.wait);
    return { outcome: { waited: answer.wait }, recorded: answer };
  }
  world.clock.advance(SECOND);
  const pick = chosen(flow[screen]!, answer);
  if (!pick) return stay(refused('ACTION_UNKNOWN', { action: answer.do ?? '', known: Object.keys(flow[screen]!.actions).join(', ') }));
  const { name, action } = pick;
  const form = readForm(action.ask ?? {}, answer.values ?? {}, state.known, world.guard, (field) => world.whose(screen, field, inbox));
  const recorded: Answer = { do: name, ...(action.ask && { values: form.recorded }) };
  if (!form.ok) return { ...stay(form.refused), recorded };

  const safe = guardedCards(world.cards, world.guard);
  const outside: Outside = {
    api: throughNetwork(world.api, state.device),
    cards: safe.cards,
    desk: world.desk,
    portraits: world.portraits,
    fingerprints: world.fingerprints,
    codes: world.codes,
    clock: world.clock,
    holidays: world.holidays,
    device: state.device,
    key: world.key(state.done, JSON.stringify([screen, name, form.values])),
  };
  const result = await action.settle(form.values, { ...state.known, ...held } as Facts & Held, outside);
  const standIn = form.replaced || safe.replaced();
  const notices = standIn ? [refused('STAND_IN_USED', {})] : [];
  if (!result.ok) {
    const to = isOutage(result.refused.code) ? 'stay' : (action.refuses?.[result.refused.code] ?? 'stay');
    return { outcome: { refused: result.refused, to: to === 'stay' ? screen : to, ...(standIn && { notices }) }, recorded };
  }
  const { held: kept, ...went } = result.value;
  const learned = { ...went.learned, ...(standIn && { standIn: true as const }) };
  const told = [...(went.notices ?? []), ...notices];
  const outcome = { ...went, ...(Object.keys(learned).length > 0 && { learned }), ...(told.length > 0 && { notices: told }) };
  return { outcome, recorded, ...(kept && { held: kept }) };
}

const missing = (flow: Flow, screen: string, held: Partial<Held>): Secret | undefined =>
  Object.values(flow[screen]!.actions)
    .flatMap((action) => action.uses ?? [])
    .find((secret) => !(secret in held));

const keeper = (flow: Flow, secret: Secret): string =>
  Object.keys(flow).find((screen) => Object.values(flow[screen]!.actions).some((action) => action.keeps?.includes(secret)))!;

const withoutCode = ({ code: _code, ...message }: Message): Received => message;

/** Walks a flow from a state to its end, yielding each entry before the next answer is asked for. */
export async function* walk(flow: Flow, world: World, from: State): AsyncGenerator<Entry, State> {
  let held: Partial<Held> = {};
  let inbox: readonly Message[] = from.inbox;
  let { left: _resumed, ...state }: State = from;
  while (state.at && !('left' in state)) {
    // A secret lost in an interruption is learned anew where it is kept; from there the walk goes back to where it was.
    const lost = missing(flow, state.at, held);
    const screen = lost ? keeper(flow, lost) : state.at;
    const before = world.clock.now();
    const answer = await world.answer({ ...state, at: screen }, inbox);
    const { outcome, recorded, held: kept } = await settle(flow, screen, state, held, answer, world, inbox);
    held = { ...held, ...kept };
    const regained = lost && kept && lost in kept && 'to' in outcome;
    const now = world.clock.now();
    const device = 'changed' in outcome ? { ...state.device, ...outcome.changed } : state.device;
    const arrived = device.sim && device.signal ? await world.sms(device.sim, state.heard, now) : [];
    const received = device.blocksSms ? [] : arrived;
    inbox = [...inbox, ...received];
    const person = state.known.account?.personalId ?? state.known.personalId;
    const happened = person === undefined ? [] : await world.happened(person, before, now);
    const entry: Entry = {
      on: state.device.name,
      time: now,
      screen,
      answer: recorded,
      outcome: regained ? ({ ...outcome, to: state.at } as Went) : outcome,
      ...(received.length > 0 && { arrived: received.map(withoutCode) }),
      ...(happened.length > 0 && { happened }),
    };
    state = advance(flow, state, entry);
    yield entry;
  }
  return state;
}

/** Every way from screen to screen, refusals included: the map, and the test that finds dead ends. */
export const edges = (flow: Flow) =>
  Object.entries(flow).flatMap(([from, { actions }]) =>
    Object.entries(actions).flatMap(([name, action]) => [
      ...action.to.map((to) => ({ from, do: name, to })),
      ...Object.entries(action.refuses ?? {}).map(([code, to]) => ({ from, do: name, refused: code, to: to === 'stay' ? from : to })),
    ]),
  );
