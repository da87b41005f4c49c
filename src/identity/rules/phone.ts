import { ok, type Result, refuse } from '../../refusals/index.js';

/** The mobile prefixes of each operator; 095, unassigned in life, belongs to the operator of this simulation. */
export const operators: Readonly<Record<string, readonly string[]>> = {
  Viettel: ['032', '033', '034', '035', '036', '037', '038', '039', '086', '096', '097', '098'],
  VinaPhone: ['081', '082', '083', '084', '085', '088', '091', '094'],
  MobiFone: ['070', '076', '077', '078', '079', '089', '090', '093'],
  Vietnamobile: ['052', '056', '058', '092'],
  Gmobile: ['059', '099'],
  iTel: ['087'],
  Wintel: ['055'],
  'Mô phỏng': ['095'],
};

/** What each prefix of an 11-digit number became in 2018 (Decision 798/QĐ-BTTTT of 2018). */
const renamed: Readonly<Record<string, string>> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

/** The operator of a national number, or undefined where nobody has the prefix. */
export const operatorOf = (phone: string): string | undefined =>
  Object.keys(operators).find((name) => operators[name]!.includes(phone.slice(0, 3)));

/** A mobile number as its ten national digits, from `095 000 0001`, `095.000.0001`, `+84950000001` or `84950000001`. */
export function readPhone(text: string): Result<string, 'PHONE_NOT_VIETNAMESE' | 'PHONE_OLD_PREFIX' | 'PHONE_FIXED_LINE'> {
  const compact = text.normalize('NFC').replaceAll(/[\s.()-]/g, '');
  const phone = compact.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0');
  if (/^02\d{8,9}$/.test(phone)) return refuse('PHONE_FIXED_LINE', {});
  const old = phone.slice(0, 4);
  const now = renamed[old];
  if (/^\d{11}$/.test(phone) && now) return refuse('PHONE_OLD_PREFIX', { old, now });
  if (!/^\d{10}$/.test(phone) || operatorOf(phone) === undefined) return refuse('PHONE_NOT_VIETNAMESE', {});
  return ok(phone);
}
