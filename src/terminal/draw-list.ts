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
  const head = (typed: string) => `${INDENT}${title} ${safe(typed)}`;
  const { text, at } = list.filter;
  const items = listed(now, list);
  const entries = items.length > 0 ? drawEntries(items, list.at, wide, paint) : { lines: [INDENT + paint.faint(say.screen.none)] };
  return { ...stack([{ lines: [paint.strong(head(text))] }, entries]), cursor: { row: 0, column: width(head(text.slice(0, at))) } };
}

function drawEntries(entries: readonly { label: string }[], at: number, wide: number, paint: Paint): Block {
  const drawn = entries.map(({ label }, n) => drawEntry(label, n === at, wide - 1, paint));
  return { lines: drawn.flat(), keep: drawn.slice(0, at).flat().length };
}
