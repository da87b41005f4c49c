import type { Definition, Severity } from '../refusals/define.js';
import { type Code, catalogue, type Language, type Refused, wording } from '../refusals/index.js';

/** What a reader noticed about a card: a refusal with its place. `offset` in bytes from the start of `file`. */
export type Finding<C extends Code = Code> = Refused<C> & { readonly file: string | null; readonly offset: number | null };

export const severity = (code: Code): Severity => (catalogue[code] as Definition<unknown>).severity ?? 'error';

/** A finding as `card read --json` prints it. */
export function told(finding: Finding, language: Language) {
  const { title, cause, remedy } = wording(finding, language);
  return {
    code: finding.code,
    severity: severity(finding.code),
    file: finding.file,
    offset: finding.offset,
    what: title,
    why: cause,
    remedy,
  };
}
