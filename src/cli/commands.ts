import { Command, CommanderError } from 'commander';
import type { Language } from '../text/index.js';
import { help, inLanguage, languageOf } from './help.js';
import { exit, type Io } from './io.js';
import { version } from './version.js';

/** What a command does with its arguments and options, to its exit code; loaded only when it is called. */
type Handler = (given: { args: string[]; options: Record<string, unknown> }, io: Io) => Promise<number>;

/** Runs one command line. Only commander and the help are loaded before a command is chosen. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exit.usage;
  const program = build(argv, io, (handler) => async (given) => {
    code = await (await handler())(given, io);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.code === 'commander.helpDisplayed' || error.code === 'commander.version' ? exit.done : exit.usage;
  }
}

/** The usage as text. */
export const usage = (language: Language, io: Io): string => build(['--lang', language], io, () => async () => {}).helpInformation();

type Bind = (handler: () => Promise<Handler>) => (given: Parameters<Handler>[0]) => Promise<void>;

/** The commands, kept here alone: a command enters with its issue, and README and help are tested against this list. */
export function build(argv: readonly string[], io: Io, bind: Bind): Command {
  const language = languageOf(argv, io.env);
  const say = inLanguage(language);
  const { commands, options, arguments: words, groups } = help;

  const configure = (command: Command): Command =>
    command
      .exitOverride()
      .helpOption('-h, --help', say(options.help))
      .configureOutput({
        writeOut: (text) => void io.stdout.write(text),
        writeErr: (text) => void io.stderr.write(text),
        getOutHelpWidth: () => io.stdout.columns ?? 80,
        getErrHelpWidth: () => 80,
      })
      .configureHelp({ styleTitle: (title) => heading(title, say), showGlobalOptions: false });

  const common = (command: Command): Command =>
    command
      .option('--data <dir>', say(options.data))
      .option('--rules <name>', say(options.rules))
      .option('--seed <text>', say(options.seed))
      .option('--now <time>', say(options.now))
      .option('--lang <vi|en>', say(options.lang))
      .option('--json', say(options.json))
      .option('--plain', say(options.plain))
      .option('--no-color', say(options.noColor))
      .option('--no-input', say(options.noInput))
      .option('--quiet', say(options.quiet));

  const program = configure(new Command('vneid-sim').description(say(help.program)));
  program.version(version(), '-V, --version', say(options.version)).helpCommand(false);

  const add = (
    parent: Command,
    spec: string,
    about: keyof typeof commands,
    group: keyof typeof groups,
    handler: () => Promise<Handler>,
  ): Command => {
    const command = common(configure(parent.command(spec)))
      .description(say(commands[about]))
      .helpGroup(say(groups[group]));
    const act = bind(handler);
    return command.action((...parameters: unknown[]) => {
      const given = parameters
        .slice(0, -2)
        .flat()
        .filter((value) => value !== undefined) as string[];
      return act({ args: given, options: command.optsWithGlobals() });
    });
  };

  add(program, 'register', 'register', 'show', async () => (await import('./register.js')).register)
    .option('--level <n>', say(options.level), '1')
    .option('--citizen <name|file>', say(options.citizen), 'nguyen-van-an')
    .option('--device <name>', say(options.device), 'pixel-7')
    .option('--qr <image>', say(options.qr))
    .option('--nfc <dump>', say(options.nfc))
    .option('--portrait <image>', say(options.portrait))
    .option('--auto', say(options.auto))
    .option('--answers <file>', say(options.answers))
    .option('--from <screen|step>', say(options.from))
    .option('--until <screen|step>', say(options.until))
    .option('--record <file>', say(options.record))
    .option('--clock <running>', say(options.clock));
  add(program, 'resume', 'resume', 'show', async () => (await import('./register.js')).resumeRegistration)
    .argument('[session]', say(words.session))
    .option('--auto', say(options.auto))
    .option('--answers <file>', say(options.answers))
    .option('--until <screen|step>', say(options.until))
    .option('--clock <running>', say(options.clock));
  add(program, 'run', 'run', 'test', async () => (await import('./run.js')).runScenarios)
    .argument('<scenario...>', say(words.scenario))
    .option('--reporter <name>', say(options.reporter), 'pretty');
  add(program, 'replay', 'replay', 'test', async () => (await import('./replay.js')).replay)
    .argument('<journal>', say(words.journal))
    .option('--until <n>', say(options.untilEntry))
    .option('--rerun', say(options.rerun));
  add(program, 'explain', 'explain', 'support', async () => (await import('./explain.js')).explain).argument('[code]', say(words.code));

  const card = configure(program.command('card')).description(say(commands.card)).helpGroup(say(groups.card)).helpCommand(false);
  add(card, 'read', 'card read', 'card', async () => (await import('./card-read.js')).cardRead)
    .argument('<file...>', say(words.file))
    .option('--csca <file>', say(options.csca))
    .option('--reveal', say(options.reveal));
  add(card, 'make', 'card make', 'card', async () => (await import('./card-make.js')).cardMake)
    .option('--citizen <name|file>', say(options.citizen), 'nguyen-van-an')
    .option('--out <dir>', say(options.out))
    .option('--format <name>', say(options.format), 'proxmark')
    .option('--flaw <name>', say(options.flaw));

  // Alone: a menu on a terminal; elsewhere the usage, and 2.
  program
    .option('--lang <vi|en>', say(options.lang))
    .action(() => bind(async () => (await import('./menu.js')).menu)({ args: [], options: program.opts() }));
  return program;
}

const heading = (title: string, say: (both: { vi: string; en: string }) => string) => {
  const known: Record<string, { vi: string; en: string }> = {
    'Usage:': help.usage,
    'Arguments:': help.headings.arguments,
    'Options:': help.headings.options,
    'Commands:': help.headings.commands,
  };
  return known[title] ? say(known[title]) : title;
};
