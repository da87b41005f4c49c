import { ok, type Refused, refuse, refused } from '../../refusals/index.js';
import { dayOf, left } from '../../text/time.js';
import type { IdentityApi } from '../api.js';
import { expiresWithin, isExpired } from '../rules/card-validity.js';
import { maskedId } from '../rules/personal-id.js';
import type { Tx } from '../store/schema.js';
import { type AccountNow, findAccount, livingAccount, shownAccount } from './account.js';
import type { Authority } from './authority.js';
import { onceGiving, orOutage } from './calls.js';
import { countTowardsLock, lockedUntil, unlock } from './limits.js';
import { saltOf, sameSecret, slowHash } from './secrets.js';

const MINUTE = 60_000;

/** Step 6. Whether the number or the password was wrong is not told, nor can it be told from the time taken. */
export const login = (authority: Authority): Pick<IdentityApi, 'logIn'> => ({
  async logIn(key, { personalId, password, device }) {
    const salt = await saltFor(authority, personalId);
    if (!salt.ok) return salt;
    const hash = await slowHash(password, salt.value);
    return onceGiving(authority, 'session', { key, call: 'logIn', body: { personalId, hash, device } }, async (tx, now, session) => {
      const until = await lockedUntil(tx, 'login', personalId, now);
      if (until !== null) return refuse('LOGIN_LOCKED', { until });
      const account = await findAccount(tx, authority, { personal_id: personalId }, now);
      if (!account || !sameSecret(hash, account.password)) {
        const counted = await countTowardsLock(tx, 'login', personalId, authority.rules.logins, now);
        return counted.until === null ? refuse('LOGIN_WRONG', { left: counted.left }) : refuse('LOGIN_LOCKED', { until: counted.until });
      }
      await unlock(tx, 'login', personalId);
      if (account.deleted) return refuse('ACCOUNT_DELETED', { days: authority.rules.accountDays });
      await startSession(authority, tx, personalId, session, now);
      return ok({ account: shownAccount(account), notices: await notices(authority, tx, account, device, now) });
    });
  },
});

/** The salt of the account's password; for an unknown number one of its own, so that both take as long. */
const saltFor = (authority: Authority, personalId: string) =>
  orOutage(async () => {
    const account = await authority.store.db
      .selectFrom('accounts')
      .select('password')
      .where('personal_id', '=', personalId)
      .executeTakeFirst();
    return ok(account ? saltOf(account.password) : authority.secrets.salt('nobody', personalId));
  });

/** Logs an account in; what was open before is closed. */
export async function startSession({ rules }: Authority, tx: Tx, personalId: string, hash: string, now: number): Promise<void> {
  await endSessions(tx, personalId);
  await tx
    .insertInto('sessions')
    .values({ hash, personal_id: personalId, expires_at: now + rules.sessionMinutes * MINUTE })
    .execute();
}

export async function endSessions(tx: Tx, personalId: string): Promise<void> {
  await tx.deleteFrom('sessions').where('personal_id', '=', personalId).execute();
}

/** The account that is logged in with a session, while both last. */
export async function accountOfSession(authority: Authority, tx: Tx, session: string, now: number): Promise<AccountNow | undefined> {
  const row = await tx
    .selectFrom('sessions')
    .select('personal_id')
    .where('hash', '=', authority.secrets.mac('session', session))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && livingAccount(tx, authority, row, now);
}

async function notices({ rules }: Authority, tx: Tx, account: AccountNow, device: string, now: number): Promise<Refused[]> {
  const { entry, correction, deletedAt } = account;
  const today = dayOf(now);
  const said: Refused[] = [];
  if (deletedAt !== null) said.push(refused('ACCOUNT_COUNTDOWN', left(deletedAt - now)));
  const days = expiresWithin(entry.cardExpiry, today, rules.cardNoticeDays);
  if (days !== null) said.push(refused('CARD_EXPIRES_SOON', { day: entry.cardExpiry!, days }));
  if (isExpired(entry.cardExpiry, today)) said.push(refused('CARD_EXPIRED_LIMITED', { day: entry.cardExpiry! }));
  const other = await holderOf(tx, device, account.personalId);
  if (other) said.push(refused('DEVICE_HAS_ACCOUNT', { shown: maskedId(other) }));
  if (correction.length > 0) said.push(refused('CORRECTION_PENDING', { fields: correction }));
  return said;
}

/** The other person whose account is active on a device, if there is one. */
export async function holderOf(tx: Tx, device: string, personalId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('devices')
    .select('personal_id')
    .where('device', '=', device)
    .where('personal_id', '!=', personalId)
    .executeTakeFirst();
  return row?.personal_id;
}
