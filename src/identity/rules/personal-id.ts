import { ok, type Params, type Result, refuse } from '../../refusals/index.js';
import type { Day, Sex } from './card.js';
import { provinces } from './provinces.js';

/** What the 12 digits say by themselves. */
export interface PersonalId {
  readonly number: string;
  /** Where the birth was registered; null from code 100 up: abroad (ID_BORN_ABROAD), a list not given here. */
  readonly province: string | null;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** From this province code on the birth was registered outside Vietnam. */
const firstCodeAbroad = 100;

/**
 * Reads a personal ID number: three digits for the place of the birth's registration, one for century and sex, two for the year, six at random
 * (Decree 137/2015, article 13; Circular 59/2021/TT-BCA, article 4). There is no check digit. Spaces are allowed between digits.
 */
export function readPersonalId(text: string): Result<PersonalId, 'ID_NOT_12_DIGITS' | 'ID_IS_OLD_NUMBER' | 'ID_PROVINCE_UNKNOWN'> {
  const number = text.normalize('NFC').replaceAll(/\s/g, '');
  if (/^\d{9}$/.test(number)) return refuse('ID_IS_OLD_NUMBER', {});
  if (!/^\d{12}$/.test(number)) return refuse('ID_NOT_12_DIGITS', { digits: number.replaceAll(/\D/g, '').length });
  const code = number.slice(0, 3);
  const abroad = Number(code) >= firstCodeAbroad;
  const province = provinces[code] ?? null;
  if (province === null && !abroad) return refuse('ID_PROVINCE_UNKNOWN', { code });
  const centuryAndSex = Number(number[3]);
  return ok({
    number,
    province,
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(number.slice(4, 6)),
  });
}

/** The first thing in which a well-formed number contradicts a form, or null. */
export function contradicts(number: string, form: { sex: Sex; birthDate: Day }): Params<'ID_CONTRADICTS'>['what'] | null {
  const id = readPersonalId(number);
  if (!id.ok) return null;
  if (id.value.sex !== form.sex) return 'sex';
  return id.value.birthYear === Number(form.birthDate.slice(0, 4)) ? null : 'birth year';
}

/** `00••••••••01`: a number shown to somebody who need not know it: the first two and the last two digits. */
export const maskedId = (number: string): string => number.slice(0, 2) + '•'.repeat(Math.max(0, number.length - 4)) + number.slice(-2);
