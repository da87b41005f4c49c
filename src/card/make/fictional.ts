import type { Card } from '../../identity/rules/card.js';

const firstFictionalNumber = 990000;
const fictionalWard = 'Phường Mô Phỏng'.normalize('NFC');

type Holder = Pick<Card, 'personalId' | 'address'>;

/** What puts a holder outside the fictional range (see Guards in design.md), or null; what is not known counts as outside. */
export function outsideFictionalRange({ personalId, address }: Holder): 'number' | 'address' | null {
  const number = personalId?.normalize('NFC') ?? '';
  if (!/^\d{12}$/.test(number) || Number(number.slice(-6)) < firstFictionalNumber) return 'number';
  return address?.normalize('NFC').includes(fictionalWard) ? null : 'address';
}

/** Whether samples may be made of this holder: both the ID number and the address lie in the fictional range. */
export const isFictionalHolder = (holder: Holder): boolean => outsideFictionalRange(holder) === null;
