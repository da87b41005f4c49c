import type { Relation } from '../../identity/api.js';
import type { Said } from '../../identity/desk.js';
import type { Sex } from '../../identity/rules/card.js';
import { choice, day, text } from '../fields.js';
import { personalIdField, phoneField } from '../level1/03-numbers.js';
import { emailField } from '../level1/09-face.js';

/** What the citizen says of himself, and the officer types: who, and how to be reached. */
export const person = {
  personalId: personalIdField(),
  fullName: text('fullName', { personal: 'fullName', initial: (known) => known.fullName, own: ({ citizen }) => citizen.fullName }),
  birthDate: day('birthDate', { personal: 'birthDate', initial: (known) => known.birthDate, own: ({ citizen }) => citizen.birthDate }),
  sex: choice<Sex>('sex', ['male', 'female'], { initial: (known) => known.sex, own: ({ citizen }) => citizen.sex }),
  phone: phoneField(),
  email: emailField,
};

/** What is learned of it. */
export const saidFacts = ['personalId', 'fullName', 'birthDate', 'sex', 'phone', 'email'] as const;

type Person = Omit<Said, 'email' | 'representative' | 'residence'> & { readonly email: string };

/** As the officer's workstation takes it; of a child the phone is his who speaks for it (Decree 69/2024, article 10). */
export const asSaid = ({ email, ...who }: Person, speaks: { representativeId: string; relation: Relation } | null): Said => ({
  ...who,
  email: email === '' ? null : email,
  representative: speaks && { personalId: speaks.representativeId, phone: who.phone, relation: speaks.relation },
});
