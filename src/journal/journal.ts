import type { Device } from '../device/device.js';
import type { Entry } from '../flow/entry.js';
import type { Failure } from '../flow/network.js';
import type { Citizen } from '../identity/rules/citizen.js';
import type { EasyPasscode, RulesChoice } from '../identity/rules/profile.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { isEntry, isHeader } from './shape.js';

/** What a journal begins with: all that a replay needs beside the entries. Nothing in it tells how the answers were given. */
export interface Header {
  readonly journal: 1;
  readonly flow: 'level1';
  readonly citizen: Citizen;
  readonly files: { readonly qr: string; readonly nfc: string; readonly portrait: string };
  readonly device: Device;
  /** Simulated milliseconds at the start. */
  readonly now: number;
  readonly from: string;
  readonly rules: RulesChoice;
  readonly seed: string | null;
  /** What a scenario had otherwise than the rules, and how its line failed; left out where nothing was. */
  readonly easyPasscode?: EasyPasscode;
  readonly failures?: readonly Failure[];
}
export interface Journal {
  readonly header: Header;
  readonly entries: readonly Entry[];
  /** A last line without its end, or not whole: the writer was interrupted, and it was dropped. */
  readonly cut: boolean;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON with sorted keys: the same value is the same bytes. */
export function canonical(value: unknown): string {
  const sorted = (part: Json): Json => {
    if (part === null || typeof part !== 'object') return part;
    if (Array.isArray(part)) return part.map(sorted);
    return Object.fromEntries(
      Object.entries(part)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  };
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value))));
}

/** One line of a journal, with its end. */
export const line = (value: Header | Entry): string => `${canonical(value)}\n`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a journal; a cut last line is dropped, any other bad line refused with its number. */
export function readJournal(text: string, file: string): Result<Journal, 'JOURNAL_BROKEN'> {
  const lines = text.split('\n');
  const rest = lines.pop()!;
  const whole = lines.map(parse);
  const cut = rest !== '';
  const [first, ...entries] = whole;
  if (!isHeader(first)) return refuse('JOURNAL_BROKEN', { file, line: 1 });
  const header = first as Header;
  const bad = entries.findIndex((entry) => !isEntry(entry));
  if (bad === entries.length - 1 && bad !== -1) return ok({ header, entries: entries.slice(0, -1) as Entry[], cut: true });
  if (bad !== -1) return refuse('JOURNAL_BROKEN', { file, line: bad + 2 });
  return ok({ header, entries: entries as Entry[], cut });
}
