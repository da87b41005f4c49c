import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** An open database, as every engine gives it: what kysely's SQLite dialect asks for, and scripts of several statements. */
export interface Connection extends SqliteDatabase {
  exec(sql: string): void;
}

/** A copy of SQLite. Two of them may not have one file open in one process: closing it in one drops the other's locks. */
export interface Engine {
  readonly name: 'node:sqlite' | 'better-sqlite3';
  connect(path: string): Connection;
}

/** How long SQLite itself waits for another process, in milliseconds: little, because it stands still meanwhile, and so may whoever it waits for. */
export const busyTimeout = 20;

/** Sets what every connection to a world needs: readers beside one writer, every commit on the disk, references held. */
export function prepareConnection(file: Connection, maxPages?: number): void {
  file.exec(`pragma busy_timeout = ${busyTimeout}`);
  file.exec('pragma journal_mode = WAL');
  file.exec('pragma synchronous = FULL');
  file.exec('pragma foreign_keys = ON');
  if (maxPages !== undefined) file.exec(`pragma max_page_count = ${maxPages}`);
}

/**
 * What kysely's SQLite dialect is given in place of the connection itself. Four things differ: statements are prepared once; a
 * transaction takes the write lock when it begins, because one that reads first and writes later fails when another process wrote in
 * between; a rollback of what SQLite has rolled back already (a full disk) is no second error that would hide the first; and closing is
 * left to whoever opened, because kysely closes only what it has used.
 */
export function forKysely(file: Connection): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => {},
    prepare(sql) {
      const text = sql === 'begin' ? 'begin immediate' : sql;
      const known = prepared.get(text) ?? (sql === 'rollback' ? rollback(file) : file.prepare(text));
      prepared.set(text, known);
      return known;
    },
  };
}

/** Gives a transaction up, if there is one left to give up. */
export function rollback(file: Connection): SqliteStatement {
  const statement = file.prepare('rollback');
  return {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run() {
      try {
        statement.run([]);
      } catch {
        // Nothing was left to roll back; were it otherwise, the next transaction could not begin and would say so.
      }
      return { changes: 0, lastInsertRowid: 0 };
    },
  };
}
