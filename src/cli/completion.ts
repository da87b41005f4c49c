import { script } from '@bomb.sh/tab';
import { refused } from '../refusals/index.js';
import { nearest } from '../text/near.js';
import { printed } from './complete.js';
import { shells } from './complete-names.js';
import { exit, type Io } from './io.js';
import { sayRefused } from './say.js';
import { type CommonOptions, settings } from './settings.js';

/** `completion SHELL`: prints what a shell sources; it calls `vneid-sim complete -- …` for every Tab, so that names are always today's. */
export async function completion({ args, options }: { args: string[]; options: CommonOptions }, io: Io): Promise<number> {
  const set = settings(options, io);
  const language = set.ok ? set.value.language : 'vi';
  const [given = ''] = args;
  const shell = shells.find((known) => known === given);
  if (!set.ok || !shell) {
    const why = set.ok
      ? refused('NAME_UNKNOWN', { kind: 'value', given, near: nearest(given, shells, shells.length).join(', ') })
      : set.refused;
    sayRefused(io, why, language, options.json);
    return exit.usage;
  }
  io.stdout.write(`${printed(() => script(shell, 'vneid-sim', 'vneid-sim')).join('\n')}\n`);
  return exit.done;
}
