import type { Account } from '../../identity/api.js';
import { maskedId } from '../../identity/rules/personal-id.js';
import { ok } from '../../refusals/index.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 7, of: 12 };

/** What the app's home screens tell of an account: its number masked. */
export const accountShown = ({ fullName, personalId, level, correction }: Account) => ({
  name: fullName,
  id: maskedId(personalId),
  level,
  correction,
});

/** Step 7: the menu of the logged-in app, and the three parts of level 1. */
export const choosing = {
  menu: screen({
    step,
    needs: ['account'],
    shows: ({ account }) => accountShown(account),
    own: ({ goal }) => (goal === '2' ? { do: 'level-2' } : undefined),
    actions: {
      'level-1': action({
        uses: ['session'],
        learns: ['application'],
        to: ['level-1-parts'],
        refuses: { SESSION_OVER: 'log-in', ALREADY_FILED: 'status', ALREADY_LEVEL: 'activation' },
        async settle(_values: object, { session }, { api, key }) {
          const opened = await api.openApplication(key, session);
          return opened.ok ? ok({ to: 'level-1-parts', learned: opened.value }) : opened;
        },
      }),
      'level-2': leads('visit'),
      status: leads('status'),
      services: leads('services'),
    },
  }),
  'level-1-parts': screen({ step, actions: { start: leads('card-way') } }),
};
