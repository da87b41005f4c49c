import type { Day } from '../../identity/rules/card.js';
import { checkDigit, mrzName } from '../chip/mrz.js';
import type { ChipHolder } from './holder.js';

/** What stands for a card without expiry; how real ones write it is not published [set]. */
const withoutExpiry: Day = '2099-12-31';

/** The 90 characters of a Vietnamese card's MRZ: TD1 (ICAO 9303 part 5, 4.2.2), the ID number and a national check digit as optional data. */
export function mrzOf({
  personalId,
  fullName,
  birthDate,
  sex,
  expiryDate,
}: Pick<ChipHolder, 'personalId' | 'fullName' | 'birthDate' | 'sex' | 'expiryDate'>): string {
  const number = withCheck(personalId.slice(-9));
  const national = withCheck(personalId.padEnd(14, '<'));
  const birth = withCheck(shortDay(birthDate));
  const expiry = withCheck(shortDay(expiryDate ?? withoutExpiry));
  const optional = '<'.repeat(11);

  const composite = checkDigit(number + national + birth + expiry + optional);
  return `IDVNM${number}${national}${birth}${sex === 'male' ? 'M' : 'F'}${expiry}VNM${optional}${composite}${mrzName(fullName, 30)}`;
}

const withCheck = (text: string): string => text + checkDigit(text);
const shortDay = (day: Day): string => day.replaceAll('-', '').slice(2);
