import { PassThrough } from 'node:stream';
import type { Command } from 'commander';
import { build } from '../../src/cli/commands.js';
import { root } from './run.js';

const stream = new PassThrough();

/** The program as it is put together in Vietnamese. */
export const program = (): Command =>
  build('vi', { stdin: stream, stdout: stream, stderr: stream, env: {}, cwd: root, now: () => 0 }, () => async () => {});

const pathsFrom = (command: Command, path: readonly string[]): (readonly string[])[] => [
  path,
  ...command.commands.flatMap((inner) => pathsFrom(inner, [...path, inner.name()])),
];

/** Every command by its words, the program itself by none. */
export const commandPaths = (): readonly (readonly string[])[] => pathsFrom(program(), []);
