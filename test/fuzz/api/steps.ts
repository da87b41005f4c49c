import type { Chance } from '../../card/qr/photo/chance.js';
import type { People, Person } from './people.js';

/** What a journey asks of the service: an operation, with what it knows from answers before. */
export interface Ask {
  readonly op: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly bearer?: string;
}
/** What it was answered. */
export interface Answer {
  readonly ok: boolean;
  readonly code: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: the description's schema has been held against it before it is looked into.
  readonly value: any;
}
export type Step = { readonly ask: Ask } | { readonly wait: number } | { readonly until: number } | { readonly code: string };
export type Journey<T = void> = Generator<Step, T, Answer>;

/** What journeys of one world share. */
export interface Shared {
  readonly luck: Chance;
  readonly people: People;
  /** The device of each person is the same throughout. */
  deviceOf(person: Person): string;
  /** Whether the world refuses a passcode that is easily guessed. */
  readonly strict: boolean;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const password = 'Mo-Phong1!';
export const passcode = '730518';
export const otherPassword = 'Mo-Phong2?';

export function* ask(op: string, rest: Omit<Ask, 'op'> = {}): Journey<Answer> {
  return yield { ask: { op, ...rest } };
}
export function* wait(ms: number): Journey {
  yield { wait: ms };
}

/** The code of the last SMS to a phone; null: there was none. */
export function* codeSentTo(phone: string): Journey<string | null> {
  return (yield { code: phone }).value as string | null;
}

export const wrongCode = (code: string | null): string => String((Number(code ?? '0') + 1) % 1_000_000).padStart(6, '0');

/** Goes past an OTP, not always at the first try; null: it was not passed. */
export function* passOtp({ luck }: Shared, { phone }: Person, challenge: string, process: string): Journey<string | null> {
  let sent = challenge;
  for (let tries = 0; tries < 4; tries++) {
    const before = sent;
    if (luck.odds(0.12)) {
      const again = yield* ask(luck.odds(0.5) || !process.startsWith('act') ? 'resendOtp' : 'sendActivationOtp', {
        path: process.startsWith('act') ? { process, activation: process } : { process },
      });
      if (again.ok) sent = again.value.challenge;
    }
    if (luck.odds(0.06)) yield* wait(luck.one([1, 4 * MINUTE, 31 * MINUTE]));
    const right = yield* codeSentTo(phone);
    const code = luck.odds(0.12) ? wrongCode(right) : (right ?? '000000');
    const confirmed = yield* ask('confirmOtp', { path: { challenge: luck.odds(0.05) ? before : sent }, body: { code } });
    if (confirmed.ok) return confirmed.value.ticket;
    if (confirmed.code === 'REGISTRATION_OVER' || confirmed.code === 'OTP_LIMIT') return null;
    if (confirmed.code !== 'OTP_WRONG') {
      const again = yield* ask('resendOtp', { path: { process } });
      if (!again.ok) return null;
      sent = again.value.challenge;
    }
  }
  return null;
}
