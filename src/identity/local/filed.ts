import type { Refusal } from '../../refusals/index.js';
import { prepared } from '../store/prepared.js';
import type { Row } from '../store/schema.js';
import type { Turn } from './authority.js';
import { type State, stateAt } from './settled.js';

/** An application that was handed in, as the clock sees it. */
export interface Filed {
  readonly filedAt: number;
  readonly dueAt: number;
  readonly decidedAt: number;
  readonly state: State;
  /** Settled at the filing, to be told from `decidedAt` on; null: approved. */
  readonly refusal: Refusal<'DECISION_DATA_MISMATCH' | 'DECISION_PORTRAIT_MISMATCH'> | null;
}

/** The newest application that somebody handed in. */
export async function newestFiled({ tx, now }: Turn, personalId: string): Promise<Filed | null> {
  const [row] = await filedBy(tx, { personalId });
  return row ? asFiled(row, now) : null;
}

const filedBy = prepared<{ personalId: string }, Row<'applications'>>((db, given) =>
  db
    .selectFrom('applications')
    .selectAll()
    .where('personal_id', '=', given('personalId'))
    .where('filed_at', 'is not', null)
    .orderBy('n', 'desc')
    .limit(1),
);

/** An application handed in, with the verdict that was settled then and is told from its time on. */
export function asFiled(row: Row<'applications'>, now: number): Filed {
  const refusal = row.refusal === null ? null : (JSON.parse(row.refusal) as Filed['refusal']);
  const settled = { dueAt: row.due_at!, decidedAt: row.decided_at!, refusal };
  return { filedAt: row.filed_at!, ...settled, state: stateAt(now, settled) };
}
