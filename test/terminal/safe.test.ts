import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safe } from '../../src/terminal/safe.js';
import { width } from '../../src/terminal/width.js';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u3164|\ufe0f|\uffa0/u;

/** Any text at all, and often what does harm in a terminal. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'ệ', '\u001b', '\u009b', '\u202e', '\u2066', '\u200b', '\u00ad', '\ufeff', '\r', '\n', '\u0301'),
  }),
);

describe('text from outside', () => {
  it('reaches a terminal without a single character that cannot be seen', () => {
    fc.assert(fc.property(anyText, (text) => !UNSEEN.test(safe(text))));
  });

  it('stays as it is where it was safe already', () => {
    fc.assert(fc.property(anyText, (text) => safe(safe(text)) === safe(text)));
  });

  it('loses nothing: what was escaped can be told apart and read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const seen = [...text.normalize('NFC')].filter((character) => !UNSEEN.test(character));
        return width(safe(text)) >= width(seen.join(''));
      }),
    );
  });

  it.each([
    ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
    ['\u001b]0;vneid\u0007', '\\u001b]0;vneid\\u0007'],
    ['gnp.\u202eexe', 'gnp.\\u202eexe'],
    ['0\u200b1\u{e0041}', '0\\u200b1\\u{e0041}'],
    ['\ud800', '\\ud800'],
    ['\u0301An', '\\u0301An'],
  ])('%j is shown as %j', (text, shown) => {
    expect(safe(text)).toBe(shown);
  });
});
