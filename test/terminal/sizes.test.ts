import { describe, expect, it } from 'vitest';
import { missing, openSession, type Session } from './pty.js';
import { follow, freshHome, heading, type Move, toEnd, toOtp, toStatus, waitForDecision } from './walk.js';

const escaped = (text: string) => text.replaceAll(/[()?.]/g, '\\$&');

/** The same moves, each made only where the whole screen is in sight: from the banner to the keys, and nothing scrolled away. */
const inSight = (moves: readonly Move[], language: 'vi' | 'en', seen: string[]): Move[] =>
  moves.map(([name, does]) => [
    name,
    async (session, _text) => {
      const whole = new RegExp(`^ (MÔ PHỎNG|SIMULATION)[\\s\\S]*${escaped(heading(name, language))}[\\s\\S]*F4`);
      const text = await session.until(whole);
      expect(text.match(/MÔ PHỎNG ·|SIMULATION ·/g)).toHaveLength(1);
      seen.push(name);
      const rows = text.split('\n');
      const box = rows.findIndex((row) => row.includes('┌'));
      if (box >= 0) {
        // A box is closed where it was opened: its corners stand above each other.
        const [top, middle, bottom] = [rows[box]!, rows[box + 1]!, rows[box + 2]!];
        expect(bottom.trimEnd().length).toBe(top.trimEnd().length);
        expect(middle.lastIndexOf('│')).toBe(top.lastIndexOf('┐'));
      }
      return does(session, text);
    },
  ]);

describe.skipIf(missing)('a whole registration', () => {
  it.each([
    [60, 20, 'vi'],
    [60, 20, 'en'],
    [200, 60, 'vi'],
  ] as const)('shows every screen whole in %i by %i (%s)', async (cols, rows, language) => {
    const session: Session = openSession(['register', '--lang', language], { cols, rows, env: freshHome() });
    const seen: string[] = [];
    try {
      await session.until(heading('store-search', language));
      const before = session.scrolled();
      await follow(session, inSight([...toOtp, ...toStatus], language, seen), language);
      await waitForDecision(session, language);
      await follow(session, inSight(toEnd.slice(0, -1), language, seen), language);
      await session.until(new RegExp(`${escaped(heading('home', language))}[\\s\\S]*F4`));
      expect(session.scrolled()).toBe(before);
      expect(seen.length).toBeGreaterThan(28);
    } finally {
      session.close();
    }
  });
});
