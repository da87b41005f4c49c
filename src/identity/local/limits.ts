import { sql } from 'kysely';
import { MINUTE } from '../../text/time.js';
import type { Tables } from '../store/schema.js';
import type { Turn } from './authority.js';

const HOUR = 60 * MINUTE;

type Hourly = Tables['tries']['kind'];
type Lock = Tables['locks']['kind'];

/** OTPs are counted for a person and a phone together, over everything the two do. */
export const subjectOf = ({ personal_id, phone }: { personal_id: string; phone: string }): string => `${personal_id} ${phone}`;

/** How many more there may be within the hour, and, once none, until when. */
export async function hourly({ tx, now }: Turn, kind: Hourly, subject: string, most: number): Promise<{ left: number; until: number }> {
  const counted = await tx
    .selectFrom('tries')
    .select('at')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('at', '>', now - HOUR)
    .orderBy('n', 'desc')
    .limit(most)
    .execute();
  return { left: most - counted.length, until: (counted.at(-1)?.at ?? now) + HOUR };
}

/** Counts one towards an hourly limit, unless that is reached: one statement, so that of many at once none slips through. */
export async function countHourly({ tx, now }: Turn, kind: Hourly, subject: string, most: number): Promise<boolean> {
  const counted = await sql<{ at: number }>`
    insert into tries (kind, subject, at) select ${kind}, ${subject}, ${now}
    where (select count(*) from tries where kind = ${kind} and subject = ${subject} and at > ${now - HOUR}) < ${most}
    returning at`.execute(tx);
  return counted.rows.length > 0;
}

/** Until when something is locked, or null. */
export async function lockedUntil({ tx, now }: Turn, kind: Lock, subject: string): Promise<number | null> {
  const lock = tx.selectFrom('locks').select('until').where('kind', '=', kind).where('subject', '=', subject);
  return (await lock.where('until', '>', now).executeTakeFirst())?.until ?? null;
}

/** What counting came to: how many in a row, how many are left, and until when it is locked, by this one or before it. */
export interface Counted {
  /** Null: it was locked already, and nothing was counted. */
  readonly times: number | null;
  readonly left: number;
  readonly until: number | null;
}

/**
 * Counts one more in a row unless it is locked; the last one allowed locks. After a lock has ended counting begins anew. One statement, so
 * that many at once count as many.
 */
export async function countTowardsLock(
  turn: Turn,
  kind: Lock,
  subject: string,
  { tries, lockMinutes }: { tries: number; lockMinutes: number },
): Promise<Counted> {
  const { tx, now } = turn;
  const end = now + lockMinutes * MINUTE;
  const times = sql`case when locks.until is null then locks.times + 1 else 1 end`;
  const counted = await sql<{ times: number; until: number | null }>`
    insert into locks (kind, subject, times, until) values (${kind}, ${subject}, 1, ${tries > 1 ? null : end})
    on conflict (kind, subject) do update set times = ${times}, until = case when ${times} >= ${tries} then ${end} end
    where locks.until is null or locks.until <= ${now}
    returning times, until`.execute(tx);
  const [lock] = counted.rows;
  if (!lock) return { times: null, left: 0, until: await lockedUntil(turn, kind, subject) };
  return { times: lock.times, left: Math.max(0, tries - lock.times), until: lock.until };
}

/** Forgets what was counted because it went right, unless it is locked: then until when. */
export async function unlockUnlessLocked(turn: Turn, kind: Lock, subject: string): Promise<number | null> {
  const { tx, now } = turn;
  const lock = tx.deleteFrom('locks').where('kind', '=', kind).where('subject', '=', subject);
  await lock.where((match) => match.or([match('until', 'is', null), match('until', '<=', now)])).execute();
  return lockedUntil(turn, kind, subject);
}

/** Forgets what was counted, and any lock: another secret has taken the place of the one that was tried. */
export async function unlock({ tx }: Turn, kind: Lock, subject: string): Promise<void> {
  await tx.deleteFrom('locks').where('kind', '=', kind).where('subject', '=', subject).execute();
}
