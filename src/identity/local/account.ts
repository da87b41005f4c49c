import { type Refusal, refuse } from '../../refusals/index.js';
import { DAY, dayOf } from '../../text/time.js';
import type { Account, Differing } from '../api.js';
import { isExpired } from '../rules/card-validity.js';
import type { RegisterEntry } from '../rules/citizen.js';
import { prepared } from '../store/prepared.js';
import type { Database, Row } from '../store/schema.js';
import type { Turn } from './authority.js';
import { type Filed, newestFiled } from './filed.js';
import { findReceived, type Received } from './received.js';
import { registerEntry } from './register.js';

/** An account as the clock sees it: what falls due by itself is worked out here, on reading. */
export interface AccountNow extends Account {
  readonly phone: string;
  /** Who declared for a child; null: it is one's own. */
  readonly representative: string | null;
  /** Null: it was made at the desk and never activated. */
  readonly password: string | null;
  readonly passcode: string | null;
  readonly entry: RegisterEntry;
  /** The newest application handed in. */
  readonly filed: Filed | null;
  /** The dossier that made it level 2. */
  readonly received: Received | null;
  /** When the level it has was approved; null: it has none. */
  readonly approvedAt: number | null;
  /** When an account of level 0 without an application is deleted; null where it is not. */
  readonly deletedAt: number | null;
  readonly deleted: boolean;
  /** Why it is locked until the ground ends; null: it is not. */
  readonly locked: Refusal<'ACCOUNT_LOCKED'> | null;
}

/** The account of a person, or those of a phone; deleted ones too until another takes their place. */
export async function findAccounts(turn: Turn, by: { personal_id: string } | { phone: string }): Promise<AccountNow[]> {
  const rows = 'personal_id' in by ? await accountsOf(turn.tx, by) : await accountsBy(turn.tx, by).execute();
  const received = await findReceived(turn, by);
  const accounts = new Map<string, AccountNow>();
  for (const row of rows) accounts.set(row.personal_id, await asAccount(turn, row, 'personal_id' in by ? received : undefined));
  const approved = received.filter(({ state }) => state === 'approved');
  for (const received of approved) {
    const { personalId } = received;
    const begun = accounts.get(personalId) ?? (await begunAccount(turn, personalId));
    // Nothing is left of one that was deleted before.
    if (!begun || begun.deleted) accounts.set(personalId, await madeAtDesk(turn, received));
  }
  return [...accounts.values()];
}

const accountsBy = (db: Database, by: Partial<Pick<Row<'accounts'>, 'personal_id' | 'phone'>>) =>
  db
    .selectFrom('accounts')
    .selectAll()
    .where((match) => match.and(by))
    .orderBy('personal_id');
const accountsOf = prepared<{ personal_id: string }, Row<'accounts'>>((db, given) => accountsBy(db, { personal_id: given('personal_id') }));
const devicesOf = prepared<{ personalId: string }, { device: string }>((db, given) =>
  db.selectFrom('devices').select('device').where('personal_id', '=', given('personalId')),
);

async function begunAccount(turn: Turn, personalId: string): Promise<AccountNow | undefined> {
  const row = await turn.tx.selectFrom('accounts').selectAll().where('personal_id', '=', personalId).executeTakeFirst();
  return row && asAccount(turn, row);
}

/** What an account is from its approval at the desk on, until its first activation gives it a password. */
async function madeAtDesk(turn: Turn, received: Received): Promise<AccountNow> {
  const { personalId, phone, representative, correction } = received;
  const entry = (await registerEntry(turn, personalId))!;
  const begun = { device: null, password: null, passcode: null, filed: null, deletedAt: null, deleted: false };
  const { fullName } = entry;
  const approved = { level: 2, received, approvedAt: received.decidedAt } as const;
  return { ...begun, ...approved, personalId, fullName, phone, representative, correction, entry, locked: lockOn(entry, turn) };
}

/** `known`: his dossiers, where they were read already. */
async function asAccount(turn: Turn, row: Row<'accounts'>, known?: readonly Received[]): Promise<AccountNow> {
  const { tx, now, rules } = turn;
  const filed = await newestFiled(turn, row.personal_id);
  const dossiers = known ?? (await findReceived(turn, { personal_id: row.personal_id }));
  const [held] = await devicesOf(tx, { personalId: row.personal_id });
  const entry = (await registerEntry(turn, row.personal_id))!;
  const deletedAt = filed ? null : deletionOf(row.made_at, dossiers, rules.accountDays);
  const deleted = deletedAt !== null && now >= deletedAt;
  const received = deleted ? null : (dossiers.find(({ state }) => state === 'approved') ?? null);
  const approved = received ?? (filed?.state === 'approved' ? filed : null);
  return {
    personalId: row.personal_id,
    fullName: entry.fullName,
    level: received ? 2 : approved ? 1 : 0,
    correction: [...new Set([...(JSON.parse(row.correction) as Differing[]), ...(received?.correction ?? [])])],
    device: held?.device ?? null,
    phone: row.phone,
    representative: row.representative,
    password: row.password,
    passcode: row.passcode,
    entry,
    filed,
    received,
    approvedAt: approved?.decidedAt ?? null,
    deletedAt,
    deleted,
    locked: lockOn(entry, turn),
  };
}

/** When an account without an application is deleted: never, if in its days a dossier was received, or one approved, for level 2 [set]. */
function deletionOf(madeAt: number, dossiers: readonly Received[], days: number): number | null {
  const deletedAt = madeAt + days * DAY;
  const within = (at: number) => at >= madeAt && at < deletedAt;
  const kept = dossiers.some(
    ({ receivedAt, decidedAt, refusal }) => within(receivedAt) || (refusal === null && receivedAt < madeAt && decidedAt < deletedAt),
  );
  return kept ? null : deletedAt;
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
