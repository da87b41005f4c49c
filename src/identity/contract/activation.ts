import { z } from 'zod';
import { account, challenge, code, device, newPassword, opaque, personalId, phone, text } from './fields.js';
import { notices } from './notice.js';
import { operation } from './operation.js';

const refuses = [
  'NOT_IDENTIFIED',
  'ACCOUNT_LOCKED',
  'ALREADY_ACTIVATED',
  'PHONE_DIFFERS',
  'ACTIVATION_WINDOW_PASSED',
  'DEVICE_HELD',
] as const;
const answer = z.object({ question: z.int().min(0).max(100), answer: text(200) });

/** Steps 10 to 12. */
export const activation = {
  requestActivation: operation({
    method: 'POST',
    path: '/v1/activations',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'body'],
    body: z.object({ personalId, phone, device, takeOver: z.boolean() }),
    answer: z.object({ activation: opaque, password: z.enum(['set', 'missing']) }),
    refuses,
    says: { vi: 'Bước 10: yêu cầu kích hoạt trên một thiết bị', en: 'Step 10: ask to be activated on a device' },
  }),
  sendActivationOtp: operation({
    method: 'POST',
    path: '/v1/activations/{activation}/otp',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'path.activation'],
    answer: z.object(challenge),
    refuses: ['REGISTRATION_OVER', 'OTP_RESEND_LIMIT'],
    says: { vi: 'Bước 11: gửi mã OTP của lần kích hoạt', en: 'Step 11: send the OTP of an activation' },
  }),
  setActivationPassword: operation({
    method: 'POST',
    path: '/v1/activation/password',
    caller: 'ticket',
    effect: 'once',
    takes: ['key', 'bearer', 'body.password'],
    body: z.object({ password: newPassword }),
    answer: z.object({ personalId: z.string() }),
    refuses: ['REGISTRATION_OVER'],
    says: { vi: 'Bước 11: mật khẩu đầu tiên của tài khoản lập tại trụ sở', en: 'Step 11: the first password of an account made at a desk' },
  }),
  setPasscode: operation({
    method: 'POST',
    path: '/v1/activation/passcode',
    caller: 'ticket',
    effect: 'once',
    takes: ['key', 'bearer', 'body.passcode'],
    body: z.object({ passcode: code }),
    answer: z.object({ notices }),
    refuses: ['REGISTRATION_OVER', 'PASSCODE_TOO_EASY'],
    says: { vi: 'Bước 11: đặt passcode', en: 'Step 11: set the passcode' },
  }),
  setQuestions: operation({
    method: 'POST',
    path: '/v1/activation/questions',
    caller: 'ticket',
    effect: 'once',
    takes: ['key', 'bearer', 'body.answers'],
    body: z.object({ answers: z.tuple([answer, answer]) }),
    answer: z.object({ session: opaque, account }),
    refuses: ['REGISTRATION_OVER', ...refuses],
    says: { vi: 'Bước 12: câu hỏi bảo mật; tài khoản hoạt động', en: 'Step 12: the security questions; the account is active' },
  }),
};
