import type { FieldView } from '../flow/view.js';
import { texts } from '../text/index.js';
import { type Filled, hidden } from './filled.js';
import { safe } from './safe.js';
import type { Sheet } from './sheet.js';
import { ends, letters, split, tail, width } from './width.js';

/** A value in one line, and how far into it the cursor stands. */
export interface Value {
  readonly text: string;
  readonly at: number;
}

const EMPTY = '–';

/** A field's value where the cursor is elsewhere: as it will be answered, a suggestion in ‹›. */
export function drawValue(field: FieldView, { text, suggested }: Filled, columns: number, { now, paint }: Sheet): string {
  if (field.locked) {
    const note = `(${texts[now.language].screen.locked})`;
    const value = shorten(safe(field.value), columns);
    return ends(value, paint.faint(note), Math.min(columns, width(value) + width(note) + 2)) ?? value;
  }
  const option = field.options.find(({ value }) => value === text)?.label;
  const shown = option ?? (hidden(field) ? bullets(text) : safe(text));
  if (suggested) return paint.faint(`‹${shorten(shown, columns - 2)}›`);
  return shown === '' ? paint.faint(EMPTY) : shorten(shown, columns);
}

/** A field's value with the cursor in it: of a longer one the part around the cursor, of a choice what is typed to find it. */
export function drawTyped(field: FieldView, filled: Filled, columns: number, { paint }: Sheet): Value {
  if (field.kind === 'choice') return typed(filled.filter, columns, safe);
  if (filled.suggested) return { text: paint.faint(`‹${shorten(safe(filled.text), columns - 2)}›`), at: 0 };
  return typed(filled, columns, hidden(field) ? bullets : safe);
}

function typed({ text, at }: { text: string; at: number }, columns: number, show: (text: string) => string): Value {
  const before = tail(show(text.slice(0, at)), columns - 1);
  const after = split(show(text.slice(at)), columns - 1 - width(before))[0];
  return { text: before + after, at: width(before) };
}

const bullets = (text: string): string => '•'.repeat(letters(text).length);
const shorten = (text: string, columns: number): string => (width(text) <= columns ? text : `${split(text, columns - 1)[0]}…`);
