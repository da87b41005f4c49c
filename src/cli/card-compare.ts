import type { Card } from '../identity/rules/card.js';
import { addressLine, type Citizen } from '../identity/rules/citizen.js';
import { type Comparison, compare, comparedSources, type Saying } from '../identity/rules/compare.js';
import { isFictional } from '../identity/rules/fictional.js';
import { pad, width } from '../terminal/width.js';
import { comparedNames } from '../text/compared.js';
import type { Language } from '../text/index.js';
import { shownValue } from './card-lines.js';

const heads = {
  vi: { qr: 'mã QR', chip: 'chip', register: 'CSDL dân cư', said: 'lời khai' },
  en: { qr: 'QR', chip: 'chip', register: 'register', said: 'said' },
} as const;
const marks = { equal: '=', 'spelled-differently': '≈', different: '✗' } as const;
const words = {
  vi: {
    legend: '= giống nhau · ≈ cách viết khác · ✗ khác nhau',
    alone: 'Cần ít nhất hai nguồn để đối chiếu: ảnh có mã QR và bản đọc chip.',
  },
  en: {
    legend: '= the same · ≈ only spelled differently · ✗ different',
    alone: 'It takes two to compare: a picture with the QR and a dump of the chip.',
  },
} as const;

const ofCard = ({ address, ...card }: Card): Saying => ({ ...card, residence: address });

function ofRegister({ personalId, fullName, birthDate, sex, residence, origin, ethnicity, religion, father, mother }: Citizen): Saying {
  return { personalId, fullName, birthDate, sex, residence: addressLine(residence), origin, ethnicity, religion, father, mother };
}

/** The QR, the chip and the register of made-up citizens side by side, field by field. */
export function compareCards(cards: { readonly qr?: Card; readonly chip?: Card }, citizens: readonly Citizen[]): Comparison[] {
  const id = cards.chip?.personalId ?? cards.qr?.personalId;
  const citizen = citizens.find(({ personalId }) => personalId === id);
  return compare({
    qr: cards.qr ? ofCard(cards.qr) : null,
    chip: cards.chip ? ofCard(cards.chip) : null,
    register: citizen ? ofRegister(citizen) : null,
  });
}

/** The same as a table for a person: a mark, the field, and what each source says; of cards that may be somebody's the values are masked. */
export function comparisonLines(rows: readonly Comparison[], cards: readonly Card[], language: Language, reveal: boolean): string[] {
  if (rows.length === 0) return [words[language].alone];
  const masked = !reveal && !cards.every(isFictional);
  const sources = comparedSources.filter((source) => rows.some(({ values }) => values[source] !== undefined));
  const shown = (value: string | undefined) => (value === undefined ? '–' : shownValue(value, language, masked));
  const table = rows.map(({ field, values, agreement }) => [
    marks[agreement],
    comparedNames[language][field],
    ...sources.map((source) => shown(values[source])),
  ]);
  const all = [['', '', ...sources.map((source) => heads[language][source])], ...table];
  const widths = all[0]!.map((_head, n) => Math.max(...all.map((row) => width(row[n] ?? ''))));
  return [...all.map((row) => `  ${row.map((cell, n) => pad(cell, widths[n]!)).join('  ')}`.trimEnd()), `  ${words[language].legend}`];
}
