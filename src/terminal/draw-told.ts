import type { Told } from '../flow/view.js';
import { texts } from '../text/index.js';
import { INDENT, type Sheet } from './sheet.js';
import { ends, wrap } from './width.js';

/** How a refusal, a warning and a piece of news begin: told apart without colours. */
export const marks = { refusal: '✗', error: '!', warning: '!', info: 'i' } as const;

/** A refusal or a notice: what, why, and the way out; its code at the right, for `explain`. */
export function drawTold({ code, title, cause, remedy }: Told, as: keyof typeof marks, { now, wide, paint }: Sheet): string[] {
  const style = as === 'refusal' ? paint.wrong : as === 'info' ? paint.news : paint.warning;
  const lines = (text: string) => wrap(text, wide - 4).map((line) => INDENT + line);
  const first = ` ${marks[as]} ${title}`;
  const withCode = ends(style(first), paint.faint(code), wide - 1);
  const head = withCode ? [withCode] : [...wrap(first, wide - 1).map(style), INDENT + paint.faint(code)];
  return [...head, ...lines(cause), ...lines(`→ ${texts[now.language].screen.remedy}: ${remedy}`)];
}
