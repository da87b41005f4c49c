import { betterSqlite } from '../../../src/identity/store/better-sqlite.js';
import type { Engine } from '../../../src/identity/store/connection.js';
import { nodeSqlite } from '../../../src/identity/store/node-sqlite.js';

/**
 * better-sqlite3 12 is for Nodes without an SQLite of their own. From 24.19 Node aborts the process when one of its statements is collected
 * (WiseLibs/better-sqlite3#1515), and its 13 needs a Node-API that Node 20 never got: so both engines meet on Node 22 alone.
 */
const collectsSafely = Number(process.versions.node.split('.')[0]) < 24;
const better = collectsSafely ? await betterSqlite().catch(() => undefined) : undefined;

/** Every engine that this Node has: all suites of the store run on each. */
export const engines: readonly Engine[] = [nodeSqlite(), better].filter((engine) => engine !== undefined);
if (engines.length === 1) console.warn(`SKIPPED: every engine of the store but ${engines[0]!.name}, there is no other here`);
