import { type Field, type Layout, layouts } from './mrz-layouts.js';
import { nationalIssuer } from './national.js';

/** One check digit: the text it covers, where it stands (from 0), what it says and should say. */
interface MrzCheck {
  readonly field: string;
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

/** A machine-readable zone taken apart; dates as they stand (yyMMdd), fillers removed. */
export interface Mrz {
  readonly format: Layout['format'];
  readonly text: string;
  readonly issuer: string;
  readonly documentNumber: string;
  /** Viet Nam: the 12-digit ID number in the optional data of line 1; else null. */
  readonly personalId: string | null;
  readonly birthDate: string;
  readonly sex: string;
  readonly expiryDate: string;
  readonly nationality: string;
  /** The name field with its fillers, cut at the line's end. */
  readonly nameField: string;
  readonly checks: readonly MrzCheck[];
}

/** Viet Nam's own digit over positions 16 to 29 of line 1, which hold the ID number. */
const nationalCheck = { field: 'national', at: 29, over: [[15, 29]] } as const;

/** The remainder by 10 of the characters weighted 7, 3, 1 (ICAO 9303 part 3, 4.9): letters count from 10, the filler 0. */
export function checkDigit(text: string): string {
  const weights = [7, 3, 1];
  const sum = [...text].reduce(
    (total, character, n) => total + (character === '<' ? 0 : Number.parseInt(character, 36)) * weights[n % 3]!,
    0,
  );
  return String(sum % 10);
}

/** A number of more than nine characters: a filler where its digit should be, the rest of it and the digit at the start of the optional data (ICAO 9303 part 5, 4.2.2, note j; part 6). */
function longNumber(text: string, { format, fields }: Layout): { number: string; check: MrzCheck } | undefined {
  const [from, to] = fields.documentNumber;
  const rest = /^([A-Z0-9]+)(?:<|$)/.exec(text.slice(...fields.optional))?.[1];
  if (format === 'TD3' || text[to] !== '<' || text[to - 1] === '<' || !rest) return undefined;
  const number = text.slice(from, to) + rest.slice(0, -1);
  const at = fields.optional[0] + rest.length - 1;
  return { number, check: { field: 'documentNumber', at, found: text[at]!, expected: checkDigit(number) } };
}

/** Takes an MRZ of 90 (TD1), 72 (TD2) or 88 (TD3) allowed characters apart; undefined for any other length. */
export function readMrz(text: string): Mrz | undefined {
  const layout = layouts.find(({ length }) => text.length === length);
  if (!layout) return undefined;

  const field = (name: Field): string => text.slice(...layout.fields[name]);
  const plain = (name: Field): string => field(name).replace(/<+$/, '');
  const vietnamese = layout.format === 'TD1' && plain('issuer') === nationalIssuer;
  const long = vietnamese ? undefined : longNumber(text, layout);
  const plainChecks = [...layout.checks, ...(vietnamese ? [nationalCheck] : [])].map(({ field, at, over }) => ({
    field,
    at,
    found: text[at]!,
    expected: checkDigit(over.map((span) => text.slice(...span)).join('')),
  }));
  const checks = long ? plainChecks.map((check) => (check.field === 'documentNumber' ? long.check : check)) : plainChecks;
  return {
    format: layout.format,
    text,
    issuer: plain('issuer'),
    documentNumber: long?.number ?? plain('documentNumber'),
    personalId: vietnamese ? (/^\d{12}/.exec(field('optional'))?.[0] ?? null) : null,
    birthDate: field('birthDate'),
    sex: field('sex'),
    expiryDate: field('expiryDate'),
    nationality: plain('nationality'),
    nameField: field('nameField'),
    checks,
  };
}

/** A name as the MRZ writes it: upper case, no diacritics, Đ as D, the surname apart, filled up or cut to `length`. */
export function mrzName(fullName: string, length: number): string {
  const plain = fullName.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replaceAll('Đ', 'D');
  const [surname = '', ...others] = plain
    .replace(/[^A-Z]+/g, ' ')
    .trim()
    .split(' ');
  return `${surname}<<${others.join('<')}`.slice(0, length).padEnd(length, '<');
}
