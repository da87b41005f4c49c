import { ok } from '../../refusals/index.js';
import { password } from '../fields.js';
import { action, screen } from '../screen.js';
import { personalIdField } from './03-numbers.js';

const step = { n: 6, of: 12 };

/** Step 6: log in with the ID number and the password. */
export const loggingIn = {
  'log-in': screen({
    step,
    actions: {
      'log-in': action({
        ask: { personalId: personalIdField(), password: password('password', { own: (me) => me.password }) },
        learns: ['account', 'personalId'],
        keeps: ['session'],
        to: ['menu', 'home'],
        refuses: { LOGIN_WRONG: 'stay', LOGIN_LOCKED: 'stay', ACCOUNT_DELETED: 'landing', ACCOUNT_LOCKED: 'stay' },
        async settle(login, _known, { api, key, device }) {
          const entered = await api.logIn(key, { ...login, device: device.name });
          if (!entered.ok) return entered;
          const { session, account, notices } = entered.value;
          // Active here, though the handset may not know it yet: the reply that said so was lost.
          const here = account.device === device.name;
          return ok({
            to: here ? 'home' : 'menu',
            learned: { account, personalId: login.personalId },
            held: { session },
            notices,
            ...(here && { device: { account: account.personalId } }),
          });
        },
      }),
    },
  }),
};
