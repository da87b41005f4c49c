import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * Who holds a folder is whose process wrote the newest of the files `lock`, `lock-2`, `lock-3`… and is still running. A file is made only
 * where there is none (which one process alone can do), the next one only where the newest belongs to a process that is gone, and nobody
 * deletes but his own: so that no two who find a dead lock at once can both have it.
 */
const NAME = /^lock(?:-(\d+))?$/;
const nameOf = (n: number) => (n === 1 ? 'lock' : `lock-${n}`);

/** Real milliseconds in which whoever made a lock has long written his process id into it, if he lives. */
const WRITTEN_WITHIN = 10_000;

/** What a process holds; nobody else does until it lets go or ends. */
export interface Lock {
  release(): Promise<void>;
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Of the holder of a lock; in a container a new process may have the id of one that died, so one's own counts for dead. */
async function stateOf(path: string): Promise<'held' | 'dead' | 'gone'> {
  try {
    const pid = Number(await readFile(path, 'utf8'));
    if (pid > 0) return pid !== process.pid && isRunning(pid) ? 'held' : 'dead';
    return Date.now() - (await stat(path)).mtimeMs < WRITTEN_WITHIN ? 'held' : 'dead';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw error;
  }
}

/** The number of a folder's newest lock; 0 where there is none. */
async function newest(folder: string): Promise<number> {
  const names = await readdir(folder);
  return Math.max(0, ...names.map((name) => NAME.exec(name)).map((found) => (found ? Number(found[1] ?? 1) : 0)));
}

/** Whether another process holds a folder now; the lock of a process that is gone does not count. */
export async function isHeld(folder: string): Promise<boolean> {
  const n = await newest(folder);
  return n > 0 && (await stateOf(join(folder, nameOf(n)))) === 'held';
}

/** Takes hold of a folder for this process; null where another process holds it, or was quicker. */
export async function hold(folder: string): Promise<Lock | null> {
  const n = await newest(folder);
  const state = n > 0 ? await stateOf(join(folder, nameOf(n))) : 'dead';
  if (state === 'held') return null;
  // Let go of since the folder was looked at: the number behind it is not ours to take.
  if (state === 'gone') return hold(folder);
  const path = join(folder, nameOf(n + 1));
  try {
    await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
  return { release: () => rm(path, { force: true }) };
}
