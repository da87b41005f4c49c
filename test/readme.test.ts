import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { build } from '../src/cli/commands.js';
import { root, run } from './cli/run.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const settled = (text: string) => text.replaceAll(/\d+ ms/g, 'N ms');
const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1]!.trimEnd().split('\n'));

const stdout = new PassThrough();
const program = build('vi', { stdin: stdout, stdout, stderr: stdout, env: {}, cwd: root, now: () => 0 }, () => async () => {});
const commands = program.commands.flatMap((command) => (command.commands.length > 0 ? command.commands : [command]));

describe('README', () => {
  it.each(blocks.map(([first, ...rest]) => [first!.replace('$ vneid-sim ', ''), rest] as const))(
    'shows what “%s” really prints',
    async (line, shown) => {
      const { stdout, code } = await run(line.split(' '));
      expect([0, 3]).toContain(code);
      const printed = settled(stdout).split('\n');
      let at = -1;
      for (const wanted of shown.map(settled)) {
        const next = printed.indexOf(wanted, at + 1);
        expect(next, `“${wanted}” in\n${stdout}`).toBeGreaterThan(at);
        at = next;
      }
    },
  );

  it('names every command, and no other', () => {
    const names = commands.map((command) => (command.parent === program ? command.name() : `${command.parent!.name()} ${command.name()}`));
    expect(names.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
    const headed = [...readme.matchAll(/^### .*$/gm)].flatMap(([heading]) => [...heading.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
    expect(headed.sort()).toEqual([...names].sort());
  });

  it('names options that exist', () => {
    const bench = readFileSync(join(root, 'test/bench/qr/run.ts'), 'utf8');
    const benchs = [...bench.matchAll(/^ +(\w+): \{ type: '(?:string|boolean)'/gm)].map(([, name]) => `--${name}`);
    const options = new Set(['--ignore-scripts', ...benchs, ...commands.flatMap((command) => command.options.map(({ long }) => long))]);
    const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option);
    expect(named.filter((option) => !options.has(option))).toEqual([]);
  });

  it('links only to what is there', () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});
