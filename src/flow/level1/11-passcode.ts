import { ok, refuse } from '../../refusals/index.js';
import { digits } from '../fields.js';
import { activationOtpScreen } from '../otp-screens.js';
import { action, screen } from '../screen.js';

const step = { n: 11, of: 12 };

export const passcodeField = () => digits(6, 'PASSCODE_NOT_6_DIGITS', { secret: true, own: (me) => me.passcode });

/** Step 11: the code from the SMS, and a passcode of 6 digits. */
export const passcodes = {
  'activation-otp': activationOtpScreen(step),
  passcode: screen({
    step,
    actions: {
      set: action({
        ask: { passcode: passcodeField(), repeatPasscode: passcodeField() },
        uses: ['activationTicket'],
        to: ['questions'],
        refuses: { PASSCODES_DIFFER: 'stay', PASSCODE_TOO_EASY: 'stay', REGISTRATION_OVER: 'landing' },
        async settle({ passcode, repeatPasscode }, { activationTicket }, { api, key }) {
          if (passcode !== repeatPasscode) return refuse('PASSCODES_DIFFER', {});
          const set = await api.setPasscode(key, activationTicket, passcode);
          return set.ok ? ok({ to: 'questions', notices: set.value.notices }) : set;
        },
      }),
    },
  }),
};
