import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folder, root } from '../cli/run.js';
import { missing, openSession, openShell, type Session } from './pty.js';

const LONG = 60_000;
const flaws = join(root, 'samples', 'cards', 'flaws');
const words = {
  vi: { question: 'Lấy thẻ nào (1–2; Enter: không lấy)?', name: 'Họ và tên', stopped: 'Đã dừng' },
  en: { question: 'Which one (1–2; Enter: none)?', name: 'Full name', stopped: 'Stopped' },
} as const;

describe.skipIf(missing)('card read at a terminal', () => {
  let session: Session;
  const read = (...args: string[]) => {
    session = openSession(['card', 'read', ...args], { cols: 120, env: { XDG_DATA_HOME: folder() } });
    return session;
  };
  afterEach(() => session.close());

  const two = join(flaws, 'two-cards', 'qr.png');

  describe.each(['vi', 'en'] as const)('of a picture with two cards (%s)', (lang) => {
    const { question, name } = words[lang];

    it(
      'lists both and takes the one that is chosen, asking again after an answer that is none of them',
      async () => {
        const listed = await read('--lang', lang, two).until(question);
        expect(listed).toContain('1. 001099990001 · Nguyễn Văn An');
        expect(listed).toContain('2. 001099990999 · Nguyễn Văn An');
        session.type('3\r');
        await session.until(`${question} 3`);
        session.type('2\r');
        await session.until(name, /✓[\s\S]*001099990999/);
        expect(await session.exit).toBe(0);
      },
      LONG,
    );

    it(
      'takes none at Enter',
      async () => {
        await read('--lang', lang, two).until(question);
        session.press('enter');
        await session.until('TWO_CARDS', '✗');
        expect(await session.exit).toBe(3);
      },
      LONG,
    );

    it(
      'ends as interrupted at Ctrl+C, also when others are being read',
      async () => {
        await read('--lang', lang, two, two, two).until(question);
        session.press('ctrl-c');
        expect(await session.exit).toBe(130);
        await session.until(words[lang].stopped);
      },
      LONG,
    );
  });

  it.skipIf(process.platform === 'win32')(
    'of a folder ends at Ctrl+C: what was read stays, the terminal is as it was, no thread goes on',
    async () => {
      const at = folder();
      for (let n = 100; n < 160; n++) copyFileSync(join(flaws, 'blur', 'qr.png'), join(at, `${n}.png`));
      session = openShell(
        'trap : INT; vneid-sim card read "$PICTURES"; echo "ended: $? $(stty -a | grep -oE -- "-?(icanon|echo)\\b" | tr "\\n" " ")"',
        {
          cols: 120,
          env: { XDG_DATA_HOME: folder(), PICTURES: at },
        },
      );
      await session.until(/░ \d+\/60 · .*1\d\d\.png/);
      await session.until('QR_BLURRED');
      session.press('ctrl-c');
      const left = await session.until('ended: 130 icanon echo', /Đã dừng: đọc được [1-9]\d* trong 60 mục\./);
      expect(left).toContain('QR_BLURRED');
      expect(left).not.toContain('░');
      expect(session.cursorShown()).toBe(true);
      const pid = Number(/pid (\d+)/.exec(session.raw())![1]);
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    },
    LONG,
  );
});
