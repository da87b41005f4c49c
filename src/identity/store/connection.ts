import type BetterSqlite from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How long SQLite itself waits for another process, in milliseconds: little, because it stands still meanwhile, and so may whoever it waits for. */
export const busyTimeout = 20;

/** Sets what every connection to a world needs: readers beside one writer, every commit on the disk, references held. */
export function prepareConnection(file: BetterSqlite.Database, maxPages?: number): void {
  file.pragma(`busy_timeout = ${busyTimeout}`);
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  if (maxPages !== undefined) file.pragma(`max_page_count = ${maxPages}`);
}

/**
 * What kysely's SQLite dialect is given in place of the connection itself. Three things differ: statements are prepared once; a
 * transaction takes the write lock when it begins, because one that reads first and writes later fails when another process wrote in
 * between; and a rollback of what SQLite has rolled back already (a full disk) is no second error that would hide the first.
 */
export function forKysely(file: BetterSqlite.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  const nothing: SqliteStatement = {
    reader: false,
    all: () => [],
    run: () => ({ changes: 0, lastInsertRowid: 0 }),
    iterate: () => [].values(),
  };
  return {
    close: () => file.close(),
    prepare(sql) {
      if (sql === 'rollback' && !file.inTransaction) return nothing;
      const text = sql === 'begin' ? 'begin immediate' : sql;
      const known = prepared.get(text) ?? (file.prepare(text) as unknown as SqliteStatement);
      prepared.set(text, known);
      return known;
    },
  };
}
