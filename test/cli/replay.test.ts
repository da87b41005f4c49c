import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { edited, happy, line, recordHappy } from './edited-journal.js';
import { run } from './run.js';

beforeAll(async () => {
  expect(await recordHappy()).toBe(0);
});

describe('replay', () => {
  it('tells the same lines as the walk did, and ends where it ended', async () => {
    const walked = await run(['register', '--auto', '--seed', '7', '--data', ':memory:']);
    const { code, stdout } = await run(['replay', happy]);
    expect(code).toBe(0);
    expect(walked.stdout).toContain(stdout);
    const told = (await run(['replay', happy, '--json'])).stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(told.at(-1)).toMatchObject({ screen: null, account: { level: 1, device: 'pixel-7' } });
    expect(told.slice(0, -1)).toEqual(
      readFileSync(happy, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((text) => JSON.parse(text)),
    );
  });

  it.each([0, 1, 12, 1000])('goes no further than --until %d', async (n) => {
    const { stdout } = await run(['replay', happy, '--until', String(n)]);
    const all = readFileSync(happy, 'utf8').trimEnd().split('\n').length - 1;
    expect(stdout.split('\n').length - 1).toBe(Math.min(n, all));
  });

  it.each(['abc', '-3', '1.5', ''])('does not take --until “%s”', async (until) => {
    const { code, stderr } = await run(['replay', happy, `--until=${until}`]);
    expect(code).toBe(2);
    expect(stderr).toContain('--until');
  });

  it('leaves out a last line that was cut off', async () => {
    const cut = edited('cut', (lines) => [...lines.slice(0, 8), lines[8]!.slice(0, 30)]);
    const { code, stdout } = await run(['replay', cut]);
    expect(code).toBe(0);
    expect(stdout.split('\n').length - 1).toBe(7);
  });
});

describe('a journal that is broken', () => {
  const broken: readonly (readonly [string, number, (line: string) => string])[] = [
    ['is not JSON', 5, () => '{'],
    ['is of another flow', 1, (text) => text.replace('"flow":"level1"', '"flow":"level9"')],
    ['has no handset', 1, (text) => text.replace(/"device":\{[^}]*\},/, '')],
    ['goes by rules there are not', 1, (text) => text.replace(/"rules":"[^"]*"/, '"rules":"decree-1"')],
    ['deals with easy passcodes in no known way', 1, (text) => text.replace('"now":', '"easyPasscode":"cheer","now":')],
    ['fails in no known way', 1, (text) => text.replace('"from":', '"failures":[{"call":"begin","kind":"fire"}],"from":')],
    ['begins nowhere', 1, (text) => text.replace('"from":"store-search"', '"from":"nowhere"')],
    ['has a screen nobody knows', 5, (text) => text.replace(/"screen":"[^"]*"/, '"screen":"constructor"')],
    ['leads nowhere', 5, (text) => text.replace(/"to":"[^"]*"/, '"to":"toString"')],
    ['has no outcome', 5, (text) => text.replace(/"outcome":\{[^}]*\}/, '"outcome":null')],
    ['has no answer', 5, (text) => text.replace(/"answer":\{[^}]*\}/, '"answer":null')],
    ['has a value that is no text', 5, (text) => text.replace(/"answer":\{[^}]*\}/, '"answer":{"values":{"x":5}}')],
    [
      'is refused with a code nobody knows',
      5,
      (text) => text.replace(/"outcome":\{[^}]*\}/, '"outcome":{"refused":{"code":"NOPE","params":{}},"to":"intro"}'),
    ],
  ];
  it.each(broken)('names its line and ends with 2: it %s', async (what, n, change) => {
    const path = edited(what.replaceAll(' ', '-'), line(n, change));
    for (const rerun of [[], ['--rerun']]) {
      const { code, stderr } = await run(['replay', path, ...rerun]);
      expect(stderr).toContain('JOURNAL_BROKEN');
      expect(stderr).not.toMatch(/bug/);
      expect(code).toBe(2);
      expect(stderr).toContain(`Dòng ${n} `);
    }
  });

  it('names the line at which a screen cannot show what was learned before', async () => {
    const path = edited('learned', (lines) => lines.map((text) => text.replace(/"dueAt":\d+/, '"dueAt":{}')));
    const { code, stderr } = await run(['replay', path]);
    expect(stderr).toMatch(/JOURNAL_BROKEN[\s\S]*Dòng \d+/);
    expect(code).toBe(2);
  });

  it.each([
    ['an absolute path', '/etc/hostname'],
    ['a path upwards', '../../../../etc/hostname'],
    ['a path home', '~/card.png'],
  ])('opens nothing when it names %s', async (_what, outside) => {
    const inHeader = edited(
      'header',
      line(1, (text) => text.replace(/"qr":"[^"]*"/, `"qr":"${outside}"`)),
    );
    const inAnswer = edited('answer', (lines) => lines.map((text) => text.replace(/"image":"[^"]*"/, `"image":"${outside}"`)));
    for (const path of [inHeader, inAnswer]) {
      const { code, stdout, stderr } = await run(['replay', path, '--rerun']);
      expect(stderr).toContain('PATH_OUTSIDE');
      expect(stdout).toBe('');
      expect(code).toBe(2);
    }
  });
});
