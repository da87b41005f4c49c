import { type Code, ok, type Result, refuse } from '../../refusals/index.js';
import type { Answered } from '../api.js';
import type { AccountNow } from './account.js';
import type { Authority, Turn } from './authority.js';
import { countTowardsLock, unlockUnlessLocked } from './limits.js';
import { decideFor } from './session.js';
import { checkPasscode, untilUnchanged } from './verified.js';

type Refusals<C extends Code> = C | 'SESSION_OVER' | 'PASSCODE_WRONG' | 'PASSCODE_LOCKED';

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
): Answered<T, Refusals<C>> {
  return untilUnchanged<T, Refusals<C>>(async (): Answered<T, Refusals<C>> => {
    const stored = await decideFor(authority, session, async (_turn, account) => {
      const admitted = admit(account);
      return admitted.ok ? ok({ passcode: account.passcode, whose: account.personalId }) : admitted;
    });
    if (!stored.ok) return stored;
    const checked = await checkPasscode(authority, passcode, stored.value.passcode, stored.value.whose);
    if (!checked.ok) return checked;
    return decideFor<T, Refusals<C> | 'CALL_RUNNING'>(authority, session, async (turn, account) => {
      const { personalId } = account;
      if (account.passcode !== stored.value.passcode) return refuse('CALL_RUNNING', {});
      if (!checked.value.right) return wrongPasscode(turn, personalId);
      const until = await unlockUnlessLocked(turn, 'passcode', personalId);
      if (until !== null) return refuse('PASSCODE_LOCKED', { until });
      const { renewed: passcode } = checked.value;
      if (passcode !== null) await turn.tx.updateTable('accounts').set({ passcode }).where('personal_id', '=', personalId).execute();
      return work(turn, account);
    });
  });
}

async function wrongPasscode(turn: Turn, personalId: string) {
  const { left, until } = await countTowardsLock(turn, 'passcode', personalId, turn.rules.passcode);
  return until === null ? refuse('PASSCODE_WRONG', { left }) : refuse('PASSCODE_LOCKED', { until });
}
