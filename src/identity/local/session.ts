import { refuse } from '../../refusals/index.js';
import { MINUTE } from '../../text/time.js';
import { prepared } from '../store/prepared.js';
import { type AccountNow, livingAccount } from './account.js';
import type { Turn } from './authority.js';
import { callsOf } from './calls.js';

/** `look`, `decide` and `once` for the account a session belongs to. */
export const { look: lookFor, decide: decideFor, once: onceFor } = callsOf('session', accountOfSession, () => refuse('SESSION_OVER', {}));

/** Logs an account in; what was open before is closed. */
export async function startSession(turn: Turn, personalId: string, hash: string): Promise<void> {
  await endSessions(turn, personalId);
  const expiresAt = turn.now + turn.rules.sessionMinutes * MINUTE;
  await turn.tx.insertInto('sessions').values({ hash, personal_id: personalId, expires_at: expiresAt }).execute();
}

/** Logs an account out everywhere. */
export async function endSessions({ tx }: Turn, personalId: string): Promise<void> {
  await tx.deleteFrom('sessions').where('personal_id', '=', personalId).execute();
}

const sessionsOf = prepared<{ hash: string; now: number }, { personal_id: string }>((db, given) =>
  db.selectFrom('sessions').select('personal_id').where('hash', '=', given('hash')).where('expires_at', '>', given('now')),
);

async function accountOfSession(turn: Turn, session: string): Promise<AccountNow | undefined> {
  const [row] = await sessionsOf(turn.tx, { hash: turn.secrets.mac('session', session), now: turn.now });
  const account = row && (await livingAccount(turn, row.personal_id));
  // An account made at the desk has no password before its activation: a log-in that still lasts is of one that was deleted.
  return account?.locked || account?.password === null ? undefined : account;
}
