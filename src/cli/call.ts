import type { Command } from 'commander';
import { ok, type Refused, type Result } from '../refusals/index.js';
import type { Handler } from './commands.js';
import { locate, readText } from './files.js';
import { languageOf } from './help.js';
import { exit, type Io } from './io.js';
import { layered } from './layers.js';
import { sayRefused } from './say.js';

/** A command as the command line calls it. */
export interface Call {
  readonly command: Command;
  readonly args: string[];
  readonly argv: readonly string[];
  handler(): Promise<Handler>;
}

/** Runs a command with what the settings add to its command line, and in the words of a file where one is named. */
export async function call({ command, args, argv, handler }: Call, io: Io): Promise<number> {
  const stop = (why: Refused) => {
    sayRefused(io, why, languageOf(argv, io.env), argv.includes('--json'));
    return exit.usage;
  };
  const options = await layered(command, io);
  if (!options.ok) return stop(options.refused);
  const { texts } = options.value;
  const ours = typeof texts === 'string' ? await speakFrom(texts, io) : ok(() => {});
  if (!ours.ok) return stop(ours.refused);
  try {
    const run = await handler();
    return await run({ args, options: options.value }, io);
  } finally {
    ours.value();
  }
}

async function speakFrom(name: string, { cwd }: Io): Promise<Result<() => void>> {
  const source = await readText(locate(name, cwd), name);
  if (!source.ok) return source;
  const { speakFile } = await import('./texts-file.js');
  return speakFile(source.value, name);
}
