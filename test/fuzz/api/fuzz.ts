// Generated requests to the API, each world the same again for its seed and number: node fuzz.js [COUNT] [SEED] [FIRST WORLD]. Half are made
// from the schemas of the description, half follow what answers gave along journeys with mishaps. Every answer has to be as described, none may
// be a 5xx that was not brought about on purpose, and what must hold in every store does. A process on every core tries its share.
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { tryWorld } from './case.js';
import { operations } from './described.js';
import { add, type Heard, nothingHeard } from './heard.js';
import { beyondReach, unmet } from './reach.js';
import { startService } from './world.js';

/** Requests of one world. */
const EACH = 125;
/** Faults after which a process stops. */
const ENOUGH = 10;

interface Told {
  readonly heard: Heard;
  readonly faults: readonly string[];
}

const [count = '5000', seed = 'fuzz', first = '0', share] = process.argv.slice(2);
const worlds = Math.ceil(Number(count) / EACH);
const shares = Math.min(availableParallelism(), worlds);
await (share === undefined ? all() : tryShare(Number(share)));

async function tryShare(mine: number): Promise<void> {
  const service = await startService(seed);
  const heard = nothingHeard();
  const faults: string[] = [];
  for (let n = Number(first) + mine; n < Number(first) + worlds && faults.length < ENOUGH; n += shares) {
    try {
      faults.push(...(await tryWorld(service, seed, n, EACH, heard)).map((fault) => `world ${n} of “${seed}”: ${fault}`));
    } catch (error) {
      faults.push(`world ${n} of “${seed}”: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  await service.close();
  process.send!({ heard, faults } satisfies Told);
  process.disconnect();
}

async function all(): Promise<void> {
  const begun = performance.now();
  const heard = nothingHeard();
  const faults: string[] = [];
  await Promise.all(Array.from({ length: shares }, (_, mine) => triedBy(mine, heard, faults)));
  const seconds = Math.round((performance.now() - begun) / 1000);
  const missing = unmet(operations, heard);
  const part = (n: number) => `${n} (${Math.round((100 * n) / heard.sent)} %)`;
  console.log(`${heard.sent} requests to ${heard.worlds} worlds of “${seed}” in ${seconds} s, ${part(heard.bySocket)} by a socket`);
  console.log(
    `passed validation ${part(heard.valid)}; followed what was given ${part(heard.following)}; line broken on purpose ${heard.unanswered}`,
  );
  const met = missing.described - missing.pairs.length - operations.length * Object.keys(beyondReach).length;
  console.log(
    `${operations.length - missing.operations.length} of ${operations.length} operations answered; ${met} of ${missing.described} described refusals met`,
  );
  console.log(`${heard.checks} checks of stores`);
  console.log(`refusals not met by some operation: ${missing.pairs.join(', ') || 'none'}`);
  for (const [code, why] of Object.entries(beyondReach)) console.log(`not to be met: ${code}, ${why}`);
  if (missing.operations.length > 0) faults.push(`operations never answered: ${missing.operations.join(', ')}`);
  if (missing.codes.length > 0) faults.push(`refusals never met: ${missing.codes.join(', ')}`);
  if (heard.valid * 3 < heard.sent) faults.push('less than a third passed validation');
  if (heard.following * 2 < heard.sent * 0.95) faults.push('less than half followed what was given');
  for (const fault of faults) console.error(fault);
  console.log(`${faults.length} faults`);
  process.exitCode = faults.length > 0 || heard.sent < Number(count) ? 1 : 0;
}

/** A process that tries one share of the worlds. */
function triedBy(mine: number, heard: Heard, faults: string[]): Promise<void> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), [count, seed, first, String(mine)]);
  return new Promise((over) => {
    let told = false;
    child.on('message', (all: Told) => {
      told = true;
      add(heard, all.heard);
      faults.push(...all.faults);
    });
    child.on('exit', (code, signal) => {
      if (code !== 0 || !told) faults.push(`a process ended with ${code ?? signal}`);
      over();
    });
  });
}
