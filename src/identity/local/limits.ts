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

/** Counts one towards an hourly limit. */
export async function countHourly({ tx, now }: Turn, kind: Hourly, subject: string): Promise<void> {
  await tx.insertInto('tries').values({ kind, subject, at: now }).execute();
}

/** Until when something is locked, or null. */
export async function lockedUntil(turn: Turn, kind: Lock, subject: string): Promise<number | null> {
  const until = (await lockOf(turn, kind, subject))?.until ?? null;
  return until !== null && turn.now < until ? until : null;
}

/** Counts one more in a row; the last one allowed locks. After a lock has ended counting begins anew. */
export async function countTowardsLock(
  turn: Turn,
  kind: Lock,
  subject: string,
  { tries, lockMinutes }: { tries: number; lockMinutes: number },
): Promise<{ times: number; left: number; until: number | null }> {
  const lock = await lockOf(turn, kind, subject);
  const times = lock && (lock.until === null || turn.now < lock.until) ? lock.times + 1 : 1;
  const until = times >= tries ? turn.now + lockMinutes * MINUTE : null;
  await turn.tx
    .insertInto('locks')
    .values({ kind, subject, times, until })
    .onConflict((conflict) => conflict.columns(['kind', 'subject']).doUpdateSet({ times, until }))
    .execute();
  return { times, left: Math.max(0, tries - times), until };
}

/** Forgets what was counted: it went right. */
export async function unlock({ tx }: Turn, kind: Lock, subject: string): Promise<void> {
  await tx.deleteFrom('locks').where('kind', '=', kind).where('subject', '=', subject).execute();
}

const lockOf = ({ tx }: Turn, kind: Lock, subject: string) =>
  tx.selectFrom('locks').selectAll().where('kind', '=', kind).where('subject', '=', subject).executeTakeFirst();
