import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isDeeperThan } from '../../src/script/depth.js';
import { group, list, named, oneOf, text, yesNo } from '../../src/script/schema.js';
import { readYaml } from '../../src/script/yaml.js';

const schema = group({
  title: text,
  tags: list(text).exactOptional(),
  open: yesNo.exactOptional(),
  size: oneOf(['small', 'large']).exactOptional(),
  people: named(group({ phone: text })).exactOptional(),
  card: z.union([oneOf(['none']), group({ day: text })]).exactOptional(),
});
const read = (source: string) => {
  const result = readYaml(source, 'a.yaml', schema);
  return result.ok ? result.value.value : { code: result.refused.code, ...result.refused.params };
};
const at = (line: number, column: number) => ({ file: 'a.yaml', line, column });

describe('a YAML file', () => {
  it('keeps every scalar as it is written: zeros in front, words that look like something else', () => {
    expect(read('title: 0950000001\ntags: [no, 1e3, ~, 012, 1999-01-15]')).toEqual({
      title: '0950000001',
      tags: ['no', '1e3', '~', '012', '1999-01-15'],
    });
  });

  it('is taken in NFC, however it was typed', () => {
    expect(read(`title: ${'Nguyễn Đỗ Thưởng'.normalize('NFD')}`)).toEqual({ title: 'Nguyễn Đỗ Thưởng'.normalize('NFC') });
  });

  it.each([
    ['an entry nobody knows', 'title: x\ntagss: [a]', { code: 'SCRIPT_KEY_UNKNOWN', ...at(2, 1), key: 'tagss', near: 'tags, card, title' }],
    ['an entry of a group', 'title: x\npeople:\n  an: { phon: "1" }', { code: 'SCRIPT_KEY_MISSING', ...at(3, 7), key: 'phone' }],
    ['a missing entry', 'open: yes', { code: 'SCRIPT_KEY_MISSING', ...at(1, 1), key: 'title' }],
    ['a text for a list', 'title: x\ntags: a', { code: 'SCRIPT_VALUE_WRONG', ...at(2, 7), path: 'tags', expected: 'list' }],
    ['a list for a text', 'title: [x]', { code: 'SCRIPT_VALUE_WRONG', ...at(1, 8), path: 'title', expected: 'text' }],
    [
      'an item of a list',
      'title: x\ntags:\n  - a\n  - [b]',
      { code: 'SCRIPT_VALUE_WRONG', ...at(4, 5), path: 'tags[2]', expected: 'text' },
    ],
    ['a text for a group', 'title: x\npeople: an', { code: 'SCRIPT_VALUE_WRONG', ...at(2, 9), path: 'people', expected: 'group' }],
    ['an empty text', 'title:\nopen: yes', { code: 'SCRIPT_VALUE_WRONG', ...at(1, 7), path: 'title', expected: 'text' }],
    ['neither yes nor no', 'title: x\nopen: maybe', { code: 'SCRIPT_VALUE_WRONG', ...at(2, 7), path: 'open', expected: 'switch' }],
    [
      'a word that is none of the words',
      'title: x\nsize: larg',
      { code: 'SCRIPT_NAME_UNKNOWN', ...at(2, 7), kind: 'value', given: 'larg', near: 'large, small' },
    ],
    [
      'the word of two ways',
      'title: x\ncard: nome',
      { code: 'SCRIPT_NAME_UNKNOWN', ...at(2, 7), kind: 'value', given: 'nome', near: 'none' },
    ],
    ['the group of two ways', 'title: x\ncard: { dai: x }', { code: 'SCRIPT_KEY_MISSING', ...at(2, 7), key: 'day' }],
    ['the same entry twice', 'title: x\ntitle: y', { code: 'SCRIPT_TWICE', ...at(2, 1), what: 'title' }],
    ['uneven lines', 'title: x\n  open: yes', { code: 'SCRIPT_SYNTAX', ...at(1, 8), why: 'indent' }],
    ['a tab', 'title: x\npeople:\n\tan: { phone: "1" }', { code: 'SCRIPT_SYNTAX', ...at(3, 1), why: 'tab' }],
    ['an open quote', 'title: "x', { code: 'SCRIPT_SYNTAX', ...at(1, 10), why: 'unclosed' }],
    ['two documents', 'title: x\n---\ntitle: y', { code: 'SCRIPT_SYNTAX', ...at(2, 1), why: 'several' }],
    ['an alias of nothing', 'title: *x', { code: 'SCRIPT_SYNTAX', ...at(1, 8), why: 'alias' }],
    ['nothing at all', '', { code: 'SCRIPT_KEY_MISSING', ...at(1, 1), key: 'title' }],
    ['a list instead of entries', '- title: x', { code: 'SCRIPT_VALUE_WRONG', ...at(1, 1), path: '', expected: 'group' }],
  ])('names the line and column of %s', (_what, source, told) => {
    expect(read(source)).toEqual(told);
  });

  it('tells the first fault in the order of the file', () => {
    expect(read('opem: yes\ntags: a\ntitle: [x]')).toMatchObject({ code: 'SCRIPT_KEY_UNKNOWN', line: 1 });
  });

  it('is no way to reach the prototype of an object', () => {
    expect(read('title: x\n__proto__: { phone: "1" }')).toMatchObject({ code: 'SCRIPT_KEY_UNKNOWN', key: '__proto__' });
    expect(read('title: x\nconstructor: y')).toMatchObject({ code: 'SCRIPT_KEY_UNKNOWN', key: 'constructor' });
  });

  it('is refused when its aliases multiply, in little time', () => {
    const names = [...'abcdefghij'];
    const lines = names.map(
      (name, n) =>
        `${name}: &${name} [${Array(9)
          .fill(n === 0 ? 'ha' : `*${names[n - 1]}`)
          .join(', ')}]`,
    );
    expect(read(lines.join('\n'))).toEqual({ code: 'SCRIPT_TOO_MANY_ALIASES', file: 'a.yaml' });
  });

  it('is refused when it holds itself', () => {
    expect(read('title: x\ntags: &tags [*tags]')).toMatchObject({ code: 'SCRIPT_VALUE_WRONG', line: 2, column: 14 });
  });

  it('may use an alias', () => {
    expect(read('title: &name x\ntags: [*name, *name]')).toEqual({ title: 'x', tags: ['x', 'x'] });
  });
});

