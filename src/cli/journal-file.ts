import { type Journal, readJournal } from '../journal/journal.js';
import type { Code, Result } from '../refusals/index.js';
import { readText } from './files.js';

const JOURNAL_LIMIT = 64 * 1024 * 1024;

/** Reads a journal of at most 64 MiB, as it was written; `name` is what a refusal calls it. */
export async function readJournalFile(path: string, name: string): Promise<Result<Journal, Code>> {
  const text = await readText(path, name, { limit: JOURNAL_LIMIT, asWritten: true });
  return text.ok ? readJournal(text.value, name) : text;
}
