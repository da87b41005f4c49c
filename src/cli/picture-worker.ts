// One of the threads that read pictures and dumps: a job comes in, its reading goes out.
import { parentPort } from 'node:worker_threads';
import { type DumpJob, doDumpJob, type TrustedLists } from './dump-job.js';
import { doPictureJob, type PictureJob } from './picture-job.js';

const lists: TrustedLists = new Map();
let ready = false;

parentPort?.on('message', async (job: PictureJob | DumpJob) => {
  if ('pictures' in job && !ready) {
    const { default: sharp } = await import('sharp');
    // As many pictures at once as there are threads: each gets one.
    sharp.concurrency(1);
    // None is opened twice: what it would keep is only memory.
    sharp.cache(false);
    ready = true;
  }
  parentPort?.postMessage('pictures' in job ? await doPictureJob(job) : await doDumpJob(job, lists));
});
