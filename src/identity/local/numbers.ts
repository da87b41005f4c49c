import { ok, type Result, refuse } from '../../refusals/index.js';
import { findAccounts, livingAccount } from './account.js';
import type { Turn } from './authority.js';
import { findReceived } from './received.js';
import { isSubscriber, registerEntry } from './register.js';
import { isPending } from './settled.js';

/** Whether a person may get an account: who has one, be it made at the police, may not get another. */
export async function freeId(turn: Turn, personalId: string): Promise<Result<null, 'ID_TAKEN'>> {
  const known = await registerEntry(turn, personalId);
  const taken = known?.level2Phone || (await livingAccount(turn, personalId));
  return taken ? refuse('ID_TAKEN', {}) : ok(null);
}

/**
 * Whether a phone may serve an account that somebody declares, for himself or for a child that he represents. One number serves one person's
 * account, and those of the children in his care, and the account that a dossier received will make; an account that was deleted, or a registration
 * not finished, holds none.
 */
export async function freePhone(turn: Turn, phone: string, declarer: string): Promise<Result<null, 'PHONE_NOT_OWN' | 'PHONE_TAKEN'>> {
  if (turn.rules.phoneInOwnName && !(await isSubscriber(turn, declarer, phone))) return refuse('PHONE_NOT_OWN', {});
  const atPolice = await turn.tx.selectFrom('citizens').select('personal_id').where('level2_phone', '=', phone).execute();
  const living = (await findAccounts(turn, { phone })).filter(({ deleted }) => !deleted);
  const pending = (await findReceived(turn, { phone })).filter(isPending);
  const served = [
    ...atPolice.map((row) => row.personal_id),
    ...[...living, ...pending].map(({ representative, personalId }) => representative ?? personalId),
  ];
  return served.some((other) => other !== declarer) ? refuse('PHONE_TAKEN', {}) : ok(null);
}
