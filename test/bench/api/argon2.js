// How many passwords a second this machine hashes, with the authority's parameters and one hash a core at a time, and nothing else to do.
import { availableParallelism } from 'node:os';
import { hashPerCore } from '../../../dist/identity/local/hashing.js';

const slowHash = hashPerCore();
const seconds = Number(process.argv[2]);
const salt = new Uint8Array(16);
await slowHash('first', salt);
const begun = performance.now();
const end = begun + seconds * 1000;
let hashes = 0;
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    while (performance.now() < end) {
      await slowHash('Mo-Phong1!', salt);
      hashes++;
    }
  }),
);
process.stdout.write(JSON.stringify(hashes / ((performance.now() - begun) / 1000)));
