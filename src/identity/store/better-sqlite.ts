import type { SqliteStatement } from 'kysely';
import type { Engine } from './connection.js';

/** better-sqlite3; throws where it is not installed, or not compiled for this Node. */
export async function betterSqlite(): Promise<Engine> {
  const { default: Sqlite } = await import('better-sqlite3');
  // Its compiled part is loaded by the first connection, and that is what may be missing.
  new Sqlite(':memory:').close();
  return {
    name: 'better-sqlite3',
    connect(path) {
      const file = new Sqlite(path);
      return {
        exec: (sql) => void file.exec(sql),
        close: () => void file.close(),
        // The same thing to kysely, whose types say `unknown` where better-sqlite3's say `any`.
        prepare: (sql) => file.prepare(sql) as unknown as SqliteStatement,
      };
    },
  };
}
