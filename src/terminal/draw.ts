import { titled } from '../flow/view.js';
import { texts } from '../text/index.js';
import { beside, type Shown } from './beside.js';
import { type Code, drawCode, quietIn } from './code.js';
import { actionOf, type Dialog, focused } from './dialog.js';
import { drawButtons, drawForm } from './draw-form.js';
import { drawActions, drawList } from './draw-list.js';
import { drawTold } from './draw-told.js';
import { around, type Block, spaced, stack } from './frame.js';
import type { Paint } from './paint.js';
import { safe } from './safe.js';
import { INDENT, type Sheet } from './sheet.js';
import type { Situation } from './situation.js';
import { ends, pad, width, wrap } from './width.js';

/** A terminal's size, how it may be painted, and the picture that belongs to the screen. */
export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
  readonly picture?: Shown | undefined;
  /** The QR code of the screen. */
  readonly code?: Code | undefined;
}

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;
const MESSAGES = 3;
/** What the other one has done at the desk: the newest of it. */
const MEANWHILE = 6;
const HAPPENINGS = 6;
/** Beside a QR code the words take at least so many columns. */
const WORDS = 28;
const NOTHING: Block = { lines: [] };

/** A whole screen in at most so many rows, with the cursor where typing goes; `working`: answered, and not settled yet. */
export function draw(now: Situation, dialog: Dialog, { columns, rows, paint, picture, code }: Canvas, working = false): Block {
  const { view, language, messages } = now;
  const whole: Sheet = { now, dialog, wide: Math.min(columns, WIDEST), entries: Math.min(12, Math.max(3, rows - 16)), paint };
  const top: Block = { lines: head(whole) };
  const foot: Block = { lines: working ? [` ${paint.faint(texts[language].screen.working)}`] : keys(whole) };
  const room = rows - top.lines.length - foot.lines.length;
  const drawn = code && view.code ? codeIn(code, view.code.over, whole.wide - WORDS, room) : [];
  const side = drawn[0] === undefined ? 0 : width(drawn[0]) + 1;
  const sheet: Sheet = { ...whole, wide: whole.wide - side };
  const { wide } = sheet;
  const refusal = view.refusal ? drawTold(view.refusal, 'refusal', sheet) : [];
  const others = now.meanwhile
    .slice(-MEANWHILE)
    .flatMap((line) => aside('›', line, wide))
    .map(paint.news);
  const told: Block = { lines: [...others, ...refusal, ...view.notices.flatMap((notice) => drawTold(notice, notice.severity, sheet))] };
  const help: Block = { lines: dialog.help ? now.help.flatMap((line) => aside('?', line, wide)).map(paint.news) : [] };
  const due: Block = { lines: timeline(sheet) };
  const mail: Block = { lines: messages.slice(-MESSAGES).flatMap((message) => aside('✉', message, wide)) };
  const action = actionOf(now, dialog);
  const form = !dialog.list && action.fields.length > 0;
  const body = dialog.list ? drawList(dialog.list, sheet) : form ? drawForm(action, sheet) : drawActions(sheet);
  const buttons = form ? drawButtons(action, sheet) : NOTHING;

  // Where not all fits, the fields are scrolled first, and if that is not enough, everything between head and foot.
  const mark = INDENT + paint.faint('⋮');
  const without = [told, help, buttons, due, mail, body].reduce((sum, { lines }) => sum + (lines.length > 0 ? lines.length + 1 : 0), 0);
  const words = code && view.code && side === 0 ? [...view.text, texts[language].screen.codeTooBig] : view.text;
  const text = beside(words, picture, wide, room - without - 1);
  const rest = [told, text, help, buttons, due, mail].reduce((sum, { lines }) => sum + lines.length, 0);
  const fields = around(body, Math.max(Math.min(6, body.lines.length), room - rest), mark);
  const spare = room - rest - fields.lines.length;
  const middle = around(spaced([told, text, help, fields, buttons, due, mail], spare - 2, fields), room, mark);
  const gap = (n: number): Block => ({ lines: spare >= n ? [''] : [] });
  if (side > 0) return stack([top, joined(middle, drawn, wide), foot]);
  return stack([top, gap(2), middle, gap(1), foot]);
}

