import { type Card, emptyCard } from '../identity/rules/card.js';
import { addressLine, type Citizen } from '../identity/rules/citizen.js';
import { type Comparison, compare, comparedSources, type Saying } from '../identity/rules/compare.js';
import { isFictional } from '../identity/rules/fictional.js';
import { pad, width, wrap } from '../terminal/width.js';
import { comparedNames } from '../text/compared.js';
import type { Language } from '../text/index.js';
import { shownValue } from './card-lines.js';

const heads = {
  vi: { qr: 'mã QR', chip: 'chip', register: 'CSDL dân cư', said: 'đã nhập' },
  en: { qr: 'QR', chip: 'chip', register: 'register', said: 'typed' },
} as const;
const marks = { equal: '=', 'spelled-differently': '≈', different: '✗' } as const;
const words = {
  vi: {
    legend: '= giống nhau · ≈ cách viết khác · ✗ khác nhau',
    alone: 'Cần ít nhất hai nguồn để đối chiếu: ảnh có mã QR, bản đọc chip, hoặc tệp thông tin đã nhập (--typed).',
  },
  en: {
    legend: '= the same · ≈ only spelled differently · ✗ different',
    alone: 'It takes two to compare: a picture with the QR, a dump of the chip, or a file of what was typed (--typed).',
  },
} as const;

const ofCard = ({ address, ...card }: Card): Saying => ({ ...card, residence: address });

function ofRegister({ personalId, fullName, birthDate, sex, residence, origin, ethnicity, religion, father, mother }: Citizen): Saying {
  return { personalId, fullName, birthDate, sex, residence: addressLine(residence), origin, ethnicity, religion, father, mother };
}

/** What was read of a card, and what somebody typed of it. */
export interface Compared {
  readonly qr?: Card;
  readonly chip?: Card;
  readonly said?: Saying;
}

/** What was typed, the QR, the chip and the register of made-up citizens side by side, field by field. */
export function compareCards(cards: Compared, citizens: readonly Citizen[]): Comparison[] {
  const id = cards.chip?.personalId ?? cards.qr?.personalId ?? cards.said?.personalId;
  const citizen = citizens.find(({ personalId }) => personalId === id);
  return compare({
    said: cards.said ?? null,
    qr: cards.qr ? ofCard(cards.qr) : null,
    chip: cards.chip ? ofCard(cards.chip) : null,
    register: citizen ? ofRegister(citizen) : null,
  });
}

interface Showing {
  readonly language: Language;
  readonly reveal: boolean;
  /** Of the terminal; a file takes any width. */
  readonly columns: number | undefined;
}

/** The same for a person: a table or, where that is too wide, each field with its sources below; of cards that may be somebody's the values are masked. */
export function comparisonLines(rows: readonly Comparison[], compared: Compared, { language, reveal, columns }: Showing): string[] {
  if (rows.length === 0) return wrap(words[language].alone, columns ?? 1000);
  const { qr, chip, said } = compared;
  // What is typed without a number or an address is of nobody but the card's holder.
  const typed =
    said?.personalId || said?.residence ? [{ ...emptyCard, personalId: said.personalId ?? null, address: said.residence ?? null }] : [];
  const cards = [qr, chip, ...typed].filter((card) => card !== undefined);
  const masked = !reveal && !cards.every(isFictional);
  const shown = (value: string | undefined) => (value === undefined ? '–' : shownValue(value, language, masked));
  const table = asTable(rows, language, shown);
  const fits = columns === undefined || table.every((line) => width(line) <= columns);
  return [...(fits ? table : asBlocks(rows, columns, language, shown)), `  ${words[language].legend}`];
}

type Shown = (value: string | undefined) => string;
const sourcesIn = (rows: readonly Comparison[]) =>
  comparedSources.filter((source) => rows.some(({ values }) => values[source] !== undefined));

function asTable(rows: readonly Comparison[], language: Language, shown: Shown): string[] {
  const sources = sourcesIn(rows);
  const table = rows.map(({ field, values, agreement }) => [
    marks[agreement],
    comparedNames[language][field],
    ...sources.map((source) => shown(values[source])),
  ]);
  const all = [['', '', ...sources.map((source) => heads[language][source])], ...table];
  const widths = all[0]!.map((_head, n) => Math.max(...all.map((row) => width(row[n] ?? ''))));
  return all.map((row) => `  ${row.map((cell, n) => pad(cell, widths[n]!)).join('  ')}`.trimEnd());
}

/** A mark and the field, and below it each source; those that say it alike share a line. */
function asBlocks(rows: readonly Comparison[], columns: number, language: Language, shown: Shown): string[] {
  const names = heads[language];
  const label = Math.max(...Object.values(names).map(width)) + 2;
  const said = (name: string, value: string) =>
    wrap(value, Math.max(10, columns - 6 - label)).map((line, n) => `      ${pad(n === 0 ? name : '', label)}${line}`);
  return rows.flatMap(({ field, values, agreement }) => {
    const told = sourcesIn([{ field, values, agreement }]);
    const same = new Set(told.map((source) => values[source])).size === 1;
    const title = `  ${marks[agreement]}  ${comparedNames[language][field]}`;
    if (same)
      return [
        title,
        ...wrap(`${shown(values[told[0]!])} (${told.map((source) => names[source]).join(', ')})`, columns - 6).map(
          (line) => `      ${line}`,
        ),
      ];
    return [title, ...told.flatMap((source) => said(names[source], shown(values[source])))];
  });
}
