import { ok, refuse, refused } from '../../refusals/index.js';
import type { IdentityApi } from '../api.js';
import { compareDetails } from '../rules/details.js';
import { findAccounts } from './account.js';
import type { Authority, Turn } from './authority.js';
import { once } from './calls.js';
import { freeId, freePhone } from './numbers.js';
import { sendOtp } from './otp.js';
import { beginProcess, finish, hashedBehind, openProcess, processOfTicket } from './processes.js';
import { registerEntry } from './register.js';
import { ageOfChild, representativeOf } from './representative.js';

/** Steps 3 to 5: from the two numbers to the account of level 0. */
export const registration = (authority: Authority): Pick<IdentityApi, 'begin' | 'submitDetails' | 'setPassword'> => ({
  begin: (key, { personalId, phone }) =>
    once(authority, { key, operation: 'begin', body: { personalId, phone } }, async (call) => {
      const age = await ageOfChild(call, personalId);
      const from = call.rules.ownAccountFrom;
      if (age !== null && call.rules.underAge === 'refused') return refuse('UNDER_AGE', { age, from });
      // A child's phone is its representative's, who is not known yet.
      const free = { id: await freeId(call, personalId), phone: age === null ? await freePhone(call, phone, personalId) : ok(null) };
      if (!free.id.ok) return free.id;
      if (!free.phone.ok) return free.phone;
      const id = call.secrets.id('registration', call.name);
      await beginProcess(call, { id, kind: 'registration', personal_id: personalId, phone });
      return ok({ registration: id, ...(age !== null && { notices: [refused('REPRESENTATIVE_MISSING', { age, from })] }) });
    }),

  submitDetails: (key, process, details, accept) =>
    once(authority, { key, operation: 'submitDetails', body: { process, details, accept } }, async (call) => {
      const open = await openProcess(call, process);
      if (open?.kind !== 'registration') return refuse('REGISTRATION_OVER', {});
      const age = await ageOfChild(call, open.personal_id);
      if (age !== null && (await representativeOf(call, process)) === null) {
        return refuse('REPRESENTATIVE_MISSING', { age, from: call.rules.ownAccountFrom });
      }
      const compared = compareDetails(details, await registerEntry(call, open.personal_id), accept);
      if (!compared.ok) return compared;
      const correction = JSON.stringify(compared.value);
      await call.tx
        .insertInto('registrations')
        .values({ process, correction })
        .onConflict((conflict) => conflict.column('process').doUpdateSet({ correction }))
        .execute();
      return ok({ ...(await sendOtp(call, open)), correction: compared.value });
    }),

  async setPassword(key, ticket, password) {
    const hashed = await hashedBehind(authority, 'password', key, ticket, [password]);
    if (!hashed.ok) return hashed;
    const [hash] = hashed.value;
    return once(authority, { key, operation: 'setPassword', body: { ticket, hash }, whose: ticket }, async (call) => {
      const process = await processOfTicket(call, ticket, 'registration');
      if (!process) return refuse('REGISTRATION_OVER', {});
      const { id, personal_id, phone } = process;
      const representative = await representativeOf(call, id);
      // Asked again where the account is made: somebody else may have been faster, or the rules may have changed since step 3.
      const free = { id: await freeId(call, personal_id), phone: await freePhone(call, phone, representative ?? personal_id) };
      if (!free.id.ok) return free.id;
      if (!free.phone.ok) return free.phone;
      const { correction } = await call.tx.selectFrom('registrations').selectAll().where('process', '=', id).executeTakeFirstOrThrow();
      await clearDeleted(call, { personal_id });
      await clearDeleted(call, { phone });
      const account = { personal_id, phone, representative, password: hash, passcode: null, correction, made_at: call.now };
      await call.tx.insertInto('accounts').values(account).execute();
      await finish(call, id);
      return ok({ personalId: personal_id });
    });
  },
});

/** Removes the accounts that were deleted in the eyes of the clock and still hold a number. */
async function clearDeleted(turn: Turn, by: Parameters<typeof findAccounts>[1]): Promise<void> {
  const gone = (await findAccounts(turn, by)).filter(({ deleted }) => deleted).map(({ personalId }) => personalId);
  if (gone.length > 0) await turn.tx.deleteFrom('accounts').where('personal_id', 'in', gone).execute();
}
