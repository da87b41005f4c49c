import { ok, refuse } from '../../refusals/index.js';
import { newPassword } from '../level1/05-otp-password.js';
import { action, screen } from '../screen.js';

/** Point 8: whoever had no app account before sets its password while activating. */
export const settingPassword = {
  'activation-password': screen({
    step: { n: 8, of: 11 },
    actions: {
      set: action({
        ask: newPassword,
        uses: ['activationTicket'],
        to: ['passcode'],
        refuses: { PASSWORDS_DIFFER: 'stay', REGISTRATION_OVER: 'landing' },
        barrier: true,
        async settle(typed, { activationTicket }, { api, key }) {
          if (typed.password !== typed.repeatPassword) return refuse('PASSWORDS_DIFFER', {});
          const set = await api.setActivationPassword(key, activationTicket, typed.password);
          return set.ok ? ok({ to: 'passcode' }) : set;
        },
      }),
    },
  }),
};
