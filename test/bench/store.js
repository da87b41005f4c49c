// How many calls a second each engine of this Node commits: every call is one transaction, on the disk when it is answered. A process for
// each engine, in turn, because two copies of SQLite in one process disturb each other.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLocalIdentity } from '../../dist/identity/local.js';
import { decree59 } from '../../dist/identity/rules/profile.js';
import { betterSqlite } from '../../dist/identity/store/better-sqlite.js';
import { nodeSqlite } from '../../dist/identity/store/node-sqlite.js';
import { manualClock, seededRandom } from '../../dist/world.js';

const engines = { 'node:sqlite': nodeSqlite, 'better-sqlite3': betterSqlite };
const ROUNDS = 5;
const CALLS = { disk: 300, memory: 3000 };

/** Calls a second in a new world. */
async function rate(engine, path, calls) {
  const clock = manualClock(Date.parse('2023-05-10T08:00:00+07:00'));
  const opened = await openLocalIdentity({ path, clock, random: seededRandom('bench'), rules: decree59, register: [], engine });
  const { world, close } = opened.value;
  const begun = performance.now();
  for (let n = 0; n < calls; n++) await world.nextSession();
  const seconds = (performance.now() - begun) / 1000;
  await close();
  return calls / seconds;
}

async function measure(name) {
  const engine = await engines[name]();
  if (!engine) throw new Error('not part of this Node');
  const folder = mkdtempSync(join(tmpdir(), 'vneid-bench-'));
  const rates = { disk: await rate(engine, join(folder, 'world.db'), CALLS.disk), memory: await rate(engine, ':memory:', CALLS.memory) };
  rmSync(folder, { recursive: true });
  process.stdout.write(JSON.stringify(rates));
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
function report() {
  const rounds = Array.from({ length: ROUNDS }, () =>
    Object.keys(engines).map((name) => spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' })),
  );
  for (const [place, name] of Object.keys(engines).entries()) {
    const rates = rounds.map((round) => round[place]).filter(({ status }) => status === 0);
    const told = (where) => `${median(rates.map(({ stdout }) => JSON.parse(stdout)[where])).toFixed(0)} calls/s ${where}`;
    console.log(`${name.padEnd(15)} ${rates.length === 0 ? 'does not run on this Node' : `${told('disk')}, ${told('memory')}`}`);
  }
}

if (process.argv[2]) await measure(process.argv[2]);
else report();
