import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { budgets, type QrReading } from '../card/qr/read.js';
import { refused } from '../refusals/index.js';
import { doPictureJob, type PictureJob } from './picture-job.js';

/** Reads pictures, several at once where it pays. */
export interface PicturePool {
  /** How many it reads at once. */
  readonly size: number;
  read(job: PictureJob): Promise<QrReading>;
  close(): Promise<void>;
}

const script = new URL('./picture-worker.js', import.meta.url);

/** A decoder that hangs is ended well after the time a reader gives itself: opening a large picture is not in that budget. */
const patience = (job: PictureJob) => 3 * budgets[job.options.effort] * job.pictures.length + 10_000;

/**
 * Threads that read pictures, no more than there are jobs; a thread that takes far too long, or dies, is ended, and its picture gets
 * PICTURE_TOO_SLOW. One job is done here and now, without a thread, and so are all where the program runs from source.
 */
export function picturePool(jobs: number, limit: (job: PictureJob) => number = patience): PicturePool {
  const size = Math.min(jobs, availableParallelism());
  if (jobs < 2 || !existsSync(fileURLToPath(script))) return { size: 1, read: doPictureJob, close: async () => {} };
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

  return {
    size,
    async read(job) {
      const worker = await take();
      const most = limit(job);
      const reading = await new Promise<QrReading | null>((resolve) => {
        const timer = setTimeout(() => settle(null), most);
        const failed = () => settle(null);
        const settle = (value: QrReading | null) => {
          clearTimeout(timer);
          worker.off('message', settle).off('error', failed).off('exit', failed);
          resolve(value);
        };
        worker.on('message', settle).on('error', failed).on('exit', failed);
        worker.postMessage(job);
      });
      if (!reading) await worker.terminate();
      giveBack(reading ? worker : null);
      return reading ?? tooSlow(job, most);
    },
    async close() {
      await Promise.all(idle.map((worker) => worker.terminate()));
    },
  };
}

function tooSlow({ pictures }: PictureJob, most: number): QrReading {
  const { code, params } = refused('PICTURE_TOO_SLOW', { seconds: Math.ceil(most / 1000) });
  return { ok: false, text: null, card: null, others: [], findings: [{ code, params, file: pictures[0]!.file, offset: null }] };
}
