import type { Command, CommanderError } from 'commander';
import { type Refused, refused } from '../refusals/index.js';
import { noSuch } from '../refusals/no-such.js';
import type { Language } from '../text/index.js';
import type { Io } from './io.js';
import { sayRefused } from './say.js';

/** The command that a command line names, as deep as its words go. */
function named(program: Command, argv: readonly string[]): Command {
  let command = program;
  for (const word of argv) command = command.commands.find((one) => one.name() === word) ?? command;
  return command;
}

/** What commander found wrong, in our words and both languages; it names the culprit in its own message, in quotes. */
function why({ code, message }: CommanderError, program: Command, argv: readonly string[]): Refused {
  const command = named(program, argv);
  const culprit = /'([^']+)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption': {
      const options = command.options.flatMap(({ long }) => long ?? []);
      return noSuch('option', culprit, options).refused;
    }
    case 'commander.optionMissingArgument':
      return refused('INPUT_MISSING', { what: culprit });
    case 'commander.missingArgument':
      return refused('INPUT_MISSING', { what: `<${culprit}>` });
    default: {
      const [given = culprit] = command.args.slice(command.registeredArguments.length);
      if (command.parent && command.commands.length === 0) return refused('WORD_TOO_MANY', { given });
      const commands = (command.commands.length > 0 ? command : program).commands.map((one) => one.name());
      return noSuch('command', given, commands).refused;
    }
  }
}

/** Says what is wrong with a command line. */
export function sayWrongUsage(error: CommanderError, program: Command, argv: readonly string[], language: Language, io: Io): void {
  sayRefused(io, why(error, program, argv), language, argv.includes('--json'));
}
