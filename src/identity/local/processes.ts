import type { Tables } from '../store/schema.js';
import type { Turn } from './authority.js';

/** A registration or an activation: what an OTP stands before. */
export type Process = Tables['processes'];

/** Begins a process; a newer attempt of the same person ends an unfinished one. */
export async function beginProcess({ tx }: Turn, process: Omit<Process, 'ended'>): Promise<void> {
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

/** A process that is still going on. */
export const openProcess = ({ tx }: Turn, id: string): Promise<Process | undefined> =>
  tx.selectFrom('processes').selectAll().where('id', '=', id).where('ended', 'is', null).executeTakeFirst();

/** The process a ticket belongs to, while both last. */
export const processOfTicket = ({ tx, now, secrets }: Turn, ticket: string, kind: Process['kind']): Promise<Process | undefined> =>
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
export async function finish({ tx }: Turn, id: string): Promise<void> {
  await tx.updateTable('processes').set({ ended: 'done' }).where('id', '=', id).execute();
}
