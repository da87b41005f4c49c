import type { Answer } from '../flow/entry.js';
import type { ActionView, FieldView } from '../flow/view.js';
import type { Language } from '../text/index.js';
import type { Deed, Item } from './acts.js';
import { choose, type Filled, fill, startField } from './filled.js';
import type { Key } from './keys.js';
import { edit, type Line, lineOf } from './line.js';
import { matching } from './matching.js';
import type { Situation } from './situation.js';

/** What a person has done so far on one screen: plain data, moved on by keys alone. */
export interface Dialog {
  readonly language: Language;
  /** The action whose form is filled in. */
  readonly action: string;
  /** Which of its open fields has the cursor; of a screen without a form, which action. */
  readonly focus: number;
  readonly fields: Readonly<Record<string, Filled>>;
  readonly list?: List;
  readonly help: boolean;
}

/** A list over the form, and what was typed to find something in it. */
export interface List {
  readonly of: 'acts' | 'waits' | 'changes';
  readonly filter: Line;
  readonly at: number;
}

/** The dialog after a key, and the answer, once there is one. */
export interface Moved {
  readonly dialog: Dialog;
  readonly answer?: Answer;
}

/** The action whose form is filled in. */
export const actionOf = ({ view }: Situation, { action }: Dialog): ActionView =>
  view.actions.find(({ name }) => name === action) ?? view.actions[0]!;

/** The fields that can be changed. */
export const openFields = ({ fields }: ActionView): readonly FieldView[] => fields.filter(({ locked }) => !locked);

/** The field with the cursor, where the action asks for anything. */
export const focused = (now: Situation, dialog: Dialog): FieldView | undefined => openFields(actionOf(now, dialog))[dialog.focus];

/** The items of the open list that match what was typed. */
export const listed = (now: Situation, { of, filter }: List): readonly Item[] => matching(now[of], filter.text, ({ label }) => label);

/** A fresh look at a screen; what was typed on it before stays, secrets only if told so. */
export function beginDialog(now: Situation, language: Language, before?: Dialog, keepSecrets = false): Dialog {
  const all = now.view.actions.flatMap(({ fields }) => fields);
  const fields = Object.fromEntries(
    all.map((field) => {
      const typed = field.secret && !keepSecrets ? undefined : before?.fields[field.name];
      return [field.name, typed ?? startField(field, now.standing[field.name]!)];
    }),
  );
  const { refusal } = now.view;
  const action = (refusal || keepSecrets) && before ? before.action : now.view.actions[0]!.name;
  const dialog: Dialog = { language, action, focus: 0, fields, help: false };
  return {
    ...dialog,
    focus: keepSecrets && before ? before.focus : firstToFill(openFields(actionOf(now, dialog)), fields, before !== undefined),
  };
}

/** The first empty field; but a choice before it that stands by itself is still to be looked at. */
function firstToFill(open: readonly FieldView[], fields: Dialog['fields'], seen: boolean): number {
  const empty = Math.max(
    0,
    open.findIndex(({ name }) => fields[name]!.text === ''),
  );
  return !seen && open.slice(0, empty).some(({ kind }) => kind === 'choice') ? 0 : empty;
}

/** What the form answers: every field that is not locked, whoever filled it. */
export function submit(action: ActionView, { fields }: Dialog): Answer {
  const open = openFields(action);
  if (open.length === 0) return { do: action.name };
  return { do: action.name, values: Object.fromEntries(open.map(({ name }) => [name, fields[name]!.text.normalize('NFC')])) };
}

const closed = ({ list: _list, ...dialog }: Dialog): Dialog => dialog;
const opened = (dialog: Dialog, of: List['of']): Dialog => ({ ...dialog, list: { of, filter: lineOf(''), at: 0 } });

