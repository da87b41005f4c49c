import { texts } from '../text/index.js';
import { type Dialog, type List, listed } from './dialog.js';
import { type Block, stack } from './frame.js';
import type { Paint } from './paint.js';
import { safe } from './safe.js';
import type { Situation } from './situation.js';
import { width, wrap } from './width.js';

const MARK = ' › ';
const INDENT = '   ';

/** One entry of a list, the chosen one behind a mark. */
export function drawEntry(label: string, chosen: boolean, columns: number, paint: Paint): string[] {
  const lines = wrap(label, columns - INDENT.length).map((line, n) => (chosen && n === 0 ? MARK : INDENT) + line);
  return chosen ? lines.map(paint.chosen) : lines;
}

/** The buttons of a screen that asks for nothing. */
export function drawActions({ view }: Situation, { focus }: Dialog, wide: number, paint: Paint): Block {
  return kept(
    view.actions.map(({ label }) => label),
    focus,
    wide,
    paint,
  );
}

/** A list over the form, with what was typed to find something in it. */
export function drawList(now: Situation, list: List, wide: number, paint: Paint): Block {
  const say = texts[now.language];
  const title = { acts: say.acts.title, waits: say.waits.title, changes: say.device.title }[list.of];
  const typed = safe(list.filter.text);
  const head = `${INDENT}${title} ${typed}`;
  const column = width(`${INDENT}${title} ${safe(list.filter.text.slice(0, list.filter.at))}`);
  const items = listed(now, list);
  const entries =
    items.length > 0
      ? kept(
          items.map(({ label }) => label),
          list.at,
          wide,
          paint,
        )
      : { lines: [INDENT + paint.faint(say.screen.none)] };
  const block = stack([{ lines: [paint.strong(head)] }, entries]);
  return { ...block, cursor: { row: 0, column } };
}

function kept(labels: readonly string[], at: number, wide: number, paint: Paint): Block {
  const entries = labels.map((label, n) => drawEntry(label, n === at, wide - 1, paint));
  return { lines: entries.flat(), keep: entries.slice(0, at).flat().length };
}