describe('the size of a file', () => {
  it('does not make reading it slow: a megabyte of keys, all of them wrong', () => {
    const keys = Array.from({ length: 80_000 }, (_, n) => `key${n}: x`).join('\n');
    expect(readYaml(keys, 'a.yaml', named(group({ phone: text })))).toMatchObject({ ok: false });
  });

  it('is at most 1 MiB in bytes, not letters', () => {
    expect(read(`title: ${'x'.repeat(1024 * 1024 - 7)}`)).toHaveProperty('title');
    expect(read(`title: ${'ễ'.repeat(400_000)}`)).toEqual({ code: 'SCRIPT_TOO_BIG', file: 'a.yaml', limit: 1024 });
  });
});

describe('the depth of a file', () => {
  const nested: Record<string, (n: number) => string> = {
    'flow lists': (n) => `${'['.repeat(n)}${']'.repeat(n)}`,
    'flow groups': (n) => `${'{a: '.repeat(n)}x${'}'.repeat(n)}`,
    'compact lists': (n) => `${'- '.repeat(n)}x`,
    'compact keys': (n) => `${'? '.repeat(n)}x`,
    'groups on one line': (n) => `${'a: '.repeat(n)}x`,
    'groups on one line in brackets': (n) => `[${'a: '.repeat(n)}x]`,
    'indented groups': (n) => Array.from({ length: n }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
  };
  it.each(Object.entries(nested))('is counted over %s', (_what, text) => {
    expect(isDeeperThan(text(99), 100)).toBe(false);
    expect(isDeeperThan(text(102), 100)).toBe(true);
    expect(isDeeperThan(text(1400), 100)).toBe(true);
  });

  it('does not count what only stands side by side, or in quotes, texts and comments', () => {
    expect(isDeeperThan('a: 1\n'.repeat(1000), 10)).toBe(false);
    expect(isDeeperThan(`[${'a: 1, '.repeat(1000)}]`, 10)).toBe(false);
    expect(isDeeperThan('- { a: [1], b: { c: 2 } }\n'.repeat(1000), 10)).toBe(false);
    expect(isDeeperThan(`a: "${'['.repeat(1000)}"\n# ${'['.repeat(1000)}\nb: |\n  ${'[ '.repeat(1000)}`, 10)).toBe(false);
  });

  it('does not believe closing brackets that only stand in a comment', () => {
    expect(isDeeperThan('[ # ]\n'.repeat(200), 100)).toBe(true);
  });
});
