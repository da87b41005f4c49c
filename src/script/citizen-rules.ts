import type { Citizen } from '../identity/rules/citizen.js';
import { contradicts, readPersonalId } from '../identity/rules/personal-id.js';
import { readPhone } from '../identity/rules/phone.js';
import { type Refused, refused, wording } from '../refusals/index.js';
import { type Locate, type Path, shownPath } from './issues.js';
import { unknownProvince } from './names.js';

/** The first thing in which citizens of a file are nobody that there could be, or share what only one can have. */
export function brokenRule(citizens: readonly Citizen[], locate: Locate): Refused | undefined {
  const seen = new Set<string>();
  for (const citizen of citizens) {
    const broken = personBroken(citizen, locate);
    if (broken) return broken;
    for (const part of ['personalId', 'phone'] as const) {
      const value = citizen[part];
      // A child has its representative's phone, who has been seen with it or will be.
      if (part === 'phone' && citizen.phoneOwner === citizen.representative?.personalId) continue;
      if (seen.has(value)) return refused('SCRIPT_TWICE', { ...locate([citizen.id, part]), what: value });
      seen.add(value);
    }
  }
  return undefined;
}

function personBroken({ id, personalId, phone, sex, birthDate, residence }: Citizen, locate: Locate): Refused | undefined {
  const against = (part: string, rule: Refused) => {
    const path: Path = [id, part];
    const why = { vi: sentence(rule, 'vi'), en: sentence(rule, 'en') };
    return refused('SCRIPT_RULE_BROKEN', { ...locate(path), path: shownPath(path), why });
  };
  const number = readPersonalId(personalId);
  if (!number.ok) return against('personalId', number.refused);
  const what = contradicts(personalId, { sex, birthDate });
  if (what) return against('personalId', refused('ID_CONTRADICTS', { what }));
  const mobile = readPhone(phone);
  if (!mobile.ok) return against('phone', mobile.refused);

  return unknownProvince(residence, { locate, path: [id, 'residence', 'province'] });
}

const sentence = (rule: Refused, language: 'vi' | 'en') => {
  const { title, cause } = wording(rule, language);
  return `${title}. ${cause}`;
};
