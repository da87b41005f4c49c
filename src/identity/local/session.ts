import { type Code, type Result, refuse } from '../../refusals/index.js';
import type { Answered } from '../api.js';
import { type AccountNow, livingAccount } from './account.js';
import type { Authority, Call, Turn } from './authority.js';
import { type Arrived, decide, once } from './calls.js';

const MINUTE = 60_000;

/** Like `decide`, for the account a session belongs to. */
export const decideFor = <T, C extends Code = never>(
  authority: Authority,
  session: string,
  work: (turn: Turn, account: AccountNow) => Promise<Result<T, C>>,
): Answered<T, C | 'SESSION_OVER'> =>
  decide<T, C | 'SESSION_OVER'>(authority, async (turn) => {
    const account = await accountOfSession(turn, session);
    return account ? work(turn, account) : refuse('SESSION_OVER', {});
  });

/** Like `once`, for the account a session belongs to. */
export const onceFor = <T, C extends Code = never>(
  authority: Authority,
  session: string,
  { key, operation, body }: Arrived,
  work: (call: Call, account: AccountNow) => Promise<Result<T, C>>,
): Answered<T, C | 'SESSION_OVER'> =>
  once<T, C | 'SESSION_OVER'>(authority, { key, operation, body: { session, ...body } }, async (call) => {
    const account = await accountOfSession(call, session);
    return account ? work(call, account) : refuse('SESSION_OVER', {});
  });

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

async function accountOfSession(turn: Turn, session: string): Promise<AccountNow | undefined> {
  const row = await turn.tx
    .selectFrom('sessions')
    .select('personal_id')
    .where('hash', '=', turn.secrets.mac('session', session))
    .where('expires_at', '>', turn.now)
    .executeTakeFirst();
  const account = row && (await livingAccount(turn, row.personal_id));
  return account?.locked ? undefined : account;
}
