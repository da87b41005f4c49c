import type { Command } from 'commander';
import type { Language } from '../text/index.js';
import { help, inLanguage } from './help.js';
import type { Io } from './io.js';

type Say = ReturnType<typeof inLanguage>;

/** Gives a command our words for all that commander says by itself: headings, usage in brackets, defaults. */
export function inOurWords(command: Command, io: Io, language: Language): Command {
  const say = inLanguage(language);
  return command
    .exitOverride()
    .helpOption('-h, --help', say(help.options.help))
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void (text.startsWith('error:') || io.stderr.write(text)),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => 80,
    })
    .showSuggestionAfterError(false)
    .configureHelp({
      styleTitle: (title) => heading(title, say),
      commandUsage: (shown) =>
        [pathOf(shown), shown.options.length > 0 && say(help.any.options), ...words(shown, say)].filter(Boolean).join(' '),
      subcommandTerm: (shown) => [shown.name(), ...words(shown, say)].join(' '),
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description} (${say(help.any.default)}: ${defaultValue})` : description,
    });
}

const pathOf = (command: Command): string => (command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name());

const words = (command: Command, say: Say): string[] => [
  ...command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  }),
  ...(command.commands.length > 0 ? [say(help.any.command)] : []),
];

const heading = (title: string, say: Say) => {
  const known: Record<string, { vi: string; en: string }> = {
    'Usage:': help.usage,
    'Arguments:': help.headings.arguments,
    'Options:': help.headings.options,
    'Commands:': help.headings.commands,
  };
  return known[title] ? say(known[title]) : title;
};
