// Mutated pictures, each the same again for its seed and number: node fuzz.js [COUNT] [SEED] [FIRST] [EFFORT]. None may throw, end the process, hang, give
// a card that is none, or outlast the budget. A process on every core reads its share; an input at which it fails is kept in .bench.
import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Effort } from '../../../src/card/qr/effort.js';
import { readQrImage } from '../../../src/card/qr/read.js';
import { chance } from '../../card/qr/photo/chance.js';
import { busy } from './busy.js';
import { type Format, formats, mutant, originals, type Way, ways } from './mutate.js';

/** Milliseconds of the processor: twice the worst case for any picture, since processors are shared; the slowest is printed. */
const budget = 6000;
/** Milliseconds by the clock after which an input that gives no answer hangs, however busy the machine. */
const patience = 60_000;
/** Codes of pictures that could not be opened. */
const unopened = /^(NOT_AN_IMAGE|PICTURE_(BROKEN|KIND_UNSUPPORTED|TOO_MANY_PIXELS))$/;

/** What came of one input; of an input that is only begun, its number alone. */
interface Told {
  readonly n: number;
  readonly done?: {
    readonly format: Format;
    readonly way: Way;
    readonly opened: boolean;
    readonly read: boolean;
    readonly ms: number;
    readonly fault: string | null;
  };
}

const [count = '2000', seed = 'fuzz', first = '0', effort = 'normal', share] = process.argv.slice(2);
const end = Number(first) + Number(count);
const shares = Math.min(availableParallelism(), Number(count));
await (share === undefined ? all() : readShare(Number(share)));

async function readShare(mine: number): Promise<void> {
  // Every core has its process already.
  sharp.concurrency(1);
  const sound = await originals(seed);
  const texts = new Set(sound.map(({ text }) => text.normalize('NFC')));
  for (let n = Number(first) + mine; n < end; n += shares) {
    process.send!({ n } satisfies Told);
    const { bytes, format, way } = await mutant(sound, chance(`${seed} ${n}`));
    const begun = busy();
    let [opened, read, fault]: [boolean, boolean, string | null] = [false, false, null];
    try {
      const { ok, text, others, findings } = await readQrImage(bytes, null, { now: busy, effort: effort as Effort });
      opened = !findings.some(({ code }) => unopened.test(code));
      read = ok;
      const cards = [...(ok ? [text!] : []), ...others.filter(({ kind }) => kind === 'card').map((other) => other.text)];
      const wrong = cards.find((card) => !texts.has(card));
      if (wrong !== undefined) fault = `a card that is none: ${wrong}`;
    } catch (error) {
      fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    const ms = busy() - begun;
    if (ms > budget) fault ??= `took ${Math.round(ms)} ms of the processor`;
    if (fault !== null) writeFileSync(`.bench/fuzz-${seed}-${n}.${format}`, bytes);
    process.send!({ n, done: { format, way, opened, read, ms, fault } } satisfies Told);
  }
  process.disconnect();
}

async function all(): Promise<void> {
  const tried = new Map<string, { all: number; opened: number; read: number }>();
  const faults: string[] = [];
  let slowest = 0;
  const hear = ({ n, done }: Told) => {
    if (!done) return;
    slowest = Math.max(slowest, done.ms);
    if (done.fault !== null) faults.push(`${n} (${done.format}, ${done.way}): ${done.fault}`);
    for (const name of [`${done.format} ${done.way}`, done.format, 'all']) {
      const so = tried.get(name) ?? { all: 0, opened: 0, read: 0 };
      tried.set(name, { all: so.all + 1, opened: so.opened + (done.opened ? 1 : 0), read: so.read + (done.read ? 1 : 0) });
    }
  };
  await Promise.all(Array.from({ length: shares }, (_, mine) => readBy(mine, hear, (fault) => faults.push(fault))));

  const told = (name: string) => {
    const { all, opened, read } = tried.get(name) ?? { all: 0, opened: 0, read: 0 };
    return all === 0 ? '–' : `${all} / ${opened} / ${read}`;
  };
  console.log(`Mutated / past the image decoder / still gave their card:\n| format | all | ${ways.join(' | ')} |\n|---|---|---|---|---|`);
  for (const format of formats)
    console.log(`| ${format} | ${[told(format), ...ways.map((way) => told(`${format} ${way}`))].join(' | ')} |`);
  console.log(
    `${told('all')} from ${first} on, seed ${seed}, effort ${effort}; slowest ${Math.round(slowest)} ms of the processor; ${faults.length} faults`,
  );
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 || tried.get('all')?.all !== Number(count) ? 1 : 0;
}

/** A process that reads one share; one that ends early or hangs is a fault of the input it was at. */
function readBy(mine: number, hear: (told: Told) => void, fail: (fault: string) => void): Promise<void> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), [count, seed, first, effort, String(mine)]);
  return new Promise((over) => {
    let at: number | null = null;
    const hang = () => {
      fail(`${at}: no answer in ${patience / 1000} s`);
      child.kill('SIGKILL');
    };
    let timer = setTimeout(hang, patience);
    child.on('message', (told: Told) => {
      clearTimeout(timer);
      timer = setTimeout(hang, patience);
      at = told.n;
      hear(told);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0) fail(`${at}: the process ended with ${code ?? signal}`);
      over();
    });
  });
}
