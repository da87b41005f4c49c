import type { Card } from '../../identity/rules/card.js';

const firstFictionalNumber = 990000;
const fictionalWard = 'Phường Mô Phỏng'.normalize('NFC');

/** Whether samples may be made of this holder: both the ID number and the address lie in the fictional range (see Guards in design.md). */
export function isFictionalHolder({ personalId, address }: Pick<Card, 'personalId' | 'address'>): boolean {
  if (personalId === null || address === null) return false;
  const number = personalId.normalize('NFC');
  return /^\d{12}$/.test(number) && Number(number.slice(-6)) >= firstFictionalNumber && address.normalize('NFC').includes(fictionalWard);
}
