import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { program } from './command-paths.js';

const secret = /pass|pin\b|otp|secret|token|key|credential|answers?\b/i;
/** What of a command line takes a value: by its words, and what the value is. */
const taking = (command: Command, words: readonly string[] = []): { words: string; value: string }[] => [
  ...command.options
    .filter(({ required, optional }) => required || optional)
    .map(({ long, flags }) => ({ words: [...words, long].join(' '), value: /[<[](.+?)[>\]]/.exec(flags)![1]! })),
  ...command.registeredArguments.map((argument) => ({ words: words.join(' '), value: argument.name() })),
  ...command.commands.flatMap((inner) => taking(inner, [...words, inner.name()])),
];

describe('a command line, which others may see in process lists and histories', () => {
  it('takes no secret: where one is asked for, a file is named', () => {
    const secrets = taking(program()).filter(({ words, value }) => secret.test(words) || secret.test(value));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter(({ value }) => !/^(file|tệp)/i.test(value))).toEqual([]);
  });
});
