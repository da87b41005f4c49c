import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, type Press, readKey } from '../../src/terminal/keys.js';
import { edit, type Line, lineOf } from '../../src/terminal/line.js';

const press = (name: Press): Key => ({ press: name });
const keyed = (start: string, ...keys: (Key | string)[]) =>
  keys
    .flatMap((key): Key[] => (typeof key === 'string' ? [...key].map((text) => ({ text })) : [key]))
    .reduce<Line>((line, key) => edit(line, key), lineOf(start));

describe('a line being typed', () => {
  it.each<[string, ReturnType<typeof keyed>, string, number]>([
    ['adds at its end', keyed('An', ' Bình'), 'An Bình', 7],
    ['adds where the cursor is', keyed('AB', press('left'), 'x'), 'AxB', 2],
    ['takes away before the cursor', keyed('ABC', press('left'), press('backspace')), 'AC', 1],
    ['takes away behind the cursor', keyed('ABC', press('home'), press('delete')), 'BC', 0],
    ['takes a letter away with all its marks', keyed('tiế', press('backspace')), 'ti', 2],
    ['joins a mark to the letter before it', keyed('', 'tie', { text: '\u0302' }, { text: '\u0301' }, 'ng'), 'tiếng', 5],
    ['is emptied up to the cursor', keyed('sai', press('clear'), 'An'), 'An', 2],
    ['stays at its ends', keyed('A', press('right'), press('right'), press('home'), press('left')), 'A', 0],
  ])('%s', (_what, { text, at }, expected, cursor) => {
    expect({ text, at }).toEqual({ text: expected, at: cursor });
  });

  it('takes what an input method sends: a letter back, then the letter with its mark', () => {
    expect(keyed('', 'tie', press('backspace'), 'ê', press('backspace'), 'ế', 'ng').text).toBe('tiếng');
  });

  it('is always in NFC, with the cursor between two letters', () => {
    const key = fc.oneof(
      fc.constantFrom<Press>('left', 'right', 'home', 'end', 'backspace', 'delete').map(press),
      fc.constantFrom('a', 'ê', '\u0301', '\u0323', 'đ', '😀', ' ').map((text): Key => ({ text })),
    );
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const { text, at } = keys.reduce<Line>((line, one) => edit(line, one), lineOf('Việt'));
        expect(text).toBe(text.normalize('NFC'));
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
        expect(/[\ud800-\udbff]$/.test(text.slice(0, at))).toBe(false);
      }),
    );
  });
});

describe('a key', () => {
  it.each([
    [{ name: 'return', sequence: '\r' }, { press: 'enter' }],
    [{ name: 'enter', sequence: '\n' }, { press: 'enter' }],
    [{ name: 'tab', shift: true, sequence: '\u001b[Z' }, { press: 'back-tab' }],
    [{ name: 'u', ctrl: true, sequence: '\u0015' }, { press: 'clear' }],
    [{ sequence: 'ệ' }, { text: 'ệ' }],
    [{ name: 'space', sequence: ' ' }, { text: ' ' }],
    [{ name: 'q', meta: true, sequence: '\u001bq' }, undefined],
    [{ name: 'k', ctrl: true, sequence: '\u000b' }, undefined],
    [{ name: 'undefined', sequence: '\u001b[99~' }, undefined],
  ])('%j is %j', (event, key) => {
    expect(readKey(event)).toEqual(key);
  });
});
