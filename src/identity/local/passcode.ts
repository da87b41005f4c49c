import { type Code, ok, type Result, refuse } from '../../refusals/index.js';
import type { Answered } from '../api.js';
import type { AccountNow } from './account.js';
import type { Authority, Turn } from './authority.js';
import { countTowardsLock, lockedUntil, unlock } from './limits.js';
import { saltOf, sameSecret, slowHash } from './secrets.js';
import { decideFor } from './session.js';

/**
 * Like `decideFor`, behind the passcode: all that it guards counts wrong tries together. An account that is not active has none, and every
 * one is wrong; `admit` may refuse before a try is counted.
 */
export async function decideBehindPasscode<T, C extends Code = never>(
  authority: Authority,
  session: string,
  passcode: string,
  work: (turn: Turn, account: AccountNow) => Promise<Result<T, C>>,
  admit: (account: AccountNow) => Result<null, C> = () => ok(null),
): Answered<T, C | 'SESSION_OVER' | 'PASSCODE_WRONG' | 'PASSCODE_LOCKED'> {
  const salt = await decideFor(authority, session, async (_turn, account) => {
    const admitted = admit(account);
    if (!admitted.ok) return admitted;
    return ok(account.passcode === null ? authority.secrets.salt('nobody', account.personalId) : saltOf(account.passcode));
  });
  if (!salt.ok) return salt;
  const hash = await slowHash(passcode, salt.value);
  return decideFor<T, C | 'PASSCODE_WRONG' | 'PASSCODE_LOCKED'>(authority, session, async (turn, account) => {
    const { personalId } = account;
    const until = await lockedUntil(turn, 'passcode', personalId);
    if (until !== null) return refuse('PASSCODE_LOCKED', { until });
    if (account.passcode === null || !sameSecret(hash, account.passcode)) {
      const counted = await countTowardsLock(turn, 'passcode', personalId, turn.rules.passcode);
      return counted.until === null
        ? refuse('PASSCODE_WRONG', { left: counted.left })
        : refuse('PASSCODE_LOCKED', { until: counted.until });
    }
    await unlock(turn, 'passcode', personalId);
    return work(turn, account);
  });
}
