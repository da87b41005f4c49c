import type { Card } from '../../identity/rules/card.js';
import { isFictionalId, isFictionalWard } from '../../identity/rules/fictional.js';

/** What puts a holder outside the fictional range (see Guards in design.md), or null; what is not known counts as outside. */
export function outsideFictionalRange({ personalId, address }: Pick<Card, 'personalId' | 'address'>): 'number' | 'address' | null {
  if (personalId === null || !isFictionalId(personalId)) return 'number';
  return address !== null && isFictionalWard(address) ? null : 'address';
}
