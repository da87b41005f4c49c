import type { Day } from '../identity/rules/card.js';
import { type Code, ok, type Result, refuse } from '../refusals/index.js';
import { type FieldName, optionLabels } from '../text/index.js';
import { nearest } from '../text/near.js';
import { readDay } from '../text/time.js';
import type { Field } from './screen.js';

type Extra = Omit<Field<never>, 'kind' | 'parse'>;
type Read<V> = (text: string) => Result<V>;

const tidy = (text: string) => text.trim().replaceAll(/\s+/g, ' ');

/** A line of text that must not be empty; `read` may ask for more. */
export const text = (name: FieldName, extra: Extra = {}, read: Read<string> = ok): Field => ({
  ...extra,
  kind: 'text',
  parse: (given) => (tidy(given) === '' ? refuse('FIELD_MISSING', { field: name }) : read(tidy(given))),
});

/** A line of text that may be left empty. */
export const optional = (extra: Extra, read: Read<string>): Field => ({
  ...extra,
  kind: 'text',
  parse: (given) => (tidy(given) === '' ? ok('') : read(tidy(given))),
});

/** A calendar day, written day/month/year or as ISO 8601. */
export const day = (name: FieldName, extra: Extra = {}): Field<Day> =>
  text(name, extra, (given) => {
    const read = readDay(given);
    return read ? ok(read) : refuse('DATE_IMPOSSIBLE', {});
  });

/** Exactly `length` digits, in boxes; anything else is refused with `code`. */
export const digits = (length: number, code: 'OTP_NOT_6_DIGITS' | 'PASSCODE_NOT_6_DIGITS', extra: Extra = {}): Field => ({
  ...extra,
  kind: 'digits',
  length,
  parse: (given) => (new RegExp(`^\\d{${length}}$`).test(given.trim()) ? ok(given.trim()) : refuse(code, {})),
});

/** A password as it is typed, blanks included; `read` may hold it against the rules. */
export const password = (name: FieldName, extra: Extra = {}, read: Read<string> = ok): Field => ({
  ...extra,
  kind: 'password',
  secret: true,
  parse: (given) => (given === '' ? refuse('FIELD_MISSING', { field: name }) : read(given)),
});

/** The options whose value or label in any language is most like what was given. */
function likely<V extends string>(given: string, options: readonly V[]): V[] {
  const named = new Map(options.flatMap((option) => [option, ...optionLabels(option)].map((label) => [label, option] as const)));
  return [...new Set(nearest(given, [...named.keys()], named.size).map((label) => named.get(label)!))].slice(0, 3);
}

/** One of a list, given by its value or by its label in either language. */
export const choice = <V extends string>(name: FieldName, options: readonly V[], extra: Extra = {}): Field<V> => ({
  options: () => options,
  ...extra,
  kind: 'choice',
  parse(given) {
    const wanted = tidy(given).toLowerCase();
    if (wanted === '') return refuse('FIELD_MISSING', { field: name });
    const found = options.find((option) => [option, ...optionLabels(option)].some((label) => label.toLowerCase() === wanted));
    return found ? ok(found) : refuse('CHOICE_UNKNOWN', { field: name, given: tidy(given), near: likely(given, options) });
  },
});

/** A box to tick: `yes` or nothing. An unticked box is refused with `code`. */
export const tick = (code: Code & 'CONSENT_MISSING', extra: Extra = {}): Field<true> => ({
  ...extra,
  kind: 'tick',
  parse: (given) => (given.trim().toLowerCase() === 'yes' ? ok(true) : refuse(code, {})),
});

/** A box that may be left unticked. */
export const maybe = (extra: Extra = {}): Field<boolean> => ({
  ...extra,
  kind: 'tick',
  parse: (given) => ok(given.trim().toLowerCase() === 'yes'),
});

/** A file that may be left out: nothing is held before the reader. */
export const optionalFile = (extra: Extra): Field => ({ ...extra, kind: 'file', parse: (given) => ok(given.trim()) });

/** A file on this machine that stands in for what a camera or reader sees. */
export const file = (name: FieldName, extra: Extra = {}): Field => ({
  ...extra,
  kind: 'file',
  parse: (given) => (given.trim() === '' ? refuse('FIELD_MISSING', { field: name }) : ok(given.trim())),
});
