import type { Tables, Tx } from '../store/schema.js';
import type { Authority } from './authority.js';

type Process = Tables['processes'];

/** Begins a registration or an activation; a newer attempt of the same person ends an unfinished one. */
export async function beginProcess(tx: Tx, process: Omit<Process, 'ended'>): Promise<void> {
  await tx
    .updateTable('processes')
    .set({ ended: 'replaced' })
    .where('kind', '=', process.kind)
    .where('personal_id', '=', process.personal_id)
    .where('ended', 'is', null)
    .execute();
  await tx
    .insertInto('processes')
    .values({ ...process, ended: null })
    .execute();
}

/** A registration or an activation that is still going on. */
export const openProcess = (tx: Tx, id: string): Promise<Process | undefined> =>
  tx.selectFrom('processes').selectAll().where('id', '=', id).where('ended', 'is', null).executeTakeFirst();

/** The process a ticket belongs to, while both last. */
export const processOfTicket = (
  tx: Tx,
  { secrets }: Authority,
  ticket: string,
  kind: Process['kind'],
  now: number,
): Promise<Process | undefined> =>
  tx
    .selectFrom('tickets')
    .innerJoin('processes', 'processes.id', 'tickets.process')
    .selectAll('processes')
    .where('tickets.hash', '=', secrets.mac('ticket', ticket))
    .where('tickets.expires_at', '>', now)
    .where('processes.kind', '=', kind)
    .where('processes.ended', 'is', null)
    .executeTakeFirst();

/** Ends a process that did what it was for; its tickets and codes end with it. */
export async function finish(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('processes').set({ ended: 'done' }).where('id', '=', id).execute();
}
