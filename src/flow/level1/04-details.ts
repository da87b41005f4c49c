import type { Details, Residence } from '../../identity/api.js';
import type { Card, Sex } from '../../identity/rules/card.js';
import { contradicts, maskedId } from '../../identity/rules/personal-id.js';
import { ok, refuse, refused } from '../../refusals/index.js';
import { choice, day, file, text, tick } from '../fields.js';
import type { Outside } from '../outside.js';
import { action, leads, screen } from '../screen.js';
import { personalIdField, phoneField } from './03-numbers.js';
import { reviewAt, threeLevels, toReview, twoLevels } from './04-residence.js';

const step = { n: 4, of: 12 };

/** The form of step 4: what the QR filled in, to be corrected; or everything by hand. The residence stands between the two parts. */
const person = {
  personalId: personalIdField({ locked: true }),
  phone: phoneField({ locked: true }),
  fullName: text('fullName', {
    personal: 'fullName',
    initial: (known) => known.fullName ?? known.scanned?.fullName ?? undefined,
    own: ({ citizen }) => citizen.fullName,
  }),
  sex: choice<Sex>('sex', ['male', 'female'], {
    initial: (known) => known.sex ?? known.scanned?.sex ?? undefined,
    own: ({ citizen }) => citizen.sex,
  }),
  birthDate: day('birthDate', {
    personal: 'birthDate',
    initial: (known) => known.birthDate ?? known.scanned?.birthDate ?? undefined,
    own: ({ citizen }) => citizen.birthDate,
  }),
};
const agreeing = { consent: tick('CONSENT_MISSING', { own: () => 'yes' }) };

/** Handing in is the same whatever the address looks like. */
const handing = {
  needs: ['personalId', 'registration'],
  learns: ['fullName', 'sex', 'birthDate', 'province', 'district', 'ward', 'street', 'challenge', 'expiresAt', 'sentAt', 'correction'],
  to: ['otp'],
  refuses: {
    ID_CONTRADICTS: 'stay',
    REPRESENTATIVE_MISSING: 'representative',
    NOT_IN_REGISTER: 'numbers',
    BIRTH_DATE_DIFFERS: 'stay',
    SEX_DIFFERS: 'stay',
    NAME_DIFFERS: 'stay',
    RESIDENCE_DIFFERS: 'stay',
    REGISTRATION_OVER: 'landing',
  },
  barrier: true,
} as const;

type Said = Pick<Details, 'fullName' | 'sex' | 'birthDate'>;
type Begun = { readonly personalId: string; readonly registration: string };

async function handIn(
  { fullName, sex, birthDate }: Said,
  residence: Residence,
  accept: boolean,
  begun: Begun,
  { api, key, clock }: Outside,
) {
  const what = contradicts(begun.personalId, { sex, birthDate });
  if (what) return refuse('ID_CONTRADICTS', { what });
  const details: Details = { fullName, sex, birthDate, residence };
  const sent = await api.submitDetails(key, begun.registration, details, accept);
  if (!sent.ok) return sent;
  const { correction, ...challenge } = sent.value;
  return ok({
    to: 'otp',
    learned: { fullName, sex, birthDate, ...residence, correction, ...challenge, sentAt: clock.now() },
    notices: correction.length > 0 ? [refused('CORRECTION_PENDING', { fields: correction })] : [],
  });
}

/** Hands the form in with an address of three levels; `accept`: the register's name and residence stand where they differ. */
const submit = (accept: boolean) =>
  action({
    ...handing,
    ask: { ...person, ...threeLevels, ...agreeing },
    settle: ({ province, district, ward, street, ...said }, begun, outside) =>
      handIn(said, { province, district, ward, street }, accept, begun, outside),
  });

/** The same with an address of two levels. */
const submitTwoLevels = (accept: boolean) =>
  action({
    ...handing,
    ask: { ...person, ...twoLevels, ...agreeing },
    settle: ({ province, commune, street, ...said }, begun, outside) =>
      handIn(said, { province, district: null, ward: commune, street }, accept, begun, outside),
  });

/** Whose card it is decides here, before anything of it is filled in. */
const ofHolder = (card: Card, personalId: string) =>
  card.personalId === personalId ? undefined : refuse('CARD_OF_ANOTHER', { shown: maskedId(card.personalId ?? '') });

/** Step 4: scan the card's QR and review what it says, or type it all. */
export const detailing = {
  scan: screen({
    step,
    own: ({ qr }) => (qr === '' ? { do: 'by-hand' } : undefined),
    shows: (_known, { torch }) => ({ torch }),
    actions: {
      scan: action({
        ask: { image: file('image', { own: ({ qr }) => qr }) },
        needs: ['personalId'],
        learns: ['scanned'],
        to: ['review', 'review-two-levels'],
        refuses: { CARD_OF_ANOTHER: 'stay' },
        async settle({ image }, { personalId }, { cards, clock }) {
          const read = await cards.readQr(image);
          if (!read.ok) return read;
          return ofHolder(read.value, personalId) ?? ok({ to: reviewAt(clock.now()), learned: { scanned: read.value } });
        },
      }),
      'by-hand': toReview,
      torch: action({
        to: ['scan'],
        settle: (_values: object, _known, { device }) => ok({ to: 'scan', device: { torch: !device.torch } }),
      }),
    },
  }),
  review: screen({
    step,
    needs: ['personalId', 'phone', 'registration'],
    actions: { register: submit(false), 'register-as-is': submit(true), rescan: leads('scan') },
  }),
  'review-two-levels': screen({
    step,
    needs: ['personalId', 'phone', 'registration'],
    actions: { register: submitTwoLevels(false), 'register-as-is': submitTwoLevels(true), rescan: leads('scan') },
  }),
};
