const firstFictionalNumber = 990_000;
const fictionalPrefix = '095';
const fictionalWard = 'phường mô phỏng';

/** Whether an ID number is in the range of made-up people: its last six digits are 990000 or more [set]. */
export const isFictionalId = (personalId: string): boolean =>
  /^\d{12}$/.test(personalId) && Number(personalId.slice(-6)) >= firstFictionalNumber;

/** Whether a national number has the prefix nobody has: 095 [set]. */
export const isFictionalPhone = (phone: string): boolean => /^\d{10}$/.test(phone) && phone.startsWith(fictionalPrefix);

/** Whether an officer's number is one of nobody: six digits from 990000 on [set]. */
export const isFictionalOfficer = (number: string): boolean => /^99\d{4}$/.test(number);

/** Whether a ward, or an address with its ward, names “Phường Mô Phỏng”, which does not exist [set]. */
export const isFictionalWard = (line: string): boolean => line.normalize('NFC').toLowerCase().includes(fictionalWard.normalize('NFC'));

/** Whether someone is made up for certain: every value known is in its range, and at least one is known. */
export function isFictional(known: { personalId?: string | null; phone?: string | null; address?: string | null }): boolean {
  const verdicts = [
    known.personalId == null ? null : isFictionalId(known.personalId),
    known.phone == null ? null : isFictionalPhone(known.phone),
    known.address == null ? null : isFictionalWard(known.address),
  ].filter((verdict) => verdict !== null);
  return verdicts.length > 0 && verdicts.every(Boolean);
}