/** Does an action of the screen, or shows its form where it asks for more than what is filled in already. */
function act(now: Situation, dialog: Dialog, name: string): Moved {
  const action = now.view.actions.find((one) => one.name === name)!;
  const before = new Set(actionOf(now, dialog).fields.map((field) => field.name));
  const filledIn = openFields(action).every((field) => before.has(field.name));
  if (filledIn) return { dialog: closed(dialog), answer: submit(action, dialog) };
  return { dialog: { ...closed(dialog), action: name, focus: 0 } };
}

/** Does what an item of a list stands for. */
export function perform(now: Situation, dialog: Dialog, deed: Deed): Moved {
  if ('answer' in deed) return { dialog: closed(dialog), answer: deed.answer };
  if ('action' in deed) return act(now, dialog, deed.action);
  if ('open' in deed) return { dialog: opened(dialog, deed.open) };
  const { language, help } = dialog;
  if (deed.turn === 'language') return { dialog: { ...closed(dialog), language: language === 'vi' ? 'en' : 'vi' } };
  return { dialog: { ...closed(dialog), help: deed.turn === 'help' ? !help : help } };
}

/** The dialog after one key: the whole behaviour of the screens, without a terminal. */
export function press(now: Situation, dialog: Dialog, key: Key): Moved {
  const { list } = dialog;
  if ('press' in key) {
    if (key.press === 'tab') return { dialog: list ? closed(dialog) : opened(dialog, 'acts') };
    if (key.press === 'f1') return perform(now, dialog, { turn: 'help' });
    if (key.press === 'f4') return { dialog: opened(dialog, 'waits') };
    if (key.press === 'f2') return now.view.actions.some(({ name }) => name === 'resend') ? act(now, dialog, 'resend') : { dialog };
  }
  return list ? inList(now, dialog, list, key) : inForm(now, dialog, key);
}

function inList(now: Situation, dialog: Dialog, list: List, key: Key): Moved {
  const items = listed(now, list);
  const moved = (at: number) => ({ dialog: { ...dialog, list: { ...list, at: (at + items.length) % Math.max(1, items.length) } } });
  if ('press' in key) {
    if (key.press === 'escape') return { dialog: closed(dialog) };
    if (key.press === 'up' || key.press === 'back-tab') return moved(list.at - 1);
    if (key.press === 'down') return moved(list.at + 1);
    if (key.press === 'enter') return items[list.at] ? perform(now, dialog, items[list.at]!.deed) : { dialog };
  }
  return { dialog: { ...dialog, list: { ...list, filter: edit(list.filter, key), at: 0 } } };
}

function inForm(now: Situation, dialog: Dialog, key: Key): Moved {
  const action = actionOf(now, dialog);
  const open = openFields(action);
  const stops = open.length || now.view.actions.length;
  const field = open[dialog.focus];
  const changed = (filled: Filled) => ({ ...dialog.fields, ...(field && { [field.name]: filled }) });
  const to = (focus: number): Moved => ({
    dialog: {
      ...dialog,
      focus: Math.min(Math.max(0, focus), stops - 1),
      // What was typed to find a choice has served.
      ...(field && { fields: changed({ ...dialog.fields[field.name]!, filter: lineOf('') }) }),
    },
  });
  if ('press' in key) {
    if (key.press === 'escape') {
      const first = now.view.actions[0]!.name;
      return action.name === first ? { dialog, answer: { back: true } } : { dialog: { ...dialog, action: first, focus: 0 } };
    }
    if (key.press === 'enter') {
      if (!field) return act(now, dialog, now.view.actions[dialog.focus]!.name);
      return dialog.focus < open.length - 1 ? to(dialog.focus + 1) : { dialog, answer: submit(action, dialog) };
    }
    if (key.press === 'back-tab') return to(dialog.focus - 1);
    if (field?.kind !== 'choice' && key.press === 'up') return to(dialog.focus - 1);
    if (field?.kind !== 'choice' && key.press === 'down') return to(dialog.focus + 1);
  }
  if (!field) return { dialog };
  const filled = dialog.fields[field.name]!;
  return { dialog: { ...dialog, fields: changed(field.kind === 'choice' ? choose(field, filled, key) : fill(field, filled, key)) } };
}
