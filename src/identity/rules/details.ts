import { ok, type Result, refuse } from '../../refusals/index.js';
import type { Details, Differing, Residence } from '../api.js';
import type { Card } from './card.js';
import { addressLine, type RegisterEntry, splitAddress } from './citizen.js';
import { sameResidence } from './provinces-2025.js';
import { sameText } from './same-text.js';

type DetailsRefusal = 'NOT_IN_REGISTER' | 'BIRTH_DATE_DIFFERS' | 'SEX_DIFFERS' | 'NAME_DIFFERS' | 'RESIDENCE_DIFFERS';

/**
 * Compares step 4's form with the population register. The ID number, the birth date and the sex must be the same; a name or a residence that
 * differs is refused too, unless the citizen accepts that the register's value stands: then they are listed as still to be corrected.
 */
export function compareDetails(details: Details, entry: RegisterEntry | undefined, accept: boolean): Result<Differing[], DetailsRefusal> {
  if (!entry) return refuse('NOT_IN_REGISTER', {});
  if (details.birthDate !== entry.birthDate) return refuse('BIRTH_DATE_DIFFERS', {});
  if (details.sex !== entry.sex) return refuse('SEX_DIFFERS', {});
  const differing: Differing[] = [];
  if (!sameText(details.fullName, entry.fullName)) differing.push('fullName');
  if (!sameResidence(details.residence, entry.residence)) differing.push('residence');
  if (accept || differing.length === 0) return ok(differing);
  return differing[0] === 'fullName' ? refuse('NAME_DIFFERS', {}) : refuse('RESIDENCE_DIFFERS', {});
}

/** Whether a card's address line is an address: the card may have been printed before the addresses of two levels, and the register be of today. */
function isLineOf(line: string, residence: Residence): boolean {
  const written = splitAddress(line);
  return sameText(line, addressLine(residence)) || (written !== null && sameResidence(written, residence));
}

/** What a card may be compared in. */
export type CardField = Differing | 'birthDate' | 'sex';

/** All of a card that the authority keeps. */
export type ComparedCard = Pick<Card, 'fullName' | 'birthDate' | 'sex' | 'address'>;

/** In what a card differs from the population register, apart from what is waiting to be corrected there; what the card does not say is not compared. */
export function cardDifferences(card: ComparedCard, entry: RegisterEntry, correction: readonly Differing[]): CardField[] {
  const differs: Record<CardField, boolean> = {
    fullName: card.fullName !== null && !sameText(card.fullName, entry.fullName),
    birthDate: card.birthDate !== null && card.birthDate !== entry.birthDate,
    sex: card.sex !== null && card.sex !== entry.sex,
    residence: card.address !== null && !isLineOf(card.address, entry.residence),
  };
  return (Object.keys(differs) as CardField[]).filter((field) => differs[field] && !(correction as readonly string[]).includes(field));
}
