import { readPersonalId } from '../../identity/rules/personal-id.js';
import { readPhone } from '../../identity/rules/phone.js';
import { ok, refuse, refused } from '../../refusals/index.js';
import { text } from '../fields.js';
import { action, leads, screen } from '../screen.js';
import { representing } from './03-representative.js';
import { toReview } from './04-residence.js';

const step = { n: 3, of: 12 };

/** A personal ID number; what it says of province, sex and year is checked where it is typed. */
export const personalIdField = (extra: { locked?: boolean } = {}) =>
  text(
    'personalId',
    { ...extra, personal: 'personalId', initial: (known) => known.personalId, own: ({ citizen }) => citizen.personalId },
    (given) => {
      const read = readPersonalId(given);
      return read.ok ? ok(read.value.number) : read;
    },
  );

export const phoneField = (extra: { locked?: boolean } = {}) =>
  text('phone', { ...extra, personal: 'phone', initial: (known) => known.phone, own: ({ citizen }) => citizen.phone }, readPhone);

/** Step 3: the ID number and the phone; the camera's permission. */
export const entering = {
  numbers: screen({
    step,
    actions: {
      register: action({
        ask: { personalId: personalIdField(), phone: phoneField() },
        learns: ['personalId', 'phone', 'registration'],
        to: ['camera', 'scan', 'representative'],
        refuses: { ID_TAKEN: 'log-in', PHONE_TAKEN: 'stay', PHONE_NOT_OWN: 'stay', UNDER_AGE: 'stay' },
        async settle(numbers, _known, { api, key, device }) {
          const begun = await api.begin(key, numbers);
          if (!begun.ok) return begun;
          const id = readPersonalId(numbers.personalId);
          const abroad = id.ok && id.value.province === null ? [refused('ID_BORN_ABROAD', { code: numbers.personalId.slice(0, 3) })] : [];
          const { registration, notices = [] } = begun.value;
          const onward = device.camera === 'allowed' ? 'scan' : 'camera';
          const childs = notices.some(({ code }) => code === 'REPRESENTATIVE_MISSING');
          return ok({
            to: childs ? 'representative' : onward,
            learned: { ...numbers, registration },
            notices: [...notices, ...abroad],
          });
        },
      }),
      help: leads('id-help'),
    },
  }),
  'id-help': screen({ step, actions: { close: leads('numbers') } }),
  ...representing,
  camera: screen({
    step,
    actions: {
      allow: action({ to: ['scan'], settle: () => ok({ to: 'scan', device: { camera: 'allowed' } }) }),
      deny: action({
        to: ['camera-denied'],
        settle: () => ok({ to: 'camera-denied', device: { camera: 'denied' } }),
      }),
    },
  }),
  'camera-denied': screen({
    step,
    actions: {
      retry: action({
        to: ['scan'],
        refuses: { CAMERA_DENIED: 'stay' },
        settle: (_values: object, _known, { device }) => (device.camera === 'allowed' ? ok({ to: 'scan' }) : refuse('CAMERA_DENIED', {})),
      }),
      settings: action({ to: ['scan'], settle: () => ok({ to: 'scan', device: { camera: 'allowed' } }) }),
      'by-hand': toReview,
    },
  }),
};
