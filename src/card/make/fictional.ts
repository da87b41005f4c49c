import type { Card } from '../../identity/rules/card.js';

const firstFictionalNumber = 990000;
const fictionalWard = 'Phường Mô Phỏng'.normalize('NFC');

/** What puts a holder outside the fictional range (see Guards in design.md), or null; what is not known counts as outside. */
export function outsideFictionalRange({ personalId, address }: Pick<Card, 'personalId' | 'address'>): 'number' | 'address' | null {
  const number = personalId?.normalize('NFC') ?? '';
  if (!/^\d{12}$/.test(number) || Number(number.slice(-6)) < firstFictionalNumber) return 'number';
  return address?.normalize('NFC').includes(fictionalWard) ? null : 'address';
}
