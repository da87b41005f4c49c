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
  const { listenToOutputs } = await import('./outputs.js');
  const lost = listenToOutputs(io);
  try {
    const { run } = await import('./commands.js');
    const code = await run(argv, io);
    const trouble = await lost();
    return trouble ? await sayLost(trouble, argv, io) : code;
  } catch (error) {
    if (error instanceof Error && error.name === 'Interrupted') return (error as Interrupted).code;
    io.stderr.write(`Lỗi của chương trình / A bug in this program: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 70;
  }
}

/** What was to be told did not get there: that is a refusal, whatever came of it otherwise. */
async function sayLost(trouble: Error, argv: readonly string[], io: Io): Promise<number> {
  const { writing } = await import('./files.js');
  const { sayRefused } = await import('./say.js');
  const { languageFor } = await import('./language.js');
  const lost = await writing(() => Promise.reject(trouble));
  if (!lost.ok) sayRefused(io, lost.refused, await languageFor(argv, io), argv.includes('--json'));
  return 1;
}
