import { z } from 'zod';
import { readPhone } from '../identity/rules/phone.js';
import { type Expected, expected } from '../refusals/expected.js';
import { DAY, instant, readDay, readDuration } from '../text/time.js';

/*
 * The words our files are described in. zod's own messages are English sentences and never shown: here a message is data, the name of
 * what was expected, or, of a group with an entry nobody knows, the entries there are. `issues.ts` turns both into refusals.
 */

/** An issue's message as the name of what was expected. */
export const expectedIn = (message: string): Expected | undefined => (Object.hasOwn(expected, message) ? (message as Expected) : undefined);

/** The longest wait the walk takes. */
const longestWait = 3660 * DAY;

/** A text that is right by some rule; else it is refused as not being what was expected. */
export const refined = (what: Expected, right: (value: string) => boolean) => z.string({ error: what }).refine(right, { error: what });

/** A text that is not empty. Every scalar of a file arrives as text, so that no phone number is taken for a number. */
export const text = refined('text', (value) => value.trim() !== '');
/** A name such as `nguyen-van-an`. */
export const name = refined('name', (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value));
export const wholeNumber = refined('whole-number', (value) => /^\d{1,9}$/.test(value)).transform(Number);
export const positive = refined('positive', (value) => /^[1-9]\d{0,8}$/.test(value)).transform(Number);
export const yesNo = refined('switch', (value) => /^(yes|no|true|false)$/.test(value)).transform((value) => /^[yt]/.test(value));
/** A calendar day, as `YYYY-MM-DD`. */
export const day = refined('day', (value) => readDay(value) !== undefined).transform((value) => readDay(value)!);

/** A length of time in milliseconds, at most ten years, or `due`: until the legal time ends; undefined for anything else. */
export function readWait(text: string): number | 'due' | undefined {
  if (text === 'due') return text;
  const length = readDuration(text);
  return length !== undefined && length > 0 && length <= longestWait ? length : undefined;
}
export const wait = refined('wait', (value) => readWait(value) !== undefined).transform((value) => readWait(value)!);

/** A day, at 08:00, or a day and time of Vietnam, in milliseconds; undefined for anything else. */
export function readMoment(text: string): number | undefined {
  const [, date, hours = '08', minutes = '00'] = /^(\S+?)(?:[T ](\d\d):(\d\d))?$/.exec(text.trim()) ?? [];
  const found = date === undefined ? undefined : readDay(date);
  if (!found || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return instant(found, Number(hours) + Number(minutes) / 60);
}
export const moment = refined('time', (value) => readMoment(value) !== undefined).transform((value) => readMoment(value)!);

/** One of a few words. */
export const oneOf = <const W extends string>(words: readonly W[]) => z.enum(words as readonly [W, ...W[]], { error: 'text' });

/** A SIM's number, `own`: its holder's, or null for none. */
export const sim = z.union([
  refined('phone', (value) => readPhone(value).ok).transform((value) => (readPhone(value) as { value: string }).value),
  oneOf(['own']),
  oneOf(['none']).transform(() => null),
]);

/** A group of known entries; any other is refused, with the nearest one named. */
export const group = <const S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'group') });

/** A group whose entries have names of their own. */
export const named = <const V extends z.ZodType>(value: V, key: z.ZodType<string, string> = z.string()) =>
  z.record(key, value, { error: 'group' });

export const list = <const V extends z.ZodType>(value: V) => z.array(value, { error: 'list' });

/** What every screen can do. */
export const acts = { back: { back: true }, cancel: { cancel: true }, leave: { leave: true } } as const;
export const act = z.enum(Object.keys(acts) as (keyof typeof acts)[], { error: 'answer' });

/** The fields of a screen by name, `do` and `wait` among them, or what every screen can do. */
export const answerTo = z.union([act, z.record(z.string(), z.string({ error: 'text' }), { error: 'answer' })], { error: 'answer' });
