import { whyNoSms } from '../device/device.js';
import { ok } from '../refusals/index.js';
import { digits } from './fields.js';
import type { Persona } from './persona.js';
import { type Action, action, type Standing, screen } from './screen.js';

type Step = { readonly n: number; readonly of: number };

const codeField = { code: digits(6, 'OTP_NOT_6_DIGITS', { secret: true, own: ({ codes }) => codes[0]?.text }) };

/** Every way a code can be refused; each leaves the user where a new one can be asked for. */
const refuses = {
  OTP_WRONG: 'stay',
  OTP_EXPIRED: 'stay',
  OTP_USED: 'stay',
  OTP_REPLACED: 'stay',
  OTP_TRIES_SPENT: 'stay',
  OTP_LIMIT: 'stay',
  REGISTRATION_OVER: 'landing',
} as const;

/** The number with its middle hidden, as the screen shows where the SMS went: `095 ••• •001`. */
const shownPhone = (phone: string) => `${phone.slice(0, 3)} ••• •${phone.slice(-3)}`;

/** No code has come since one was sent, or the one that came was refused: the citizen asks for another, unless no more are sent. */
const own = (me: Persona, { known, refused }: Standing) => {
  const spent = refused?.code.startsWith('OTP_') && refused.code !== 'OTP_RESEND_LIMIT';
  return spent || (me.codes[0]?.at ?? -1) < (known.sentAt ?? 0) ? { do: 'resend' } : undefined;
};

/** Enters a code: right, it gives the ticket for the password of a new account. */
const enter = action({
  ask: codeField,
  needs: ['challenge'],
  keeps: ['ticket'],
  to: ['password'],
  refuses,
  barrier: true,
  async settle({ code }, { challenge }, { api, key }) {
    const confirmed = await api.confirmOtp(key, challenge, code);
    return confirmed.ok ? ok({ to: 'password', held: confirmed.value }) : confirmed;
  },
});

/** The same while activating: an account made at a desk has no password yet. */
const enterToActivate = action({
  ask: codeField,
  needs: ['challenge', 'activationPassword'],
  keeps: ['activationTicket'],
  to: ['passcode', 'activation-password'],
  refuses,
  barrier: true,
  async settle({ code }, { challenge, activationPassword }, { api, key }) {
    const confirmed = await api.confirmOtp(key, challenge, code);
    if (!confirmed.ok) return confirmed;
    const to = activationPassword === 'missing' ? 'activation-password' : 'passcode';
    return ok({ to, held: { activationTicket: confirmed.value.ticket } });
  },
});

/** Sends the code again, for a registration or an activation. */
const resend = (to: 'otp' | 'activation-otp', process: 'registration' | 'activation'): Action =>
  action({
    needs: [process],
    learns: ['challenge', 'expiresAt', 'sentAt'],
    to: [to],
    refuses: { OTP_RESEND_LIMIT: 'stay', REGISTRATION_OVER: 'landing' },
    async settle(_values: object, known, { api, key, clock }) {
      const sent = await api.resendOtp(key, known[process]);
      return sent.ok ? ok({ to, learned: { ...sent.value, sentAt: clock.now() } }) : sent;
    },
  });

/** “I received no code”: the handset's own reasons. */
const notReceived = (to: 'otp' | 'activation-otp', phone: 'phone' | 'activationPhone'): Action =>
  action({
    needs: [phone],
    to: [to],
    refuses: { SMS_NO_SIGNAL: 'stay', SMS_OTHER_SIM: 'stay', SMS_BLOCKED: 'stay', SMS_ARRIVED: 'stay' },
    settle: (_values: object, known, { device }) => whyNoSms(device, known[phone]),
  });

/** The OTP screen of steps 5 and 11. */
export const otpScreen = (step: Step) =>
  screen({
    step,
    needs: ['phone', 'expiresAt', 'registration', 'challenge'],
    shows: ({ phone, expiresAt }) => ({ phone: shownPhone(phone), expiresAt }),
    own,
    actions: {
      enter,
      resend: resend('otp', 'registration'),
      'not-received': notReceived('otp', 'phone'),
    },
  });

export const activationOtpScreen = (step: Step) =>
  screen({
    step,
    needs: ['activationPhone', 'expiresAt', 'activation', 'challenge'],
    shows: ({ activationPhone, expiresAt }) => ({ phone: shownPhone(activationPhone), expiresAt }),
    own,
    actions: {
      enter: enterToActivate,
      resend: resend('activation-otp', 'activation'),
      'not-received': notReceived('activation-otp', 'activationPhone'),
    },
  });
