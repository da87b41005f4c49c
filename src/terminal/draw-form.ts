import type { ActionView, FieldView } from '../flow/view.js';
import { passwordRules } from '../identity/rules/password.js';
import { texts } from '../text/index.js';
import { openFields } from './dialog.js';
import { drawDigits } from './draw-digits.js';
import { drawEntry } from './draw-list.js';
import { drawTyped, drawValue } from './draw-value.js';
import { type Filled, offered } from './filled.js';
import { type Block, stack } from './frame.js';
import { HERE, INDENT, type Sheet } from './sheet.js';
import { ends, pad, width, wrap } from './width.js';

/** Where less than this is left for the values, they stand under their labels. */
const LEAST = 24;

/** The fields of an action, the one with the cursor opened up. */
export function drawForm(action: ActionView, sheet: Sheet): Block {
  const { dialog, wide } = sheet;
  const inLine = action.fields.filter(({ kind }) => kind !== 'tick' && kind !== 'digits');
  const widest = Math.max(0, ...inLine.map(({ label }) => width(label)));
  const beside = widest + 2 + LEAST <= wide - 4 ? widest : null;
  const focused = openFields(action)[dialog.focus];
  return stack(action.fields.map((field) => drawField(action, field, field === focused, beside, sheet)));
}

/** What Enter on the last field does, and what else there is to do. */
export function drawButtons({ name, label, fields }: ActionView, { now, dialog, wide, paint }: Sheet): Block {
  const last = dialog.focus === openFields({ name, label, fields }).length - 1;
  const button = INDENT + (last ? paint.chosen(`[ ${label} ]`) : `[ ${label} ]`);
  const others = now.view.actions.filter((action) => action.name !== name);
  if (others.length === 0) return { lines: [button] };
  const beyond = `Tab: ${others.map((action) => action.label).join(' · ')}`;
  const both = ends(button, paint.faint(beyond), wide - 1);
  return { lines: both ? [both] : [button, ...wrap(beyond, wide - 4).map((line) => INDENT + paint.faint(line))] };
}

function drawField(action: ActionView, field: FieldView, here: boolean, beside: number | null, sheet: Sheet): Block {
  const filled = sheet.dialog.fields[field.name]!;
  if (field.kind === 'tick') return drawTick(field, filled, here, sheet);
  if (field.kind === 'digits') return drawDigits(field, filled, here, sheet);
  const { wide, paint } = sheet;
  const labels = wrap(field.label, beside ?? wide - 4).map((line, n) => {
    const padded = pad(line, beside ?? 0);
    return here ? paint.chosen(n === 0 ? HERE : INDENT) + paint.strong(padded) : INDENT + padded;
  });
  const column = INDENT.length + 2 + (beside ?? 0);
  const value = here
    ? drawTyped(field, filled, wide - 1 - column, sheet)
    : { text: drawValue(field, filled, wide - 1 - column, sheet), at: 0 };
  const under = here ? drawUnder(action, field, filled, wide - column, sheet).map((line) => ' '.repeat(column - 2) + line) : [];
  const lines =
    beside === null
      ? [...labels, ' '.repeat(column) + value.text, ...under]
      : [`${labels[0]}  ${value.text}`, ...labels.slice(1), ...under];
  return { lines, ...(here && { cursor: { row: beside === null ? labels.length : 0, column: column + value.at } }) };
}

function drawTick({ label }: FieldView, { text }: Filled, here: boolean, { wide, paint }: Sheet): Block {
  const lines = wrap(`[${text === 'yes' ? 'x' : ' '}] ${label}`, wide - 4).map((line, n) =>
    here ? paint.chosen(n === 0 ? HERE : INDENT) + paint.strong(line) : INDENT + line,
  );
  return { lines, ...(here && { cursor: { row: 0, column: INDENT.length + 1 } }) };
}

/** What belongs to the field with the cursor: the options of a choice, the rules of a password. */
function drawUnder(action: ActionView, field: FieldView, filled: Filled, columns: number, sheet: Sheet): string[] {
  if (field.kind === 'choice') return drawOptions(field, filled, columns, sheet);
  const chosenHere = field.name === 'password' && action.fields.some(({ name }) => name === 'repeatPassword');
  return chosenHere ? drawRules(filled.text, sheet) : [];
}

function drawOptions(field: FieldView, filled: Filled, columns: number, { now, entries, paint }: Sheet): string[] {
  const list = offered(field, filled);
  if (list.length === 0) return [INDENT + paint.faint(texts[now.language].screen.none)];
  const at = list.findIndex(({ value }) => value === filled.text);
  const from = Math.max(0, Math.min(at - Math.floor(entries / 2), list.length - entries));
  const lines = list.slice(from, from + entries).flatMap(({ label, value }) => drawEntry(label, value === filled.text, columns, paint));
  return list.length > entries ? [...lines, INDENT + paint.faint(`${at + 1}/${list.length}`)] : lines;
}

/** The rules of a new password, ticked as it is typed. */
function drawRules(password: string, { now, paint }: Sheet): string[] {
  const say = texts[now.language].rules;
  const met = passwordRules(password);
  return (['length', 'letters', 'special'] as const).map((rule) => (met[rule] ? paint.good(`  ✓ ${say[rule]}`) : `  ○ ${say[rule]}`));
}
