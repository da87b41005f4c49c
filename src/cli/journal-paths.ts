import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Field, Flow } from '../flow/screen.js';
import type { Journal } from '../journal/journal.js';
import { type Refused, refused } from '../refusals/index.js';
import { locate, packageRoot } from './files.js';

const isIn = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
};

/**
 * The first path of a journal that leads elsewhere than below the working folder, below the journal's own or into the samples. A journal may
 * be a stranger's: running it again opens nothing else.
 */
export function pathOutside(flow: Flow, { header, entries }: Journal, file: string, cwd: string): Refused<'PATH_OUTSIDE'> | undefined {
  const folders = [cwd, dirname(resolve(cwd, file)), join(packageRoot, 'samples')];
  const outside = (path: string) => path !== '' && (path.startsWith('~') || !folders.some((folder) => isIn(locate(path, cwd), folder)));
  const lines = [Object.values(header.files), ...entries.map(({ screen, answer }) => filesIn(flow, screen, answer))];
  for (const [n, paths] of lines.entries()) {
    const path = paths.find(outside);
    if (path !== undefined) return refused('PATH_OUTSIDE', { file, line: n + 1, column: 1, path });
  }
  return undefined;
}

/** The values of an answer that name files, whichever action of the screen asks for them. */
function filesIn(flow: Flow, screen: string, answer: object): string[] {
  const asked: [string, Field<unknown>][] = Object.values(flow[screen]!.actions).flatMap(({ ask }) => Object.entries(ask ?? {}));
  const names = asked.filter(([, { kind }]) => kind === 'file').map(([name]) => name);
  const values: Readonly<Record<string, string>> = 'values' in answer ? (answer.values as Record<string, string>) : {};
  return names.flatMap((name) => values[name] ?? []);
}
