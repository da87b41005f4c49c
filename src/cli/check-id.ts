import { isFictionalId } from '../identity/rules/fictional.js';
import { type PersonalId, readPersonalId } from '../identity/rules/personal-id.js';
import { refused } from '../refusals/index.js';
import { pad, width } from '../terminal/width.js';
import type { Language } from '../text/index.js';
import type { Given } from './call.js';
import { exit, type Io } from './io.js';
import { refusedJson, refusedLines } from './say.js';

const WORDS = {
  vi: {
    place: (name: string | null) => `nơi đăng ký khai sinh: ${name ?? 'ngoài Việt Nam'}`,
    century: (century: number, sex: 'male' | 'female') => `thế kỷ ${century}, ${sex === 'male' ? 'nam' : 'nữ'}`,
    year: (year: number) => `sinh năm ${year}`,
    random: (fictional: boolean) =>
      `sáu chữ số ngẫu nhiên, ${fictional ? 'trong dải giả định' : 'ngoài dải giả định: có thể là người thật'}`,
  },
  en: {
    place: (name: string | null) => `the birth was registered in: ${name ?? 'a place outside Vietnam'}`,
    century: (century: number, sex: 'male' | 'female') => `century ${century}, ${sex}`,
    year: (year: number) => `born in ${year}`,
    random: (fictional: boolean) =>
      `six random digits, ${fictional ? 'in the fictional range' : 'outside the fictional range: perhaps somebody’s'}`,
  },
} as const;

/** The number in its four parts. */
const partsOf = (number: string) => [number.slice(0, 3), number.slice(3, 4), number.slice(4, 6), number.slice(6)] as const;

/** What the century's digit stands for: 20 for the years from 1900 on. */
const centuryOf = ({ birthYear }: PersonalId): number => Math.floor(birthYear / 100) + 1;

/** `check id NUMBER`: what each part of a personal ID number says, or why it is none; 1 for a number that cannot be. */
export async function checkId({ args, options, set }: Given, io: Io): Promise<number> {
  const { language } = set;
  const read = readPersonalId(args[0]!);
  if (!read.ok) {
    if (options.json) io.stdout.write(`${JSON.stringify({ ok: false, refused: refusedJson(read.refused, language) })}\n`);
    else io.stdout.write(`${refusedLines(read.refused, language).join('\n')}\n`);
    return exit.refused;
  }
  io.stdout.write(options.json ? `${JSON.stringify(asJson(read.value, language))}\n` : `${asLines(read.value, language).join('\n')}\n`);
  return exit.done;
}

/** A place abroad is no mistake, but nothing here can check it. */
const noticesOf = ({ number, province }: PersonalId) =>
  province === null ? [refused('ID_BORN_ABROAD', { code: number.slice(0, 3) })] : [];

function asJson(id: PersonalId, language: Language) {
  const { number, province, sex, birthYear } = id;
  const [placeCode, centuryDigit, yearDigits, random] = partsOf(number);
  const fictional = isFictionalId(number);
  const notices = noticesOf(id).map((notice) => refusedJson(notice, language));
  return {
    ok: true,
    number,
    placeCode,
    province,
    centuryDigit,
    century: centuryOf(id),
    sex,
    yearDigits,
    birthYear,
    random,
    fictional,
    notices,
  };
}

function asLines(id: PersonalId, language: Language): string[] {
  const say = WORDS[language];
  const parts = partsOf(id.number);
  const meanings = [
    say.place(id.province),
    say.century(centuryOf(id), id.sex),
    say.year(id.birthYear),
    say.random(isFictionalId(id.number)),
  ];
  const column = Math.max(...parts.map(width));
  return [
    parts.join(' '),
    ...parts.map((part, n) => `  ${pad(part, column)}  ${meanings[n]}`),
    ...noticesOf(id).flatMap((notice) => refusedLines(notice, language).map((line) => line.replace(/^✗/, '!'))),
  ];
}
