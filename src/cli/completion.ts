import { script } from '@bomb.sh/tab';
import { noSuch } from '../refusals/no-such.js';
import type { Given } from './call.js';
import { printed } from './complete.js';
import { shells } from './complete-names.js';
import { exit, type Io } from './io.js';

/** `completion SHELL`: prints what a shell sources; it calls `vneid-sim complete -- …` for every Tab, so that names are always today's. */
export async function completion({ args, stop }: Given, io: Io): Promise<number> {
  const [given = ''] = args;
  const shell = shells.find((known) => known === given);
  if (!shell) return stop(noSuch('value', given, shells, shells.length).refused);
  io.stdout.write(`${printed(() => script(shell, 'vneid-sim', 'vneid-sim')).join('\n')}\n`);
  return exit.done;
}
