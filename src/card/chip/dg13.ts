import type { Card } from '../../identity/rules/card.js';
import type { Finding } from '../finding.js';
import { dayOfSlashes } from './days.js';
import { type Item, readItems } from './dg13-items.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import type { TextType } from './text.js';

type Told = Partial<Omit<Card, 'spouses' | 'unknownFields'>>;

/** `findings` are about the structure, `doubts` about what it says. */
export interface Dg13 {
  readonly card: Partial<Card> | null;
  readonly findings: readonly Finding[];
  readonly doubts: readonly Finding[];
}

interface FieldRule {
  readonly type: TextType;
  readonly optional?: true;
  /** What the text tells; undefined where it is no value of this field. */
  told?(text: string): Told | undefined;
}

const plain = (key: keyof Told, type: TextType = 'UTF8String'): FieldRule => ({ type, told: (text) => ({ [key]: text || null }) });
const day = (key: 'birthDate' | 'issueDate'): FieldRule => ({
  type: 'PrintableString',
  told: (text) => (dayOfSlashes(text) ? { [key]: dayOfSlashes(text) } : undefined),
});
const parents = 13;
const spouse = 14;

/** Viet Nam's layout, by the fields' numbers. */
const layout: Readonly<Record<number, FieldRule>> = {
  1: { type: 'PrintableString', told: (text) => (/^\d{12}$/.test(text) ? { personalId: text } : undefined) },
  2: plain('fullName'),
  3: day('birthDate'),
  4: { type: 'UTF8String', told: (text) => (text === 'Nam' ? { sex: 'male' } : text === 'Nữ' ? { sex: 'female' } : undefined) },
  5: plain('nationality'),
  6: plain('ethnicity'),
  7: plain('religion'),
  8: plain('origin'),
  9: plain('address'),
  10: plain('marks'),
  11: day('issueDate'),
  12: { type: 'UTF8String', told: expiry },
  [parents]: { type: 'UTF8String' },
  [spouse]: { type: 'UTF8String', optional: true },
  15: { type: 'PrintableString', optional: true, told: (text) => (/^(\d{9})?$/.test(text) ? { oldId: text || null } : undefined) },
  16: plain('chipId', 'PrintableString'),
};

/** Item 12 is a text: a day, or words such as “Không thời hạn”, which say that there is none. */
function expiry(text: string): Told | undefined {
  const expiryDate = dayOfSlashes(text);
  return expiryDate || !/\d/.test(text) ? { expiryDate } : undefined;
}

/** DG13 by the Vietnamese layout, which only cards issued by VNM follow: numbered fields, each once but for the spouses. */
export function readDg13(file: ChipFile): Dg13 {
  const { tlv, source } = file;
  if (!tlv) return { card: null, findings: [], doubts: [] };
  const { items, findings: broken } = readItems(file);
  const first = firstOfEach(items.filter(({ field }) => layout[field]));

  let card: Told = {};
  const doubts: Finding[] = [];
  for (const { field, strings, at } of first) {
    const text = strings[0]?.text;
    const told = layout[field]!.told;
    if (!told || typeof text !== 'string') continue;
    const value = told(text);
    if (value) card = { ...card, ...value };
    else doubts.push(found('DG13_VALUE', { field, text }, source, at));
  }

  const names = textsOf(first.filter(({ field }) => field === parents));
  const [father, mother] = names.map((name) => name || null);
  const spouses = textsOf(first.filter(({ field }) => field === spouse)).filter((name) => name !== '');
  const unknownFields = textsOf(items.filter(({ field }) => !layout[field]));
  return {
    card: { ...card, father: father ?? null, mother: mother ?? null, spouses, unknownFields },
    findings: [...broken, ...layoutFindings(source, items, first), ...missing(source, first, names.length)],
    doubts,
  };
}

/** The first item of each number, and all of the spouses'. */
function firstOfEach(items: readonly Item[]): Item[] {
  const seen = new Set<number>();
  return items.filter(({ field }) => {
    const kept = field === spouse || !seen.has(field);
    seen.add(field);
    return kept;
  });
}

const textsOf = (items: readonly Item[]): string[] => items.flatMap(({ strings }) => strings.flatMap(({ text }) => text ?? []));

function layoutFindings(source: string, items: readonly Item[], first: readonly Item[]): Finding[] {
  const kept = new Set(first);
  return items.flatMap((item) => {
    const { field, strings, at } = item;
    const rule = layout[field];
    if (!rule) return [found('DG13_FIELD_UNKNOWN', { field }, source, at)];
    if (!kept.has(item)) return [found('DG13_FIELD_DOUBLE', { field }, source, at)];
    return strings
      .filter(({ type }) => type !== rule.type)
      .map(({ type, at }) => found('DG13_STRING_TYPE', { field, found: type, expected: rule.type }, source, at));
  });
}

function missing(source: string, first: readonly Item[], parentCount: number): Finding[] {
  const gone = Object.entries(layout).filter(([field, rule]) => !rule.optional && !first.some((item) => item.field === Number(field)));
  const findings = gone.map(([field]) => found('DG13_FIELD_MISSING', { field: Number(field) }, source, 0));
  const parentsGone = gone.some(([field]) => Number(field) === parents);
  return parentCount === 2 || parentsGone ? findings : [...findings, found('DG13_PARENTS', { count: parentCount }, source, 0)];
}
