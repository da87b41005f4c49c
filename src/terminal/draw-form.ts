import type { ActionView, FieldView } from '../flow/view.js';
import { passwordRules } from '../identity/rules/password.js';
import { texts } from '../text/index.js';
import { countdown } from '../text/time.js';
import { type Dialog, openFields } from './dialog.js';
import { drawEntry } from './draw-list.js';
import { type Filled, hidden, offered } from './filled.js';
import { type Block, stack } from './frame.js';
import type { Paint } from './paint.js';
import { safe } from './safe.js';
import type { Situation } from './situation.js';
import { ends, letters, pad, split, tail, width, wrap } from './width.js';

interface Paper {
  readonly wide: number;
  /** How many options of a choice may be seen at once. */
  readonly rows: number;
  readonly paint: Paint;
}

const INDENT = '   ';
const HERE = ' › ';
/** Narrower than this, a value stands under its label. */
const LEAST = 24;

/** The form of an action, the field with the cursor opened up, and its button, with what else there is to do. */
export function drawForm(now: Situation, dialog: Dialog, action: ActionView, paper: Paper): { fields: Block; buttons: Block } {
  const { wide, paint } = paper;
  const labels = action.fields.filter(({ kind }) => kind !== 'tick' && kind !== 'digits').map(({ label }) => width(label));
  const labelled = Math.max(0, ...labels);
  const beside = labelled + 2 + LEAST <= wide - 4 ? labelled : null;
  const open = openFields(action);
  const fields = action.fields.map((field) => drawField(now, dialog, action, field, open[dialog.focus] === field, beside, paper));
  const last = dialog.focus === open.length - 1;
  const button = `[ ${action.label} ]`;
  const others = now.view.actions.filter(({ name }) => name !== action.name).map(({ label }) => label);
  const beyond = others.length > 0 ? `Tab: ${others.join(' · ')}` : '';
  const one = ends(INDENT + (last ? paint.chosen(button) : button), paint.faint(beyond), wide - 1);
  const buttons = one
    ? [one]
    : [INDENT + (last ? paint.chosen(button) : button), ...wrap(beyond, wide - 4).map((line) => INDENT + paint.faint(line))];
  return { fields: stack(fields), buttons: { lines: buttons } };
}

function drawField(
  now: Situation,
  dialog: Dialog,
  action: ActionView,
  field: FieldView,
  here: boolean,
  beside: number | null,
  paper: Paper,
): Block {
  const { wide, paint } = paper;
  const filled = dialog.fields[field.name]!;
  const mark = here ? paint.chosen(HERE) : INDENT;
  if (field.kind === 'tick') return drawTick(field, filled, here, paper);
  if (field.kind === 'digits') return drawDigits(now, field, filled, here, paper);
  const label = here ? paint.strong(field.label) : field.label;
  const column = beside === null ? INDENT.length + 2 : INDENT.length + beside + 2;
  const value = drawValue(now, field, filled, here, wide - column - 1, paint);
  const under =
    here && field.kind === 'choice'
      ? drawOptions(now, field, filled, wide - column + 1, paper)
      : drawRules(now, action, field, filled, here, paint);
  const rest = under.map((line) => ' '.repeat(column - 2) + line);
  const cursor = here ? { column: column + value.at } : undefined;
  const place = (row: number) => (cursor ? { cursor: { ...cursor, row } } : {});
  if (beside !== null) return { lines: [`${mark}${pad(label, beside)}  ${value.text}`, ...rest], ...place(0) };
  return {
    lines: [
      ...wrap(field.label, wide - 4).map((line, n) => (n === 0 ? mark : INDENT) + (here ? paint.strong(line) : line)),
      `${' '.repeat(column)}${value.text}`,
      ...rest,
    ],
    ...place(wrap(field.label, wide - 4).length),
  };
}

