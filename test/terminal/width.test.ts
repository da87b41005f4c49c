import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inColour } from '../../src/terminal/colours.js';
import { ends, letters, pad, split, tail, width, wrap } from '../../src/terminal/width.js';

const text = fc.string({ unit: fc.constantFrom('a', ' ', 'ệ', 'e\u0323\u0302', '漢', '😀', 'Đ') });
const columns = fc.integer({ min: 4, max: 40 });

describe('the width of a text', () => {
  it.each([
    ['Nguyễn', 6],
    ['Nguyễn'.normalize('NFD'), 6],
    ['漢字', 4],
    ['😀', 2],
    ['✗ ✓ ✉ ›', 7],
    [inColour(8).wrong('✗ sai'), 5],
  ])('of %j is %i', (given, expected) => {
    expect(width(given)).toBe(expected);
  });

  it('is never more than a line that wraps, and no word is lost', () => {
    fc.assert(
      fc.property(text, columns, (given, most) => {
        const lines = wrap(given, most);
        expect(lines.every((line) => width(line) <= most)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      }),
    );
  });

  it('says how much of a beginning or an end fits, never half a letter', () => {
    fc.assert(
      fc.property(text, columns, (given, most) => {
        const [fits, rest] = split(given, most);
        expect(fits + rest).toBe(given);
        expect(width(fits)).toBeLessThanOrEqual(most);
        expect(width(tail(given, most))).toBeLessThanOrEqual(most);
        expect(letters(fits).length + letters(rest).length).toBe(letters(given).length);
      }),
    );
  });

  it('decides whether two texts stand in one line', () => {
    expect(ends('Mật khẩu', '08:00', 16)).toBe('Mật khẩu   08:00');
    expect(ends('Mật khẩu', '08:00', 14)).toBeUndefined();
    expect(pad('Mật khẩu', 10)).toBe('Mật khẩu  ');
  });
});
