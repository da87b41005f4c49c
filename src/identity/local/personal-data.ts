import { ok } from '../../refusals/index.js';
import type { IdentityApi, PersonalData } from '../api.js';
import type { RegisterEntry } from '../rules/citizen.js';
import type { Authority } from './authority.js';
import { decideBehindPasscode } from './passcode.js';

/** What the register says of a person. */
export const dataOf = ({ personalId, fullName, birthDate, sex, residence }: RegisterEntry): PersonalData => ({
  personalId,
  fullName,
  birthDate,
  sex,
  residence,
});

/** The personal data, which the passcode guards. */
export const personalData = (authority: Authority): Pick<IdentityApi, 'personalData'> => ({
  personalData: (_key, session, passcode) =>
    decideBehindPasscode(authority, session, passcode, async (_turn, { entry }) => ok(dataOf(entry))),
});
