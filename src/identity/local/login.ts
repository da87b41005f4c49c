import { ok, refuse, refused } from '../../refusals/index.js';
import { dayOf, left } from '../../text/time.js';
import type { IdentityApi, Notice } from '../api.js';
import { expiresWithin, isExpired } from '../rules/card-validity.js';
import { maskedId } from '../rules/personal-id.js';
import { type AccountNow, findAccount, otherHolder, shownAccount } from './account.js';
import type { Authority, Turn } from './authority.js';
import { onceGiving, orOutage } from './calls.js';
import { countTowardsLock, lockedUntil, unlock } from './limits.js';
import { saltOf, sameSecret, slowHash } from './secrets.js';
import { startSession } from './session.js';

/** Step 6. Whether the number or the password was wrong is not told, nor can it be told from the time taken. */
export const login = (authority: Authority): Pick<IdentityApi, 'logIn'> => ({
  async logIn(key, { personalId, password, device }) {
    const salt = await passwordSalt(authority, personalId);
    if (!salt.ok) return salt;
    const hash = await slowHash(password, salt.value);
    return onceGiving(authority, 'session', { key, operation: 'logIn', body: { personalId, hash, device } }, async (call, session) => {
      const until = await lockedUntil(call, 'login', personalId);
      if (until !== null) return refuse('LOGIN_LOCKED', { until });
      const account = await findAccount(call, personalId);
      if (!account || account.password === null || !sameSecret(hash, account.password)) return wrongPassword(call, personalId);
      await unlock(call, 'login', personalId);
      if (account.deleted) return refuse('ACCOUNT_DELETED', { days: call.rules.accountDays });
      if (account.locked) return account.locked;
      await startSession(call, personalId, session);
      return ok({ account: shownAccount(account), notices: await notices(call, account, device) });
    });
  },
});

/** The salt of the account's password; for an unknown number one of its own, so that both take as long. */
const passwordSalt = ({ store, secrets }: Authority, personalId: string) =>
  orOutage(async () => {
    const account = await store.read((db) =>
      db.selectFrom('accounts').select('password').where('personal_id', '=', personalId).executeTakeFirst(),
    );
    return ok(account ? saltOf(account.password) : secrets.salt('nobody', personalId));
  });

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
