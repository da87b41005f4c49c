import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './run.js';

export interface SmallDisk {
  readonly at: string;
  /** Leaves so many KiB. */
  fillBut(kib: number): void;
  /** Leaves all the room there is. */
  empty(): void;
  gone(): void;
}

/** A file system of a few hundred KiB of its own, where this machine lets a test have one. */
export function smallDisk(kib: number): SmallDisk | null {
  const at = folder();
  const ballast = join(at, 'ballast');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', at], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const empty = () => writeFileSync(ballast, '');
  return {
    at,
    fillBut(left) {
      empty();
      const free = Number(execFileSync('df', ['--output=avail', '-k', at]).toString().trim().split('\n')[1]);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, free - left) * 1024));
    },
    empty,
    gone: () => void execFileSync('umount', [at]),
  };
}
