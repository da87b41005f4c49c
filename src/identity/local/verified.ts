import { type Code, ok, type Result } from '../../refusals/index.js';
import type { Answered } from '../api.js';
import type { Authority } from './authority.js';
import { saltOf } from './hashing.js';
import { sameSecret } from './secrets.js';

/** What somebody typed, checked against the hash that was stored then; null: there was none, and it took as long. */
interface Checked {
  readonly hash: string;
  readonly right: boolean;
}

/** Checks what was typed outside of any transaction. `whose`: the person, known or not. */
export async function check(
  { hash, secrets }: Authority,
  typed: string,
  stored: string | null,
  whose: string,
): Promise<Result<Checked, 'SERVER_BUSY'>> {
  const hashed = await hash(typed, stored === null ? secrets.salt('nobody', whose) : saltOf(stored));
  if (!hashed.ok) return hashed;
  // Compared for nobody as well, with what is as long: the time taken tells nothing.
  const same = sameSecret(hashed.value, stored ?? `${hashed.value}!`);
  return ok({ hash: hashed.value, right: same && stored !== null });
}

/** Stands before the hash of a secret that was keyed first; worlds of before have hashes without. */
const KEYED = 'keyed:';
export const asKeyed = (phc: string): string => KEYED + phc;

/** Checks a passcode. `renewed`: what to store instead of a right one that a version before this had hashed without the key. */
export async function checkPasscode(
  authority: Authority,
  typed: string,
  stored: string | null,
  whose: string,
): Promise<Result<Pick<Checked, 'right'> & { readonly renewed: string | null }, 'SERVER_BUSY'>> {
  const keyed = authority.secrets.keyed('passcode', typed);
  const isKeyed = stored === null || stored.startsWith(KEYED);
  const checked = await check(authority, isKeyed ? keyed : typed, stored?.replace(KEYED, '') ?? null, whose);
  if (!checked.ok || isKeyed || !checked.value.right) return checked.ok ? ok({ right: checked.value.right, renewed: null }) : checked;
  const renewed = await authority.hash(keyed, authority.secrets.salt('renewed passcode', whose));
  return renewed.ok ? ok({ right: true, renewed: asKeyed(renewed.value) }) : renewed;
}

/** Makes an attempt anew for as long as what it had checked was changed by another call meanwhile, which it says by CALL_RUNNING. */
export async function untilUnchanged<T, C extends Code>(attempt: () => Answered<T, C>): Answered<T, C> {
  for (;;) {
    const answer = await attempt();
    if (answer.ok || answer.refused.code !== 'CALL_RUNNING') return answer;
  }
}
