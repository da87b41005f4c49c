import type { Given } from './call.js';
import { exit, type Io } from './io.js';

/** Alone on a terminal the program asks what to do; elsewhere it tells its usage, and that is an error. */
export async function menu({ options, set }: Given, io: Io): Promise<number> {
  const { language, plain, depth, interactive } = set;
  if (!interactive) {
    const { usage } = await import('./commands.js');
    io.stderr.write(usage(language, io));
    return exit.usage;
  }
  const { menu: ask } = await import('../terminal/menu.js');
  const chosen = await ask({ language, plain, depth, input: io.stdin, output: io.stdout });
  const { run } = await import('./commands.js');
  const everywhere = ['--lang', chosen.language, ...(plain ? ['--plain'] : []), ...(options.color === false ? ['--no-color'] : [])];
  if (chosen.choice === 'quit') return exit.done;
  if (chosen.choice === 'card') return run(['card', 'read', ...everywhere, '--', chosen.file], io);
  return run(['register', ...(chosen.choice === 'watch' ? ['--auto'] : []), ...everywhere], io);
}
