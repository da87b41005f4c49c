import { ok } from '../../refusals/index.js';
import type { IdentityApi, PersonalData } from '../api.js';
import type { AccountNow } from './account.js';
import type { Authority } from './authority.js';
import { decideBehindPasscode } from './passcode.js';

/** What the register says of the holder of an account. */
export const dataOf = ({ personalId, entry: { fullName, birthDate, sex, residence } }: AccountNow): PersonalData => ({
  personalId,
  fullName,
  birthDate,
  sex,
  residence,
});

/** The personal data, which the passcode guards. */
export const personalData = (authority: Authority): Pick<IdentityApi, 'personalData'> => ({
  personalData: (_key, session, passcode) =>
    decideBehindPasscode(authority, session, passcode, async (_turn, account) => ok(dataOf(account))),
});
