import { type Code, ok, type Result, refuse } from '../../refusals/index.js';
import type { Answered } from '../api.js';
import { isOutage } from '../api-outages.js';
import { isBusy, whyUnwritable } from '../store/unwritable.js';
import type { Authority, Call, Turn } from './authority.js';

/** A changing call as it arrived; `body` holds all its arguments, passwords and the like only as slow hashes. */
export interface Arrived {
  readonly key: string;
  readonly operation: string;
  readonly body: object;
  /** The token it was made with: nobody's key can stand in the way of somebody else's. Absent: none. */
  readonly whose?: string;
}

/** Does `work` in one transaction at one time of the clock. A store that cannot be written, or stays busy, is a refusal: nothing was done. */
export function decide<T, C extends Code = never>(authority: Authority, work: (turn: Turn) => Promise<Result<T, C>>): Answered<T, C> {
  const { store, clock, written } = authority;
  return orOutage(async () => {
    let now = 0;
    const answer = await store.transact(async (tx) => {
      now = clock.now();
      await tx.updateTable('world').set({ moment: now }).where('moment', '<', now).execute();
      return work(turnAt(authority, tx, now));
    });
    written.moment = now;
    return answer;
  });
}

/** How much of the time at which somebody only looked may be forgotten when the process is killed, in milliseconds. */
const FORGETTABLE = 1000;

/** Does `work`, which changes nothing, at one time of the clock; time itself is written now and then only. */
export function look<T, C extends Code = never>(authority: Authority, work: (turn: Turn) => Promise<Result<T, C>>): Answered<T, C> {
  const { store, clock, written } = authority;
  if (clock.now() - written.moment >= FORGETTABLE) return decide(authority, work);
  return orOutage(() => store.look((tx) => work(turnAt(authority, tx, clock.now()))));
}

const turnAt = (authority: Authority, tx: Turn['tx'], now: number): Turn => ({ ...authority, tx, now, rules: authority.rulesAt(now) });

/** Turns the errors of a store that takes no data now into the refusal that says so. */
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
 * Does `work` once for a key and its arguments, and answers every repetition alike, refusals included: the answer is stored in the very
 * transaction of the effect; an outage is none, and nothing was done. The same key of an operation with other arguments is refused: whoever asks for something else takes a new one.
 */
export function once<T, C extends Code = never>(
  authority: Authority,
  arrived: Arrived,
  work: (call: Call) => Promise<Result<T, C>>,
): Answered<T, C> {
  const name = nameOf(authority, arrived);
  const key = placeOf(authority, arrived);
  return decide<T, C | 'KEY_REUSED'>(authority, async (turn) => {
    // Worlds of before have answers by their names alone.
    const known = turn.tx.selectFrom('calls').select(['name', 'answer']);
    const before = await known.where((match) => match.or([match('key', '=', key), match('name', '=', name)])).executeTakeFirst();
    if (before) return before.name === name ? (JSON.parse(before.answer) as Result<T, C>) : refuse('KEY_REUSED', {});
    const answer = await work({ ...turn, name });
    if (answer.ok || !isOutage(answer.refused.code)) {
      const kept = { name, key, answer: JSON.stringify(answer) };
      await turn.tx.insertInto('calls').values(kept).execute();
    }
    return answer;
  });
}

/** Like `once`, and the answer carries a token. It is derived from the call again each time; `work` gets the hash, and only that is stored. */
export async function onceGiving<K extends 'ticket' | 'session' | 'desk', T extends object, C extends Code = never>(
  authority: Authority,
  kind: K,
  arrived: Arrived,
  work: (call: Call, hash: string) => Promise<Result<T, C>>,
): Answered<T & Record<K, string>, C> {
  const token = authority.secrets.token(kind, nameOf(authority, arrived));
  const answer = await once<T, C>(authority, arrived, (call) => work(call, authority.secrets.mac(kind, token)));
  return answer.ok ? ok({ ...answer.value, [kind]: token } as T & Record<K, string>) : answer;
}

/** `look`, `decide` and `once` for calls that carry a token, on behalf of whom it belongs to; `over` where it is nobody's. */
export const callsOf = <W, Over extends Code>(
  kind: 'session' | 'desk',
  bearer: (turn: Turn, token: string) => Promise<W | undefined>,
  over: () => Result<never, Over>,
) => ({
  look: <T, C extends Code = never>(
    authority: Authority,
    token: string,
    work: (turn: Turn, who: W) => Promise<Result<T, C>>,
  ): Answered<T, C | Over> =>
    look<T, C | Over>(authority, async (turn) => {
      const who = await bearer(turn, token);
      return who ? work(turn, who) : over();
    }),
  decide: <T, C extends Code = never>(
    authority: Authority,
    token: string,
    work: (turn: Turn, who: W) => Promise<Result<T, C>>,
  ): Answered<T, C | Over> =>
    decide<T, C | Over>(authority, async (turn) => {
      const who = await bearer(turn, token);
      return who ? work(turn, who) : over();
    }),
  once: <T, C extends Code = never>(
    authority: Authority,
    token: string,
    { key, operation, body }: Arrived,
    work: (call: Call, who: W) => Promise<Result<T, C>>,
  ): Answered<T, C | Over> =>
    once<T, C | Over>(authority, { key, operation, body: { [kind]: token, ...body }, whose: token }, async (call) => {
      const who = await bearer(call, token);
      return who ? work(call, who) : over();
    }),
});

/** Where the answer to a key is kept: an operation's keys, and each token's, are its own. */
const placeOf = ({ secrets }: Authority, { key, operation, whose = '' }: Arrived): string =>
  secrets.mac('key', canonical([key, operation, whose]));

/** Names what a call makes: the same call always makes the same. */
const nameOf = ({ secrets }: Authority, { key, operation, body }: Arrived): string =>
  secrets.mac('call', canonical([key, operation, body]));

/** JSON that does not depend on the order in which an object's fields were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_field, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
