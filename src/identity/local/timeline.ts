import { addDays, DAY, instant } from '../../text/time.js';
import type { Happening, Timeline } from '../api-services.js';
import { overdueAt } from '../rules/agencies.js';
import type { Row, Tx } from '../store/schema.js';
import { findAccount } from './account.js';
import type { Authority, Turn } from './authority.js';
import { findReceived, type Received } from './received.js';
import { registerEntry } from './register.js';
import { agencyAnswers, officeName } from './wallet.js';

/** All that falls due by itself, worked out from the store on reading: nothing waits anywhere, so nothing is lost or told twice. */
export const timeline = (authority: Authority): Timeline => ({
  async happened(personalId, after, until) {
    if (until <= after) return [];
    const due = await authority.store.read(async (db) => {
      // What is used of a turn here only looks.
      const turn: Turn = { ...authority, tx: db as Tx, now: until, rules: authority.rulesAt(until) };
      const sources = [decisions, dossiers, accountDue, cardDue, bookings, shares];
      return Promise.all(sources.map((source) => source(turn, personalId)));
    });
    return due
      .flat()
      .filter(({ at }) => at > after && at <= until)
      .sort((one, other) => one.at - other.at);
  },
});

/** What is decided of the applications for level 1, and how it is told. */
async function decisions({ tx }: Turn, personalId: string): Promise<Happening[]> {
  const rows = await tx
    .selectFrom('applications')
    .selectAll()
    .where('personal_id', '=', personalId)
    .where('decided_at', 'is not', null)
    .orderBy('n')
    .execute();
  return rows.flatMap((row: Row<'applications'>): Happening[] => {
    const [at, approved] = [row.decided_at!, row.refusal === null];
    return [
      { at, what: 'decision', level: 1, approved },
      { at, what: 'notice', by: 'sms', approved },
    ];
  });
}

/** What is decided of the dossiers for level 2, how it is told, and what then becomes of the papers. */
async function dossiers(turn: Turn, personalId: string): Promise<Happening[]> {
  const due: Happening[] = [];
  for (const received of await findReceived(turn, { personal_id: personalId })) {
    const [at, approved] = [received.decidedAt, received.refusal === null];
    const ways = ['app', 'sms', ...(received.email === null ? [] : (['email'] as const))] as const;
    due.push({ at, what: 'decision', level: 2, approved }, ...ways.map((by) => ({ at, what: 'notice', by, approved }) as const));
    if (approved) due.push(...(await papers(turn, received)));
  }
  return due;
}

async function papers(turn: Turn, received: Received): Promise<Happening[]> {
  const { answered, overdue } = await agencyAnswers(turn, received);
  const office = officeName(turn, received.office);
  return [
    ...answered.map(({ paper, state, answeredAt }) => ({ at: answeredAt!, what: 'paper', paper, state }) as Happening),
    ...(overdue.length > 0 ? [{ at: overdueAt(received.decidedAt), what: 'papers-overdue', papers: overdue, office } as const] : []),
  ];
}

/** What becomes of an account that nobody does anything about. */
async function accountDue(turn: Turn, personalId: string): Promise<Happening[]> {
  const account = await findAccount(turn, personalId);
  if (!account) return [];
  const { approvedAt, level, deletedAt, device } = account;
  return [
    ...(deletedAt === null ? [] : [{ at: deletedAt, what: 'account-deleted' } as const]),
    ...(approvedAt !== null && level > 0 && device === null
      ? [{ at: approvedAt + turn.rules.activationDays * DAY, what: 'activation-over', level: level as 1 | 2 } as const]
      : []),
  ];
}

/** The end of the card, and the notice of it. */
async function cardDue(turn: Turn, personalId: string): Promise<Happening[]> {
  const day = (await registerEntry(turn, personalId))?.cardExpiry;
  if (!day) return [];
  return [
    { at: instant(addDays(day, -turn.rules.cardNoticeDays)), what: 'card-expires-soon', day },
    { at: instant(addDays(day, 1)), what: 'card-expired', day },
  ];
}

/** The time booked at an office. */
async function bookings(turn: Turn, personalId: string): Promise<Happening[]> {
  const rows = await turn.tx.selectFrom('bookings').selectAll().where('personal_id', '=', personalId).execute();
  return rows.map(({ at, office }) => ({ at, what: 'booking', office: officeName(turn, office) }));
}

/** The ends of identity QRs that nobody used. */
async function shares({ tx }: Turn, personalId: string): Promise<Happening[]> {
  const rows = await tx
    .selectFrom('shares')
    .select('expires_at')
    .where('personal_id', '=', personalId)
    .where('redeemed_at', 'is', null)
    .execute();
  return rows.map(({ expires_at: at }) => ({ at, what: 'share-over' }));
}
