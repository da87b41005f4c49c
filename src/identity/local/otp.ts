import { ok, refuse } from '../../refusals/index.js';
import { MINUTE } from '../../text/time.js';
import { drawBelow } from '../../world.js';
import type { Challenge, IdentityApi } from '../api.js';
import type { Database, Row } from '../store/schema.js';
import type { Authority, Call, Turn } from './authority.js';
import { once, onceGiving } from './calls.js';
import { countHourly, hourly, subjectOf } from './limits.js';
import { openProcess, type Process } from './processes.js';
import { sameSecret } from './secrets.js';

/** The six digits of a challenge: the same again for the same seed, anything else without one. */
export const drawCode = ({ random }: Pick<Authority, 'random'>, challenge: string): string =>
  String(drawBelow(random, 1_000_000, 'otp', challenge)).padStart(6, '0');

/** What a code is for, and nothing else: one registration or activation, of one phone, on one device where it is about one. */
export interface Bound {
  readonly process: string;
  readonly kind: Process['kind'];
  readonly phone: string;
  /** Of an activation; null: a registration is not about a device. */
  readonly device: string | null;
}

const macOf = ({ secrets }: Pick<Authority, 'secrets'>, id: string, { process, kind, phone, device }: Bound, code: string): string =>
  secrets.mac('otp', JSON.stringify([id, process, kind, phone, device, code]));

/** Whether a code is a challenge's, by the only thing stored of it. */
export const isCodeOf = (
  authority: Pick<Authority, 'secrets'>,
  challenge: Bound & { id: string; code_mac: string },
  code: string,
): boolean => sameSecret(macOf(authority, challenge.id, challenge, code), challenge.code_mac);

/** The challenges with what each is bound to. */
export const challengesIn = (db: Database) =>
  db
    .selectFrom('challenges')
    .innerJoin('processes', 'processes.id', 'challenges.process')
    .leftJoin('activations', 'activations.process', 'processes.id')
    .selectAll('challenges')
    .select(['processes.personal_id', 'processes.kind', 'processes.phone', 'processes.ended', 'activations.device']);

/** Sends a new OTP for a process; the ones before it end, because only the newest is ever accepted. */
export async function sendOtp(call: Call, { id: process, kind, phone }: Process): Promise<Challenge> {
  const { tx, now, secrets, rules } = call;
  const id = secrets.id('challenge', call.name);
  const code = drawCode(call, id);
  const expiresAt = now + rules.otp.validMinutes * MINUTE;
  const about = await tx.selectFrom('activations').select('device').where('process', '=', process).executeTakeFirst();
  const code_mac = macOf(call, id, { process, kind, phone, device: about?.device ?? null }, code);
  await tx.insertInto('challenges').values({ id, process, sent_at: now, expires_at: expiresAt, code_mac, wrong: 0, used: 0 }).execute();
  call.codes.set(id, code);
  return { challenge: id, expiresAt };
}

/** Sends an OTP again, or says until when no more are sent to this person and phone. */
export async function sendOtpAgain(call: Call, process: Process) {
  const subject = subjectOf(process);
  const { resendsAnHour } = call.rules.otp;
  if (!(await countHourly(call, 'resend', subject, resendsAnHour))) {
    return refuse('OTP_RESEND_LIMIT', { until: (await hourly(call, 'resend', subject, resendsAnHour)).until });
  }
  return ok(await sendOtp(call, process));
}

/** The only challenge of a process whose code is accepted; undefined before the first OTP. */
export const newestChallenge = ({ tx }: Turn, process: string) =>
  tx.selectFrom('challenges').selectAll().where('process', '=', process).orderBy('n', 'desc').executeTakeFirst();

/** Steps 5 and 11: sending the OTP again, and confirming it. */
export const otp = (authority: Authority): Pick<IdentityApi, 'resendOtp' | 'confirmOtp'> => ({
  resendOtp: (key, process) =>
    once(authority, { key, operation: 'resendOtp', body: { process } }, async (call) => {
      const open = await openProcess(call, process);
      if (!open || !(await newestChallenge(call, process))) return refuse('REGISTRATION_OVER', {});
      return sendOtpAgain(call, open);
    }),

  confirmOtp: (key, challenge, code) =>
    onceGiving(authority, 'ticket', { key, operation: 'confirmOtp', body: { challenge, code } }, async (call, hash) => {
      const { tx, now, rules } = call;
      const sent: Sent | undefined = await challengesIn(tx).where('challenges.id', '=', challenge).executeTakeFirst();
      if (!sent || sent.ended === 'replaced') return refuse('REGISTRATION_OVER', {});
      const limit = await hourly(call, 'otp', subjectOf(sent), rules.otp.triesAnHour);
      if (limit.left === 0) return refuse('OTP_LIMIT', { until: limit.until });
      if ((await newestChallenge(call, sent.process))!.id !== challenge) return refuse('OTP_REPLACED', {});
      if (sent.used) return refuse('OTP_USED', {});
      if (sent.ended) return refuse('REGISTRATION_OVER', {});
      if (sent.wrong >= rules.otp.triesPerCode) return refuse('OTP_TRIES_SPENT', { tries: rules.otp.triesPerCode });
      if (now >= sent.expires_at) return refuse('OTP_EXPIRED', { minutes: rules.otp.validMinutes });
      if (!isCodeOf(call, sent, code)) return wrongCode(call, sent, code);
      // One statement says whether it was still free, so that of many right ones at once one is right.
      const free = tx.updateTable('challenges').set({ used: 1 }).where('id', '=', challenge).where('used', '=', 0);
      if ((await free.where('wrong', '<', rules.otp.triesPerCode).returning('id').execute()).length === 0) return refuse('OTP_USED', {});
      const expiresAt = now + rules.ticketMinutes * MINUTE;
      await tx.insertInto('tickets').values({ hash, process: sent.process, expires_at: expiresAt }).execute();
      return ok({});
    }),
});

type Sent = Row<'challenges'> & Bound & Pick<Process, 'personal_id' | 'ended'>;

/** Counts a wrong code, against its challenge and against the hour, and says what is left; the code of an earlier SMS is told apart. */
async function wrongCode(call: Call, sent: Sent, code: string) {
  const { triesPerCode, triesAnHour } = call.rules.otp;
  const counting = call.tx.updateTable('challenges').set((now) => ({ wrong: now('wrong', '+', 1) }));
  const { wrong } = await counting.where('id', '=', sent.id).returning('wrong').executeTakeFirstOrThrow();
  const counted = await countHourly(call, 'otp', subjectOf(sent), triesAnHour);
  const limit = await hourly(call, 'otp', subjectOf(sent), triesAnHour);
  if (!counted || limit.left === 0) return refuse('OTP_LIMIT', { until: limit.until });
  if (wrong >= triesPerCode) return refuse('OTP_TRIES_SPENT', { tries: triesPerCode });
  const earlier = await call.tx.selectFrom('challenges').selectAll().where('process', '=', sent.process).where('n', '<', sent.n).execute();
  if (earlier.some((challenge) => isCodeOf(call, { ...sent, ...challenge }, code))) return refuse('OTP_REPLACED', {});
  return refuse('OTP_WRONG', { left: Math.min(triesPerCode - wrong, limit.left) });
}
