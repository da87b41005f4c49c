import type { Card } from '../identity/rules/card.js';
import { type Code, ok, type Refused, type Result, refused } from '../refusals/index.js';
import type { Cards } from './outside.js';
import type { Whose } from './own-answer.js';
import type { Form, Known } from './screen.js';
import type { Guard, Personal, PersonalData } from './stand-ins.js';

/** What a form's answers say: values to settle with, and what may be recorded of them. */
type Read = { recorded: Record<string, string>; replaced: boolean } & (
  | { ok: true; values: Record<string, unknown> }
  | { ok: false; refused: Refused }
);

/** Whose secret it was: all that is recorded of one. */
const mask = (wellFormed: boolean, whose: Whose | undefined) => whose ?? (wellFormed ? 'other' : 'malformed');

/**
 * Reads the answers of a form in NFC (but for the names of files): each field from the answer, else from what stands in it; in full, so that the
 * record does not depend on who left what out. Personal data pass the guard before anything else sees them.
 */
export function readForm(
  form: Form,
  given: Readonly<Record<string, string>>,
  known: Known,
  guard: Guard,
  whose: (field: string) => (text: string) => Whose | undefined,
): Read {
  const values: Record<string, unknown> = {};
  const recorded: Record<string, string> = {};
  const personal: { [P in Personal]?: string } = {};
  let why: Refused | undefined;
  const stranger = Object.keys(given).find((name) => !Object.hasOwn(form, name));
  if (stranger) why = refused('FIELD_UNKNOWN', { field: stranger, known: Object.keys(form).join(', ') });

  for (const [name, field] of Object.entries(form)) {
    const standing = field.initial?.(known) ?? '';
    const typed = field.locked ? standing : (given[name] ?? standing);
    // A file bears the name it was given, in whatever form.
    const text = field.kind === 'file' ? typed : typed.normalize('NFC');
    const parsed = field.parse(text);
    if (parsed.ok) values[name] = parsed.value;
    else why ??= parsed.refused;
    if (field.secret) recorded[name] = mask(parsed.ok, whose(name)(text));
    else if (!parsed.ok) recorded[name] = field.personal ? guard.malformed(field.personal, text) : text;
    else recorded[name] = typeof parsed.value === 'string' ? parsed.value : text;
    // What stands in the field already has passed the guard, and a stand-in needs none.
    if (field.personal && parsed.ok && parsed.value !== '' && text !== standing) personal[field.personal] = parsed.value as string;
  }

  const { values: safe, replaced } = guard.people(personal, known as PersonalData, known.standIn ?? false);
  for (const [name, field] of Object.entries(form)) {
    const value = field.personal && personal[field.personal] !== undefined && safe[field.personal];
    if (!value || !(name in values)) continue;
    values[name] = value;
    recorded[name] = value;
  }
  return why ? { ok: false, refused: why, recorded, replaced } : { ok: true, values, recorded, replaced };
}

/** A guard's view of the card readers: what a card of a real person says goes no further; `replaced` says whether one did. */
export function guardedCards(cards: Cards, guard: Guard): { cards: Cards; replaced(): boolean } {
  let any = false;
  const safely = async <C extends Code>(reading: Promise<Result<Card, C>>): Promise<Result<Card, C>> => {
    const read = await reading;
    if (!read.ok) return read;
    const { card, replaced } = guard.card(read.value);
    any ||= replaced;
    return ok(card);
  };
  return {
    cards: { readQr: (file) => safely(cards.readQr(file)), readChip: (file) => safely(cards.readChip(file)) },
    replaced: () => any,
  };
}
