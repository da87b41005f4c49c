import { exit, type Io } from './io.js';
import { sayRefused } from './say.js';
import { type CommonOptions, settings } from './settings.js';

/** Alone on a terminal the program asks what to do; elsewhere it tells its usage, and that is an error. */
export async function menu({ options }: { options: CommonOptions }, io: Io): Promise<number> {
  const set = settings(options, io);
  if (!set.ok) {
    sayRefused(io, set.refused, 'vi');
    return exit.usage;
  }
  const { plain, colour, interactive } = set.value;
  if (!interactive) {
    const { usage } = await import('./commands.js');
    io.stderr.write(usage(set.value.language, io));
    return exit.usage;
  }
  const { menu: ask } = await import('../terminal/menu.js');
  const chosen = await ask({ language: set.value.language, plain, colour, input: io.stdin, output: io.stdout });
  const { run } = await import('./commands.js');
  const everywhere = ['--lang', chosen.language, ...(plain ? ['--plain'] : []), ...(options.color === false ? ['--no-color'] : [])];
  if (chosen.choice === 'quit') return exit.done;
  if (chosen.choice === 'card') return run(['card', 'read', ...everywhere, '--', chosen.file], io);
  const how = chosen.choice === 'watch' ? ['--auto'] : chosen.choice === 'level-2' ? ['--level', '2'] : [];
  return run(['register', ...how, ...everywhere], io);
}
