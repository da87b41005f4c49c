import { z } from 'zod';
import type { Notice } from '../api.js';
import type { Plain } from './operation.js';
import { paramsOf } from './params.js';

const noticeCodes = [
  'REPRESENTATIVE_MISSING',
  'ACCOUNT_COUNTDOWN',
  'CARD_EXPIRES_SOON',
  'CARD_EXPIRED_LIMITED',
  'CARD_EXPIRED_SLOWER',
  'DEVICE_HAS_ACCOUNT',
  'CORRECTION_PENDING',
  'PASSCODE_EASY',
  'WALLET_OVERDUE',
  'PAPER_NOT_FOUND',
  'PAPER_DATA_WRONG',
] as const satisfies readonly Notice['code'][];

const [first, ...others] = noticeCodes.map((code) => z.object({ code: z.literal(code), params: paramsOf(code) }));

/** What an answer says beside itself: a code, and what its wording needs to know. */
export const notices = z.array(z.discriminatedUnion('code', [first!, ...others])) as unknown as z.ZodType<Plain<Notice>[]>;

/** Whether a code is one of a notice that is known here. */
export const isNotice = (code: unknown): boolean => noticeCodes.some((one) => one === code);
