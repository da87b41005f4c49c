import { z } from 'zod';
import { comparedFields } from '../rules/compare.js';
import { papers } from '../rules/papers.js';
import { faceRefusals } from './account.js';
import {
  brought,
  count,
  day,
  digest,
  done,
  email,
  level,
  opaque,
  personalData,
  personalId,
  phone,
  portrait,
  reading,
  representative,
  residence,
  secret,
  sex,
  text,
  time,
} from './fields.js';
import { notices } from './notice.js';
import { operation } from './operation.js';

const said = z.object({
  personalId,
  fullName: text(200),
  birthDate: day,
  sex,
  residence: residence.exactOptional(),
  phone,
  email,
  representative: representative.nullable(),
});
const source = z.string().exactOptional();
const difference = z.object({
  field: z.enum(comparedFields),
  values: z.object({ said: source, qr: source, chip: source, register: source }),
  kind: z.enum(['spelled-differently', 'different']),
});
const whichPapers = Object.fromEntries(papers.map((paper) => [paper, brought.exactOptional()]));
const dossier = ['DESK_OVER', 'DOSSIER_UNKNOWN'] as const;

/** The officer's workstation. */
export const workstation = {
  signIn: operation({
    method: 'POST',
    path: '/v1/desk/sessions',
    caller: 'anyone',
    effect: 'once',
    takes: ['key', 'body'],
    body: z.object({ office: text(100), officer: text(20), pin: secret }),
    answer: z.object({ desk: opaque, name: z.string(), until: time }),
    refuses: ['OFFICER_UNKNOWN', 'OFFICER_LOCKED', 'OFFICE_CLOSED'],
    says: { vi: 'Cán bộ đăng nhập tại trụ sở của mình', en: 'An officer signs in at his office' },
  }),
  openDossier: operation({
    method: 'POST',
    path: '/v1/desk/dossiers',
    caller: 'desk',
    effect: 'once',
    takes: ['key', 'bearer', 'body'],
    body: said,
    answer: z.object({ dossier: opaque, notices }),
    refuses: [
      'DESK_OVER',
      'NOT_IN_REGISTER',
      'UNDER_AGE',
      'UNDER_LEVEL_2_AGE',
      'REPRESENTATIVE_MISSING',
      'REPRESENTATIVE_NOT_RECORDED',
      'REPRESENTATIVE_NOT_LEVEL_2',
      'ALREADY_LEVEL_2',
      'DOSSIER_OPEN',
      'DESK_PHONE_DIFFERS',
      'PHONE_NOT_OWN',
      'PHONE_TAKEN',
    ],
    says: { vi: 'Lập hồ sơ mức 2', en: 'Open a dossier for level 2' },
  }),
  lookUp: operation({
    method: 'GET',
    path: '/v1/desk/dossiers/{dossier}',
    caller: 'desk',
    effect: 'read',
    etag: true,
    takes: ['bearer', 'path.dossier'],
    answer: z.object({
      record: z.object({ ...personalData, cardExpiry: day.nullable(), level: level.nullable() }),
      differences: z.array(difference),
    }),
    refuses: dossier,
    says: { vi: 'Dữ liệu dân cư và các điểm khác nhau', en: 'What the register says, and what differs' },
  }),
  submitCard: operation({
    method: 'POST',
    path: '/v1/desk/dossiers/{dossier}/card',
    caller: 'desk',
    effect: 'once',
    takes: ['key', 'bearer', 'path.dossier', 'body.reading'],
    body: z.object({ reading: reading.nullable() }),
    answer: z.object({ workingDays: count, notices }),
    refuses: [...dossier, 'CARD_OF_ANOTHER', 'CARD_EXPIRED'],
    says: { vi: 'Thẻ tại quầy, hoặc không có thẻ', en: 'The card at the desk, or that there is none' },
  }),
  submitPortrait: operation({
    method: 'POST',
    path: '/v1/desk/dossiers/{dossier}/portrait',
    caller: 'desk',
    effect: 'once',
    takes: ['key', 'bearer', 'path.dossier', 'body'],
    body: portrait,
    answer: done,
    refuses: [...dossier, ...faceRefusals],
    says: { vi: 'Ảnh chân dung tại quầy', en: 'The portrait at the desk' },
  }),
  submitFingerprints: operation({
    method: 'POST',
    path: '/v1/desk/dossiers/{dossier}/fingerprints',
    caller: 'desk',
    effect: 'once',
    takes: ['key', 'bearer', 'path.dossier', 'body'],
    body: z.object({ digest, quality: z.enum(['good', 'unreadable', 'mismatch', 'doubtful']) }),
    answer: done,
    refuses: [...dossier, 'FINGERPRINTS_UNREADABLE', 'FINGERPRINTS_DIFFER'],
    says: { vi: 'Dấu vân tay', en: 'The fingerprints' },
  }),
  receive: operation({
    method: 'POST',
    path: '/v1/desk/dossiers/{dossier}/receipt',
    caller: 'desk',
    effect: 'once',
    takes: ['key', 'bearer', 'path.dossier', 'body'],
    body: z.object({
      papers: z.object(whichPapers as { [P in (typeof papers)[number]]: z.ZodExactOptional<typeof brought> }),
      form: z.boolean(),
      consent: z.boolean(),
    }),
    answer: z.object({ slip: z.string(), office: z.string(), receivedAt: time, dueAt: time, workingDays: count }),
    refuses: [...dossier, 'CONSENT_MISSING', 'PAPER_OF_ANOTHER', 'DOSSIER_INCOMPLETE'],
    says: { vi: 'Tiếp nhận hồ sơ, cấp giấy hẹn', en: 'Take the dossier in, for a slip' },
  }),
};
