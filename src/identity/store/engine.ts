import { betterSqlite } from './better-sqlite.js';
import type { Engine } from './connection.js';
import { nodeSqlite } from './node-sqlite.js';

/**
 * The engine of this Node: its own SQLite, which needs no compiler to install, and better-sqlite3 below 22.13. Where there is neither, the
 * error has the code `ENGINE_MISSING`.
 */
export async function engineOfThisNode(): Promise<Engine> {
  try {
    return nodeSqlite() ?? (await betterSqlite());
  } catch (cause) {
    throw Object.assign(new Error('This Node has no SQLite, and better-sqlite3 cannot be loaded', { cause }), { code: 'ENGINE_MISSING' });
  }
}
