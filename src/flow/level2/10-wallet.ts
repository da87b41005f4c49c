import { ok } from '../../refusals/index.js';
import { passcodeField } from '../level1/11-passcode.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 10, of: 11 };

/** Point 10: “Ví giấy tờ” opens with the passcode, and shows what the agencies have answered by then. */
export const walletScreens = {
  'wallet-lock': screen({
    step,
    actions: {
      open: action({
        ask: { passcode: passcodeField() },
        uses: ['session'],
        learns: ['wallet'],
        to: ['wallet'],
        refuses: { SESSION_OVER: 'log-in', LEVEL_2_NEEDED: 'visit', PASSCODE_WRONG: 'stay', PASSCODE_LOCKED: 'stay' },
        async settle({ passcode }, { session }, { api, key }) {
          const opened = await api.wallet(key, session, passcode);
          if (!opened.ok) return opened;
          const { notices, ...wallet } = opened.value;
          return ok({ to: 'wallet', learned: { wallet }, notices });
        },
      }),
      close: leads('home'),
    },
  }),
  wallet: screen({
    step,
    needs: ['wallet'],
    shows: ({ wallet }) => wallet,
    actions: { close: leads('home'), refresh: leads('wallet-lock') },
  }),
};
