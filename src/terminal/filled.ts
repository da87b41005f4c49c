import type { FieldView } from '../flow/view.js';
import type { Key } from './keys.js';
import { edit, type Line, lineOf } from './line.js';
import { matching } from './matching.js';
import type { Standing } from './situation.js';

/** One field while a person is at it: its text (a choice's value, `yes` of a tick box) and the cursor in it. */
export interface Filled extends Line {
  /** The citizen's own answer, which nobody has touched yet: typing replaces it. */
  readonly suggested: boolean;
  /** What was typed to find a choice. */
  readonly filter: Line;
}

/** What is typed unseen: an OTP is not, it stands in the message on the same screen. */
export const hidden = ({ kind, name }: FieldView): boolean => kind === 'password' || (kind === 'digits' && name !== 'code');

/** A field as it stands before anyone types. */
export function startField({ kind }: FieldView, { text, suggested }: Standing): Filled {
  return { ...lineOf(text), suggested: suggested && kind !== 'tick', filter: lineOf('') };
}

const KEEPS: ReadonlySet<string> = new Set(['left', 'right', 'home', 'end']);

const digits = (text: string): string => text.replaceAll(/\D/g, '');

/** A field after one more key: letters, digits only where digits are asked for, a tick by the space bar. */
export function fill({ kind, length }: FieldView, filled: Filled, key: Key): Filled {
  if (kind === 'tick') return 'text' in key && key.text === ' ' ? { ...filled, ...lineOf(filled.text === 'yes' ? '' : 'yes') } : filled;
  const typed = kind === 'digits' && 'text' in key ? { text: digits(key.text).slice(0, (length ?? Infinity) - filled.text.length) } : key;
  if ('text' in typed && typed.text === '') return filled;
  const kept = !filled.suggested || ('press' in typed && KEEPS.has(typed.press));
  const line = kept ? edit(filled, typed) : edit(lineOf(''), typed);
  return { ...filled, ...line, suggested: false };
}

/** The options that match what was typed. */
export const offered = ({ options }: FieldView, { filter }: Filled) => matching(options, filter.text, ({ label }) => label);

/** A choice after one more key: arrows move, letters find. */
export function choose(field: FieldView, filled: Filled, key: Key): Filled {
  if ('press' in key && (key.press === 'up' || key.press === 'down')) {
    const list = offered(field, filled);
    const at = list.findIndex(({ value }) => value === filled.text);
    const next = at < 0 ? 0 : (at + (key.press === 'up' ? list.length - 1 : 1)) % list.length;
    return list[next] ? { ...filled, ...lineOf(list[next].value), suggested: false } : filled;
  }
  const found: Filled = { ...filled, filter: edit(filled.filter, key) };
  if (found.filter.text === filled.filter.text) return found;
  const list = offered(field, found);
  const still = list.some(({ value }) => value === filled.text);
  return still ? found : { ...found, ...lineOf(list[0]?.value ?? ''), suggested: false };
}
