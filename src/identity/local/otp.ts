import { ok, refuse } from '../../refusals/index.js';
import { drawBelow } from '../../world.js';
import type { Challenge, IdentityApi } from '../api.js';
import type { Tables, Tx } from '../store/schema.js';
import type { Authority } from './authority.js';
import { once, onceGiving } from './calls.js';
import { countHourly, hourly, subjectOf } from './limits.js';
import { openProcess } from './processes.js';
import { sameSecret } from './secrets.js';

const MINUTE = 60_000;

/** The six digits of a challenge: the same again for the same seed, anything else without one. */
export const drawCode = ({ random }: Pick<Authority, 'random'>, challenge: string): string =>
  String(drawBelow(random, 1_000_000, 'otp', challenge)).padStart(6, '0');

/** What is stored of a code; a code means something only with its challenge. */
export const macOfCode = ({ secrets }: Pick<Authority, 'secrets'>, challenge: string, code: string): string =>
  secrets.mac('otp', `${challenge} ${code}`);

/** Sends a new OTP for a process; the ones before it end, because only the newest is ever accepted. */
export async function sendOtp(authority: Authority, tx: Tx, process: string, key: string, now: number): Promise<Challenge> {
  const challenge = authority.secrets.id('challenge', key);
  const code = drawCode(authority, challenge);
  const expiresAt = now + authority.rules.otp.validMinutes * MINUTE;
  await tx
    .insertInto('challenges')
    .values({
      id: challenge,
      process,
      sent_at: now,
      expires_at: expiresAt,
      code_mac: macOfCode(authority, challenge, code),
      wrong: 0,
      used: 0,
    })
    .execute();
  authority.codes.set(challenge, code);
  return { challenge, expiresAt };
}

/** Sends an OTP again, or says until when no more are sent: five an hour for a person and a phone. */
export async function sendOtpAgain(authority: Authority, tx: Tx, process: Tables['processes'], key: string, now: number) {
  const { left, until } = await hourly(tx, 'resend', subjectOf(process), authority.rules.otp.resendsAnHour, now);
  if (left === 0) return refuse('OTP_RESEND_LIMIT', { until });
  await countHourly(tx, 'resend', subjectOf(process), now);
  return ok(await sendOtp(authority, tx, process.id, key, now));
}

/** Whether a process has sent an OTP yet. */
export const newestChallenge = (tx: Tx, process: string) =>
  tx.selectFrom('challenges').selectAll().where('process', '=', process).orderBy('n', 'desc').executeTakeFirst();

/** Sending the OTP again, and confirming it. */
export const otp = (authority: Authority): Pick<IdentityApi, 'resendOtp' | 'confirmOtp'> => ({
  resendOtp: (key, process) =>
    once(authority, { key, call: 'resendOtp', body: { process } }, async (tx, now) => {
      const open = await openProcess(tx, process);
      if (!open || !(await newestChallenge(tx, process))) return refuse('REGISTRATION_OVER', {});
      return sendOtpAgain(authority, tx, open, key, now);
    }),

  confirmOtp: (key, challenge, code) =>
    onceGiving(authority, 'ticket', { key, call: 'confirmOtp', body: { challenge, code } }, async (tx, now, hash) => {
      const { rules } = authority;
      const sent = await challengeWithProcess(tx, challenge);
      if (!sent || sent.ended === 'replaced') return refuse('REGISTRATION_OVER', {});
      const limit = await hourly(tx, 'otp', subjectOf(sent), rules.otp.triesAnHour, now);
      if (limit.left === 0) return refuse('OTP_LIMIT', { until: limit.until });
      if ((await newestChallenge(tx, sent.process))!.id !== challenge) return refuse('OTP_REPLACED', {});
      if (sent.used) return refuse('OTP_USED', {});
      if (sent.ended) return refuse('REGISTRATION_OVER', {});
      if (sent.wrong >= rules.otp.triesPerCode) return refuse('OTP_TRIES_SPENT', { tries: rules.otp.triesPerCode });
      if (now >= sent.expires_at) return refuse('OTP_EXPIRED', { minutes: rules.otp.validMinutes });
      if (!sameSecret(macOfCode(authority, challenge, code), sent.code_mac)) return wrongCode(authority, tx, sent, code, now);
      await tx.updateTable('challenges').set({ used: 1 }).where('id', '=', challenge).execute();
      await tx
        .insertInto('tickets')
        .values({ hash, process: sent.process, expires_at: now + rules.ticketMinutes * MINUTE })
        .execute();
      return ok({});
    }),
});

const challengeWithProcess = (tx: Tx, challenge: string) =>
  tx
    .selectFrom('challenges')
    .innerJoin('processes', 'processes.id', 'challenges.process')
    .selectAll('challenges')
    .select(['processes.personal_id', 'processes.phone', 'processes.ended'])
    .where('challenges.id', '=', challenge)
    .executeTakeFirst();

/** Counts a wrong code, against it and against the hour, and says what is left; the code of an earlier SMS is told apart. */
async function wrongCode(
  authority: Authority,
  tx: Tx,
  sent: NonNullable<Awaited<ReturnType<typeof challengeWithProcess>>>,
  code: string,
  now: number,
) {
  const { triesPerCode, triesAnHour } = authority.rules.otp;
  const wrong = sent.wrong + 1;
  await tx.updateTable('challenges').set({ wrong }).where('id', '=', sent.id).execute();
  await countHourly(tx, 'otp', subjectOf(sent), now);
  const limit = await hourly(tx, 'otp', subjectOf(sent), triesAnHour, now);
  if (limit.left === 0) return refuse('OTP_LIMIT', { until: limit.until });
  if (wrong >= triesPerCode) return refuse('OTP_TRIES_SPENT', { tries: triesPerCode });
  const earlier = await tx
    .selectFrom('challenges')
    .select(['id', 'code_mac'])
    .where('process', '=', sent.process)
    .where('n', '<', sent.n)
    .execute();
  if (earlier.some(({ id, code_mac }) => sameSecret(macOfCode(authority, id, code), code_mac))) return refuse('OTP_REPLACED', {});
  return refuse('OTP_WRONG', { left: Math.min(triesPerCode - wrong, limit.left) });
}
