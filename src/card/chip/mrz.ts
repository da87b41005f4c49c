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
  readonly format: 'TD1' | 'TD3';
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

type Span = readonly [from: number, to: number];
type Field = 'issuer' | 'documentNumber' | 'optional' | 'birthDate' | 'sex' | 'expiryDate' | 'nationality' | 'nameField';

interface Layout {
  readonly format: Mrz['format'];
  readonly fields: Readonly<Record<Field, Span>>;
  readonly checks: readonly { readonly field: string; readonly at: number; readonly over: readonly Span[] }[];
}

/** ICAO 9303 part 5, 4.2.2: three lines of 30. */
const td1: Layout = {
  format: 'TD1',
  fields: {
    issuer: [2, 5],
    documentNumber: [5, 14],
    optional: [15, 30],
    birthDate: [30, 36],
    sex: [37, 38],
    expiryDate: [38, 44],
    nationality: [45, 48],
    nameField: [60, 90],
  },
  checks: [
    { field: 'documentNumber', at: 14, over: [[5, 14]] },
    { field: 'birthDate', at: 36, over: [[30, 36]] },
    { field: 'expiryDate', at: 44, over: [[38, 44]] },
    {
      field: 'composite',
      at: 59,
      over: [
        [5, 30],
        [30, 37],
        [38, 45],
        [48, 59],
      ],
    },
  ],
};

/** ICAO 9303 part 4, 4.2.2: a passport's two lines of 44. */
const td3: Layout = {
  format: 'TD3',
  fields: {
    issuer: [2, 5],
    documentNumber: [44, 53],
    optional: [72, 86],
    birthDate: [57, 63],
    sex: [64, 65],
    expiryDate: [65, 71],
    nationality: [54, 57],
    nameField: [5, 44],
  },
  checks: [
    { field: 'documentNumber', at: 53, over: [[44, 53]] },
    { field: 'birthDate', at: 63, over: [[57, 63]] },
    { field: 'expiryDate', at: 71, over: [[65, 71]] },
    { field: 'optional', at: 86, over: [[72, 86]] },
    {
      field: 'composite',
      at: 87,
      over: [
        [44, 54],
        [57, 64],
        [65, 87],
      ],
    },
  ],
};

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

/** Takes an MRZ of 90 (TD1) or 88 (TD3) allowed characters apart; undefined for any other length. */
export function readMrz(text: string): Mrz | undefined {
  const layout = [td1, td3].find(({ format }) => text.length === (format === 'TD1' ? 90 : 88));
  if (!layout) return undefined;

  const field = (name: Field): string => text.slice(...layout.fields[name]);
  const plain = (name: Field): string => field(name).replace(/<+$/, '');
  const vietnamese = layout === td1 && plain('issuer') === nationalIssuer;
  const checks = [...layout.checks, ...(vietnamese ? [nationalCheck] : [])].map(({ field, at, over }) => ({
    field,
    at,
    found: text[at]!,
    expected: checkDigit(over.map((span) => text.slice(...span)).join('')),
  }));
  return {
    format: layout.format,
    text,
    issuer: plain('issuer'),
    documentNumber: plain('documentNumber'),
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
