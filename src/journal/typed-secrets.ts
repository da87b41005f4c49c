import type { Entry } from '../flow/entry.js';
import type { Persona } from '../flow/persona.js';
import type { Field } from '../flow/screen.js';
import { easyBecause } from '../identity/rules/passcode.js';
import type { Refused } from '../refusals/index.js';

/** What an entry's outcome told: its refusal and its notices. */
const toldBy = ({ outcome }: Entry): readonly Refused[] => [
  ...('refused' in outcome ? [outcome.refused] : []),
  ...('notices' in outcome ? (outcome.notices ?? []) : []),
];

const shifted = (digits: string, by: number) => digits.replaceAll(/\d/g, (digit) => String((Number(digit) + by) % 10));

/** Of the same form as the citizen's own and never the same; `second`: another one still. */
function someoneElses(own: string | undefined, kind: Field['kind'], second: boolean): string {
  if (kind === 'digits') return shifted(own ?? '000000', second ? 2 : 1);
  const number = second ? 8 : 9;
  return kind === 'password' ? `Khac@${own?.length ?? 0}Abc${number}` : `khác ${number}`;
}

/** A passcode that is easily guessed for one reason and no other. */
function easyPasscode(why: string, { personalId, birthDate }: Persona['citizen']): string | undefined {
  const [year, month, day] = birthDate.split('-') as [string, string, string];
  const inNumber = [0, 1, 2, 3, 4, 5, 6].map((from) => personalId.slice(from, from + 6));
  return ['111111', '121212', '123456', day + month + year.slice(2), ...inNumber].find(
    (passcode) => easyBecause(passcode, { personalId, birthDate }) === why,
  );
}

/**
 * A secret that was not the citizen's own, such that the authority says of it what it said when it was typed: it was never written down, but
 * what came of it was.
 */
export function typedSecret(
  entry: Entry,
  name: string,
  field: Field<unknown>,
  recorded: string,
  own: string | undefined,
  me: Persona,
): string {
  for (const { code, params } of toldBy(entry)) {
    if (code === 'FIELD_MISSING' && params.field === name) return '';
    if (code === 'PASSWORD_RULES' && recorded === 'malformed') {
      return `${params.letters ? 'Ab1' : 'ab'}${params.special ? '@' : ''}`.padEnd(params.length ? 8 : 5, 'c');
    }
    if ((code === 'PASSCODE_EASY' || code === 'PASSCODE_TOO_EASY') && recorded === 'other')
      return easyPasscode(params.why, me.citizen) ?? someoneElses(own, field.kind, false);
    if ((code === 'PASSWORDS_DIFFER' || code === 'PASSCODES_DIFFER') && name.startsWith('repeat'))
      return someoneElses(own, field.kind, true);
    if (code === 'LOGIN_WRONG' || code === 'LOGIN_LOCKED') return someoneElses(own, field.kind, true);
  }
  return recorded === 'malformed' ? '?' : someoneElses(own, field.kind, false);
}
