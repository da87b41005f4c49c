import { ok, refuse } from '../../refusals/index.js';
import type { IdentityApi } from '../api.js';
import type { Authority } from './authority.js';
import { decide } from './calls.js';
import { countTowardsLock, lockedUntil, unlock } from './limits.js';
import { accountOfSession } from './login.js';
import { saltOf, sameSecret, slowHash } from './secrets.js';

/** What the passcode guards. An account that is not active has no passcode: every one is wrong. */
export const personalData = (authority: Authority): Pick<IdentityApi, 'personalData'> => ({
  async personalData(_key, session, passcode) {
    const asked = await decide(authority, async (tx, now) => {
      const account = await accountOfSession(authority, tx, session, now);
      return account ? ok(account.passcode === null ? null : saltOf(account.passcode)) : refuse('SESSION_OVER', {});
    });
    if (!asked.ok) return asked;
    const hash = await slowHash(passcode, asked.value ?? authority.secrets.salt('nobody', session));
    return decide(authority, async (tx, now) => {
      const account = await accountOfSession(authority, tx, session, now);
      if (!account) return refuse('SESSION_OVER', {});
      const { personalId, entry } = account;
      const until = await lockedUntil(tx, 'passcode', personalId, now);
      if (until !== null) return refuse('PASSCODE_LOCKED', { until });
      if (account.passcode === null || !sameSecret(hash, account.passcode)) {
        const counted = await countTowardsLock(tx, 'passcode', personalId, authority.rules.passcode, now);
        return counted.until === null
          ? refuse('PASSCODE_WRONG', { left: counted.left })
          : refuse('PASSCODE_LOCKED', { until: counted.until });
      }
      await unlock(tx, 'passcode', personalId);
      const { fullName, birthDate, sex, residence } = entry;
      return ok({ personalId, fullName, birthDate, sex, residence });
    });
  },
});
