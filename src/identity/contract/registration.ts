import { z } from 'zod';
import type { Notice } from '../api.js';
import {
  challenge,
  code,
  day,
  differing,
  newPassword,
  opaque,
  personalId,
  phone,
  representative,
  residence,
  sex,
  text,
  time,
} from './fields.js';
import { notices } from './notice.js';
import { operation, type Plain } from './operation.js';

const details = z.object({ fullName: text(200), sex, birthDate: day, residence });

/** Steps 3 to 5. */
export const registration = {
  service: operation({
    method: 'GET',
    path: '/v1/service',
    caller: 'anyone',
    effect: 'read',
    takes: [],
    answer: z.object({ now: time }),
    refuses: [],
    says: { vi: 'Hệ thống có mở không, và mấy giờ', en: 'Whether the service is open, and its time' },
  }),
  begin: operation({
    method: 'POST',
    path: '/v1/registrations',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'body'],
    body: z.object({ personalId, phone }),
    answer: z.object({ registration: opaque, notices: notices.optional() }) as z.ZodType<{
      registration: string;
      notices?: Plain<Notice>[];
    }>,
    refuses: ['ID_TAKEN', 'PHONE_TAKEN', 'PHONE_NOT_OWN', 'UNDER_AGE'],
    says: { vi: 'Bước 3: bắt đầu với số định danh và số điện thoại', en: 'Step 3: begin with the ID number and the phone' },
  }),
  declareRepresentative: operation({
    method: 'POST',
    path: '/v1/registrations/{registration}/representative',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'path.registration', 'body'],
    body: representative,
    answer: z.object({ phone: z.string() }),
    refuses: ['REGISTRATION_OVER', 'PHONE_TAKEN', 'PHONE_NOT_OWN', 'REPRESENTATIVE_NOT_RECORDED', 'REPRESENTATIVE_NOT_LEVEL_2'],
    says: { vi: 'Bước 3, cho trẻ: người đại diện kê khai', en: 'Step 3, for a child: who declares' },
  }),
  submitDetails: operation({
    method: 'POST',
    path: '/v1/registrations/{registration}/details',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'path.registration', 'body.details', 'body.accept'],
    body: z.object({ details, accept: z.boolean() }),
    answer: z.object({ ...challenge, correction: z.array(differing) }),
    refuses: [
      'REGISTRATION_OVER',
      'REPRESENTATIVE_MISSING',
      'NOT_IN_REGISTER',
      'BIRTH_DATE_DIFFERS',
      'SEX_DIFFERS',
      'NAME_DIFFERS',
      'RESIDENCE_DIFFERS',
    ],
    says: { vi: 'Bước 4: thông tin cá nhân; gửi mã OTP', en: 'Step 4: the personal details; sends the OTP' },
  }),
  resendOtp: operation({
    method: 'POST',
    path: '/v1/processes/{process}/otp',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'path.process'],
    answer: z.object(challenge),
    refuses: ['REGISTRATION_OVER', 'OTP_RESEND_LIMIT'],
    says: { vi: 'Gửi lại mã OTP của một lần đăng ký hoặc kích hoạt', en: 'Send the OTP of a registration or activation again' },
  }),
  confirmOtp: operation({
    method: 'POST',
    path: '/v1/challenges/{challenge}/confirmation',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'path.challenge', 'body.code'],
    body: z.object({ code }),
    answer: z.object({ ticket: opaque }),
    refuses: ['OTP_WRONG', 'OTP_EXPIRED', 'OTP_USED', 'OTP_REPLACED', 'OTP_TRIES_SPENT', 'OTP_LIMIT', 'REGISTRATION_OVER'],
    says: { vi: 'Xác thực mã OTP; nhận mã phiên cho bước tiếp theo', en: 'Confirm the OTP, for a ticket to what follows' },
  }),
  setPassword: operation({
    method: 'POST',
    path: '/v1/password',
    caller: 'ticket',
    effect: 'once',
    takes: ['key', 'bearer', 'body.password'],
    body: z.object({ password: newPassword }),
    answer: z.object({ personalId: z.string() }),
    refuses: ['REGISTRATION_OVER', 'ID_TAKEN', 'PHONE_TAKEN', 'PHONE_NOT_OWN'],
    says: { vi: 'Bước 5: đặt mật khẩu; tạo tài khoản mức 0', en: 'Step 5: set the password, which makes the account of level 0' },
  }),
};
