import { ok, type Refusal, refuse } from '../../refusals/index.js';
import type { ApplicationStatus, Differing } from '../api.js';
import type { Level2Api } from '../api-level2.js';
import type { Paper } from '../rules/papers.js';
import { prepared } from '../store/prepared.js';
import type { Database, Row } from '../store/schema.js';
import type { Authority, Turn } from './authority.js';
import { look } from './calls.js';
import { type State, stateAt } from './settled.js';

export type Level2Decision = 'DECISION_LEVEL_2_DATA' | 'DECISION_LEVEL_2_PORTRAIT' | 'DECISION_LEVEL_2_FINGERPRINTS';

/** A dossier for level 2 that was received, as the clock sees it. */
export interface Received {
  readonly slip: string;
  readonly personalId: string;
  readonly office: string;
  readonly phone: string;
  readonly email: string | null;
  readonly representative: string | null;
  /** Those to be integrated. */
  readonly papers: readonly Paper[];
  /** In what the register's values stand until the police corrected these. */
  readonly correction: readonly Differing[];
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly decidedAt: number;
  readonly state: State;
  /** Settled at the receipt, to be told from `decidedAt` on; null: approved. */
  readonly refusal: Refusal<Level2Decision> | null;
}

/** The dossiers that were received, of a person, for a phone or under a number, the newest last. */
export async function findReceived(
  { tx, now }: Turn,
  by: { personal_id: string } | { phone: string } | { slip: string },
): Promise<Received[]> {
  const rows = 'personal_id' in by ? await receivedOf(tx, by) : await receivedBy(tx, by).execute();
  return rows.map((row) => asReceived(row, now));
}

const receivedBy = (db: Database, by: Partial<Pick<Row<'dossiers'>, 'personal_id' | 'phone' | 'slip'>>) =>
  db
    .selectFrom('dossiers')
    .selectAll()
    .where((match) => match.and(by))
    .where('received_at', 'is not', null)
    .orderBy('n');
const receivedOf = prepared<{ personal_id: string }, Row<'dossiers'>>((db, given) => receivedBy(db, { personal_id: given('personal_id') }));

function asReceived(row: Row<'dossiers'>, now: number): Received {
  const refusal = row.refusal === null ? null : (JSON.parse(row.refusal) as Received['refusal']);
  const settled = { dueAt: row.due_at!, decidedAt: row.decided_at!, refusal };
  return {
    slip: row.slip!,
    personalId: row.personal_id,
    office: row.office,
    phone: row.phone,
    email: row.email,
    representative: row.representative,
    papers: JSON.parse(row.papers!) as Paper[],
    correction: JSON.parse(row.correction!) as Differing[],
    receivedAt: row.received_at!,
    ...settled,
    state: stateAt(now, settled),
  };
}

/** What has become of a dossier, by the number on its slip. */
export const dossierStatus = (authority: Authority): Pick<Level2Api, 'dossierStatus'> => ({
  dossierStatus: (slip) =>
    look(authority, async (turn) => {
      const [received] = await findReceived(turn, { slip });
      if (!received) return refuse('SLIP_UNKNOWN', {});
      const { state, receivedAt: filedAt, dueAt, decidedAt, refusal } = received;
      if (state === 'refused') return refusal!;
      return ok<ApplicationStatus>({ state, filedAt, dueAt, decidedAt: state === 'approved' ? decidedAt : null });
    }),
});
