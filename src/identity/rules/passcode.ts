import { ok, type Params, type Result, refuse } from '../../refusals/index.js';
import type { Day } from './card.js';

/** A passcode is exactly six digits. */
export const judgePasscode = (text: string): Result<string, 'PASSCODE_NOT_6_DIGITS'> =>
  /^\d{6}$/.test(text) ? ok(text) : refuse('PASSCODE_NOT_6_DIGITS', {});

/** Why a passcode is easily guessed by somebody who knows its holder, or null. */
export function easyBecause(passcode: string, holder: { personalId: string; birthDate: Day }): Params<'PASSCODE_EASY'>['why'] | null {
  if (fromBirthDate(holder.birthDate).has(passcode)) return 'birth date';
  if (holder.personalId.includes(passcode)) return 'ID number';
  return isSimple(passcode) ? 'simple digits' : null;
}

/** ddMMyy, yyMMdd, MMddyy, MMyyyy, yyyyMM, and each run of six digits of ddMMyyyy and yyyyMMdd. */
function fromBirthDate(birthDate: Day): Set<string> {
  const [year, month, day] = birthDate.split('-') as [string, string, string];
  const short = year.slice(2);
  const long = [day + month + year, year + month + day];
  return new Set([
    day + month + short,
    short + month + day,
    month + day + short,
    ...long.flatMap((digits) => [0, 1, 2].map((from) => digits.slice(from, from + 6))),
  ]);
}

/** One digit, a pair or a triple repeated; a staircase up or down, over 9 and 0 too. */
function isSimple(passcode: string): boolean {
  const steps = [...passcode].slice(1).map((digit, at) => (Number(digit) - Number(passcode[at]) + 10) % 10);
  const staircase = steps.every((step) => step === 1) || steps.every((step) => step === 9);
  const repeated = [1, 2, 3].some((length) => passcode.slice(0, length).repeat(6 / length) === passcode);
  const doubled = /^(\d)\1(\d)\2(\d)\3$/.test(passcode) || /^(\d)\1\1(\d)\2\2$/.test(passcode);
  return staircase || repeated || doubled;
}
