import type { Command } from 'commander';
import { ok, type Refused, type Result } from '../refusals/index.js';
import type { Handler } from './commands.js';
import { locate, readText } from './files.js';
import { exit, type Io } from './io.js';
import { languageFor } from './language.js';
import { layered } from './layers.js';
import { sayRefused } from './say.js';
import { type CommonOptions, type Settings, settings } from './settings.js';

/** A command as the command line calls it. */
export interface Call {
  readonly command: Command;
  readonly args: string[];
  readonly argv: readonly string[];
  handler(): Promise<Handler>;
}

/** What a command works with: its arguments, its options with what the settings add, and what those that every command takes mean. */
export interface Given {
  readonly args: readonly string[];
  readonly options: Record<string, unknown>;
  readonly set: Settings;
  /** Says why the command ends, as its reader wants it said; gives the exit code, that of a wrong use unless another one is given. */
  stop(why: Refused, code?: number): number;
}

/** Runs a command with what the settings add to its command line, and in the words of a file where one is named. */
export async function call({ command, args, argv, handler }: Call, io: Io): Promise<number> {
  const early = async (why: Refused) => {
    sayRefused(io, why, await languageFor(argv, io), argv.includes('--json'));
    return exit.usage;
  };
  const options = await layered(command, io);
  if (!options.ok) return early(options.refused);
  const common = options.value as CommonOptions;
  const set = settings(common, io);
  if (!set.ok) return early(set.refused);
  const { texts } = options.value;
  const ours = typeof texts === 'string' ? await speakFrom(texts, io) : ok(() => {});
  if (!ours.ok) return early(ours.refused);
  try {
    const run = await handler();
    const stop = (why: Refused, code: number = exit.usage) => {
      sayRefused(io, why, set.value.language, common.json);
      return code;
    };
    return await run({ args, options: options.value, set: set.value, stop }, io);
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
