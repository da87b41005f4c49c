import { type Card, type Day, emptyCard, type Sex } from '../../identity/rules/card.js';
import { ok, type Refused, type Result, refuse, refused } from '../../refusals/index.js';
import { isDay } from '../../text/time.js';

/** What a QR code holds, as far as its text tells. */
export type TextKind = 'card' | 'url' | 'vietqr' | 'other';

type FieldName = 'personalId' | 'oldId' | 'fullName' | 'birthDate' | 'sex' | 'address' | 'issueDate';

/** The order of the fields; the four that follow on the newer card are not documented and stay unknown. */
const layout: readonly FieldName[] = ['personalId', 'oldId', 'fullName', 'birthDate', 'sex', 'address', 'issueDate'];
/** Some early cards leave out the old number together with its pipe. */
const layoutWithoutOldId = layout.filter((name) => name !== 'oldId');

const sexes: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'male'],
  ['nữ'.normalize('NFC'), 'female'],
]);

/** A code is taken for a card's when a number or a name for the sex stands where a card has one: lists of other things use pipes as well. */
export function textKind(text: string): TextKind {
  const fields = fieldsOf(text);
  if (fields.length >= 3 && (/^\d{6,}/.test(fields[0]!) || fields.some((field) => sexes.has(field.toLowerCase())))) return 'card';
  if (/^(https?:\/\/|www\.)/i.test(text)) return 'url';
  // EMV merchant-presented code, version 01, with NAPAS's application identifier.
  if (/^000201.*A000000727/s.test(text)) return 'vietqr';
  return 'other';
}

/** The card that a QR's text describes, as far as its fields are right, and what is wrong with the others, in their order. */
export function examineCardText(text: string): { card: Card; problems: Refused[] } {
  const kind = textKind(text);
  if (kind !== 'card') return { card: emptyCard, problems: [refused('QR_NOT_A_CARD', { found: kind })] };

  const fields = fieldsOf(text);
  // Told by the second field, not by counting: a cut-off card of seven fields also has six.
  const names = /^\d*$/.test(fields[1]!) ? layout : layoutWithoutOldId;
  if (fields.length < names.length) {
    return { card: emptyCard, problems: [refused('QR_TOO_FEW_FIELDS', { fields: fields.length, least: names.length })] };
  }

  const field = (name: FieldName) => fields[names.indexOf(name)] || null;
  const problems: Refused[] = [];
  const take = <T>(read: Result<T>): T | null => {
    if (read.ok) return read.value;
    problems.push(read.refused);
    return null;
  };
  const card: Card = {
    ...emptyCard,
    personalId: take(readPersonalId(field('personalId') ?? '')),
    oldId: field('oldId'),
    fullName: field('fullName'),
    birthDate: take(readDate(field('birthDate'), 'birth')),
    sex: take(readSex(field('sex'))),
    address: field('address'),
    issueDate: take(readDate(field('issueDate'), 'issue')),
    unknownFields: fields.slice(names.length),
  };
  return { card, problems };
}

/** The card that a QR's text describes, in NFC; else the first thing wrong with it. */
export function parseCardText(text: string): Result<Card> {
  const { card, problems } = examineCardText(text);
  return problems[0] ? { ok: false, refused: problems[0] } : ok(card);
}

/** Empty fields are kept: dropping them would shift all that follow. */
function fieldsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split('|')
    .map((field) => field.trim());
}

function readPersonalId(text: string): Result<string> {
  if (/^\d{12}$/.test(text)) return ok(text);
  if (/^\d{9}$/.test(text)) return refuse('QR_OLD_ID_NUMBER', {});
  return refuse('QR_BAD_ID_NUMBER', { length: [...text].length });
}

/** The years are those that an ID number's century digit can express. */
function readDate(text: string | null, date: 'birth' | 'issue'): Result<Day | null> {
  if (text === null) return ok(null);
  const [, day, , month, year] = /^(\d\d)(\/?)(\d\d)\2((?:19|2[0-3])\d\d)$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  return isDay(iso) ? ok(iso) : refuse('QR_BAD_DATE', { date });
}

function readSex(text: string | null): Result<Sex | null> {
  if (text === null) return ok(null);
  const sex = sexes.get(text.toLowerCase());
  return sex ? ok(sex) : refuse('QR_BAD_SEX', {});
}
