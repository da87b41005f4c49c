import { ok, refuse } from '../../refusals/index.js';
import { dayOf } from '../../text/time.js';
import type { IdentityApi } from '../api.js';
import { ageOn } from '../rules/age.js';
import type { RegisterEntry } from '../rules/citizen.js';
import { compareDetails } from '../rules/details.js';
import { readPersonalId } from '../rules/personal-id.js';
import type { Tx } from '../store/schema.js';
import { livingAccount } from './account.js';
import type { Authority } from './authority.js';
import { once } from './calls.js';
import { sendOtp } from './otp.js';
import { beginProcess, finish, openProcess, processOfTicket } from './processes.js';
import { registerEntry } from './register.js';
import { slowHash } from './secrets.js';

/** Steps 3 to 5: from the two numbers to the account of level 0. */
export const registration = (authority: Authority): Pick<IdentityApi, 'begin' | 'submitDetails' | 'setPassword'> => ({
  begin: (key, { personalId, phone }) =>
    once(authority, { key, call: 'begin', body: { personalId, phone } }, async (tx, now) => {
      const age = knownAge(personalId, await registerEntry(tx, personalId), now);
      const from = authority.rules.ownAccountFrom;
      if (age !== null && age < from) return refuse('UNDER_AGE', { age, from });
      const taken = await takenBy(authority, tx, personalId, phone, now);
      if (taken) return refuse(taken, {});
      const id = authority.secrets.id('registration', key);
      await beginProcess(tx, { id, kind: 'registration', personal_id: personalId, phone });
      return ok({ registration: id });
    }),

  submitDetails: (key, process, details, accept) =>
    once(authority, { key, call: 'submitDetails', body: { process, details, accept } }, async (tx, now) => {
      const open = await openProcess(tx, process);
      if (open?.kind !== 'registration') return refuse('REGISTRATION_OVER', {});
      const compared = compareDetails(details, await registerEntry(tx, open.personal_id), accept);
      if (!compared.ok) return compared;
      const correction = JSON.stringify(compared.value);
      await tx
        .insertInto('registrations')
        .values({ process, correction })
        .onConflict((conflict) => conflict.column('process').doUpdateSet({ correction }))
        .execute();
      return ok({ ...(await sendOtp(authority, tx, process, key, now)), correction: compared.value });
    }),

  async setPassword(key, ticket, password) {
    const hash = await slowHash(password, authority.secrets.salt('password', key));
    return once(authority, { key, call: 'setPassword', body: { ticket, hash } }, async (tx, now) => {
      const process = await processOfTicket(tx, authority, ticket, 'registration', now);
      if (!process) return refuse('REGISTRATION_OVER', {});
      const { id, personal_id, phone } = process;
      const taken = await takenBy(authority, tx, personal_id, phone, now);
      if (taken) return refuse(taken, {});
      const { correction } = await tx.selectFrom('registrations').selectAll().where('process', '=', id).executeTakeFirstOrThrow();
      await tx
        .deleteFrom('accounts')
        .where((or) => or.or([or('personal_id', '=', personal_id), or('phone', '=', phone)]))
        .execute();
      await tx.insertInto('accounts').values({ personal_id, phone, password: hash, passcode: null, correction, made_at: now }).execute();
      await finish(tx, id);
      return ok({ personalId: personal_id });
    });
  },
});

/** In full years, from the register, or from the ID number's birth year; null where neither tells. */
function knownAge(personalId: string, entry: RegisterEntry | undefined, now: number): number | null {
  const today = dayOf(now);
  if (entry) return ageOn(entry.birthDate, today);
  const read = readPersonalId(personalId);
  return read.ok ? Number(today.slice(0, 4)) - read.value.birthYear : null;
}

/** Which of the two numbers has an account already. One that was deleted, or a registration not finished, holds neither. */
async function takenBy(authority: Authority, tx: Tx, personal_id: string, phone: string, now: number) {
  if (await livingAccount(tx, authority, { personal_id }, now)) return 'ID_TAKEN';
  return (await livingAccount(tx, authority, { phone }, now)) ? 'PHONE_TAKEN' : null;
}
