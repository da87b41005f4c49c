import { relations } from '../../identity/api.js';
import type { Said } from '../../identity/desk.js';
import type { Sex } from '../../identity/rules/card.js';
import { readPersonalId } from '../../identity/rules/personal-id.js';
import { ok, refuse } from '../../refusals/index.js';
import { choice, day, optional, text } from '../fields.js';
import { personalIdField, phoneField } from '../level1/03-numbers.js';

/** What the citizen says of himself, and the officer types: who, and how to be reached. */
export const person = {
  personalId: personalIdField(),
  fullName: text('fullName', { personal: 'fullName', initial: (known) => known.fullName, own: ({ citizen }) => citizen.fullName }),
  birthDate: day('birthDate', { personal: 'birthDate', initial: (known) => known.birthDate, own: ({ citizen }) => citizen.birthDate }),
  sex: choice<Sex>('sex', ['male', 'female'], { initial: (known) => known.sex, own: ({ citizen }) => citizen.sex }),
  phone: phoneField(),
  email: optional({ personal: 'email', initial: (known) => known.email, own: ({ citizen }) => citizen.email ?? '' }, (given) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given) ? ok(given) : refuse('EMAIL_INVALID', {}),
  ),
};

/** Who speaks for a child, whose phone it is then (Decree 69/2024, article 10). */
export const representative = {
  representativeId: text(
    'representativeId',
    { personal: 'representativeId', initial: (known) => known.representativeId, own: ({ citizen }) => citizen.representative?.personalId },
    (given) => {
      const read = readPersonalId(given);
      return read.ok ? ok(read.value.number) : read;
    },
  ),
  relation: choice('relation', relations, { initial: (known) => known.relation, own: ({ citizen }) => citizen.representative?.relation }),
};

/** What is learned of it. */
export const saidFacts = ['personalId', 'fullName', 'birthDate', 'sex', 'phone', 'email'] as const;

type Person = Omit<Said, 'email' | 'representative' | 'residence'> & { readonly email: string };

/** As the officer's workstation takes it. */
export const asSaid = (
  { email, ...who }: Person,
  speaks: { representativeId: string; relation: (typeof relations)[number] } | null,
): Said => ({
  ...who,
  email: email === '' ? null : email,
  representative: speaks && { personalId: speaks.representativeId, phone: who.phone, relation: speaks.relation },
});
