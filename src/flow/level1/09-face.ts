import { maskedId } from '../../identity/rules/personal-id.js';
import { ok, refuse } from '../../refusals/index.js';
import { file, optional } from '../fields.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 9, of: 12 };

/** What the authority may say of a portrait: look at it again, on the same screen. */
export const faceRefusals = {
  FACE_TOO_DARK: 'stay',
  FACE_TOO_BRIGHT: 'stay',
  FACE_BLURRED: 'stay',
  FACE_TOO_SMALL: 'stay',
  FACE_LOW_CONTRAST: 'stay',
  FACE_NONE: 'stay',
  FACE_SEVERAL: 'stay',
  FACE_EYES_CLOSED: 'stay',
  FACE_MASK: 'stay',
  FACE_GLASSES: 'stay',
  FACE_OTHER_PERSON: 'stay',
} as const;

/** An address that may be left out. */
export const emailField = optional(
  { personal: 'email', initial: (known) => known.email, own: ({ citizen }) => citizen.email ?? '' },
  (given) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given) ? ok(given) : refuse('EMAIL_INVALID', {})),
);

/** Step 9: the portrait, and the application handed in. */
export const facing = {
  'face-guide': screen({ step, actions: { start: leads('face') } }),
  face: screen({
    step,
    actions: {
      record: action({
        ask: { portrait: file('portrait', { own: ({ portrait }) => portrait }) },
        uses: ['session'],
        learns: ['portrait', 'portraitFile'],
        to: ['application'],
        refuses: { ...faceRefusals, FACE_LIMIT: 'face-limit', SESSION_OVER: 'log-in', APPLICATION_MISSING: 'menu', CAMERA_DENIED: 'stay' },
        async settle({ portrait: picture }, { session }, { api, key, portraits, device }) {
          if (device.camera === 'denied') return refuse('CAMERA_DENIED', {});
          const taken = await portraits.take(picture);
          if (!taken.ok) return taken;
          const judged = await api.submitPortrait(key, session, taken.value);
          return judged.ok ? ok({ to: 'application', learned: { portrait: taken.value, portraitFile: picture } }) : judged;
        },
      }),
    },
  }),
  'face-limit': screen({ step, own: () => ({ wait: 30 * 60_000 }), actions: { retry: leads('face'), menu: leads('menu') } }),
  application: screen({
    step,
    needs: ['account', 'portrait', 'portraitFile'],
    shows: ({ account, portraitFile }) => ({ name: account.fullName, id: maskedId(account.personalId), picture: portraitFile }),
    actions: {
      confirm: action({
        ask: { email: emailField },
        uses: ['session'],
        learns: ['email', 'filedAt', 'dueAt'],
        to: ['filed'],
        refuses: { SESSION_OVER: 'log-in', APPLICATION_MISSING: 'menu', CARD_NOT_SUBMITTED: 'card-way' },
        barrier: true,
        async settle({ email }, { session }, { api, key }) {
          const filed = await api.file(key, session, email === '' ? null : email);
          return filed.ok ? ok({ to: 'filed', learned: { email, ...filed.value } }) : filed;
        },
      }),
      retake: leads('face'),
    },
  }),
  filed: screen({
    step,
    needs: ['filedAt', 'dueAt'],
    shows: ({ filedAt, dueAt }) => ({ filedAt, dueAt }),
    actions: { home: leads('status'), view: leads('filed-view') },
  }),
  'filed-view': screen({
    step,
    needs: ['account', 'readBy', 'portraitFile', 'email', 'filedAt'],
    shows: ({ account, readBy, portraitFile, email, filedAt }) => ({
      name: account.fullName,
      id: maskedId(account.personalId),
      readBy,
      picture: portraitFile,
      email,
      filedAt,
    }),
    actions: { home: leads('status') },
  }),
};
