import type { Io } from './io.js';

/** What the system calls a reader who is gone: a pipe that is closed (`| head`), a terminal that was hung up. */
const gone: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED']);

/**
 * Listens to the troubles of the outputs, which nobody else does. A reader that has seen enough is none; what is lost on stderr nobody
 * could be told. Gives back what tells whether stdout was lost otherwise, as on a full disk.
 */
export function listenToOutputs({ stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>): () => Promise<NodeJS.ErrnoException | undefined> {
  let trouble: NodeJS.ErrnoException | undefined;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!gone.has(error.code)) trouble ??= error;
  });
  stderr.on('error', () => {});
  return async () => {
    // What happened to a write is told after it.
    await new Promise((told) => setImmediate(told));
    return trouble;
  };
}
