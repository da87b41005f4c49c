import { availableParallelism } from 'node:os';
import { ok, type Result, refuse } from '../../refusals/index.js';

/** Hashes what somebody typed, slowly, as a PHC string; SERVER_BUSY where too many wait for theirs. Never inside a transaction. */
export type SlowHash = (secret: string, salt: Uint8Array) => Promise<Result<string, 'SERVER_BUSY'>>;

export interface Queueing {
  /** How many hashes are computed at once: beyond one a core, each only takes longer. */
  readonly atOnce: number;
  /** How long one waits for its turn at most, in milliseconds of real time. */
  readonly patience: number;
  /** Real time, in milliseconds. */
  now(): number;
}

/** Argon2id with 19 MiB, two passes, one lane (OWASP's least), on a thread of libuv's; takes about 17 ms. */
async function argon2id(secret: string, salt: Uint8Array): Promise<string> {
  const { hash } = await import('@node-rs/argon2');
  return hash(secret.normalize('NFC'), { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1, salt });
}

/** Hashes in the order of asking, a few at once; whoever would have waited too long is told to come again instead. */
export function queuedHash({ atOnce, patience, now }: Queueing, hash = argon2id): SlowHash {
  const waiting: { readonly since: number; answer(mayStart: boolean): void }[] = [];
  let running = 0;
  function goOn(): void {
    while (waiting[0] && now() - waiting[0].since > patience) waiting.shift()!.answer(false);
    if (running === atOnce || !waiting[0]) return;
    running++;
    waiting.shift()!.answer(true);
  }
  return async (secret, salt) => {
    const mayStart = await new Promise<boolean>((answer) => {
      waiting.push({ since: now(), answer });
      goOn();
    });
    if (!mayStart) return refuse('SERVER_BUSY', { seconds: Math.ceil(patience / 1000) });
    try {
      return ok(await hash(secret, salt));
    } finally {
      running--;
      goOn();
    }
  };
}

/** libuv has four threads unless told otherwise, and files need one: hashes get the others. */
const THREADS = 3;

/** One hash a core at a time, none of which waits longer than two seconds: to be shared by all authorities of a process. */
export const hashPerCore = (): SlowHash =>
  queuedHash({ atOnce: Math.min(availableParallelism(), THREADS), patience: 2000, now: () => performance.now() });

/** The salt inside a PHC string. */
export const saltOf = (phc: string): Uint8Array => new Uint8Array(Buffer.from(phc.split('$')[4]!, 'base64'));
