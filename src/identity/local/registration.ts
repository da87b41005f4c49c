import { ok, refuse } from '../../refusals/index.js';
import { dayOf } from '../../text/time.js';
import type { IdentityApi } from '../api.js';
import { ageOn } from '../rules/age.js';
import type { RegisterEntry } from '../rules/citizen.js';
import { compareDetails } from '../rules/details.js';
import { readPersonalId } from '../rules/personal-id.js';
import { livingAccount } from './account.js';
import type { Authority, Turn } from './authority.js';
import { once } from './calls.js';
import { sendOtp } from './otp.js';
import { beginProcess, finish, openProcess, processOfTicket } from './processes.js';
import { registerEntry } from './register.js';
import { slowHash } from './secrets.js';

/** Steps 3 to 5: from the two numbers to the account of level 0. */
export const registration = (authority: Authority): Pick<IdentityApi, 'begin' | 'submitDetails' | 'setPassword'> => ({
  begin: (key, { personalId, phone }) =>
    once(authority, { key, operation: 'begin', body: { personalId, phone } }, async (call) => {
      const age = knownAge(personalId, await registerEntry(call, personalId), call.now);
      const from = call.rules.ownAccountFrom;
      if (age !== null && age < from) return refuse('UNDER_AGE', { age, from });
      const taken = await takenBy(call, personalId, phone);
      if (taken) return refuse(taken, {});
      const id = call.secrets.id('registration', call.name);
      await beginProcess(call, { id, kind: 'registration', personal_id: personalId, phone });
      return ok({ registration: id });
    }),

  submitDetails: (key, process, details, accept) =>
    once(authority, { key, operation: 'submitDetails', body: { process, details, accept } }, async (call) => {
      const open = await openProcess(call, process);
      if (open?.kind !== 'registration') return refuse('REGISTRATION_OVER', {});
      const compared = compareDetails(details, await registerEntry(call, open.personal_id), accept);
      if (!compared.ok) return compared;
      const correction = JSON.stringify(compared.value);
      await call.tx
        .insertInto('registrations')
        .values({ process, correction })
        .onConflict((conflict) => conflict.column('process').doUpdateSet({ correction }))
        .execute();
      return ok({ ...(await sendOtp(call, process)), correction: compared.value });
    }),

  async setPassword(key, ticket, password) {
    const hash = await slowHash(password, authority.secrets.salt('password', `${key} ${ticket}`));
    return once(authority, { key, operation: 'setPassword', body: { ticket, hash } }, async (call) => {
      const process = await processOfTicket(call, ticket, 'registration');
      if (!process) return refuse('REGISTRATION_OVER', {});
      const { id, personal_id, phone } = process;
      const taken = await takenBy(call, personal_id, phone);
      if (taken) return refuse(taken, {});
      const { correction } = await call.tx.selectFrom('registrations').selectAll().where('process', '=', id).executeTakeFirstOrThrow();
      // Whatever still holds one of the two numbers was deleted in the eyes of the clock, or they would be taken.
      await call.tx
        .deleteFrom('accounts')
        .where((or) => or.or([or('personal_id', '=', personal_id), or('phone', '=', phone)]))
        .execute();
      const account = { personal_id, phone, password: hash, passcode: null, correction, made_at: call.now };
      await call.tx.insertInto('accounts').values(account).execute();
      await finish(call, id);
      return ok({ personalId: personal_id });
    });
  },
});

/** In full years, from the register, or from the ID number's birth year; null where neither tells. */
function knownAge(personalId: string, entry: RegisterEntry | undefined, now: number): number | null {
  const read = readPersonalId(personalId);
  const birthDate = entry?.birthDate ?? (read.ok ? `${read.value.birthYear}-01-01` : null);
  return birthDate === null ? null : Math.max(0, ageOn(birthDate, dayOf(now)));
}

/** Which of the two numbers has an account already. One that was deleted, or a registration not finished, holds neither. */
async function takenBy(turn: Turn, personal_id: string, phone: string) {
  if (await livingAccount(turn, { personal_id })) return 'ID_TAKEN';
  return (await livingAccount(turn, { phone })) ? 'PHONE_TAKEN' : null;
}
