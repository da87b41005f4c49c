import { Command, CommanderError } from 'commander';
import type { Language } from '../text/index.js';
import type { Given } from './call.js';
import { help, inLanguage } from './help.js';
import { inOurWords } from './help-shape.js';
import { exit, type Io } from './io.js';
import { version } from './version.js';

/** What a command does with its arguments and options, to its exit code; loaded only when it is called. */
export type Handler = (given: Given, io: Io) => Promise<number>;

/** Runs one command line. Only commander and the help are loaded before a command is chosen. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // What a shell's completion script calls; no command for people.
  if (argv[0] === 'complete' && argv[1] === '--') return (await import('./complete.js')).complete(argv.slice(2), io);
  let code: number = exit.usage;
  const language = await (await import('./language.js')).languageFor(argv, io);
  const program = build(language, io, (handler) => async (command, args) => {
    const { call } = await import('./call.js');
    code = await call({ command, args, argv, handler }, io);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return exit.done;
    if (error.code !== 'commander.help') await (await import('./wrong-usage.js')).sayWrongUsage(error, program, argv, language, io);
    return exit.usage;
  }
}

/** The usage as text. */
export const usage = (language: Language, io: Io): string => build(language, io, () => async () => {}).helpInformation();

type Bind = (handler: () => Promise<Handler>) => (command: Command, args: string[]) => Promise<void>;

