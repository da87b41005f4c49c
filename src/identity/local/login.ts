import { ok, refuse, refused } from '../../refusals/index.js';
import { dayOf, left } from '../../text/time.js';
import type { IdentityApi, Notice } from '../api.js';
import { expiresWithin, isExpired } from '../rules/card-validity.js';
import { maskedId } from '../rules/personal-id.js';
import type { Database } from '../store/schema.js';
import { type AccountNow, findAccount, otherHolder, shownAccount } from './account.js';
import type { Authority, Turn } from './authority.js';
import { onceGiving, orOutage } from './calls.js';
import { countTowardsLock, unlockUnlessLocked } from './limits.js';
import { startSession } from './session.js';
import { check, untilUnchanged } from './verified.js';

type LogIn = IdentityApi['logIn'];

/** Step 6. Whether the number or the password was wrong is not told, nor can it be told from the time taken. */
export const login = (authority: Authority): Pick<IdentityApi, 'logIn'> => ({
  logIn: (key, given) => untilUnchanged(() => attempt(authority, key, given)),
});

async function attempt(authority: Authority, key: string, { personalId, password, device }: Parameters<LogIn>[1]): ReturnType<LogIn> {
  const stored = await orOutage(async () => ok(await authority.store.read((db) => storedPassword(db, personalId))));
  if (!stored.ok) return stored;
  const checked = await check(authority, password, stored.value, personalId);
  if (!checked.ok) return checked;
  const { hash, right } = checked.value;
  return onceGiving(authority, 'session', { key, operation: 'logIn', body: { personalId, hash, device } }, async (call, session) => {
    if ((await storedPassword(call.tx, personalId)) !== stored.value) return refuse('CALL_RUNNING', {});
    // Up to here, and in what follows a wrong password, the same is done whether there is an account or not.
    if (!right) return wrongPassword(call, personalId);
    const account = await findAccount(call, personalId);
    // What was made at the desk since has no password yet, and the one of before is right no more.
    if (account?.password !== stored.value) return wrongPassword(call, personalId);
    const until = await unlockUnlessLocked(call, 'login', personalId);
    if (until !== null) return refuse('LOGIN_LOCKED', { until });
    if (account.deleted) return refuse('ACCOUNT_DELETED', { days: call.rules.accountDays });
    if (account.locked) return account.locked;
    await startSession(call, personalId, session);
    return ok({ account: shownAccount(account), notices: await notices(call, account, device) });
  });
}

/** The hash of an account's password; null: there is no such account. */
async function storedPassword(db: Database, personalId: string): Promise<string | null> {
  const row = await db.selectFrom('accounts').select('password').where('personal_id', '=', personalId).executeTakeFirst();
  return row?.password ?? null;
}

async function wrongPassword(turn: Turn, personalId: string) {
  const { left, until } = await countTowardsLock(turn, 'login', personalId, turn.rules.logins);
  return until === null ? refuse('LOGIN_WRONG', { left }) : refuse('LOGIN_LOCKED', { until });
}

async function notices(turn: Turn, { personalId, entry, correction, deletedAt }: AccountNow, device: string): Promise<Notice[]> {
  const today = dayOf(turn.now);
  const said: Notice[] = [];
  if (deletedAt !== null) said.push(refused('ACCOUNT_COUNTDOWN', left(deletedAt - turn.now)));
  const days = expiresWithin(entry.cardExpiry, today, turn.rules.cardNoticeDays);
  if (days !== null) said.push(refused('CARD_EXPIRES_SOON', { day: entry.cardExpiry!, days }));
  if (isExpired(entry.cardExpiry, today)) said.push(refused('CARD_EXPIRED_LIMITED', { day: entry.cardExpiry! }));
  const other = await otherHolder(turn, device, personalId);
  if (other) said.push(refused('DEVICE_HAS_ACCOUNT', { shown: maskedId(other) }));
  if (correction.length > 0) said.push(refused('CORRECTION_PENDING', { fields: correction }));
  return said;
}
