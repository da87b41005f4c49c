import { addDays } from '../../text/time.js';
import { dayOfAge } from './age.js';
import type { Day } from './card.js';

/** The ages, in years, at which a card must be renewed (Law on Citizen Identity 2014, article 21.1; 14 by the Law on Identification 2023, the first to give cards before). */
const renewalAges: readonly number[] = [14, 25, 40, 60];
/** A card made within these years before such an age lasts to the next one (article 21.2 of both laws). */
const graceYears = 2;

/** The last day a card made on a day is valid: the next renewal age; null after the last: without expiry. */
export function expiryOf(birthDate: Day, issueDate: Day): Day | null {
  const age = renewalAges.find((years) => issueDate < dayOfAge(birthDate, years - graceYears));
  return age === undefined ? null : dayOfAge(birthDate, age);
}

/** A card is valid on its last day still, and expired from the next on. */
export const isExpired = (expiryDate: Day | null, day: Day): boolean => expiryDate !== null && day > expiryDate;

/** The days left until a card's last day, if they are at most so many; null otherwise, and once it has expired. */
export function expiresWithin(expiryDate: Day | null, day: Day, days: number): number | null {
  if (expiryDate === null || isExpired(expiryDate, day) || expiryDate > addDays(day, days)) return null;
  return (Date.parse(expiryDate) - Date.parse(day)) / 86_400_000;
}
