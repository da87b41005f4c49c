import { z } from 'zod';
import { account, applicationStatus, device, email, opaque, personalData, personalId, portrait, reading, secret, time } from './fields.js';
import { notices } from './notice.js';
import { operation } from './operation.js';

const facesOf = [
  'FACE_NONE',
  'FACE_SEVERAL',
  'FACE_TOO_SMALL',
  'FACE_TOO_DARK',
  'FACE_TOO_BRIGHT',
  'FACE_LOW_CONTRAST',
  'FACE_BLURRED',
  'FACE_EYES_CLOSED',
  'FACE_MASK',
  'FACE_GLASSES',
  'FACE_OTHER_PERSON',
] as const;

export { facesOf as faceRefusals };

/** Steps 6 to 9, and what an account's passcode guards. */
export const accounts = {
  logIn: operation({
    method: 'POST',
    path: '/v1/sessions',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'body'],
    body: z.object({ personalId, password: secret, device }),
    answer: z.object({ session: opaque, account, notices }),
    refuses: ['LOGIN_WRONG', 'LOGIN_LOCKED', 'ACCOUNT_DELETED', 'ACCOUNT_LOCKED'],
    says: { vi: 'Bước 6: đăng nhập', en: 'Step 6: log in' },
  }),
  openApplication: operation({
    method: 'POST',
    path: '/v1/application',
    caller: 'session',
    effect: 'once',
    takes: ['key', 'bearer'],
    answer: z.object({ application: opaque }),
    refuses: ['SESSION_OVER', 'ALREADY_FILED', 'ALREADY_LEVEL'],
    says: { vi: 'Bước 7: mở hồ sơ mức 1 hoặc làm tiếp', en: 'Step 7: open the application for level 1, or go on with it' },
  }),
  submitCard: operation({
    method: 'POST',
    path: '/v1/application/card',
    caller: 'session',
    effect: 'once',
    takes: ['key', 'bearer', 'body'],
    body: reading,
    answer: z.object({ account }),
    refuses: ['SESSION_OVER', 'APPLICATION_MISSING', 'CARD_OF_ANOTHER', 'CARD_EXPIRED'],
    says: { vi: 'Bước 8: dữ liệu đọc từ thẻ', en: 'Step 8: what was read of the card' },
  }),
  submitPortrait: operation({
    method: 'POST',
    path: '/v1/application/portrait',
    caller: 'session',
    effect: 'once',
    takes: ['key', 'bearer', 'body'],
    body: portrait,
    answer: z.object({ taken: z.int() }),
    refuses: ['SESSION_OVER', 'APPLICATION_MISSING', 'FACE_LIMIT', ...facesOf],
    says: { vi: 'Bước 9: số đo ảnh chân dung', en: 'Step 9: the measures of the portrait' },
  }),
  file: operation({
    method: 'POST',
    path: '/v1/application/filing',
    caller: 'session',
    effect: 'once',
    takes: ['key', 'bearer', 'body.email'],
    body: z.object({ email }),
    answer: z.object({ filedAt: time, dueAt: time }),
    refuses: ['SESSION_OVER', 'APPLICATION_MISSING', 'CARD_NOT_SUBMITTED'],
    says: { vi: 'Bước 9: nộp hồ sơ', en: 'Step 9: hand the application in' },
  }),
  applicationStatus: operation({
    method: 'GET',
    path: '/v1/application',
    caller: 'session',
    effect: 'read',
    takes: ['bearer'],
    answer: applicationStatus,
    refuses: ['SESSION_OVER', 'APPLICATION_MISSING', 'DECISION_PORTRAIT_MISMATCH', 'DECISION_DATA_MISMATCH'],
    says: { vi: 'Tình trạng xử lý hồ sơ', en: 'How the application stands' },
  }),
  personalData: operation({
    method: 'POST',
    path: '/v1/personal-data',
    caller: 'session',
    effect: 'counted',
    takes: ['no-key', 'bearer', 'body.passcode'],
    body: z.object({ passcode: secret }),
    answer: z.object(personalData),
    refuses: ['SESSION_OVER', 'PASSCODE_WRONG', 'PASSCODE_LOCKED'],
    says: { vi: 'Dữ liệu cá nhân, mở bằng passcode', en: 'The personal data, behind the passcode' },
  }),
};
