import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../flow/entry.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { type Header, line } from './journal.js';

/** A session's folder: its journal, its number in its world, and, for a world of its own, the world. */
export const journalFile = (folder: string): string => join(folder, 'journal.jsonl');
const numberFile = (folder: string) => join(folder, 'session.json');
const lockFile = (folder: string) => join(folder, 'lock');

/** A journal being written: each entry is on disk before the next answer is asked for. */
export interface Recorder {
  append(entry: Entry): Promise<void>;
  close(): Promise<void>;
}

const recorder = (file: FileHandle, folder: string | null): Recorder => ({
  async append(entry) {
    await file.appendFile(line(entry));
    await file.datasync();
  },
  async close() {
    await file.close();
    if (folder) await rm(lockFile(folder), { force: true });
  },
});

/** Begins a journal in a new file that only its owner can read. */
export async function beginJournal(path: string, header: Header): Promise<Recorder> {
  const file = await open(path, 'wx', 0o600);
  await file.appendFile(line(header));
  return recorder(file, null);
}

/** Begins a session in a new folder. */
export async function beginSession(folder: string, number: number, header: Header): Promise<Recorder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await lock(folder);
  await writeFile(numberFile(folder), `${JSON.stringify({ number })}\n`, { mode: 0o600 });
  const file = await open(journalFile(folder), 'wx', 0o600);
  await file.appendFile(line(header));
  return recorder(file, folder);
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether another process writes a session's journal now; the lock of a process that is gone does not count. */
export async function isHeld(folder: string): Promise<boolean> {
  const held = Number(await readFile(lockFile(folder), 'utf8').catch(() => ''));
  return held > 0 && held !== process.pid && isRunning(held);
}

/** Only one process at a time writes a journal. */
async function lock(folder: string): Promise<boolean> {
  if (await isHeld(folder)) return false;
  await writeFile(lockFile(folder), String(process.pid), { mode: 0o600 });
  return true;
}

/** Goes on with a session's journal behind its last whole line of `whole` bytes. */
export async function resumeSession(
  folder: string,
  name: string,
  whole: number,
): Promise<Result<{ recorder: Recorder; number: number }, 'SESSION_IN_USE'>> {
  if (!(await lock(folder))) return refuse('SESSION_IN_USE', { name });
  const { number } = JSON.parse(await readFile(numberFile(folder), 'utf8')) as { number: number };
  const file = await open(journalFile(folder), constants.O_WRONLY | constants.O_APPEND);
  await file.truncate(whole);
  return ok({ recorder: recorder(file, folder), number });
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

/** Keeps the newest sessions and deletes the rest. */
export async function prune(home: string, keep: number): Promise<void> {
  for (const name of (await sessionNames(home)).slice(keep)) await rm(join(home, name), { recursive: true, force: true });
}
