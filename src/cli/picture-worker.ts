// One of the threads that read pictures: a job comes in, its reading goes out.
import { parentPort } from 'node:worker_threads';
import { doPictureJob, type PictureJob } from './picture-job.js';

const { default: sharp } = await import('sharp');
// As many pictures at once as there are threads: each gets one.
sharp.concurrency(1);

parentPort?.on('message', async (job: PictureJob) => {
  parentPort?.postMessage(await doPictureJob(job));
});
