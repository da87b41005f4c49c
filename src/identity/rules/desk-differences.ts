import type { Difference, Said } from '../desk.js';
import type { Card } from './card.js';
import { addressLine, type RegisterEntry } from './citizen.js';
import { compare, type Saying } from './compare.js';

/** All that the desk compares of a card. */
export type DeskCard = Pick<
  Card,
  | 'personalId'
  | 'fullName'
  | 'birthDate'
  | 'sex'
  | 'address'
  | 'issueDate'
  | 'expiryDate'
  | 'oldId'
  | 'origin'
  | 'ethnicity'
  | 'religion'
  | 'father'
  | 'mother'
>;

/** Whoever has something to say of the person of a dossier; a card that was not read says nothing. */
export interface DeskWitnesses {
  readonly said: Said;
  readonly qr: DeskCard | null;
  readonly chip: DeskCard | null;
  readonly register: RegisterEntry;
}

/** Every field in which those who say something do not all say the same, with what each of them says. */
export function deskDifferences({ said, qr, chip, register }: DeskWitnesses): Difference[] {
  const compared = compare({
    said: { ...personOf(said), ...(said.residence && { residence: addressLine(said.residence) }) },
    qr: qr && ofCard(qr),
    chip: chip && ofCard(chip),
    register: { ...personOf(register), residence: addressLine(register.residence), expiryDate: register.cardExpiry },
  });
  return compared.flatMap(({ field, values, agreement }) => (agreement === 'equal' ? [] : [{ field, values, kind: agreement }]));
}

const personOf = ({ personalId, fullName, birthDate, sex }: Said | RegisterEntry): Saying => ({ personalId, fullName, birthDate, sex });

const ofCard = ({ address, ...card }: DeskCard): Saying => ({ ...card, residence: address });
