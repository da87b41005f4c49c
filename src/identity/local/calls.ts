import { type Code, ok, type Result, refuse } from '../../refusals/index.js';
import type { Answered } from '../api.js';
import type { Tx } from '../store/schema.js';
import { isBusy, whyUnwritable } from '../store/unwritable.js';
import type { Authority } from './authority.js';

/** What an operation does inside its transaction; a refusal is committed too, with whatever it counted. */
type Work<T, C extends Code> = (tx: Tx, now: number) => Promise<Result<T, C>>;

/** Does `work` in one transaction at one time of the clock. A store that cannot be written, or stays busy, is a refusal: nothing was done. */
export function decide<T, C extends Code = never>({ store, clock }: Authority, work: Work<T, C>): Answered<T, C> {
  return orOutage(() =>
    store.transact(async (tx) => {
      const now = clock.now();
      await tx.updateTable('world').set({ moment: now }).where('moment', '<', now).execute();
      return work(tx, now);
    }),
  );
}

/** Turns the errors of a store that cannot take data now into the refusal that says so. */
export async function orOutage<T, C extends Code = never>(work: () => Promise<Result<T, C>>): Answered<T, C> {
  try {
    return await work();
  } catch (error) {
    const why = whyUnwritable(error);
    if (why) return refuse('STORE_UNWRITABLE', { why });
    if (isBusy(error)) return refuse('SYSTEM_MAINTENANCE', {});
    throw error;
  }
}

/**
 * Does `work` once for an idempotency key and gives its answer to every call with that key, refusals included: the answer is stored in
 * the very transaction of the effect. `body` holds all the arguments, secrets only as hashes; the key with another body is the caller's bug.
 */
export function once<T, C extends Code = never>(
  authority: Authority,
  { key, call, body }: { key: string; call: string; body: object },
  work: Work<T, C>,
): Answered<T, C> {
  const digest = authority.secrets.mac('call', canonical([call, body]));
  return decide(authority, async (tx, now) => {
    const before = await tx.selectFrom('calls').selectAll().where('key', '=', key).executeTakeFirst();
    if (before && before.body !== digest) throw new Error(`Idempotency key ${key} was used before for another call than this ${call}`);
    if (before) return JSON.parse(before.answer) as Result<T, C>;
    const answer = await work(tx, now);
    await tx
      .insertInto('calls')
      .values({ key, body: digest, answer: JSON.stringify(answer) })
      .execute();
    return answer;
  });
}

/** Like `once`, and the answer carries a token that the key gives again each time; `work` gets only the hash to store. */
export async function onceGiving<K extends 'ticket' | 'session', T extends object, C extends Code = never>(
  authority: Authority,
  kind: K,
  call: { key: string; call: string; body: object },
  work: (tx: Tx, now: number, hash: string) => Promise<Result<T, C>>,
): Answered<T & Record<K, string>, C> {
  const token = authority.secrets.token(kind, call.key);
  const answer = await once<T, C>(authority, call, (tx, now) => work(tx, now, authority.secrets.mac(kind, token)));
  return answer.ok ? ok({ ...answer.value, [kind]: token } as T & Record<K, string>) : answer;
}

/** JSON that does not depend on the order in which an object's fields were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
