import { z } from 'zod';
import { type Expected, expected } from '../refusals/program.js';
import { readDay, readDuration } from '../text/time.js';

/*
 * The words our files are described in. zod's own messages are English sentences and never shown: here a message is data, the name of
 * what was expected, or, of a group with an entry nobody knows, the entries there are. `issues.ts` turns both into refusals.
 */

/** An issue's message as the name of what was expected. */
export const expectedIn = (message: string): Expected | undefined => (Object.hasOwn(expected, message) ? (message as Expected) : undefined);

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
/** A length of time in milliseconds, or `due`. */
export const wait = refined('wait', (value) => value === 'due' || (readDuration(value) ?? 0) > 0).transform((value) =>
  value === 'due' ? ('due' as const) : readDuration(value)!,
);

/** One of a few words. */
export const oneOf = <const W extends string>(words: readonly W[]) => z.enum(words as readonly [W, ...W[]], { error: 'text' });

/** A group of known entries; any other is refused, with the nearest one named. */
export const group = <const S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'group') });

/** A group whose entries have names of their own. */
export const named = <const V extends z.ZodType>(value: V, key: z.ZodType<string, string> = z.string()) =>
  z.record(key, value, { error: 'group' });

export const list = <const V extends z.ZodType>(value: V) => z.array(value, { error: 'list' });
