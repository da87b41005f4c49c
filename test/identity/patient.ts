import { queuedHash } from '../../src/identity/local/hashing.js';

/** Real hashes, two at once, for which anybody waits as long as it takes: no test depends on how fast this machine is. */
export const patientHash = () => queuedHash({ atOnce: 2, patience: Number.POSITIVE_INFINITY, now: () => 0 });
