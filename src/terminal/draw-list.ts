import { texts } from '../text/index.js';
import { type List, listed } from './dialog.js';
import { type Block, stack } from './frame.js';
import type { Paint } from './paint.js';
import { safe } from './safe.js';
import { HERE, INDENT, type Sheet } from './sheet.js';
import { width, wrap } from './width.js';

/** One entry of a list in so many columns, the chosen one behind a mark. */
export function drawEntry(label: string, chosen: boolean, columns: number, paint: Paint): string[] {
  const lines = wrap(label, columns - INDENT.length).map((line, n) => (chosen && n === 0 ? HERE : INDENT) + line);
  return chosen ? lines.map(paint.chosen) : lines;
}

/** The buttons of a screen that asks for nothing. */
export const drawActions = ({ now, dialog, wide, paint }: Sheet): Block => drawEntries(now.view.actions, dialog.focus, wide, paint);

/** A list over the form, with what was typed to find something in it. */
export function drawList(list: List, { now, wide, paint }: Sheet): Block {
  const say = texts[now.language];
  const title = { acts: say.acts.title, waits: say.waits.title, changes: say.device.title }[list.of];
  const head = INDENT + title;
  const typed = (upTo?: number) => safe(list.filter.text.slice(0, upTo));
  const items = listed(now, list);
  const entries = items.length > 0 ? drawEntries(items, list.at, wide, paint) : { lines: [INDENT + paint.faint(say.screen.none)] };
  const cursor = { row: 0, column: width(head) + 2 + width(typed(list.filter.at)) };
  return { ...stack([{ lines: [`${paint.strong(head)}  ${typed()}`] }, entries]), cursor };
}

function drawEntries(entries: readonly { label: string }[], at: number, wide: number, paint: Paint): Block {
  const drawn = entries.map(({ label }, n) => drawEntry(label, n === at, wide - 1, paint));
  return { lines: drawn.flat(), keep: drawn.slice(0, at).flat().length };
}
