import { createHmac, randomBytes } from 'node:crypto';

/** Simulated time in milliseconds since 1970 (UTC); it moves only when told to. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
}

export function manualClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

/** Chance by name: what is drawn for one purpose and subject does not depend on what was drawn before. */
export interface Random {
  bytes(purpose: string, subject: string, length: number): Uint8Array;
}

/** The same seed, purpose and subject give the same bytes, on every machine. */
export function seededRandom(seed: string): Random {
  return {
    bytes(purpose, subject, length) {
      const blocks: Buffer[] = [];
      for (let n = 0; n * 32 < length; n++) {
        blocks.push(
          createHmac('sha256', seed)
            .update(JSON.stringify([purpose, subject, n]))
            .digest(),
        );
      }
      return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
    },
  };
}

/** The system's own generator: what a run without a seed uses for salts, codes and tokens. */
export const systemRandom: Random = { bytes: (_purpose, _subject, length) => new Uint8Array(randomBytes(length)) };

/** A whole number from 0 up to, but without, `below`; each as likely as the others. */
export function drawBelow(random: Random, below: number, purpose: string, subject: string): number {
  const bytes = random.bytes(purpose, subject, 12);
  return Number(bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % BigInt(below));
}
