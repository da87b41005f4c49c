import type { Residence } from '../../identity/api.js';
import { splitAddress } from '../../identity/rules/citizen.js';
import { provinces } from '../../identity/rules/provinces.js';
import { provinceOf2025, provinces2025, twoLevelsFrom } from '../../identity/rules/provinces-2025.js';
import { ok } from '../../refusals/index.js';
import { dayOf } from '../../text/time.js';
import { choice, text } from '../fields.js';
import type { Persona } from '../persona.js';
import { action, type Known } from '../screen.js';

/** The form of step 4 on a day: one screen for each kind of address. */
export const reviewAt = (now: number) => (dayOf(now) < twoLevelsFrom ? 'review' : 'review-two-levels');

/** Leads to the form of the day, nothing of it read from a card. */
export const toReview = action({
  to: ['review', 'review-two-levels'],
  settle: (_values: object, _known, { clock }) => ok({ to: reviewAt(clock.now()) }),
});

const scanned = (known: Known) => (known.scanned?.address ? splitAddress(known.scanned.address) : null);
const before = (known: Known, part: keyof Residence) => known[part] ?? scanned(known)?.[part] ?? undefined;
const place = (part: keyof Residence) => ({
  initial: (known: Known) => before(known, part),
  own: ({ citizen }: Persona) => citizen.residence[part] ?? undefined,
});

/** An address before 1/7/2025: one of 63 provinces, a district, a ward. */
export const threeLevels = {
  province: choice('province', Object.values(provinces), place('province')),
  district: text('district', { personal: 'district', ...place('district') }),
  ward: text('ward', { personal: 'ward', ...place('ward') }),
  street: text('street', { personal: 'street', ...place('street') }),
};

const today = (province: string | undefined) => (province === undefined ? undefined : provinceOf2025(province));

/** An address from 1/7/2025 on: one of 34 provinces, and a ward, commune or special zone; of an older card, the province that took its own in. */
export const twoLevels = {
  province: choice('province', Object.keys(provinces2025), {
    initial: (known) => today(before(known, 'province')),
    own: ({ citizen }) => today(citizen.residence.province),
  }),
  commune: text('commune', { personal: 'ward', ...place('ward') }),
  street: text('street', { personal: 'street', ...place('street') }),
};
