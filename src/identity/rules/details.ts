import { type Refused, refused } from '../../refusals/index.js';
import type { Details, Differing } from '../api.js';
import type { Card } from './card.js';
import { addressLine, type RegisterEntry } from './citizen.js';
import { sameText } from './same-text.js';

/** What a form may differ in and still be accepted, with the register's values standing. */
export function correctable(details: Details, entry: RegisterEntry): Differing[] {
  const differing: Differing[] = [];
  if (!sameText(details.fullName, entry.fullName)) differing.push('fullName');
  if (!sameText(addressLine(details.residence), addressLine(entry.residence))) differing.push('residence');
  return differing;
}

type DetailsRefusal = 'NOT_IN_REGISTER' | 'BIRTH_DATE_DIFFERS' | 'SEX_DIFFERS' | 'NAME_DIFFERS' | 'RESIDENCE_DIFFERS';

/** The first thing in which step 4's form differs from the population register, or null; `accept` lets name and residence pass. */
export function compareDetails(details: Details, entry: RegisterEntry | undefined, accept: boolean): Refused<DetailsRefusal> | null {
  if (!entry) return refused('NOT_IN_REGISTER', {});
  if (details.birthDate !== entry.birthDate) return refused('BIRTH_DATE_DIFFERS', {});
  if (details.sex !== entry.sex) return refused('SEX_DIFFERS', {});
  const [first] = accept ? [] : correctable(details, entry);
  if (first === undefined) return null;
  return first === 'fullName' ? refused('NAME_DIFFERS', {}) : refused('RESIDENCE_DIFFERS', {});
}

/** What a card may be compared in. */
export type CardField = Differing | 'birthDate' | 'sex';

/** In what a card differs from the population register, apart from what is waiting to be corrected there; what the card does not say is not compared. */
export function cardDifferences(card: Card, entry: RegisterEntry, correction: readonly Differing[]): CardField[] {
  const differs: Record<CardField, boolean> = {
    fullName: card.fullName !== null && !sameText(card.fullName, entry.fullName),
    birthDate: card.birthDate !== null && card.birthDate !== entry.birthDate,
    sex: card.sex !== null && card.sex !== entry.sex,
    residence: card.address !== null && !sameText(card.address, addressLine(entry.residence)),
  };
  return (Object.keys(differs) as CardField[]).filter((field) => differs[field] && !(correction as readonly string[]).includes(field));
}
