import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { busyTimeout, type Connection, type Engine, forKysely, prepareConnection, rollback } from './connection.js';
import { engineOfThisNode } from './engine.js';
import { makeFolder } from './folder.js';
import { groupCommit } from './group.js';
import { migrations } from './migrations.js';
import type { Database, Tables, Tx } from './schema.js';
import { keysDiffer, markOf, readSecret, SECRET_BYTES, worldSecret } from './secret.js';
import { isBusy } from './unwritable.js';

export interface StoreOptions {
  /** A file, or `:memory:`. */
  readonly path: string;
  /** Draws the world's secret when there is none yet. */
  readonly drawSecret: () => Uint8Array;
  /** The secret itself, or the file it is kept in; absent: beside the database, or drawn for a world in memory. */
  readonly keys?: Uint8Array | string;
  /** The most 4 KiB pages the file may have: how a full disk is caused on purpose. */
  readonly maxPages?: number;
  /** How long a call waits for another process to finish its own, in milliseconds of real time. */
  readonly patience?: number;
  /** Which SQLite to use, instead of the one of this Node. */
  readonly engine?: Engine;
}

export interface Store {
  readonly secret: Uint8Array;
  /** Runs `work` as if alone in an immediate transaction: on the disk when it is answered, undone when it throws. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work`, which changes nothing, on what was committed last; waits for no other process's writer. */
  look<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For one look: sees what was committed last. */
  read<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Every table by its primary key, one canonical JSON line a row. */
  dump(): string;
  close(): Promise<void>;
}

/** Opens a world, making and migrating it as needed; throws the errors `whyUnwritable` and `isBusy` know, and SQLite's own for a broken file. */
export async function openStore({ path, drawSecret, keys, maxPages, patience = 10_000, engine }: StoreOptions): Promise<Store> {
  const [{ connect }, { Kysely, SqliteDialect }] = await Promise.all([engine ?? engineOfThisNode(), import('kysely')]);
  if (path !== ':memory:') ownFile(path);
  const file = connect(path);
  let secret: Uint8Array;
  try {
    secret = await patiently(patience, async () => {
      const own = secretOf(file, path, keys, drawSecret);
      prepareConnection(file, maxPages);
      migrate(file, path, markOf(own));
      return own;
    });
  } catch (error) {
    file.close();
    throw error;
  }
  const db: Database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(file) }) });
  return {
    secret,
    read: (work) => patiently(patience, () => work(db)),
    transact: groupCommit(db, file, (work) => patiently(patience, work)),
    look: atOneTime(db, file),
    dump: () => dump(file),
    close: async () => {
      await db.destroy();
      file.close();
    },
  };
}

/** Every statement of a look sees the same, whatever another process commits meanwhile; none waits for its lock. */
function atOneTime(db: Database, file: Connection): Store['look'] {
  const [begin, end] = [file.prepare('begin deferred'), file.prepare('commit')];
  return (work) =>
    db.connection().execute(async (connection) => {
      begin.run([]);
      try {
        // What Kysely's transactions have beyond a connection would only end them early.
        return await work(connection as Tx);
      } finally {
        end.run([]);
      }
    });
}

/** Makes the folder and the database, each for its owner alone; SQLite gives its side files the database's mode. */
function ownFile(path: string): void {
  makeFolder(dirname(path));
  closeSync(openSync(path, 'a', 0o600));
}

/** The secret of a world, which has to be the one it was made with; one is drawn for a new world, and before anything is in its database. */
function secretOf(file: Connection, path: string, keys: StoreOptions['keys'], draw: () => Uint8Array): Uint8Array {
  const marked = versionOf(file) > MARKED ? rows<{ mark: string | null }>(file, 'select mark from world') : [];
  const mark = marked[0]?.mark ?? null;
  const kept = keys ?? (path === ':memory:' ? draw() : `${path}.secret`);
  const secret = typeof kept !== 'string' ? kept : mark === null ? worldSecret(kept, draw) : readSecret(kept);
  if (secret?.length !== SECRET_BYTES || (mark !== null && markOf(secret) !== mark)) throw keysDiffer(path);
  return secret;
}

/** How many migrations there were before a world could be told that its secret is another's. */
const MARKED = 4;

const versionOf = (file: Connection): number => rows<{ user_version: number }>(file, 'pragma user_version')[0]!.user_version;

/** Brings the schema up to date; when two processes open a new world at once, the second finds the work done. */
function migrate(file: Connection, path: string, mark: string): void {
  if (versionOf(file) > migrations.length) throw new Error(`${path} was made by a newer version of this program`);
  if (versionOf(file) === migrations.length) return;
  file.exec('begin immediate');
  try {
    for (const sql of migrations.slice(versionOf(file))) file.exec(sql);
    file.prepare('update world set mark = ? where mark is null').run([mark]);
    file.exec(`pragma user_version = ${migrations.length}`);
    file.exec('commit');
  } catch (error) {
    // A full disk has rolled it back already.
    rollback(file).run([]);
    throw error;
  }
}

/** Tries again while another process holds the lock; in between, other work of this process goes on, which may be what holds it. */
async function patiently<T>(patience: number, work: () => Promise<T>): Promise<T> {
  const pause = 5;
  for (let waited = 0; ; waited += busyTimeout + pause) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || waited >= patience) throw error;
      await sleep(pause);
    }
  }
}

const rows = <T>(file: Connection, sql: string) => file.prepare(sql).all([]) as T[];

function dump(file: Connection): string {
  const tables = rows<{ name: string }>(
    file,
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
  );
  return tables
    .flatMap(({ name: table }) => {
      const columns = rows<{ name: string; pk: number }>(file, `pragma table_info(${table})`);
      const keys = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
      const names = columns.map(({ name }) => `"${name}"`).sort();
      const order = keys.map(({ name }) => `"${name}"`).join(', ');
      return rows<object>(file, `select ${names.join(', ')} from ${table} order by ${order}`).map(
        (row) => `${table} ${JSON.stringify(row)}\n`,
      );
    })
    .join('');
}
