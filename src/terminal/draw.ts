import type { Told } from '../flow/view.js';
import { texts } from '../text/index.js';
import { actionOf, type Dialog, focused } from './dialog.js';
import { drawForm } from './draw-form.js';
import { drawActions, drawList } from './draw-list.js';
import { around, type Block, spaced, stack } from './frame.js';
import type { Paint } from './paint.js';
import type { Situation } from './situation.js';
import { ends, width, wrap } from './width.js';

/** A terminal's size, and how it may be painted. */
export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
}

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;
const INDENT = '   ';

/** A whole screen: at most as many lines as there are rows, with the cursor where typing goes. */
export function draw(now: Situation, dialog: Dialog, { columns, rows, paint }: Canvas, working = false): Block {
  const wide = Math.min(columns, WIDEST);
  const { view, messages } = now;
  const top: Block = { lines: head(now, wide, paint) };
  const foot: Block = { lines: working ? [` ${paint.faint(texts[now.language].screen.working)}`] : keys(now, dialog, wide, paint) };
  const said: Block = {
    lines: [...(view.refusal ? [view.refusal] : []), ...view.notices].flatMap((told, n) =>
      tell(told, view.refusal !== undefined && n === 0, now, wide, paint),
    ),
  };
  const text: Block = { lines: view.text.flatMap((line) => wrap(line, wide - 4)).map((line) => INDENT + line) };
  const help: Block = {
    lines: dialog.help ? aside('?', view.help, wide).map((line) => paint.news(line)) : [],
  };
  const body = drawBody(now, dialog, wide, Math.min(8, Math.max(3, rows - 16)), paint);
  const mail: Block = { lines: messages.slice(-3).flatMap((message) => aside('✉', message, wide)) };

  const room = rows - top.lines.length - foot.lines.length;
  const mark = `${INDENT}${paint.faint('⋮')}`;
  const rest = [said, text, help, body.buttons, mail].reduce((sum, { lines }) => sum + lines.length, 0);
  // Where not all fits, the fields are scrolled first, and if that is not enough, everything between head and foot.
  const fields = around(body.fields, Math.max(Math.min(6, body.fields.lines.length), room - rest), mark);
  const spare = room - rest - fields.lines.length;
  const middle = around(spaced([said, text, help, fields, body.buttons, mail], spare - 2, fields), room, mark);
  const gap = (n: number): Block => ({ lines: spare >= n ? [''] : [] });
  return stack([top, gap(2), middle, gap(1), foot]);
}

function head({ view }: Situation, wide: number, paint: Paint): string[] {
  const banner = ` ${view.banner}`;
  const title = ` ${view.step} · ${view.title}`;
  const first = ends(paint.banner(banner), paint.faint(view.time), wide - 1);
  const second = ends(paint.title(title), paint.faint(view.holder), wide - 1);
  const right = (text: string) => ' '.repeat(Math.max(1, wide - 1 - width(text))) + paint.faint(text);
  return [
    ...(first ? [first] : [...wrap(banner, wide - 1).map(paint.banner), right(view.time)]),
    paint.faint('─'.repeat(wide)),
    ...(second ? [second] : [...wrap(title, wide - 1).map(paint.title), ...wrap(view.holder, wide - 2).map(right)]),
  ];
}

/** A paragraph behind a mark of one letter. */
function aside(mark: string, text: string, wide: number): string[] {
  return wrap(text, wide - 6).map((line, n) => `${INDENT}${n === 0 ? mark : ' '} ${line}`);
}

/** A refusal or a notice: what, why, and the way out; its code at the right, for `explain`. */
function tell(
  { code, severity, title, cause, remedy }: Told,
  isRefusal: boolean,
  { language }: Situation,
  wide: number,
  paint: Paint,
): string[] {
  const style = isRefusal ? paint.wrong : severity === 'info' ? paint.news : paint.warning;
  const mark = isRefusal ? '✗' : severity === 'info' ? 'i' : '!';
  const first = ends(style(` ${mark} ${title}`), paint.faint(code), wide - 1);
  const lines = (text: string) => wrap(text, wide - 4).map((line) => INDENT + line);
  return [
    ...(first
      ? [first]
      : [...lines(title).map((line, n) => style(n === 0 ? ` ${mark}${line.slice(2)}` : line)), `${INDENT}${paint.faint(code)}`]),
    ...lines(cause),
    ...lines(`→ ${texts[language].screen.remedy}: ${remedy}`),
  ];
}

function drawBody(now: Situation, dialog: Dialog, wide: number, rows: number, paint: Paint): { fields: Block; buttons: Block } {
  const buttons: Block = { lines: [] };
  if (dialog.list) return { fields: drawList(now, dialog.list, wide, paint), buttons };
  const action = actionOf(now, dialog);
  if (action.fields.length === 0) return { fields: drawActions(now, dialog, wide, paint), buttons };
  return drawForm(now, dialog, action, { wide, rows, paint });
}

/** The keys that do something here, in as many lines as it takes. */
function keys(now: Situation, dialog: Dialog, wide: number, paint: Paint): string[] {
  const { foot } = texts[now.language].screen;
  const field = focused(now, dialog);
  const arrows = dialog.list || !field || field.kind === 'choice';
  const hints = dialog.list
    ? [foot.options, foot.filter, foot.choose, foot.close]
    : [
        foot.enter,
        ...(arrows ? [foot.options] : []),
        ...(field?.kind === 'choice' && field.options.length > 7 ? [foot.filter] : []),
        ...(field?.kind === 'tick' ? [foot.tick] : []),
        foot.back,
        foot.acts,
        foot.help,
        ...(now.view.actions.some(({ name }) => name === 'resend') ? [foot.resend] : []),
        foot.wait,
      ];
  const lines: string[] = [];
  for (const hint of hints) {
    const longer = lines.length > 0 ? `${lines.at(-1)} · ${hint}` : ` ${hint}`;
    if (lines.length > 0 && width(longer) <= wide - 1) lines[lines.length - 1] = longer;
    else lines.push(` ${hint}`);
  }
  return lines.map(paint.faint);
}
