import { ok, refuse, refused } from '../../refusals/index.js';
import { DAY } from '../../text/time.js';
import type { IdentityApi } from '../api.js';
import { easyBecause } from '../rules/passcode.js';
import { maskedId } from '../rules/personal-id.js';
import { type AccountNow, livingAccount, otherHolder, shownAccount } from './account.js';
import type { Authority, Turn } from './authority.js';
import { once, onceGiving } from './calls.js';
import { unlock } from './limits.js';
import { newestChallenge, sendOtp, sendOtpAgain } from './otp.js';
import { beginProcess, finish, hashedBehind, openProcess, processOfTicket } from './processes.js';
import { registerEntry } from './register.js';
import { endSessions, startSession } from './session.js';

type Operations = 'requestActivation' | 'sendActivationOtp' | 'setActivationPassword' | 'setPasscode' | 'setQuestions';
type Request = Parameters<IdentityApi['requestActivation']>[1];

/** Steps 10 to 12: the account becomes active on one device. */
export const activation = (authority: Authority): Pick<IdentityApi, Operations> => ({
  requestActivation: (key, { personalId, phone, device, takeOver }) =>
    once(authority, { key, operation: 'requestActivation', body: { personalId, phone, device, takeOver } }, async (call) => {
      const admitted = await admit(call, { personalId, phone, device, takeOver });
      if (!admitted.ok) return admitted;
      const id = call.secrets.id('activation', call.name);
      await beginProcess(call, { id, kind: 'activation', personal_id: personalId, phone });
      const request = { process: id, device, take_over: takeOver ? 1 : 0, passcode: null, password: null } as const;
      await call.tx.insertInto('activations').values(request).execute();
      return ok({ activation: id, password: admitted.value.password === null ? 'missing' : 'set' });
    }),

  sendActivationOtp: (key, process) =>
    once(authority, { key, operation: 'sendActivationOtp', body: { process } }, async (call) => {
      const open = await openProcess(call, process);
      if (open?.kind !== 'activation') return refuse('REGISTRATION_OVER', {});
      if (await newestChallenge(call, process)) return sendOtpAgain(call, open);
      return ok(await sendOtp(call, open));
    }),

  async setActivationPassword(key, ticket, password) {
    const hashed = await hashedBehind(authority, 'password', key, ticket, [password]);
    if (!hashed.ok) return hashed;
    const [hash] = hashed.value;
    return once(authority, { key, operation: 'setActivationPassword', body: { ticket, hash }, whose: ticket }, async (call) => {
      const process = await processOfTicket(call, ticket, 'activation');
      const account = process && (await livingAccount(call, process.personal_id));
      if (!account || account.password !== null) return refuse('REGISTRATION_OVER', {});
      await call.tx.updateTable('activations').set({ password: hash }).where('process', '=', process.id).execute();
      return ok({ personalId: account.personalId });
    });
  },

  async setPasscode(key, ticket, passcode) {
    const hashed = await hashedBehind(authority, 'passcode', key, ticket, [passcode]);
    if (!hashed.ok) return hashed;
    const [hash] = hashed.value;
    return once(authority, { key, operation: 'setPasscode', body: { ticket, hash }, whose: ticket }, async (call) => {
      const process = await processOfTicket(call, ticket, 'activation');
      if (!process) return refuse('REGISTRATION_OVER', {});
      const why = easyBecause(passcode, (await registerEntry(call, process.personal_id))!);
      if (why && call.rules.passcode.easy === 'refuse') return refuse('PASSCODE_TOO_EASY', { why });
      await call.tx.updateTable('activations').set({ passcode: hash }).where('process', '=', process.id).execute();
      return ok({ notices: why ? [refused('PASSCODE_EASY', { why })] : [] });
    });
  },

  async setQuestions(key, ticket, answers) {
    const typed = answers.map(({ answer }) => answer.trim());
    const hashes = await hashedBehind(authority, 'answer', key, ticket, typed);
    if (!hashes.ok) return hashes;
    const hashed = answers.map(({ question }, place) => ({ place, question, answer: hashes.value[place]! }));
    return onceGiving(
      authority,
      'session',
      { key, operation: 'setQuestions', body: { ticket, hashed }, whose: ticket },
      async (call, session) => {
        const { tx } = call;
        const process = await processOfTicket(call, ticket, 'activation');
        const asked = process && (await tx.selectFrom('activations').selectAll().where('process', '=', process.id).executeTakeFirst());
        if (!process || !asked || asked.passcode === null) return refuse('REGISTRATION_OVER', {});
        const { personal_id, phone } = process;
        const admitted = await admit(call, { personalId: personal_id, phone, device: asked.device, takeOver: asked.take_over === 1 });
        if (!admitted.ok) return admitted;
        if (admitted.value.password === null) {
          if (asked.password === null) return refuse('REGISTRATION_OVER', {});
          await beginAccount(call, admitted.value, asked.password);
        }
        await releaseDevice(call, asked.device);
        await tx.insertInto('devices').values({ device: asked.device, personal_id }).execute();
        await tx.updateTable('accounts').set({ passcode: asked.passcode }).where('personal_id', '=', personal_id).execute();
        await tx.updateTable('activations').set({ passcode: null, password: null }).where('process', '=', process.id).execute();
        await tx.deleteFrom('answers').where('personal_id', '=', personal_id).execute();
        const rows = hashed.map((answer) => ({ personal_id, ...answer }));
        await tx.insertInto('answers').values(rows).execute();
        await unlock(call, 'passcode', personal_id);
        await finish(call, process.id);
        await startSession(call, personal_id, session);
        return ok({ account: shownAccount((await livingAccount(call, personal_id))!) });
      },
    );
  },
});

/** May this account be activated on this device now? Asked at the request and again at the end, because days may lie between. */
async function admit(turn: Turn, { personalId, phone, device, takeOver }: Request) {
  const account = await livingAccount(turn, personalId);
  if (!account || account.approvedAt === null) return refuse('NOT_IDENTIFIED', {});
  if (account.locked) return account.locked;
  if (account.device !== null) return refuse('ALREADY_ACTIVATED', {});
  if (account.phone !== phone) return refuse('PHONE_DIFFERS', {});
  const until = account.approvedAt + turn.rules.activationDays * DAY;
  if (turn.now >= until) return refuse('ACTIVATION_WINDOW_PASSED', { until });
  const holder = await otherHolder(turn, device, personalId);
  return holder && !takeOver ? refuse('DEVICE_HELD', { shown: maskedId(holder) }) : ok(account);
}

/** An account made at the desk gets its row; what was left of one deleted before goes. */
async function beginAccount({ tx, now }: Turn, account: AccountNow, password: string): Promise<void> {
  const { personalId: personal_id, phone, representative } = account;
  await tx.deleteFrom('accounts').where('personal_id', '=', personal_id).execute();
  const row = {
    personal_id,
    phone,
    representative,
    password,
    passcode: null,
    correction: JSON.stringify(account.correction),
    made_at: now,
  };
  await tx.insertInto('accounts').values(row).execute();
}

/** A device holds one account: whoever held it is no longer active, and logged out. */
async function releaseDevice(turn: Turn, device: string): Promise<void> {
  const held = await turn.tx.deleteFrom('devices').where('device', '=', device).returning('personal_id').executeTakeFirst();
  if (!held) return;
  await turn.tx.updateTable('accounts').set({ passcode: null }).where('personal_id', '=', held.personal_id).execute();
  await endSessions(turn, held.personal_id);
}
