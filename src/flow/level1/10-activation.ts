import { ok } from '../../refusals/index.js';
import { action, leads, screen } from '../screen.js';
import { personalIdField, phoneField } from './03-numbers.js';

const step = { n: 10, of: 12 };

const numbers = { personalId: personalIdField(), phone: phoneField() };

/** Asks to activate this account here; `takeOver`: although the device holds another account. */
const request = (takeOver: boolean) =>
  action({
    ask: numbers,
    learns: ['personalId', 'activation', 'activationPhone', 'activationPassword'],
    to: ['activation-ready'],
    refuses: {
      NOT_IDENTIFIED: 'stay',
      ACCOUNT_LOCKED: 'stay',
      ALREADY_ACTIVATED: 'log-in',
      PHONE_DIFFERS: 'stay',
      ACTIVATION_WINDOW_PASSED: 'stay',
      DEVICE_HELD: 'device-held',
    },
    async settle({ personalId, phone }, _known, { api, key, device }) {
      const ready = await api.requestActivation(key, { personalId, phone, device: device.name, takeOver });
      if (!ready.ok) return ready;
      const { activation, password } = ready.value;
      return ok({ to: 'activation-ready', learned: { personalId, activationPhone: phone, activation, activationPassword: password } });
    },
  });

/** Step 10: ask for the activation; one of four notices answers. */
export const activating = {
  activation: screen({ step, actions: { request: request(false) } }),
  'device-held': screen({ step, actions: { confirm: request(true), close: leads('landing') } }),
  'activation-ready': screen({
    step,
    needs: ['activation', 'activationPhone'],
    actions: {
      continue: action({
        needs: ['activation'],
        learns: ['challenge', 'expiresAt', 'sentAt'],
        to: ['activation-otp'],
        refuses: { REGISTRATION_OVER: 'landing', OTP_RESEND_LIMIT: 'stay' },
        barrier: true,
        async settle(_values: object, { activation }, { api, key, clock }) {
          const sent = await api.sendActivationOtp(key, activation);
          return sent.ok ? ok({ to: 'activation-otp', learned: { ...sent.value, sentAt: clock.now() } }) : sent;
        },
      }),
    },
  }),
};
