import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { found } from '../card/chip/found.js';
import type { ChipReading } from '../card/chip/read-chip.js';
import type { Finding } from '../card/finding.js';
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
  /** Ends every thread; what is under way or waits counts as too slow. */
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
 * Threads that read pictures, no more than there are jobs; a thread that takes far too long is ended, and its picture gets
 * PICTURE_TOO_SLOW, that of one that dies PICTURE_READER_DIED. One job is done here and now, without a thread and by the trusted lists that were read already, and so are all where the program runs from source.
 */
export function picturePool(jobs: number, limit: (job: PictureJob) => number = patience, lists: TrustedLists = new Map()): PicturePool {
  const size = Math.min(jobs, availableParallelism());
  if (jobs < 2 || !existsSync(fileURLToPath(script))) {
    return { size: 1, read: readHere, readDump: (job) => doDumpJob(job, lists), close: async () => {} };
  }
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let closed = false;

  const hired = (): Worker => {
    const worker = new Worker(script);
    // Whoever waits for a thread hears of its end; one that ends while nobody does is not given out again.
    worker.on('error', () => {}).on('exit', () => idle.includes(worker) && idle.splice(idle.indexOf(worker), 1));
    return worker;
  };
  const take = async (): Promise<Worker | null> => {
    while (busy.size === size && !closed) await new Promise<void>((resolve) => waiting.push(resolve));
    if (closed) return null;
    const worker = idle.pop() ?? hired();
    busy.add(worker);
    return worker;
  };
  const giveBack = (worker: Worker, alive: boolean) => {
    busy.delete(worker);
    if (alive) idle.push(worker);
    waiting.shift()?.();
  };

  /** What a thread makes of a job, or what became of the thread. */
  const run = async <T extends object>(job: PictureJob | DumpJob, most: number): Promise<T | 'late' | 'dead'> => {
    const worker = await take();
    if (!worker) return 'late';
    const reading = await new Promise<T | 'late' | 'dead'>((resolve) => {
      const timer = setTimeout(() => settle('late'), most);
      const died = () => settle('dead');
      const settle = (value: T | 'late' | 'dead') => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', died).off('exit', died);
        resolve(value);
      };
      worker.on('message', settle).on('error', died).on('exit', died);
      worker.postMessage(job);
    });
    const alive = typeof reading === 'object';
    if (!alive) await worker.terminate();
    giveBack(worker, alive);
    return reading;
  };

  return {
    size,
    async read(job) {
      const most = limit(job);
      const reading = await run<QrReading>(job, most);
      if (typeof reading === 'object') return reading;
      const { file } = job.pictures[0]!;
      return unread(
        reading === 'dead' ? found('PICTURE_READER_DIED', {}, file) : found('PICTURE_TOO_SLOW', { seconds: Math.ceil(most / 1000) }, file),
      );
    },
    async readDump(job) {
      const reading = await run<ChipReading>(job, dumpPatience);
      return typeof reading === 'object' ? reading : dumpTooSlow(job, dumpPatience);
    },
    async close() {
      closed = true;
      for (const go of waiting) go();
      await Promise.all([...idle, ...busy].map((worker) => worker.terminate()));
    },
  };
}

const unread = (why: Finding): QrReading => ({ ok: false, text: null, card: null, others: [], findings: [why] });
