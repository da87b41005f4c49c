import type { Refusal } from '../../refusals/index.js';
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
  const refusal = row.refusal === null ? null : (JSON.parse(row.refusal) as Filed['refusal']);
  const settled = { dueAt: row.due_at!, decidedAt: row.decided_at!, refusal };
  return { filedAt: row.filed_at!, ...settled, state: stateAt(now, settled) };
}
