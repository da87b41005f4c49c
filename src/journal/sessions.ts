import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../flow/entry.js';
import { type Header, line } from './journal.js';
import { hold, isHeld, type Lock } from './lock.js';

/** A session's folder: its journal, its number in its world, and, for a world of its own, the world. */
export const journalFile = (folder: string): string => join(folder, 'journal.jsonl');
const numberFile = (folder: string) => join(folder, 'session.json');

/** A journal being written: each entry is on disk before the next answer is asked for. */
export interface Recorder {
  append(entry: Entry): Promise<void>;
  close(): Promise<void>;
}

const recorder = (file: FileHandle, lock: Lock | null): Recorder => ({
  async append(entry) {
    await file.appendFile(line(entry));
    await file.datasync();
  },
  async close() {
    await file.close();
    await lock?.release();
  },
});

/** Begins a journal in a new file that only its owner can read. */
export async function beginJournal(path: string, header: Header): Promise<Recorder> {
  const file = await open(path, 'wx', 0o600);
  await file.appendFile(line(header));
  return recorder(file, null);
}

/** An authority elsewhere that a session is walked with: its address, and the world that was made there, if one was; its seed draws its stand-ins. */
export interface Elsewhere {
  readonly url: string;
  readonly world?: { readonly name: string; readonly seed: string };
}

/** What is kept beside a session's journal: its number in its world, and where that world is, if elsewhere. */
export interface Kept {
  readonly number: number;
  readonly elsewhere?: Elsewhere;
}

/** What was kept beside the journal in a session's folder. */
export const keptIn = async (folder: string): Promise<Kept> => JSON.parse(await readFile(numberFile(folder), 'utf8')) as Kept;

/** Begins a session in a new folder, and holds it. */
export async function beginSession(folder: string, kept: Kept, header: Header): Promise<Recorder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await hold(folder);
  await writeFile(numberFile(folder), `${JSON.stringify(kept)}\n`, { mode: 0o600 });
  const file = await open(journalFile(folder), 'wx', 0o600);
  await file.appendFile(line(header));
  return recorder(file, lock);
}

/** Goes on with the journal of a session that is held, behind its last whole line of `whole` bytes. */
export async function continueSession(folder: string, lock: Lock, whole: number): Promise<{ recorder: Recorder; number: number }> {
  const { number } = await keptIn(folder);
  const file = await open(journalFile(folder), constants.O_WRONLY | constants.O_APPEND);
  await file.truncate(whole);
  return { recorder: recorder(file, lock), number };
}

/** The names of the sessions kept in a folder, newest first: they begin with the time or number of their start. */
export async function sessionNames(home: string): Promise<string[]> {
  const entries = await readdir(home, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .reverse();
}

/** Keeps the newest sessions and those that are being written, and deletes the rest. */
export async function prune(home: string, keep: number): Promise<void> {
  for (const name of (await sessionNames(home)).slice(keep)) {
    const folder = join(home, name);
    if (!(await isHeld(folder))) await rm(folder, { recursive: true, force: true });
  }
}
