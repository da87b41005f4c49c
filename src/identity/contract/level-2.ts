import { z } from 'zod';
import { services as serviceNames } from '../rules/services.js';
import { applicationStatus, day, done, level, opaque, paper, personalData, secret, sex, text, time } from './fields.js';
import { notices } from './notice.js';
import { operation } from './operation.js';

const office = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['ward', 'commune', 'special-zone', 'district', 'province']),
  province: z.string(),
  address: z.string(),
  from: day.nullable(),
  until: day.nullable(),
  hours: z.array(z.tuple([z.number(), z.number()])),
  saturdayMorning: z.boolean(),
  closed: z.array(day),
});
const [service, ...others] = serviceNames;

/** The way to level 2 outside the office, and what an account then opens. */
export const level2 = {
  offices: operation({
    method: 'GET',
    path: '/v1/offices',
    caller: 'anyone',
    effect: 'read',
    takes: ['query.province'],
    answer: z.array(office),
    refuses: [],
    says: { vi: 'Các trụ sở của một tỉnh, thành phố', en: 'The offices of a province' },
  }),
  book: operation({
    method: 'POST',
    path: '/v1/bookings',
    caller: 'session',
    effect: 'once',
    takes: ['key', 'bearer', 'body'],
    body: z.object({ office: text(100), at: time }),
    answer: z.object({ booking: opaque, at: time }),
    refuses: ['SESSION_OVER', 'OFFICE_UNKNOWN', 'OFFICE_CLOSED', 'BOOKING_PAST', 'ALREADY_LEVEL_2'],
    says: { vi: 'Đặt lịch làm việc', en: 'Book a time' },
  }),
  dossierStatus: operation({
    method: 'POST',
    path: '/v1/dossier-status',
    caller: 'anyone',
    effect: 'read',
    takes: ['body.slip'],
    body: z.object({ slip: text(100) }),
    answer: applicationStatus,
    refuses: ['SLIP_UNKNOWN', 'DECISION_LEVEL_2_DATA', 'DECISION_LEVEL_2_PORTRAIT', 'DECISION_LEVEL_2_FINGERPRINTS'],
    says: { vi: 'Tình trạng hồ sơ mức 2 theo số giấy hẹn', en: 'How a dossier stands, by the number on its slip' },
  }),
  openService: operation({
    method: 'POST',
    path: '/v1/services',
    caller: 'session',
    effect: 'once',
    takes: ['key', 'bearer', 'body.service'],
    body: z.object({ service: z.enum([service!, ...others]) }),
    answer: done,
    refuses: ['SESSION_OVER', 'LEVEL_1_NEEDED', 'LEVEL_2_NEEDED'],
    says: { vi: 'Mở một dịch vụ', en: 'Open a service' },
  }),
  wallet: operation({
    method: 'POST',
    path: '/v1/wallet',
    caller: 'session',
    effect: 'counted',
    takes: ['no-key', 'bearer', 'body.passcode'],
    body: z.object({ passcode: secret }),
    answer: z.object({
      card: z.object({ ...personalData, expiryDate: day.nullable() }),
      papers: z.array(
        z.object({ paper, state: z.enum(['waiting', 'found', 'late', 'not-found', 'wrong-data']), answeredAt: time.nullable() }),
      ),
      dependants: z.array(z.object({ personalId: z.string(), fullName: z.string() })),
      notices,
    }),
    refuses: ['SESSION_OVER', 'LEVEL_2_NEEDED', 'PASSCODE_WRONG', 'PASSCODE_LOCKED'],
    says: { vi: 'Ví giấy tờ, mở bằng passcode', en: 'The wallet, behind the passcode' },
  }),
  share: operation({
    method: 'POST',
    path: '/v1/shares',
    caller: 'session',
    effect: 'once',
    takes: ['key', 'bearer'],
    answer: z.object({ text: z.string(), expiresAt: time }),
    refuses: ['SESSION_OVER', 'LEVEL_2_NEEDED'],
    says: { vi: 'Tạo mã QR chia sẻ định danh', en: 'Make an identity QR' },
  }),
  redeemShare: operation({
    method: 'POST',
    path: '/v1/shares/redemption',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'body.text'],
    body: z.object({ text: text(2000) }),
    answer: z.object({
      fullName: z.string(),
      shown: z.string(),
      birthDate: day,
      sex,
      level: level.options[2],
      sharedAt: time,
      expiresAt: time,
    }),
    refuses: ['SHARE_NOT_OURS', 'SHARE_FORGED', 'SHARE_EXPIRED', 'SHARE_USED'],
    says: { vi: 'Phía bên kia: kiểm tra mã QR, dùng một lần', en: "The other party's side: check a QR, once" },
  }),
};
