import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { flawNames } from '../../src/cli/card-files.js';
import { level1 } from '../../src/flow/level1/index.js';
import { reporters } from '../../src/script/report.js';
import { english, saidInSources } from '../text/english.js';
import { commandPaths, program } from './command-paths.js';
import { edited, happy, line, recordHappy } from './edited-journal.js';
import { folder, run } from './run.js';

/** Names that are typed, shown where one was looked for in vain or is wanted: of commands, flaws and reporters, screens and their fields. */
const NAMES = new Set([
  ...commandPaths().flat(),
  ...Object.keys(level1),
  ...flawNames,
  ...Object.keys(reporters),
  ...['personalId', 'phone', 'code', 'soon', 'today', 'running', 'end', 'en'],
]);

/** What is said to a person by one command line in Vietnamese, without names in their places. */
async function said(argv: readonly string[], options: Parameters<typeof run>[1] = {}): Promise<string> {
  const { stdout, stderr } = await run([...argv, '--lang', 'vi'], options);
  expect(stdout + stderr).not.toBe('');
  return stdout + stderr;
}
/** The usage of a command begins with its words and places; a name is quoted, or stands at the beginning of its line. */
const withoutNames = (text: string) =>
  text
    .replaceAll(/^(Cách dùng:) vneid-sim.*$/gm, '$1')
    .replaceAll(/^ {2}[a-z]+(?= |$)/gm, ' ')
    .replaceAll(/vneid-sim run(?= )/g, ' ')
    .replaceAll(/<[^>]*>|\[[^\]]*\]/g, ' ')
    .replaceAll(/\((mặc\s+định):\s+[^)]*\)/g, '$1')
    // A list of names that are near, or a name by itself in quotes or brackets.
    .replaceAll(/(?<=[“(: ,])[a-zA-Z]+(?=[”),.?:]|$)/gm, (word) => (NAMES.has(word) ? ' ' : word));

const leaves = commandPaths().filter((path) => path.length > 0 && commandOf(path).commands.length === 0);
function commandOf(path: readonly string[]): Command {
  return path.reduce((command, name) => command.commands.find((one) => one.name() === name)!, program());
}

it('no text of ours in Vietnamese has a word that our English texts or the libraries have', () => {
  expect(saidInSources('vi').length).toBeGreaterThan(1000);
  expect(saidInSources('vi').filter((text) => english(text).length > 0)).toEqual([]);
  expect(english('Thẻ này: Scan the card, error: unknown option.')).toEqual(['scan', 'the', 'card', 'error', 'unknown', 'option']);
});

describe.each(leaves.map((path) => [path.join(' '), path] as const))('%s', (_name, path) => {
  const command = commandOf(path);
  const needed = command.registeredArguments.some(({ required }) => required);
  const valued = command.options.find(({ required }) => required)!;
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['its help', ['--help']],
    ['an option there is not', ['--atuo']],
    ['an option without its value', [valued.long!]],
    ['a time that is none, or an option it does not take', ['--now', 'soon']],
    ['words too many', ['một', 'hai', 'ba', 'bốn']],
    ...(needed ? [['a missing argument', []] as const] : []),
  ];
  it.each(wrong)('has no English word in what it says of %s', async (_what, argv) => {
    expect(english(withoutNames(await said([...path, ...argv])))).toEqual([]);
  });
});

describe('no English word is in what is said of', () => {
  beforeAll(async () => {
    expect(await recordHappy()).toBe(0);
  });
  const here = folder();
  mkdirSync(join(here, 'trong'));
  writeFileSync(join(here, 'a.yaml'), 'numbers: { personaId: "1" }\n');
  writeFileSync(join(here, 'b.yaml'), 'numbers: [\n');
  writeFileSync(join(here, 'sai.yaml'), 'title: Sai\ncitizen: nguyen-van-an\nexpect: { level: 2, refused: OTP_WRONG }\n');
  writeFileSync(join(here, 'dung.yaml'), 'title: Đúng\ncitizen: nguyen-van-an\nexpect: { level: 1 }\n');
  writeFileSync(join(here, 'anh.png'), 'not a picture');
  const cases: readonly (readonly string[])[] = [
    [],
    ['nhap'],
    ['card', 'nhap'],
    ['register'],
    ['register', '--auto'],
    ['register', '--auto', '--until', '4'],
    ['register', '--auto', '--citizen', 'khong-co'],
    ['register', '--auto', '--device', 'khong-co'],
    ['register', '--auto', '--level', '3'],
    ['register', '--auto', '--clock', 'mau'],
    ['register', '--auto', '--rules', 'khong-co'],
    ['register', '--answers', 'a.yaml'],
    ['register', '--answers', 'b.yaml'],
    ['register', '--answers', 'khong.yaml'],
    ['resume', '--auto'],
    ['resume', 'khong-co', '--auto'],
    ['run', 'dung.yaml', 'sai.yaml', 'b.yaml'],
    ['run', 'khong.yaml'],
    ['run', 'sai.yaml', '--reporter', 'dep'],
    ['replay', happy],
    ['replay', happy, '--until', 'ba'],
    ['replay', 'khong.jsonl'],
    ['explain'],
    ['explain', 'OTP_EXPIRED'],
    ['explain', 'KHONG_CO'],
    ['check', 'id', '001099990001'],
    ['check', 'id', '0010999900'],
    ['check', 'phone', '0912345678'],
    ['check', 'phone', '01631234567'],
    ['check', 'phone', '024123'],
    ['check', 'due', '2023-04-28'],
    ['check', 'due', '2023-04-28', '--level', '2', '--no-chip', '--rules', 'decree-69'],
    ['check', 'due', '2023-04-28', '--level', '2', '--foreigner'],
    ['check', 'due', 'mai'],
    ['data', 'where'],
    ['data', 'reset'],
    ['data', 'wipe'],
    ['data', 'wipe', '--yes'],
    ['doctor'],
    ['completion', 'dos'],
    ['card', 'read', 'samples/cards/nguyen-van-an/qr.png', 'samples/cards/nguyen-van-an/chip', 'anh.png', 'trong', 'khong.png'],
    ['card', 'make'],
    ['card', 'make', '--out', 'the', '--flaw', 'khong-co', '--citizen', 'khong-co'],
    ['card', 'make', '--out', 'the', '--format', 'khong-co'],
    ['card', 'make', '--out', 'trong'],
  ];
  it.each(cases.map((argv) => [argv.join(' ').replace(happy, 'happy.jsonl'), argv] as const))('vneid-sim %s', async (_name, argv) => {
    expect(english(withoutNames(await said(argv, { cwd: here })))).toEqual([]);
  });

  it('a rerun that differs, and a journal that is broken', async () => {
    const differs = edited('differs-vi', (lines) => lines.map((text) => text.replace('"level":1', '"level":2')));
    const broken = edited(
      'broken-vi',
      line(5, () => '{'),
    );
    for (const argv of [
      ['replay', differs, '--rerun'],
      ['replay', broken],
    ])
      expect(english(withoutNames(await said(argv)))).toEqual([]);
  });
});
