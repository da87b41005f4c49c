// How fast the API is beside the least that could do the same on this machine, in pairs of short rounds: of five pairs the median ratio
// counts, so that whatever else the machine does meanwhile weighs on both. Ends with 1 where a bound is missed. Given `reads`, `writes` or
// `logins`, it measures only these.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { probe, rate } from './load.js';
import { caller, readingOf, writer } from './person.js';

const asked = process.argv.slice(2);
const wanted = (what) => asked.length === 0 || asked.includes(what);
const PAIRS = 5;
const SECONDS = 3;
const cores = availableParallelism();
const script = (name) => join(import.meta.dirname, name);

const begun = [];
async function start(name, ...given) {
  const child = spawn(process.execPath, [script(name), ...given], { stdio: ['pipe', 'pipe', 'inherit'] });
  begun.push(child);
  for await (const line of createInterface(child.stdout)) return JSON.parse(line);
  throw new Error(`${name} did not start`);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const p99 = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.99)];

/** Pairs of measures, each pair in the other order than the one before. */
async function pairs(one, other) {
  const measured = [];
  for (let n = 0; n < PAIRS; n++) {
    const round = n % 2 ? [await other(), await one()].reverse() : [await one(), await other()];
    measured.push(round);
  }
  return measured;
}

const rows = [];
function row(what, measured, bound, { most = false, unit = '/s' } = {}) {
  const ratio = median(measured.map(([one, other]) => one / other));
  const held = most ? ratio <= bound : ratio >= bound;
  const told = (at) => `${median(measured.map((pair) => pair[at])).toFixed(unit === ' ms' ? 2 : 0)}${unit}`;
  rows.push([what, told(0), told(1), ratio.toFixed(2), `${most ? '≤' : '≥'} ${bound.toFixed(2)}`, held ? 'held' : 'MISSED']);
  if (!held) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'vneid-bench-api-'));
try {
  const store = join(folder, 'world.sqlite');
  const ours = await start('ours.js', store);
  const told = join(folder, 'told.json');
  writeFileSync(told, JSON.stringify(ours));
  for (const end of ['', '-wal', '.secret']) if (existsSync(store + end)) copyFileSync(store + end, join(folder, `floor.sqlite${end}`));
  const floor = await start('floor.js', join(folder, 'floor.sqlite'), told);

  const headersOf = ({ session }) => ({ authorization: `Bearer ${session}`, 'content-type': 'application/json' });
  const read = ({ url }) => ({ url: `${url}/v1/application`, headers: headersOf(ours.read), connections: 4, seconds: SECONDS });
  const cards = { headers: headersOf(ours.write), body: readingOf(writer), connections: 8, seconds: SECONDS };
  const write = ({ url }) => ({ url: `${url}/v1/application/card`, ...cards });
  const { personalId, password } = caller;
  const login = { url: `${ours.url}/v1/sessions`, headers: { 'content-type': 'application/json' }, seconds: SECONDS };
  const logins = () => rate({ ...login, body: { personalId, password, device: 'bench' }, connections: 2 * cores });

  if (wanted('reads')) {
    for (const server of [ours, floor]) await rate(read(server));
    row(
      'reads',
      await pairs(
        () => rate(read(ours)),
        () => rate(read(floor)),
      ),
      0.7,
    );
  }
  if (wanted('writes')) {
    for (const server of [ours, floor]) await rate(write(server));
    row(
      'writes',
      await pairs(
        () => rate(write(ours)),
        () => rate(write(floor)),
      ),
      0.8,
    );
  }
  if (wanted('logins')) {
    const bound = () => JSON.parse(spawnSync(process.execPath, [script('argon2.js'), String(SECONDS)], { encoding: 'utf8' }).stdout);
    row('logins', await pairs(logins, bound), 0.9);
    // A log-in ends the session of before: the reads are the service's own, and one by the pool of threads.
    const reads = () => probe([`${ours.url}/v1/dossier-status`, `${ours.url}/pool`], SECONDS);
    const busy = { rates: [], times: [[], []] };
    const idle = { times: [[], []] };
    for (let n = 0; n < PAIRS; n++) {
      for (const [at, times] of (await reads()).entries()) idle.times[at].push(...times);
      const [logged, times] = await Promise.all([logins(), reads()]);
      for (const [at, some] of times.entries()) busy.times[at].push(...some);
      busy.rates.push([logged, bound()]);
    }
    row('logins, beside 100 reads a second', busy.rates, 0.8);
    row('p99 of a database read, beside logins', [[p99(busy.times[0]), p99(idle.times[0])]], 3, { most: true, unit: ' ms' });
    row('p99 of a thread-pool read, beside logins', [[p99(busy.times[1]), p99(idle.times[1])]], 3, { most: true, unit: ' ms' });
  }
  const heads = ['', 'API', 'floor', 'ratio', 'bound', ''];
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((cells) => cells[at].length)));
  for (const cells of [heads, ...rows])
    console.log(cells.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  '));
  console.log(
    `statements of a read: ${ours.read.statements.length}, of a write: ${ours.write.statements.length}; ${cores} cores, Node ${process.version}`,
  );
} finally {
  for (const child of begun) child.stdin.end();
  await Promise.all(begun.map((child) => new Promise((ended) => child.once('close', ended))));
  rmSync(folder, { recursive: true });
}
