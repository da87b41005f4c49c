// How much two threads gain over one when pictures are read, beside what they gain in a bare loop at the same time:
// node workers.js [ROUNDS] FOLDER (of photos). Pictures are read by the program's own pool, as `card read` does it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PictureJob } from '../../../src/cli/picture-job.js';
import type { PicturePool } from '../../../src/cli/picture-pool.js';

/** What a bare thread does for each message: sums for some hundred milliseconds of its own. */
const loop = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', () => {
    let sum = 0;
    for (let n = 0; n < 4e7; n++) sum = (sum * 31 + n) | 0;
    parentPort.postMessage(sum);
  });`;
/** Of a round of pictures. */
const pictures = 24;
const turns = 8;

const [rounds, folder] = process.argv.length > 3 ? [Number(process.argv[2]), process.argv[3]!] : [5, process.argv[2] ?? 'photos'];
const files = readdirSync(folder).filter((file) => /\.(?:jpg|png|webp)$/.test(file));
if (files.length === 0 || !existsSync('dist/cli/picture-worker.js')) throw new Error('Name a folder of photos, and build the program.');
const { picturePool }: { picturePool(jobs: number): PicturePool } = await import(`${process.cwd()}/dist/cli/picture-pool.js`);

const clocked = async (work: () => Promise<unknown>) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};
/** Does tasks by number, so many at once. */
const atOnce = async (hands: number, tasks: number, task: (n: number, hand: number) => Promise<unknown>) => {
  let next = 0;
  const go = async (hand: number) => {
    while (next < tasks) await task(next++, hand);
  };
  await Promise.all(Array.from({ length: hands }, (_, hand) => go(hand)));
};

const pool = picturePool(2);
const bare = [0, 1].map(() => new Worker(loop, { eval: true }));
const turn = (worker: Worker) =>
  new Promise((done) => {
    worker.once('message', done);
    worker.postMessage(0);
  });
const read = (n: number) => {
  const file = files[n % files.length]!;
  const job: PictureJob = {
    pictures: [{ bytes: new Uint8Array(readFileSync(join(folder, file))), file }],
    options: { effort: 'normal', pixelLimit: 64e6, debug: null },
  };
  return pool.read(job);
};

// Both threads load their decoders first.
await atOnce(2, 4, read);
const gains: { pictures: number; bare: number }[] = [];
for (let round = 0; round < rounds; round++) {
  const from = round * pictures;
  const one = await clocked(() => atOnce(1, pictures, (n) => read(from + n)));
  const bareOne = await clocked(() => atOnce(1, turns, () => turn(bare[0]!)));
  const two = await clocked(() => atOnce(2, pictures, (n) => read(from + n)));
  const bareTwo = await clocked(() => atOnce(2, turns, (_, hand) => turn(bare[hand]!)));
  gains.push({ pictures: one / two, bare: bareOne / bareTwo });
  console.log(
    `round ${round + 1}: pictures ${Math.round(one)} and ${Math.round(two)} ms, × ${(one / two).toFixed(2)}; bare loop × ${(bareOne / bareTwo).toFixed(2)}`,
  );
}
await pool.close();
for (const worker of bare) await worker.terminate();
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
const [ours, theirs] = [median(gains.map((gain) => gain.pictures)), median(gains.map((gain) => gain.bare))];
console.log(
  `medians: pictures × ${ours.toFixed(2)}, bare loop × ${theirs.toFixed(2)}: ${(ours / theirs).toFixed(2)} of it (at least 0.9 wanted)`,
);
