import type { Connection } from './connection.js';
import type { Database, Tx } from './schema.js';

/** Work that waits for its transaction, and how whoever asked for it is told. */
interface Waiting {
  run(tx: Tx): Promise<unknown>;
  done(value: unknown): void;
  failed(error: unknown): void;
}

/**
 * Runs what arrives together in one transaction, one after the other: each is undone alone where it throws, and all are answered when the disk
 * has them. `attempt` runs a transaction again where it could not have its lock.
 */
export function groupCommit(db: Database, file: Connection, attempt: (work: () => Promise<void>) => Promise<void>) {
  const [save, keep, undo] = ['savepoint one', 'release one', 'rollback to one'].map((sql) => file.prepare(sql)) as [Run, Run, Run];
  let waiting: Waiting[] = [];
  let running = false;

  async function runAll(): Promise<void> {
    // Whatever has reached this process by now comes along.
    await new Promise((now) => setImmediate(now));
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await runTogether(group);
    }
    running = false;
  }

  async function runTogether(group: readonly Waiting[]): Promise<void> {
    const ends: (() => void)[] = [];
    const work = async (tx: Tx) => {
      ends.length = 0;
      for (const one of group) ends.push(group.length === 1 ? await alone(tx, one) : await amongOthers(tx, one));
    };
    try {
      await attempt(() => db.transaction().execute(work));
      for (const end of ends) end();
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  }

  async function amongOthers(tx: Tx, one: Waiting): Promise<() => void> {
    save.run([]);
    try {
      const end = await alone(tx, one);
      keep.run([]);
      return end;
    } catch (error) {
      try {
        undo.run([]);
        keep.run([]);
      } catch {
        // A full disk has undone the others' as well.
        throw error;
      }
      return () => one.failed(error);
    }
  }

  return <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
    new Promise<T>((done, failed) => {
      waiting.push({ run, done: done as Waiting['done'], failed });
      if (running) return;
      running = true;
      void runAll();
    });
}

type Run = ReturnType<Connection['prepare']>;

async function alone(tx: Tx, { run, done }: Waiting): Promise<() => void> {
  const value = await run(tx);
  return () => done(value);
}
