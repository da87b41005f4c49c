import { ok } from '../../refusals/index.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 6, of: 11 };

/** Point 6: a complete dossier is received, and a slip printed. */
export const handingIn = {
  'hand-in': screen({
    step,
    actor: 'officer',
    needs: ['dossier', 'brought', 'chipCard', 'form'],
    shows: ({ brought, chipCard, form }) => ({ brought, chipCard, form }),
    actions: {
      receive: action({
        needs: ['dossier', 'brought', 'form', 'consented'],
        uses: ['desk'],
        learns: ['slip'],
        to: ['slip'],
        refuses: {
          DESK_OVER: 'desk-sign-in',
          DOSSIER_UNKNOWN: 'desk-enter',
          CONSENT_MISSING: 'consent',
          PAPER_OF_ANOTHER: 'bring',
          DOSSIER_INCOMPLETE: 'bring',
        },
        barrier: true,
        async settle(_values: object, { dossier, brought, form, consented, desk: token }, { desk, key }) {
          const received = await desk.receive(key, token, dossier, { papers: brought, form, consent: consented });
          return received.ok ? ok({ to: 'slip', learned: { slip: received.value } }) : received;
        },
      }),
      'send-home': leads('bring'),
    },
  }),
  slip: screen({
    step,
    needs: ['slip', 'office'],
    shows: ({ slip, office }) => ({ slip, office }),
    actions: { home: leads('level-2-status') },
  }),
};
