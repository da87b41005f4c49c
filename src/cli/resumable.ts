import { join } from 'node:path';
import { flow } from '../flow/process.js';
import { fold, type State, start } from '../flow/state.js';
import type { Journal } from '../journal/journal.js';
import { journalFile, sessionNames } from '../journal/sessions.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import type { Io } from './io.js';
import { readJournalFile } from './journal-file.js';
import { home, type Settings } from './settings.js';

/** Where the sessions of a data folder are kept. */
export const sessionsOf = (folder: string): string => join(folder, 'sessions');

/** Where a journal leaves off. */
export const endOf = ({ header, entries }: Journal): State => fold(flow, start(flow, header.device, header.now, header.from), entries);

/** The journal of a session that is not finished; null where there is none to go on with. */
async function unfinished(base: string, name: string): Promise<Journal | null> {
  const journal = await readJournalFile(journalFile(join(sessionsOf(base), name)), name);
  return journal.ok && endOf(journal.value).at !== undefined ? journal.value : null;
}

/** The session that `resume` goes on with: the named one, or the last one that was not finished, as it is now. */
export async function resumable(
  settings: Settings,
  io: Io,
  wanted: string | undefined,
): Promise<Result<{ name: string; journal: Journal }, 'NO_SESSION'>> {
  const base = settings.data ?? home(io);
  const open: { name: string; journal: Journal }[] = [];
  for (const name of await sessionNames(sessionsOf(base))) {
    const journal = await unfinished(base, name);
    if (journal) open.push({ name, journal });
  }
  const found = wanted === undefined ? open[0] : open.find(({ name }) => name === wanted);
  return found ? ok(found) : refuse('NO_SESSION', { name: wanted ?? '', known: open.map(({ name }) => name).join(', ') });
}
