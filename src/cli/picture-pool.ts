import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { found } from '../card/chip/found.js';
import type { ChipReading } from '../card/chip/read-chip.js';
import { budgets } from '../card/qr/effort.js';
import type { QrReading } from '../card/qr/read.js';
import { type DumpJob, doDumpJob, dumpTooSlow, type TrustedLists } from './dump-job.js';
import type { PictureJob } from './picture-job.js';

/** Reads pictures, several at once where it pays. */
export interface PicturePool {
  /** How many it reads at once. */
  readonly size: number;
  read(job: PictureJob): Promise<QrReading>;
  /** The same for the dump of a chip; one that takes too long gets CHIP_TOO_SLOW. */
  readDump(job: DumpJob): Promise<ChipReading>;
  close(): Promise<void>;
}

/** Reading a chip takes some milliseconds; whatever takes this long hangs. */
const dumpPatience = 20_000;

const script = new URL('./picture-worker.js', import.meta.url);

/** A decoder that hangs is ended well after the time a reader gives itself: opening a large picture is not in that budget. */
const patience = (job: PictureJob) => 3 * budgets[job.options.effort] * job.pictures.length + 10_000;

/** The decoders are loaded with the first picture: whoever reads a chip does not wait for them. */
const readHere = async (job: PictureJob) => (await import('./picture-job.js')).doPictureJob(job);

/**
 * Threads that read pictures, no more than there are jobs; a thread that takes far too long, or dies, is ended, and its picture gets
 * PICTURE_TOO_SLOW. One job is done here and now, without a thread, and so are all where the program runs from source.
 */
export function picturePool(jobs: number, limit: (job: PictureJob) => number = patience): PicturePool {
  const size = Math.min(jobs, availableParallelism());
  if (jobs < 2 || !existsSync(fileURLToPath(script))) {
    const lists: TrustedLists = new Map();
    return { size: 1, read: readHere, readDump: (job) => doDumpJob(job, lists), close: async () => {} };
  }
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let made = 0;

  const take = async (): Promise<Worker> => {
    const free = idle.pop();
    if (free) return free;
    if (made < size) {
      made++;
      return new Worker(script);
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
    return take();
  };
  const giveBack = (worker: Worker | null) => {
    if (worker) idle.push(worker);
    else made--;
    waiting.shift()?.();
  };

  /** What a thread makes of a job; null for one that was ended. */
  const run = async <T>(job: PictureJob | DumpJob, most: number): Promise<T | null> => {
    const worker = await take();
    const reading = await new Promise<T | null>((resolve) => {
      const timer = setTimeout(() => settle(null), most);
      const failed = () => settle(null);
      const settle = (value: T | null) => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', failed).off('exit', failed);
        resolve(value);
      };
      worker.on('message', settle).on('error', failed).on('exit', failed);
      worker.postMessage(job);
    });
    if (!reading) await worker.terminate();
    giveBack(reading ? worker : null);
    return reading;
  };

  return {
    size,
    async read(job) {
      const most = limit(job);
      return (await run<QrReading>(job, most)) ?? tooSlow(job, most);
    },
    async readDump(job) {
      return (await run<ChipReading>(job, dumpPatience)) ?? dumpTooSlow(job, dumpPatience);
    },
    async close() {
      await Promise.all(idle.map((worker) => worker.terminate()));
    },
  };
}

function tooSlow({ pictures }: PictureJob, most: number): QrReading {
  const slow = found('PICTURE_TOO_SLOW', { seconds: Math.ceil(most / 1000) }, pictures[0]!.file);
  return { ok: false, text: null, card: null, others: [], findings: [slow] };
}
