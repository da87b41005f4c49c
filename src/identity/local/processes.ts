import { ok, refuse } from '../../refusals/index.js';
import type { Answered } from '../api.js';
import type { Tables } from '../store/schema.js';
import type { Authority, Turn } from './authority.js';
import { orOutage } from './calls.js';
import { asKeyed } from './verified.js';

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

/** The hashes of secrets that come with a ticket, each with a salt of its own; for a ticket that nobody was given none is computed. */
export async function hashedBehind<const T extends readonly string[]>(
  { store, secrets, hash }: Authority,
  kind: 'password' | 'passcode' | 'answer',
  key: string,
  ticket: string,
  typed: T,
): Answered<{ readonly [I in keyof T]: string }, 'REGISTRATION_OVER'> {
  const known = await orOutage(async () =>
    ok(
      await store.read((db) =>
        db.selectFrom('tickets').select('hash').where('hash', '=', secrets.mac('ticket', ticket)).executeTakeFirst(),
      ),
    ),
  );
  if (!known.ok) return known;
  if (!known.value) return refuse('REGISTRATION_OVER', {});
  const salt = (place: number) => secrets.salt(kind === 'answer' ? `answer ${place}` : kind, `${key} ${ticket}`);
  const hashed: string[] = [];
  for (const [place, text] of typed.entries()) {
    const one = await hash(kind === 'password' ? text : secrets.keyed(kind, text), salt(place));
    if (!one.ok) return one;
    hashed.push(kind === 'password' ? one.value : asKeyed(one.value));
  }
  return ok(hashed as { [I in keyof T]: string });
}

/** Ends a process that did what it was for; its tickets and codes end with it. */
export async function finish({ tx }: Turn, id: string): Promise<void> {
  await tx.updateTable('processes').set({ ended: 'done' }).where('id', '=', id).execute();
}
