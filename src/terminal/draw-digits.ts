import type { FieldView } from '../flow/view.js';
import { texts } from '../text/index.js';
import { countdown } from '../text/time.js';
import { type Filled, hidden } from './filled.js';
import type { Block } from './frame.js';
import { HERE, INDENT, type Sheet } from './sheet.js';
import { width } from './width.js';

/** Digits in boxes: a passcode unseen under its label, an OTP with the time it has left. */
export function drawDigits(field: FieldView, { text, at }: Filled, here: boolean, sheet: Sheet): Block {
  const { paint, wide } = sheet;
  const unseen = hidden(field);
  const length = field.length ?? 6;
  const cells = Array.from({ length }, (_, n) => ` ${text[n] === undefined ? ' ' : unseen ? '•' : text[n]} `);
  const edge = (left: string, join: string, right: string) => INDENT + left + cells.map(() => '───').join(join) + right;
  const label = unseen ? [here ? paint.chosen(HERE) + paint.strong(field.label) : INDENT + field.label] : [];
  const row = `${INDENT}│${cells.join('│')}│`;
  const left = unseen ? '' : `   ${timeLeft(sheet)}`;
  const lines = [...label, edge('┌', '┬', '┐'), width(row) + width(left) < wide ? row + left : row, edge('└', '┴', '┘')];
  const middle = lines.length - 2;
  const column = INDENT.length + 2 + 4 * Math.min(at, length - 1);
  return { lines, ...(here && { cursor: { row: middle, column }, keep: middle }) };
}

function timeLeft({ now: { view, now, language }, paint }: Sheet): string {
  const say = texts[language].screen;
  if (view.expiresAt === undefined) return '';
  return view.expiresAt > now ? say.validFor(countdown(view.expiresAt - now)) : paint.warning(say.expired);
}
