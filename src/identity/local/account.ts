import { type Refusal, refuse } from '../../refusals/index.js';
import { DAY, dayOf } from '../../text/time.js';
import type { Account, Differing } from '../api.js';
import { isExpired } from '../rules/card-validity.js';
import type { RegisterEntry } from '../rules/citizen.js';
import type { Row } from '../store/schema.js';
import type { Turn } from './authority.js';
import { registerEntry } from './register.js';

/** An application that was handed in, as the clock sees it. */
export interface Filed {
  readonly filedAt: number;
  readonly dueAt: number;
  readonly decidedAt: number;
  readonly decided: boolean;
  readonly state: 'checking' | 'late' | 'approved' | 'refused';
  /** Settled at the filing, to be told from `decidedAt` on; null: approved. */
  readonly refusal: Refusal<'DECISION_DATA_MISMATCH' | 'DECISION_PORTRAIT_MISMATCH'> | null;
}

/** An account as the clock sees it: what falls due by itself is worked out here, on reading. */
export interface AccountNow extends Account {
  readonly phone: string;
  /** Who declared for a child; null: it is one's own. */
  readonly representative: string | null;
  readonly password: string;
  readonly passcode: string | null;
  readonly entry: RegisterEntry;
  /** The newest application handed in. */
  readonly filed: Filed | null;
  /** When an account of level 0 without an application is deleted; null where it is not. */
  readonly deletedAt: number | null;
  readonly deleted: boolean;
  /** Why it is locked until the ground ends; null: it is not. */
  readonly locked: Refusal<'ACCOUNT_LOCKED'> | null;
}

/** The account of a person, or those of a phone; deleted ones too until another takes their place. */
export async function findAccounts(turn: Turn, by: { personal_id: string } | { phone: string }): Promise<AccountNow[]> {
  const rows = await turn.tx
    .selectFrom('accounts')
    .selectAll()
    .where((match) => match.and(by))
    .orderBy('personal_id')
    .execute();
  const accounts: AccountNow[] = [];
  for (const row of rows) accounts.push(await asAccount(turn, row));
  return accounts;
}

async function asAccount(turn: Turn, row: Row<'accounts'>): Promise<AccountNow> {
  const { tx, now, rules } = turn;
  const filed = await newestFiled(turn, row.personal_id);
  const held = await tx.selectFrom('devices').select('device').where('personal_id', '=', row.personal_id).executeTakeFirst();
  const entry = (await registerEntry(turn, row.personal_id))!;
  const deletedAt = filed ? null : row.made_at + rules.accountDays * DAY;
  return {
    personalId: row.personal_id,
    fullName: entry.fullName,
    level: filed?.state === 'approved' ? 1 : 0,
    correction: JSON.parse(row.correction) as Differing[],
    device: held?.device ?? null,
    phone: row.phone,
    representative: row.representative,
    password: row.password,
    passcode: row.passcode,
    entry,
    filed,
    deletedAt,
    deleted: deletedAt !== null && now >= deletedAt,
    locked: lockOn(entry, turn),
  };
}

/** A card that has expired locks the account with it, where the rules say so (Decree 69/2024); a new card unlocks it. */
function lockOn({ cardExpiry }: RegisterEntry, { rules, now }: Turn): AccountNow['locked'] {
  if (cardExpiry === null || rules.expiredCard === 'limits' || !isExpired(cardExpiry, dayOf(now))) return null;
  return refuse('ACCOUNT_LOCKED', { day: cardExpiry });
}

/** The account a person has, a deleted one too until another takes its place. */
export const findAccount = async (turn: Turn, personalId: string): Promise<AccountNow | undefined> =>
  (await findAccounts(turn, { personal_id: personalId }))[0];

/** The account a person has now. */
export async function livingAccount(turn: Turn, personalId: string): Promise<AccountNow | undefined> {
  const account = await findAccount(turn, personalId);
  return account?.deleted ? undefined : account;
}

/** What the phone is told of an account. */
export const shownAccount = ({ personalId, fullName, level, correction, device }: AccountNow): Account => ({
  personalId,
  fullName,
  level,
  correction,
  device,
});

/** The other person whose account is active on a device, if there is one. */
export async function otherHolder({ tx }: Turn, device: string, personalId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('devices')
    .select('personal_id')
    .where('device', '=', device)
    .where('personal_id', '!=', personalId)
    .executeTakeFirst();
  return row?.personal_id;
}

async function newestFiled({ tx, now }: Turn, personalId: string): Promise<Filed | null> {
  const row = await tx
    .selectFrom('applications')
    .selectAll()
    .where('personal_id', '=', personalId)
    .where('filed_at', 'is not', null)
    .orderBy('n', 'desc')
    .executeTakeFirst();
  return row ? asFiled(row, now) : null;
}

/** An application handed in, with the verdict that was settled then and is told from its time on. */
export function asFiled(row: Row<'applications'>, now: number): Filed {
  const [filedAt, dueAt, decidedAt] = [row.filed_at!, row.due_at!, row.decided_at!];
  const refusal = row.refusal === null ? null : (JSON.parse(row.refusal) as Filed['refusal']);
  const decided = now >= decidedAt;
  const verdict = refusal ? 'refused' : 'approved';
  const waiting = now >= dueAt ? 'late' : 'checking';
  return { filedAt, dueAt, decidedAt, decided, state: decided ? verdict : waiting, refusal };
}