/** The value in one line, and how far into it the cursor stands; longer ones show the part around the cursor. */
function drawValue(
  now: Situation,
  field: FieldView,
  filled: Filled,
  here: boolean,
  columns: number,
  paint: Paint,
): { text: string; at: number } {
  const say = texts[now.language].screen;
  if (field.locked) {
    const text = safe(field.value);
    return { text: ends(text, paint.faint(`(${say.locked})`), Math.min(columns, width(text) + width(say.locked) + 4)) ?? text, at: 0 };
  }
  if (field.kind === 'choice') {
    if (here) return { text: safe(filled.filter.text), at: width(safe(filled.filter.text.slice(0, filled.filter.at))) };
    const label = field.options.find(({ value }) => value === filled.text)?.label ?? '';
    return { text: filled.suggested ? paint.faint(`‹${label}›`) : shorten(label, columns) || paint.faint('–'), at: 0 };
  }
  if (filled.suggested) return { text: paint.faint(`‹${shorten(safe(filled.text), columns - 2)}›`), at: 0 };
  const shown = (text: string) => (hidden(field) ? '•'.repeat(letters(text).length) : safe(text));
  const before = shown(filled.text.slice(0, filled.at));
  const after = shown(filled.text.slice(filled.at));
  if (!here) return { text: shorten(before + after, columns) || paint.faint('–'), at: 0 };
  const left = tail(before, columns - 1);
  return { text: left + split(after, columns - 1 - width(left))[0], at: width(left) };
}

const shorten = (text: string, columns: number): string => (width(text) <= columns ? text : `${split(text, columns - 1)[0]}…`);

function drawOptions(now: Situation, field: FieldView, filled: Filled, columns: number, { rows, paint }: Paper): string[] {
  const list = offered(field, filled);
  if (list.length === 0) return [INDENT + paint.faint(texts[now.language].screen.none)];
  const at = Math.max(
    0,
    list.findIndex(({ value }) => value === filled.text),
  );
  const from = Math.max(0, Math.min(at - Math.floor(rows / 2), list.length - rows));
  const seen = list.slice(from, from + rows);
  const lines = seen.flatMap(({ label, value }) => drawEntry(label, value === filled.text, columns, paint));
  return list.length > seen.length ? [...lines, INDENT + paint.faint(`${at + 1}/${list.length}`)] : lines;
}

/** The rules of a password, ticked as it is typed: where one is chosen, which is where it is asked for twice. */
function drawRules(now: Situation, { fields }: ActionView, field: FieldView, filled: Filled, here: boolean, paint: Paint): string[] {
  if (!here || field.name !== 'password' || !fields.some(({ name }) => name === 'repeatPassword')) return [];
  const say = texts[now.language].rules;
  const met = passwordRules(filled.text);
  return (['length', 'letters', 'special'] as const).map((rule) => `  ${met[rule] ? paint.good(`✓ ${say[rule]}`) : `○ ${say[rule]}`}`);
}

function drawTick({ label }: FieldView, { text }: Filled, here: boolean, { wide, paint }: Paper): Block {
  const box = `[${text === 'yes' ? 'x' : ' '}] `;
  const lines = wrap(box + label, wide - 4).map((line, n) => (n === 0 && here ? paint.chosen(HERE) + paint.strong(line) : INDENT + line));
  return { lines, ...(here && { cursor: { row: 0, column: INDENT.length + 1 } }) };
}

/** Digits in boxes; a passcode hidden, an OTP with the time it has left. */
function drawDigits(now: Situation, field: FieldView, { text, at }: Filled, here: boolean, { wide, paint }: Paper): Block {
  const unseen = hidden(field);
  const length = field.length ?? 6;
  const cells = Array.from({ length }, (_, n) => ` ${text[n] === undefined ? ' ' : unseen ? '•' : text[n]} `);
  const line = (left: string, join: string, right: string) => INDENT + left + Array.from({ length }, () => '───').join(join) + right;
  const { expiresAt } = now.view;
  const say = texts[now.language].screen;
  const left =
    expiresAt === undefined || unseen
      ? ''
      : expiresAt > now.now
        ? say.validFor(countdown(expiresAt - now.now))
        : paint.warning(say.expired);
  const label = unseen ? [here ? paint.chosen(HERE) + paint.strong(field.label) : INDENT + field.label] : [];
  const middle = `${INDENT}│${cells.join('│')}│${left && width(left) + 4 * length + 8 <= wide ? `   ${left}` : ''}`;
  const lines = [...label, line('┌', '┬', '┐'), middle, line('└', '┴', '┘')];
  const row = label.length + 1;
  return { lines, ...(here && { cursor: { row, column: INDENT.length + 2 + 4 * Math.min(at, length - 1) }, keep: row }) };
}
