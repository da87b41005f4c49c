import { splitAddress } from './citizen.js';
import { sameResidence } from './provinces-2025.js';
import { plainText, sameText } from './same-text.js';

/** What may be compared of a person: what register, citizen and card may all know, and what only a card says. */
export const comparedFields = [
  'personalId',
  'fullName',
  'birthDate',
  'sex',
  'residence',
  'issueDate',
  'expiryDate',
  'oldId',
  'origin',
  'ethnicity',
  'religion',
  'father',
  'mother',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** Whose word it is. */
export const comparedSources = ['said', 'qr', 'chip', 'register'] as const;
export type ComparedSource = (typeof comparedSources)[number];

/** What one source says: addresses in one line, days as `2023-05-10`, the sex as `male` or `female`; null or absent: it does not say. */
export type Saying = Readonly<Partial<Record<ComparedField, string | null>>>;
/** A source may have nothing to say at all: no chip was read. */
export type Sayings = Readonly<Partial<Record<ComparedSource, Saying | null>>>;

/** `spelled-differently`: the same to whoever reads it, but not letter by letter. */
export type Agreement = 'equal' | 'spelled-differently' | 'different';

/** One field as the sources have it, and whether they agree. */
export interface Comparison {
  readonly field: ComparedField;
  readonly values: Readonly<Partial<Record<ComparedSource, string>>>;
  readonly agreement: Agreement;
}

/** Every field that at least two sources speak of, in the order of a card, with what each says, in NFC. */
export function compare(sayings: Sayings): Comparison[] {
  return comparedFields.flatMap((field) => {
    const told = comparedSources.flatMap((source) => {
      const value = sayings[source]?.[field];
      return value === undefined || value === null || value.trim() === '' ? [] : [[source, value.normalize('NFC')] as const];
    });
    const words = told.map(([, value]) => value);
    return told.length < 2 ? [] : [{ field, values: Object.fromEntries(told), agreement: agreementOf(field, words) }];
  });
}

function agreementOf(field: ComparedField, words: readonly string[]): Agreement {
  const [first, ...others] = words;
  const all = (same: (one: string, other: string) => boolean) => others.every((other) => same(first!, other));
  if (all(sameLetters)) return 'equal';
  return all(alike[field] ?? sameText) ? 'spelled-differently' : 'different';
}

/** Case and spaces are how somebody wrote, not how he spells. */
const sameLetters = (one: string, other: string): boolean => tidy(one) === tidy(other);
const tidy = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(/ ?, ?/g, ', ').trim();

/** Where more than the tone mark's place may be written in two ways. */
const alike: { readonly [F in ComparedField]?: (one: string, other: string) => boolean } = {
  residence: samePlace,
  origin: samePlace,
};

/** Whether two address lines name the same place, be one of them from before the addresses of two levels. */
function samePlace(one: string, other: string): boolean {
  const [here, there] = [placeOf(one), placeOf(other)];
  if (here === there) return true;
  const [written, asWell] = [splitAddress(here), splitAddress(there)];
  return written !== null && asWell !== null && sameResidence(written, asWell);
}

/** The short forms that cards, registers and people write for units of an address, each with the long one. */
const units: readonly (readonly [RegExp, string])[] = [
  [/^tx\.? ?/, 'thị xã '],
  [/^tt\.? ?/, 'thị trấn '],
  [/^t\.?p\.? ?/, 'thành phố '],
  [/^t\. ?/, 'tỉnh '],
  [/^p(\. ?|(?=\d))/, 'phường '],
  [/^q(\. ?|(?=\d))/, 'quận '],
  [/^h\. ?/, 'huyện '],
  [/^x\. ?/, 'xã '],
];
/** Names of provinces in the other ways in which they are written, without “tỉnh” or “thành phố” before them. */
const provinceNames: Readonly<Record<string, string>> = {
  hcm: 'hồ chí minh',
  'bà rịa-vũng tàu': 'bà rịa - vũng tàu',
  'thừa thiên-huế': 'thừa thiên huế',
  'thừa thiên - huế': 'thừa thiên huế',
  kontum: 'kon tum',
};

/** One spelling of an address: long forms of its units, and one name for each province; “Đăk” and “Đắk” are one word. */
function placeOf(line: string): string {
  const parts = plainText(line)
    .replaceAll(/(?<!\p{L})đăk(?!\p{L})/gu, 'đắk')
    .replaceAll(/(?<!\p{L})lăk(?!\p{L})/gu, 'lắk')
    .split(', ')
    .map((part) => units.reduce((text, [short, long]) => text.replace(short, long), part));
  const province = parts.at(-1)!.replace(/^(tỉnh|thành phố) /, '');
  return [...parts.slice(0, -1), provinceNames[province] ?? province].join(', ');
}