/** The commands, kept here alone: a command enters with its issue, and README and help are tested against this list. */
export function build(language: Language, io: Io, bind: Bind): Command {
  const say = inLanguage(language);
  const { commands, options, arguments: names, groups } = help;

  const configure = (command: Command) => inOurWords(command, io, language);
  const common = (command: Command): Command =>
    command
      .option('--lang <vi|en>', say(options.lang))
      .option('--texts <file>', say(options.texts))
      .option('--json', say(options.json))
      .option('--plain', say(options.plain))
      .option('--no-color', say(options.noColor))
      .option('--no-input', say(options.noInput))
      .option('--quiet', say(options.quiet));
  /** For commands that open a world. */
  const worldly = (command: Command): Command =>
    command
      .option('--data <dir>', say(options.data))
      .option('--rules <name>', say(options.rules))
      .option('--holidays <file>', say(options.holidays))
      .option('--seed <text>', say(options.seed))
      .option('--now <time>', say(options.now));

  /** For commands that may call an API elsewhere. */
  const elsewhere = (command: Command): Command =>
    command.option('--api <url>', say(options.api)).option('--insecure', say(options.insecure));

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
      return act(command, given);
    });
  };

  const family = (name: 'check' | 'data' | 'card' | 'api', group: keyof typeof groups): Command =>
    configure(program.command(name)).description(say(commands[name])).helpGroup(say(groups[group])).helpCommand(false);

  elsewhere(worldly(add(program, 'register', 'register', 'show', async () => (await import('./register.js')).register)))
    .option('--level <1|2|all>', say(options.levels), '1')
    .option('--office <name>', say(options.office))
    .option('--papers <list>', say(options.papers))
    .option('--as <role>', say(options.as), 'both')
    .option('--decision <n>', say(options.decision))
    .option('--out <dir>', say(options.outPapers))
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
  elsewhere(add(program, 'resume', 'resume', 'show', async () => (await import('./register.js')).resumeRegistration))
    .argument('[session]', say(names.session))
    .option('--data <dir>', say(options.data))
    .option('--auto', say(options.auto))
    .option('--answers <file>', say(options.answers))
    .option('--as <role>', say(options.as), 'both')
    .option('--until <screen|step>', say(options.until))
    .option('--clock <running>', say(options.clock));
  elsewhere(worldly(add(program, 'verify', 'verify', 'show', async () => (await import('./verify.js')).verify))).argument(
    '<code>',
    say(names.shared),
  );
  elsewhere(add(program, 'run', 'run', 'test', async () => (await import('./run.js')).runScenarios))
    .option('--compare', say(options.compareRuns))
    .argument('<scenario...>', say(names.scenario))
    .option('--rules <name>', say(options.rules))
    .option('--seed <text>', say(options.seed))
    .option('--reporter <name>', say(options.reporter), 'pretty')
    .option('--record <dir>', say(options.recordAll));
  add(program, 'replay', 'replay', 'test', async () => (await import('./replay.js')).replay)
    .argument('<journal>', say(names.journal))
    .option('--until <n>', say(options.untilEntry))
    .option('--rerun', say(options.rerun));
  add(program, 'explain', 'explain', 'support', async () => (await import('./explain.js')).explain).argument('[code]', say(names.code));

  const check = family('check', 'support');
  add(check, 'id', 'check id', 'support', async () => (await import('./check-id.js')).checkId).argument('<number>', say(names.personalId));
  add(check, 'phone', 'check phone', 'support', async () => (await import('./check-phone.js')).checkPhone).argument(
    '<number>',
    say(names.phone),
  );
  add(check, 'due', 'check due', 'support', async () => (await import('./check-due.js')).checkDue)
    .argument('<date>', say(names.date))
    .option('--level <1|2>', say(options.level), '1')
    .option('--no-chip', say(options.noChip))
    .option('--foreigner', say(options.foreigner))
    .option('--rules <name>', say(options.rules))
    .option('--holidays <file>', say(options.holidays));

  const data = family('data', 'support');
  add(data, 'where', 'data where', 'support', async () => (await import('./data.js')).dataWhere).option('--data <dir>', say(options.data));
  add(data, 'reset', 'data reset', 'support', async () => (await import('./data.js')).dataReset).option('--data <dir>', say(options.data));
  add(data, 'wipe', 'data wipe', 'support', async () => (await import('./data.js')).dataWipe)
    .option('--data <dir>', say(options.data))
    .option('--yes', say(options.yes));
  add(program, 'doctor', 'doctor', 'support', async () => (await import('./doctor.js')).doctor);
  add(program, 'completion', 'completion', 'support', async () => (await import('./completion.js')).completion).argument(
    '<shell>',
    say(names.shell),
  );

  const card = family('card', 'card');
  add(card, 'read', 'card read', 'card', async () => (await import('./card-read.js')).cardRead)
    .argument('<file...>', say(names.file))
    .option('--csca <file>', say(options.csca))
    .option('--save-portrait <dir>', say(options.savePortrait))
    .option('--compare', say(options.compare))
    .option('--typed <file>', say(options.typed))
    .option('--now <time>', say(options.now))
    .option('--reveal', say(options.reveal))
    .option('--effort <name>', say(options.effort), 'normal')
    .option('--same-card', say(options.sameCard))
    .option('--debug <dir>', say(options.debug))
    .option('--megapixels <n>', say(options.megapixels), '64');
  add(card, 'make', 'card make', 'card', async () => (await import('./card-make.js')).cardMake)
    .option('--citizen <name|file>', say(options.citizen), 'nguyen-van-an')
    .option('--out <dir>', say(options.out))
    .option('--format <name>', say(options.format), 'proxmark')
    .option('--signature <name>', say(options.signature), 'ecdsa')
    .option('--flaw <name>', say(options.flaw));

  const api = family('api', 'api');
  add(api, 'serve', 'api serve', 'api', async () => (await import('./api-serve.js')).apiServe)
    .option('--port <n>', say(options.port), '8080')
    .option('--host <address>', say(options.host), '127.0.0.1')
    .option('--store <file>', say(options.store))
    .option('--keys <file>', say(options.keys))
    .option('--rate <n>', say(options.rate), '1200')
    .option('--simulator', say(options.simulator))
    .option('--open-simulator', say(options.openSimulator))
    .option('--rules <name>', say(options.rules))
    .option('--seed <text>', say(options.seed))
    .option('--now <time>', say(options.now));
  add(api, 'openapi', 'api openapi', 'api', async () => (await import('./api-openapi.js')).apiOpenapi);
  add(api, 'check', 'api check', 'api', async () => (await import('./api-check.js')).apiCheck)
    .argument('<url>', say(names.url))
    .option('--insecure', say(options.insecure));

  // Alone: a menu on a terminal; elsewhere the usage, and 2.
  common(program).action(() => bind(async () => (await import('./menu.js')).menu)(program, []));
  return program;
}
