import { describe, expect, it } from 'vitest';
import { inColour } from '../../src/terminal/colours.js';
import { bare } from '../../src/terminal/paint.js';
import { missing, openSession } from './pty.js';
import { freshHome, heading } from './walk.js';

/** The colours of a text by WCAG 2's relative luminance, as xterm shows them; bold ones of the sixteen are often shown bright. */
const luminance = (rgb: readonly number[]): number => {
  const [r, g, b] = rgb.map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const basic: Readonly<Record<string, readonly (readonly number[])[]>> = {
  30: [[0, 0, 0]],
  31: [
    [205, 0, 0],
    [255, 0, 0],
  ],
  32: [
    [0, 205, 0],
    [0, 255, 0],
  ],
  33: [
    [205, 205, 0],
    [255, 255, 0],
  ],
  34: [
    [0, 0, 238],
    [92, 92, 255],
  ],
  35: [
    [205, 0, 205],
    [255, 0, 255],
  ],
  36: [
    [0, 205, 205],
    [0, 255, 255],
  ],
};
const levels = [0, 95, 135, 175, 215, 255];
const ofCube = (n: number) => [levels[Math.floor((n - 16) / 36)]!, levels[Math.floor((n - 16) / 6) % 6]!, levels[(n - 16) % 6]!];
const colourOf = (painted: string): readonly (readonly number[])[] => {
  const cube = /\u001b\[38;5;(\d+)m/.exec(painted);
  if (cube) return [ofCube(Number(cube[1]))];
  return basic[/\u001b\[(3[0-6])m/.exec(painted)?.[1] ?? ''] ?? [];
};

describe('the colours of the screens', () => {
  const styles = Object.keys(bare) as (keyof typeof bare)[];
  it.each([4, 8, 24] as const)('can be read on black and on white (%i bit)', (depth) => {
    const paint = inColour(depth);
    for (const style of styles) {
      for (const rgb of colourOf(paint[style]('x'))) {
        const own = luminance(rgb) + 0.05;
        expect(`${style} ${Math.min(own / 0.05, 1.05 / own) >= 3}`).toBe(`${style} true`);
      }
    }
  });

  it('are none where the terminal has none', () => {
    for (const style of styles) expect(inColour(1)[style]('x')).toBe('x');
  });
});

describe.skipIf(missing)('a terminal', () => {
  const first = async (env: Record<string, string>, args: string[] = []) => {
    const session = openSession(['register', ...args], { env: { ...freshHome(), COLORTERM: '', COLORFGBG: '', ...env } });
    try {
      const text = await session.until(/Bước 1\/12[\s\S]*(F4|VNeID\]: )/);
      return { text, raw: session.raw() };
    } finally {
      session.close();
    }
  };

  it.each([
    ['of 256 colours', { TERM: 'xterm-256color' }, /\u001b\[38;5;136m/],
    ['of 16 colours', { TERM: 'xterm' }, /\u001b\[35m/],
    ['of 16 colours with a light background', { TERM: 'xterm', COLORFGBG: '0;15' }, /\u001b\[35m/],
    ['of true colours', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, /\u001b\[38;5;136m/],
    ['without colours that is told to have them', { TERM: 'vt52', FORCE_COLOR: '1' }, /\u001b\[35m/],
  ])('%s gets those it has, and shows no escape as text', async (_what, env, expected) => {
    const { text, raw } = await first(env);
    expect(raw).toMatch(expected);
    expect(text).not.toMatch(/\[\d+(;\d+)*m|\[\?/);
    expect(text).toContain(heading('store-search'));
  });

  it.each([
    ['by NO_COLOR', { NO_COLOR: '1' }],
    ['by FORCE_COLOR=0', { FORCE_COLOR: '0' }],
    ['by its name', { TERM: 'vt52' }],
  ])('without colours gets none: %s', async (_what, env) => {
    expect((await first(env)).raw).not.toMatch(/\u001b\[[\d;]*m/);
  });

  it.each([
    ['that is dumb', { TERM: 'dumb' }, []],
    ['of a CI', { CI: '1' }, []],
    ['asked for plain lines', {}, ['--plain']],
  ])('%s gets lines, and nothing that moves the cursor', async (_what, env, args) => {
    const { raw, text } = await first(env as Record<string, string>, args);
    expect(raw).not.toMatch(/\u001b|\u0008|\r(?!\n)/);
    expect(text).toContain('Tìm kiếm [VNeID]:');
  });
});
