import { type Refused, wording } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';
import type { Language } from '../text/index.js';
import type { Io } from './io.js';

/** A refusal as a person reads it: what, why, and the way out. */
export function refusedLines(refused: Refused, language: Language): string[] {
  const { title, cause, remedy } = wording(refused, language);
  return [`✗ ${safe(title)} (${refused.code})`, `  ${safe(cause)}`, `  → ${safe(remedy)}`];
}

/** The same for a program. */
export const refusedJson = (refused: Refused, language: Language) => ({
  code: refused.code,
  params: refused.params,
  ...wording(refused, language),
});

/** A refusal of the program on stderr: what, why, and the way out; as JSON where a program listens. */
export function sayRefused(io: Io, refused: Refused, language: Language, json = false): void {
  if (json) io.stderr.write(`${JSON.stringify({ refused: refusedJson(refused, language) })}\n`);
  else io.stderr.write(`${refusedLines(refused, language).join('\n')}\n`);
}
