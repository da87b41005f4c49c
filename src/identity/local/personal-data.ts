import { ok, refuse } from '../../refusals/index.js';
import type { IdentityApi } from '../api.js';
import type { Authority } from './authority.js';
import { countTowardsLock, lockedUntil, unlock } from './limits.js';
import { saltOf, sameSecret, slowHash } from './secrets.js';
import { decideFor } from './session.js';

/** What the passcode guards. An account that is not active has no passcode: every one is wrong. */
export const personalData = (authority: Authority): Pick<IdentityApi, 'personalData'> => ({
  async personalData(_key, session, passcode) {
    const salt = await decideFor(authority, session, async (_turn, account) =>
      ok(account.passcode === null ? authority.secrets.salt('nobody', account.personalId) : saltOf(account.passcode)),
    );
    if (!salt.ok) return salt;
    const hash = await slowHash(passcode, salt.value);
    return decideFor(authority, session, async (turn, account) => {
      const { personalId, entry } = account;
      const until = await lockedUntil(turn, 'passcode', personalId);
      if (until !== null) return refuse('PASSCODE_LOCKED', { until });
      if (account.passcode === null || !sameSecret(hash, account.passcode)) {
        const counted = await countTowardsLock(turn, 'passcode', personalId, turn.rules.passcode);
        return counted.until === null
          ? refuse('PASSCODE_WRONG', { left: counted.left })
          : refuse('PASSCODE_LOCKED', { until: counted.until });
      }
      await unlock(turn, 'passcode', personalId);
      const { fullName, birthDate, sex, residence } = entry;
      return ok({ personalId, fullName, birthDate, sex, residence });
    });
  },
});
