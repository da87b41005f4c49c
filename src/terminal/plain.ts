import type { FieldView } from '../flow/view.js';
import { texts } from '../text/index.js';
import { plain } from '../text/near.js';
import { countdown } from '../text/time.js';
import type { Item } from './acts.js';
import type { Ask } from './answers.js';
import { askLine, askSecret, type Streams } from './ask-line.js';
import { actionOf, type Dialog, type Moved, openFields, perform, submit } from './dialog.js';
import { hidden } from './filled.js';
import { lineOf } from './line.js';
import { matching } from './matching.js';
import { page } from './page.js';
import { safe } from './safe.js';
import type { Situation } from './situation.js';

/** More options than this are found by typing, not by number. */
const COUNTABLE = 12;

/** One screen until it is answered, line by line: nothing is ever repainted. */
export async function askPlainly({ begin, look }: Parameters<Ask>[0], streams: Streams): ReturnType<Ask> {
  let dialog = begin;
  let told = '';
  for (;;) {
    const now = look(dialog.language);
    const form = `${dialog.language} ${dialog.action}`;
    if (form !== told) streams.output.write(`\n${page(now, dialog).join('\n')}\n`);
    told = form;
    const moved = await step(now, dialog, streams);
    dialog = moved.dialog;
    if (moved.answer) return { answer: moved.answer, dialog };
  }
}

/** One question: the next field, or which action; `?` asks what else there is to do. */
async function step(now: Situation, dialog: Dialog, streams: Streams): Promise<Moved> {
  const action = actionOf(now, dialog);
  const open = openFields(action);
  const field = open[dialog.focus];
  if (!field) {
    const chosen = await pick(now.acts.slice(0, now.view.actions.length), now, streams, 0);
    return chosen === 'acts' ? otherwise(now, dialog, streams) : chosen ? perform(now, dialog, chosen.deed) : { dialog };
  }
  const given = await question(now, dialog, field, streams);
  if (given === '?') return otherwise(now, dialog, streams);
  const fields = { ...dialog.fields, [field.name]: { ...dialog.fields[field.name]!, ...lineOf(given), suggested: false } };
  const filled = { ...dialog, fields, focus: dialog.focus + 1 };
  return filled.focus < open.length ? { dialog: filled } : { dialog: { ...filled, focus: 0 }, answer: submit(action, filled) };
}

/** Everything that can be done, by number; then what comes of it. */
async function otherwise(now: Situation, dialog: Dialog, streams: Streams): Promise<Moved> {
  const { output } = streams;
  const say = texts[now.language];
  output.write(`${say.acts.title}\n`);
  const item = await pick(now.acts, now, streams);
  if (item === 'acts' || !item) return { dialog };
  const { deed } = item;
  if ('turn' in deed && deed.turn === 'help') {
    output.write(`${say.screen.help}: ${now.help.join('\n')}\n`);
    return { dialog };
  }
  if (!('open' in deed)) return perform(now, dialog, deed);
  output.write(`${deed.open === 'waits' ? say.waits.title : say.device.title}\n`);
  const inner = await pick(now[deed.open], now, streams);
  return inner && inner !== 'acts' ? perform(now, dialog, inner.deed) : { dialog };
}

/** One of a numbered list; `standing` is what Enter alone takes; nothing for a number that is not there. */
async function pick(
  items: readonly Item[],
  { language }: Situation,
  streams: Streams,
  standing?: number,
): Promise<Item | 'acts' | undefined> {
  for (const [n, { label }] of items.entries()) streams.output.write(`${n + 1}. ${label}\n`);
  const given = (await askLine(`${texts[language].screen.choose}${standing === undefined ? '' : ` [${standing + 1}]`}: `, streams)).trim();
  if (given === '?') return 'acts';
  return items[given === '' ? (standing ?? -1) : Number(given) - 1];
}

/** What was given for a field: what stands there where nothing was typed, nothing where only blanks were. */
async function question(now: Situation, dialog: Dialog, field: FieldView, streams: Streams): Promise<string> {
  const say = texts[now.language].screen;
  const { text } = dialog.fields[field.name]!;
  const { expiresAt } = now.view;
  if (field.kind === 'tick') return consent((await askLine(`${field.label} (${say.yes}/${say.no}): `, streams)).trim());
  if (field.kind === 'choice' && field.options.length <= COUNTABLE) {
    for (const [n, { label }] of field.options.entries()) streams.output.write(`${n + 1}. ${label}\n`);
  }
  const standing = field.options.find(({ value }) => value === text)?.label ?? safe(text);
  const left =
    field.name === 'code' && expiresAt ? ` (${expiresAt > now.now ? say.validFor(countdown(expiresAt - now.now)) : say.expired})` : '';
  const ask = hidden(field) ? askSecret : askLine;
  const given = await ask(`${field.label}${left}${standing && !hidden(field) ? ` [${standing}]` : ''}: `, streams);
  if (given === '') return text;
  return field.kind === 'choice' && given !== '?' ? option(field, given) : given.trim() === '' ? '' : given;
}

/** Yes in either language, with or without marks; anything else leaves the box empty. */
const consent = (given: string): string => (given === '?' ? '?' : ['yes', 'y', 'co', 'c', 'x'].includes(plain(given)) ? 'yes' : '');

/** The option of that number or name, or the only one that holds what was typed; else as typed, to be refused. */
function option({ options }: FieldView, given: string): string {
  const byNumber = options.length <= COUNTABLE ? options[Number(given) - 1] : undefined;
  const found = matching(options, given, ({ label }) => label);
  const same = found.find(({ label }) => plain(label) === plain(given.trim()));
  return (byNumber ?? same ?? (found.length === 1 ? found[0] : undefined))?.value ?? given;
}
