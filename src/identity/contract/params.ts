import { z } from 'zod';
import type { Code, Params } from '../../refusals/index.js';
import { paperNames } from '../../text/papers.js';
import type { IdentityApi, Notice } from '../api.js';
import type { Misfit, Outage } from '../api-outages.js';
import type { DeskApi } from '../desk.js';
import { count, day, relation, time } from './fields.js';
import type { CodesOf, Plain } from './operation.js';

type Answerable = CodesOf<IdentityApi[keyof IdentityApi]> | CodesOf<DeskApi[keyof DeskApi]>;
type Named = Answerable | Outage | Misfit | Notice['code'];
/** Those of the codes whose wording needs to know something. */
type Telling<C extends Code> = { [K in C]: keyof Params<K> extends never ? never : K }[C];

const keysOf = <K extends string>(named: Readonly<Record<K, unknown>>) => z.enum(Object.keys(named) as [K, ...K[]]);
const datum = z.enum(['fullName', 'birthDate', 'sex', 'residence']);
const part = keysOf(paperNames.vi);
const easy = z.enum(['birth date', 'ID number', 'simple digits']);
const word = z.string();

const until = z.object({ until: time });
const left = z.object({ left: count });
const age = z.object({ age: count, from: count });
const shown = z.object({ shown: word });
const fields = z.object({ fields: z.array(datum) });
const papers = z.object({ office: word, papers: z.array(part) });
const api = z.object({ api: word });
const seconds = z.object({ seconds: count });

/** What a refusal or notice tells beside its code; those that tell nothing more are absent. */
export const params: { readonly [C in Telling<Named>]: z.ZodType<Plain<Params<C>>> } = {
  UNDER_AGE: age,
  UNDER_LEVEL_2_AGE: age,
  REPRESENTATIVE_MISSING: age,
  REPRESENTATIVE_NOT_RECORDED: z.object({ relation }),
  CORRECTION_PENDING: fields,
  OTP_WRONG: left,
  OTP_EXPIRED: z.object({ minutes: count }),
  OTP_TRIES_SPENT: z.object({ tries: count }),
  OTP_LIMIT: until,
  OTP_RESEND_LIMIT: until,
  LOGIN_WRONG: left,
  LOGIN_LOCKED: until,
  ACCOUNT_DELETED: z.object({ days: count }),
  ACCOUNT_LOCKED: z.object({ day }),
  ACCOUNT_COUNTDOWN: z.object({ days: count, hours: count, minutes: count }),
  CARD_EXPIRES_SOON: z.object({ day, days: count }),
  CARD_EXPIRED_LIMITED: z.object({ day }),
  CARD_EXPIRED_SLOWER: z.object({ day, workingDays: count }),
  CARD_EXPIRED: z.object({ day }),
  CARD_OF_ANOTHER: shown,
  DEVICE_HAS_ACCOUNT: shown,
  DEVICE_HELD: shown,
  ALREADY_FILED: z.object({ filedAt: time }),
  ALREADY_LEVEL: z.object({ level: count }),
  FACE_TOO_SMALL: z.object({ width: z.number(), height: z.number(), least: z.number() }),
  FACE_TOO_DARK: z.object({ brightness: z.number(), least: z.number() }),
  FACE_TOO_BRIGHT: z.object({ brightness: z.number(), most: z.number() }),
  FACE_LOW_CONTRAST: z.object({ contrast: z.number(), least: z.number() }),
  FACE_BLURRED: z.object({ sharpness: z.number(), least: z.number() }),
  FACE_LIMIT: until,
  DECISION_DATA_MISMATCH: fields,
  DECISION_LEVEL_2_DATA: fields,
  ACTIVATION_WINDOW_PASSED: until,
  PASSCODE_EASY: z.object({ why: easy }),
  PASSCODE_TOO_EASY: z.object({ why: easy }),
  PASSCODE_WRONG: left,
  PASSCODE_LOCKED: until,
  DOSSIER_OPEN: z.object({ slip: word, receivedAt: time }),
  PAPER_OF_ANOTHER: z.object({ papers: z.array(part) }),
  DOSSIER_INCOMPLETE: z.object({ missing: z.array(part) }),
  OFFICE_UNKNOWN: z.object({ office: word }),
  OFFICE_CLOSED: z.object({ office: word, opensAt: time.nullable() }),
  BOOKING_PAST: z.object({ at: time }),
  OFFICER_UNKNOWN: left,
  OFFICER_LOCKED: until,
  WALLET_OVERDUE: papers,
  PAPER_NOT_FOUND: papers,
  PAPER_DATA_WRONG: papers,
  SHARE_EXPIRED: z.object({ at: time }),
  SHARE_USED: z.object({ at: time }),
  STORE_UNWRITABLE: z.object({ why: z.enum(['full', 'read-only', 'no-engine']) }),
  RATE_LIMIT: seconds,
  SERVER_BUSY: seconds,
  REQUEST_INVALID: z.object({ field: word, problem: z.enum(['missing', 'wrong', 'long']) }),
  REQUEST_TOO_BIG: z.object({ limit: count }),
  API_UNREACHABLE: api,
  API_TLS: z.object({ api: word, why: z.enum(['expired', 'name', 'issuer', 'protocol']) }),
  API_TIMEOUT: z.object({ api: word, seconds: count }),
  API_VERSION: z.object({ api: word, wanted: word, given: word }),
  API_NOT_OURS: api,
  API_REFUSED: z.object({ status: count, code: word, title: word }),
  API_REDIRECTS: api,
  API_NO_SIMULATOR: api,
};

/** The schema of a code's parameters. */
export const paramsOf = (code: Code): z.ZodType<object> =>
  Object.hasOwn(params, code) ? (params as Readonly<Record<string, z.ZodType<object>>>)[code]! : z.object({});
