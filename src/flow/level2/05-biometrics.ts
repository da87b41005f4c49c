import { ok } from '../../refusals/index.js';
import { file, tick } from '../fields.js';
import { faceRefusals } from '../level1/09-face.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 5, of: 11 };
const lost = { DESK_OVER: 'desk-sign-in', DOSSIER_UNKNOWN: 'desk-enter' } as const;

/** Point 5: portrait and fingerprints, checked against the identity database; the citizen confirms and consents. */
export const measuring = {
  'desk-portrait': screen({
    step,
    actor: 'officer',
    needs: ['dossier'],
    actions: {
      record: action({
        ask: { portrait: file('portrait', { own: ({ portrait }) => portrait }) },
        needs: ['dossier'],
        uses: ['desk'],
        learns: ['portrait', 'portraitFile'],
        to: ['desk-fingerprints'],
        refuses: { ...faceRefusals, ...lost },
        async settle({ portrait: picture }, { dossier, desk: token }, { desk, key, portraits }) {
          const taken = await portraits.take(picture);
          if (!taken.ok) return taken;
          const judged = await desk.submitPortrait(key, token, dossier, taken.value);
          return judged.ok ? ok({ to: 'desk-fingerprints', learned: { portrait: taken.value, portraitFile: picture } }) : judged;
        },
      }),
    },
  }),
  'desk-fingerprints': screen({
    step,
    actor: 'officer',
    needs: ['dossier', 'portraitFile'],
    actions: {
      take: action({
        ask: { fingerprints: file('fingerprints', { own: ({ fingerprints }) => fingerprints }) },
        needs: ['dossier'],
        uses: ['desk'],
        to: ['consent'],
        refuses: { ...lost, FINGERPRINTS_UNREADABLE: 'stay', FINGERPRINTS_DIFFER: 'stay' },
        async settle({ fingerprints: sample }, { dossier, desk: token }, { desk, key, fingerprints }) {
          const taken = await fingerprints.take(sample);
          if (!taken.ok) return taken;
          const judged = await desk.submitFingerprints(key, token, dossier, taken.value);
          return judged.ok ? ok({ to: 'consent' }) : judged;
        },
      }),
      'portrait-again': leads('desk-portrait'),
    },
  }),
  consent: screen({
    step,
    needs: ['fullName', 'personalId', 'phone', 'email', 'brought', 'portraitFile'],
    shows: ({ fullName, personalId, phone, email, brought, portraitFile }) => ({
      name: fullName,
      id: personalId,
      phone,
      email,
      brought,
      picture: portraitFile,
    }),
    actions: {
      agree: action({
        ask: { deskConsent: tick('CONSENT_MISSING', { own: () => 'yes' }) },
        learns: ['consented'],
        to: ['hand-in'],
        settle: ({ deskConsent }) => ok({ to: 'hand-in', learned: { consented: deskConsent } }),
      }),
      correct: leads('present'),
    },
  }),
};