/** A code with as wide a margin as there is room for; nothing where it does not fit. */
function codeIn(code: Code, over: boolean, columns: number, rows: number): string[] {
  const quiet = quietIn(code.modules, columns, rows);
  return quiet === undefined ? [] : drawCode(code, quiet, over);
}

/** Words with a code at their right. */
const joined = (words: Block, code: readonly string[], wide: number): Block => ({
  ...words,
  lines: Array.from({ length: Math.max(words.lines.length, code.length) }, (_, n) =>
    `${pad(words.lines[n] ?? '', wide)} ${code[n] ?? ''}`.trimEnd(),
  ),
});

/** What fell due since the answer before: the newest where there is more than a screen has room for. */
function timeline({ now: { view, language }, wide, paint }: Sheet): string[] {
  const { happened } = view;
  if (happened.length === 0) return [];
  const say = texts[language].screen;
  const left = happened.length - HAPPENINGS;
  return [
    INDENT + paint.strong(say.happened),
    ...(left > 0 ? [INDENT + paint.faint(say.happenedBefore(left))] : []),
    ...happened.slice(-HAPPENINGS).flatMap(({ time, text }) => {
      const indent = ' '.repeat(width(time) + 2);
      return wrap(safe(text), wide - 4 - indent.length).map(
        (line, n) => INDENT + (n === 0 ? `${paint.faint(time)}  ${line}` : indent + line),
      );
    }),
  ];
}

/** What is simulated and when; which step this is and who holds which handset. */
function head({ now: { view }, wide, paint }: Sheet): string[] {
  const banner = ` ${view.banner}`;
  const title = ` ${view.step} · ${titled(view)}`;
  const right = (text: string) => ' '.repeat(Math.max(1, wide - 1 - width(text))) + paint.faint(text);
  const both = (left: string, at: string) => ends(left, paint.faint(at), wide - 1) ?? ends(left, paint.faint(at), wide);
  const first = both(paint.banner(banner), view.time);
  const second = both(paint.title(title), view.holder);
  return [
    ...(first ? [first] : [...wrap(banner, wide - 1).map(paint.banner), right(view.time)]),
    paint.faint('─'.repeat(wide)),
    ...(second ? [second] : [...wrap(title, wide - 1).map(paint.title), ...wrap(view.holder, wide - 2).map(right)]),
  ];
}

/** A paragraph behind a mark of one letter. */
const aside = (mark: string, text: string, wide: number): string[] =>
  wrap(text, wide - 6).map((line, n) => `${INDENT}${n === 0 ? mark : ' '} ${line}`);

/** The keys that do something here, in as many lines as it takes. */
function keys({ now, dialog, wide, paint }: Sheet): string[] {
  const { foot } = texts[now.language].screen;
  const field = focused(now, dialog);
  const hints = dialog.list
    ? [foot.options, foot.filter, foot.choose, foot.close]
    : [
        foot.enter,
        ...(!field || field.kind === 'choice' ? [foot.options] : []),
        ...(field && field.options.length > 7 ? [foot.filter] : []),
        ...(field?.kind === 'tick' ? [foot.tick] : []),
        foot.back,
        foot.acts,
        foot.help,
        ...(now.view.actions.some(({ name }) => name === 'resend') ? [foot.resend] : []),
        foot.wait,
      ];
  const lines: string[] = [];
  for (const hint of hints) {
    const longer = `${lines.at(-1) ?? ''} · ${hint}`;
    if (lines.length > 0 && width(longer) < wide) lines[lines.length - 1] = longer;
    else lines.push(` ${hint}`);
  }
  return lines.map(paint.faint);
}
