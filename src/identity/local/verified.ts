import { type Code, ok, type Result } from '../../refusals/index.js';
import type { Answered } from '../api.js';
import type { Authority } from './authority.js';
import { saltOf } from './hashing.js';
import { sameSecret } from './secrets.js';

/** What somebody typed, checked against the hash that was stored then; null: there was none, and it took as long. */
export interface Checked {
  readonly stored: string | null;
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
  return ok({ stored, hash: hashed.value, right: same && stored !== null });
}

/** Makes an attempt anew for as long as what it had checked was changed by another call meanwhile, which it says by CALL_RUNNING. */
export async function untilUnchanged<T, C extends Code>(attempt: () => Answered<T, C>): Answered<T, C> {
  for (;;) {
    const answer = await attempt();
    if (answer.ok || answer.refused.code !== 'CALL_RUNNING') return answer;
  }
}
