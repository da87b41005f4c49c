import type { Details, Residence } from '../../identity/api.js';
import type { Card, Sex } from '../../identity/rules/card.js';
import { splitAddress } from '../../identity/rules/citizen.js';
import { contradicts, maskedId } from '../../identity/rules/personal-id.js';
import { provinces } from '../../identity/rules/provinces.js';
import { ok, refuse, refused } from '../../refusals/index.js';
import { choice, day, file, text, tick } from '../fields.js';
import { action, type Known, leads, screen } from '../screen.js';
import { personalIdField, phoneField } from './03-numbers.js';

const step = { n: 4, of: 12 };

const scannedResidence = ({ scanned }: Known) => (scanned?.address ? splitAddress(scanned.address) : null);
const place = (part: keyof Residence) => ({
  initial: (known: Known) => known[part] ?? scannedResidence(known)?.[part],
  own: ({ citizen }: { citizen: { residence: Residence } }) => citizen.residence[part],
});

/** The form of step 4: what the QR filled in, to be corrected; or everything by hand. */
const form = {
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
  province: choice('province', Object.values(provinces), place('province')),
  district: text('district', { personal: 'district', ...place('district') }),
  ward: text('ward', { personal: 'ward', ...place('ward') }),
  street: text('street', { personal: 'street', ...place('street') }),
  consent: tick('CONSENT_MISSING', { own: () => 'yes' }),
};

/** Hands the form in; `accept`: the register's name and residence stand where they differ. */
const submit = (accept: boolean) =>
  action({
    ask: form,
    needs: ['personalId', 'registration'],
    learns: ['fullName', 'sex', 'birthDate', 'province', 'district', 'ward', 'street', 'challenge', 'expiresAt', 'sentAt', 'correction'],
    to: ['otp'],
    refuses: {
      ID_CONTRADICTS: 'stay',
      NOT_IN_REGISTER: 'numbers',
      BIRTH_DATE_DIFFERS: 'stay',
      SEX_DIFFERS: 'stay',
      NAME_DIFFERS: 'stay',
      RESIDENCE_DIFFERS: 'stay',
      REGISTRATION_OVER: 'landing',
    },
    barrier: true,
    async settle({ fullName, sex, birthDate, province, district, ward, street }, { personalId, registration }, { api, key, clock }) {
      const what = contradicts(personalId, { sex, birthDate });
      if (what) return refuse('ID_CONTRADICTS', { what });
      const details: Details = { fullName, sex, birthDate, residence: { province, district, ward, street } };
      const sent = await api.submitDetails(key, registration, details, accept);
      if (!sent.ok) return sent;
      const { correction, ...challenge } = sent.value;
      return ok({
        to: 'otp',
        learned: { fullName, sex, birthDate, province, district, ward, street, correction, ...challenge, sentAt: clock.now() },
        notices: correction.length > 0 ? [refused('CORRECTION_PENDING', { fields: correction })] : [],
      });
    },
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
        to: ['review'],
        refuses: { CARD_OF_ANOTHER: 'stay' },
        async settle({ image }, { personalId }, { cards }) {
          const read = await cards.readQr(image);
          if (!read.ok) return read;
          return ofHolder(read.value, personalId) ?? ok({ to: 'review', learned: { scanned: read.value } });
        },
      }),
      'by-hand': leads('review'),
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
};
