import { type Refused, wording } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';
import type { Language } from '../text/index.js';
import type { Io } from './io.js';

/** A refusal of the program on stderr: what, why, and the way out; as JSON where a program listens. */
export function sayRefused(io: Io, refused: Refused, language: Language, json = false): void {
  const { title, cause, remedy } = wording(refused, language);
  if (json) io.stderr.write(`${JSON.stringify({ refused: { code: refused.code, params: refused.params, title, cause, remedy } })}\n`);
  else io.stderr.write(`✗ ${safe(title)} (${refused.code})\n  ${safe(cause)}\n  → ${safe(remedy)}\n`);
}
