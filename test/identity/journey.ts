import { expect } from 'vitest';
import type { Challenge, IdentityApi, Portrait, SmsCentre } from '../../src/identity/api.js';
import type { MailCentre } from '../../src/identity/api-level2.js';
import type { DeskApi } from '../../src/identity/desk.js';
import { decree59, type Rules, type RulesAt } from '../../src/identity/rules/profile.js';
import type { Code, Params, Result } from '../../src/refusals/index.js';
import { refuse } from '../../src/refusals/index.js';
import { instant } from '../../src/text/time.js';
import { type Clock, manualClock } from '../../src/world.js';
import { clearPortrait, detailsOf, type Person, readingOf } from './people.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Wednesday 10/05/2023, 08:00: the seed's time. */
export const start = instant('2023-05-10', 8);
export const password = 'Mo-Phong1!';
export const passcode = '730518';
export const answers = [
  { question: 0, answer: 'thành phố trong mơ' },
  { question: 3, answer: 'ở một phiên chợ' },
] as const;

/** What a suite over the ports needs of an adapter. */
export interface Connected {
  readonly api: IdentityApi;
  readonly desk: DeskApi;
  readonly sms: SmsCentre;
  readonly mail: MailCentre;
  close(): Promise<void>;
}
export interface Settings {
  readonly clock: Clock;
  readonly rules: Rules | RulesAt;
  readonly seed: string;
}
export type Connect = (settings: Settings) => Promise<Connected>;

/** The value of an answer that must be one. */
export async function value<T>(answer: Promise<Result<T, Code>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refused)}`);
  return result.value;
}

/** Demands a refusal, to the last parameter. */
export async function refusal<C extends Code>(answer: Promise<Result<unknown, Code>>, code: C, params: Params<C>): Promise<void> {
  expect(await answer).toEqual(refuse(code, params));
}

/** Makes each call again a second later, with the same key, and demands the same answer. */
export const twiceAlike =
  (key: () => string, clock: Clock) =>
  async <T>(call: (key: string) => Promise<T>): Promise<T> => {
    const same = key();
    const first = await call(same);
    clock.advance(1000);
    expect(await call(same)).toEqual(first);
    return first;
  };

/** How many calls there were at each authority: a key serves one of them. */
const calls = new WeakMap<IdentityApi, number>();

/** Someone who goes through the steps, each call with a new key; the methods skip to a point on the way. */
export function journey({ api, sms }: Pick<Connected, 'api' | 'sms'>, clock: Clock, person: Person, device = 'device-1') {
  const { personalId, phone } = person;
  const key = () => {
    const n = (calls.get(api) ?? 0) + 1;
    calls.set(api, n);
    return `${personalId}/${device}/${n}`;
  };
  const code = async () => (await sms.sentTo(phone, 0, clock.now())).at(-1)!.code!;
  const begin = () => value(api.begin(key(), { personalId, phone }));
  const confirm = async (challenge: string) => value(api.confirmOtp(key(), challenge, await code()));
  const logIn = (typed = password) => api.logIn(key(), { personalId, password: typed, device });
  const request = (changes: { phone?: string; device?: string; takeOver?: boolean } = {}) =>
    api.requestActivation(key(), { personalId, phone, device, takeOver: false, ...changes });
  const me = {
    person,
    key,
    begin,
    confirm,
    logIn,
    request,
    /** The code of the last SMS. */
    code,
    wrongCode: async (off = 1) => String((Number(await code()) + off) % 1_000_000).padStart(6, '0'),
    async challenged(): Promise<Challenge & { registration: string }> {
      const { registration } = await begin();
      return { registration, ...(await value(api.submitDetails(key(), registration, detailsOf(person), false))) };
    },
    async registered(): Promise<void> {
      const { ticket } = await confirm((await me.challenged()).challenge);
      await value(api.setPassword(key(), ticket, password));
    },
    session: async () => (await value(logIn())).session,
    async loggedIn(): Promise<string> {
      await me.registered();
      return me.session();
    },
    async filed(portrait: Portrait = clearPortrait, reading = readingOf(person)): Promise<string> {
      const session = await me.loggedIn();
      await value(api.openApplication(key(), session));
      await value(api.submitCard(key(), session, reading));
      await value(api.submitPortrait(key(), session, portrait));
      await value(api.file(key(), session, null));
      return session;
    },
    async decided(portrait?: Portrait, reading = readingOf(person)): Promise<string> {
      const session = await me.filed(portrait, reading);
      clock.advance(5 * HOUR);
      return session;
    },
    async activating(changes?: Parameters<typeof request>[0]): Promise<string> {
      const { activation } = await value(request(changes));
      const { challenge } = await value(api.sendActivationOtp(key(), activation));
      return (await confirm(challenge)).ticket;
    },
    async active(changes?: Parameters<typeof request>[0]): Promise<string> {
      await me.decided();
      const ticket = await me.activating(changes);
      await value(api.setPasscode(key(), ticket, passcode));
      return (await value(api.setQuestions(key(), ticket, answers))).session;
    },
  };
  return me;
}

/** A new world at the seed's time unless told otherwise, and the people in it. */
export async function newWorld(
  connect: Connect,
  { rules = decree59, seed = 'a seed', now = start }: Partial<Settings> & { now?: number } = {},
) {
  const clock = manualClock(now);
  const connected = await connect({ clock, rules, seed });
  return { ...connected, clock, journey: (person: Person, device?: string) => journey(connected, clock, person, device) };
}
