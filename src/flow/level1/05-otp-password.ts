import { judgePassword } from '../../identity/rules/password.js';
import { ok, refuse } from '../../refusals/index.js';
import { password } from '../fields.js';
import { otpScreen } from '../otp-screens.js';
import { action, screen } from '../screen.js';

const step = { n: 5, of: 12 };

/** A new password, typed twice; what it is held against is said where it is typed. */
export const newPassword = {
  password: password('password', { own: (me) => me.password }, judgePassword),
  repeatPassword: password('repeatPassword', { own: (me) => me.password }),
};

/** Step 5: the code from the SMS, and a password. */
export const proving = {
  otp: otpScreen(step),
  password: screen({
    step,
    actions: {
      set: action({
        ask: newPassword,
        uses: ['ticket'],
        learns: ['personalId'],
        to: ['log-in'],
        refuses: {
          PASSWORDS_DIFFER: 'stay',
          REGISTRATION_OVER: 'landing',
          ID_TAKEN: 'log-in',
          PHONE_TAKEN: 'numbers',
          PHONE_NOT_OWN: 'numbers',
        },
        barrier: true,
        async settle(typed, { ticket }, { api, key }) {
          if (typed.password !== typed.repeatPassword) return refuse('PASSWORDS_DIFFER', {});
          const made = await api.setPassword(key, ticket, typed.password);
          return made.ok ? ok({ to: 'log-in', learned: made.value }) : made;
        },
      }),
    },
  }),
};
