import { ok, refuse, refused } from '../../refusals/index.js';
import { DAY } from '../../text/time.js';
import type { IdentityApi } from '../api.js';
import { easyBecause } from '../rules/passcode.js';
import { maskedId } from '../rules/personal-id.js';
import type { Tx } from '../store/schema.js';
import { livingAccount, shownAccount } from './account.js';
import type { Authority } from './authority.js';
import { once, onceGiving } from './calls.js';
import { unlock } from './limits.js';
import { endSessions, holderOf, startSession } from './login.js';
import { newestChallenge, sendOtp, sendOtpAgain } from './otp.js';
import { beginProcess, finish, openProcess, processOfTicket } from './processes.js';
import { registerEntry } from './register.js';
import { slowHash } from './secrets.js';

type Operations = 'requestActivation' | 'sendActivationOtp' | 'setPasscode' | 'setQuestions';
interface Request {
  readonly personalId: string;
  readonly phone: string;
  readonly device: string;
  readonly takeOver: boolean;
}

/** Steps 10 to 12: the account becomes active on one device. */
export const activation = (authority: Authority): Pick<IdentityApi, Operations> => ({
  requestActivation: (key, { personalId, phone, device, takeOver }) =>
    once(authority, { key, call: 'requestActivation', body: { personalId, phone, device, takeOver } }, async (tx, now) => {
      const admitted = await admit(authority, tx, { personalId, phone, device, takeOver }, now);
      if (!admitted.ok) return admitted;
      const id = authority.secrets.id('activation', key);
      await beginProcess(tx, { id, kind: 'activation', personal_id: personalId, phone });
      await tx
        .insertInto('activations')
        .values({ process: id, device, take_over: takeOver ? 1 : 0, passcode: null })
        .execute();
      return ok({ activation: id });
    }),

  sendActivationOtp: (key, process) =>
    once(authority, { key, call: 'sendActivationOtp', body: { process } }, async (tx, now) => {
      const open = await openProcess(tx, process);
      if (open?.kind !== 'activation') return refuse('REGISTRATION_OVER', {});
      if (await newestChallenge(tx, process)) return sendOtpAgain(authority, tx, open, key, now);
      return ok(await sendOtp(authority, tx, process, key, now));
    }),

  async setPasscode(key, ticket, passcode) {
    const hash = await slowHash(passcode, authority.secrets.salt('passcode', key));
    return once(authority, { key, call: 'setPasscode', body: { ticket, hash } }, async (tx, now) => {
      const process = await processOfTicket(tx, authority, ticket, 'activation', now);
      if (!process) return refuse('REGISTRATION_OVER', {});
      const why = easyBecause(passcode, (await registerEntry(tx, process.personal_id))!);
      if (why && authority.rules.passcode.easy === 'refuse') return refuse('PASSCODE_TOO_EASY', { why });
      await tx.updateTable('activations').set({ passcode: hash }).where('process', '=', process.id).execute();
      return ok({ notices: why ? [refused('PASSCODE_EASY', { why })] : [] });
    });
  },

  async setQuestions(key, ticket, answers) {
    const hashed: { place: number; question: number; answer: string }[] = [];
    for (const [place, { question, answer }] of answers.entries()) {
      hashed.push({ place, question, answer: await slowHash(answer.trim(), authority.secrets.salt(`answer ${place}`, key)) });
    }
    return onceGiving(authority, 'session', { key, call: 'setQuestions', body: { ticket, hashed } }, async (tx, now, session) => {
      const process = await processOfTicket(tx, authority, ticket, 'activation', now);
      const request = process && (await tx.selectFrom('activations').selectAll().where('process', '=', process.id).executeTakeFirst());
      if (!process || !request || request.passcode === null) return refuse('REGISTRATION_OVER', {});
      const { personal_id, phone } = process;
      const { device, passcode } = request;
      const admitted = await admit(authority, tx, { personalId: personal_id, phone, device, takeOver: request.take_over === 1 }, now);
      if (!admitted.ok) return admitted;
      await releaseDevice(tx, device);
      await tx.insertInto('devices').values({ device, personal_id }).execute();
      await tx.updateTable('accounts').set({ passcode }).where('personal_id', '=', personal_id).execute();
      await tx.deleteFrom('answers').where('personal_id', '=', personal_id).execute();
      await tx
        .insertInto('answers')
        .values(hashed.map((answer) => ({ personal_id, ...answer })))
        .execute();
      await unlock(tx, 'passcode', personal_id);
      await tx.updateTable('activations').set({ passcode: null }).where('process', '=', process.id).execute();
      await finish(tx, process.id);
      await startSession(authority, tx, personal_id, session, now);
      return ok({ account: shownAccount((await livingAccount(tx, authority, { personal_id }, now))!) });
    });
  },
});

/** May this account be activated on this device now? Asked at the request and again at the end, because days may lie between. */
async function admit(authority: Authority, tx: Tx, { personalId, phone, device, takeOver }: Request, now: number) {
  const account = await livingAccount(tx, authority, { personal_id: personalId }, now);
  if (!account?.filed || account.level === 0) return refuse('NOT_IDENTIFIED', {});
  if (account.active) return refuse('ALREADY_ACTIVATED', {});
  if (account.phone !== phone) return refuse('PHONE_DIFFERS', {});
  const until = account.filed.decidedAt + authority.rules.activationDays * DAY;
  if (now >= until) return refuse('ACTIVATION_WINDOW_PASSED', { until });
  const holder = await holderOf(tx, device, personalId);
  if (holder && !takeOver) return refuse('DEVICE_HELD', { shown: maskedId(holder) });
  return ok(null);
}

/** A device holds one account: whoever held it is no longer active, and logged out. */
async function releaseDevice(tx: Tx, device: string): Promise<void> {
  const held = await tx.deleteFrom('devices').where('device', '=', device).returning('personal_id').executeTakeFirst();
  if (!held) return;
  await tx.updateTable('accounts').set({ passcode: null }).where('personal_id', '=', held.personal_id).execute();
  await endSessions(tx, held.personal_id);
}
