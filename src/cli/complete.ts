import { RootCommand } from '@bomb.sh/tab';
import type { Command } from 'commander';
import type { Language } from '../text/index.js';
import { build } from './commands.js';
import { type NameKind, nameKinds, namesOf } from './complete-names.js';
import { exit, type Io } from './io.js';
import { languageFor } from './language.js';

/** The library's word for “these and no files”, and for “whatever the shell finds”. */
const NAMES_ONLY = ':4';
const SHELLS_OWN = ':0';

/**
 * Answers a shell's completion script: one candidate a line with its description, then a directive. Names are read from files only where the
 * word under the cursor is one; the library asks for them at once, so a first look tells which are wanted.
 */
export async function complete(words: readonly string[], io: Io): Promise<number> {
  const wanted = new Set<NameKind>();
  const note = (kind: NameKind) => {
    wanted.add(kind);
    return [];
  };
  const language = await languageFor([], io);
  printed(() => completer(io, language, note).parse([...words]));
  const names = new Map<NameKind, readonly string[]>();
  for (const kind of wanted) names.set(kind, await namesOf(kind, io));
  const lines = printed(() => completer(io, language, (kind) => names.get(kind) ?? []).parse([...words]));
  // Where we have nothing to offer, files may be meant.
  const shown = lines.length > 1 ? lines : lines.map((line) => (line === NAMES_ONLY ? SHELLS_OWN : line));
  io.stdout.write(shown.map((line) => `${line}\n`).join(''));
  return exit.done;
}

/** Our commands as the library knows them. */
function completer(io: Io, language: Language, names: (kind: NameKind) => readonly string[]): RootCommand {
  const root = new RootCommand();
  const add = (command: Command, path: readonly string[]): void => {
    const known = path.length === 0 ? root : root.command(path.join(' '), command.description());
    const offer = (kind: NameKind | undefined) => (one: (value: string, description: string) => void) => {
      if (kind) for (const name of names(kind)) one(name, '');
    };
    for (const option of command.createHelp().visibleOptions(command)) {
      const long = option.long!.slice(2);
      if (option.required || option.optional) known.option(long, option.description, offer(kindOf(long)));
      else known.option(long, option.description);
    }
    for (const argument of command.registeredArguments) known.argument(argument.name(), offer(kindOf(argument.name())), argument.variadic);
    for (const inner of command.commands) add(inner, [...path, inner.name()]);
  };
  add(
    build(language, io, () => async () => {}),
    [],
  );
  return root;
}

const kindOf = (name: string): NameKind | undefined => nameKinds[name];

/** The lines that the library prints: it knows no other output than the console's. */
export function printed(work: () => void): string[] {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => void lines.push(line);
  try {
    work();
  } finally {
    console.log = log;
  }
  return lines;
}
