import { relations } from '../../identity/api.js';
import { readPersonalId } from '../../identity/rules/personal-id.js';
import { readPhone } from '../../identity/rules/phone.js';
import { ok } from '../../refusals/index.js';
import { choice, text } from '../fields.js';
import { action, screen } from '../screen.js';

const step = { n: 3, of: 12 };

/** Who speaks for a child, and what he is to it. */
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

/** Step 3 for somebody under age: a parent or guardian declares, in his own name and with his own SIM (Decree 69/2024, article 10). */
export const representing = {
  representative: screen({
    step,
    needs: ['personalId', 'registration'],
    actions: {
      declare: action({
        ask: {
          representativeId: representative.representativeId,
          representativePhone: text(
            'representativePhone',
            { personal: 'phone', own: ({ citizen }) => citizen.representative?.phone },
            readPhone,
          ),
          relation: representative.relation,
        },
        needs: ['registration'],
        learns: ['representativeId', 'relation', 'phone'],
        to: ['camera', 'scan'],
        refuses: {
          REPRESENTATIVE_NOT_RECORDED: 'stay',
          REPRESENTATIVE_NOT_LEVEL_2: 'stay',
          PHONE_NOT_OWN: 'stay',
          PHONE_TAKEN: 'stay',
          REGISTRATION_OVER: 'landing',
        },
        async settle({ representativeId, representativePhone, relation }, { registration }, { api, key, device }) {
          const speaks = { personalId: representativeId, phone: representativePhone, relation };
          const declared = await api.declareRepresentative(key, registration, speaks);
          if (!declared.ok) return declared;
          const learned = { representativeId, relation, phone: declared.value.phone };
          return ok({ to: device.camera === 'allowed' ? 'scan' : 'camera', learned });
        },
      }),
    },
  }),
};
