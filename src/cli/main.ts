import type { Interrupted } from '../terminal/interrupted.js';
import type { Io } from './io.js';

const processIo = (): Io => ({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  now: () => Date.now(),
});

/** Runs one command line to its exit code; only a bug of this program is 70. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
  io.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const { run } = await import('./commands.js');
    return await run(argv, io);
  } catch (error) {
    if (error instanceof Error && error.name === 'Interrupted') return (error as Interrupted).code;
    io.stderr.write(`Lỗi của chương trình / A bug in this program: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 70;
  }
}
