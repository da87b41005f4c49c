import { describe, expect, it } from 'vitest';
import { english } from '../text/english.js';
import { leftovers, vietnamese } from '../text/language.js';
import { commandPaths } from './command-paths.js';
import { run } from './run.js';

const commands = commandPaths();
const help = async (command: readonly string[], language: string) => (await run([...command, '--help', '--lang', language])).stdout;
/** What is said of each, without the names themselves and the values they stand for. */
const words = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/^ {2}[a-z]+(?= |$)|<[^>]*>|\[[^\]]*\]|(?<!\w)-{1,2}[a-zA-Z-]+|vneid-sim[a-z ]*|: [a-z0-9-]+\)$/g, ' '))
    .join('\n');

describe.each(commands.map((command) => [command.join(' ') || 'the program', command] as const))('the help of %s', (_name, command) => {
  it.each(['vi', 'en'])('says what each option and command is for, in %s', async (language) => {
    const text = await help(command, language);
    const entries = text.split('\n').filter((line) => /^ {2}(-|[a-z])/.test(line));
    expect(entries.length).toBeGreaterThan(1);
    for (const line of entries) expect(line.trim()).toMatch(/\S( {2,}\S|$)/);
    expect(leftovers(words(text))).toEqual([]);
  });

  it('has the same names in both languages, and only its own words', async () => {
    const [vi, en] = [await help(command, 'vi'), await help(command, 'en')];
    const names = (text: string) => [...text.matchAll(/^ {2}(?:-., )?(--[a-z-]+|[a-z]+)/gm)].map(([, name]) => name);
    expect(names(vi)).toEqual(names(en));
    expect(english(words(vi))).toEqual([]);
    expect(words(en).split('\n').flatMap(vietnamese)).toEqual([]);
  });
});
