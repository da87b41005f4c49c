import { afterEach, describe, expect, it } from 'vitest';
import { missing, openShell, type Session } from './pty.js';
import { me } from './screens.js';
import { follow, freshHome, heading, toOtp } from './walk.js';

/** The shell says how it found the terminal: in its usual modes there is `icanon` and `echo`. */
const tell = 'echo "ended: $? $(stty -a | grep -oE -- "-?(icanon|echo)\\b" | tr "\\n" " ")"';
const sane = 'icanon echo';

describe.skipIf(missing || process.platform === 'win32')('a session in a shell', () => {
  let session: Session;
  const open = (script: string) => {
    session = openShell(script, { env: freshHome() });
    return session;
  };
  /** The process of the program, which its shell has told. */
  const pid = () => Number(/pid (\d+)/.exec(session.raw())![1]);
  afterEach(() => session.close());

  it.each(['ctrl-c', 'ctrl-d'] as const)('leaves the terminal as it was at %s', async (stop) => {
    open(`vneid-sim register; ${tell}`);
    await session.until(heading('store-search'));
    session.press(stop);
    await session.until(`ended: 130 ${sane}`);
    expect(session.cursorShown()).toBe(true);
  });

  it.each([
    ['SIGTERM', 143, 'register', heading('store-search')],
    ['SIGHUP', 129, 'register', heading('store-search')],
    ['SIGTERM', 143, 'register --plain --from log-in', 'Mật khẩu: '],
  ] as const)('leaves the terminal as it was at %s, and ends with %i (%s)', async (signal, code, command, at) => {
    open(`vneid-sim ${command}; ${tell}`);
    if (command.includes('log-in')) {
      await session.until('Số định danh cá nhân [');
      session.press('enter');
    }
    await session.until(at);
    if (!command.includes('plain')) await expect.poll(() => session.raw(), { timeout: 20_000 }).toContain('\u001b[?2004h');
    process.kill(pid(), signal);
    const left = await session.until(`ended: ${code} ${sane}`);
    expect(left).toContain('vneid-sim resume');
    expect(session.cursorShown()).toBe(true);
  });

  it('stops at Ctrl+Z with the terminal in the modes of the shell, and is drawn anew when it comes back', async () => {
    open(`set -m; vneid-sim register; ${tell}; read wait; fg; ${tell}`);
    await follow(session, toOtp.slice(0, 8));
    await session.until(heading('numbers'));
    session.type('0010999');
    await session.until('0010999');
    session.press('ctrl-z');
    const stopped = await session.until(/ended: 1\d\d/);
    expect(stopped).toContain(sane);
    expect(session.cursorShown()).toBe(true);
    // What stood on the screen is still to be read, and the shell goes on below it.
    expect(stopped.indexOf('ended:')).toBeGreaterThan(stopped.indexOf('F4'));

    session.press('enter');
    const back = await session.until(new RegExp(`^(?![\\s\\S]*ended)[\\s\\S]*${heading('numbers')}[\\s\\S]*0010999[\\s\\S]*F4`));
    expect(back).toMatch(/^ MÔ PHỎNG/);
    session.type('90001');
    await session.until('001099990001');
    session.press('ctrl-c');
    await session.until(`ended: 130 ${sane}`);
  });

  it('stops at a secret that is typed unseen, and goes on with what was typed', async () => {
    open(`set -m; vneid-sim register --plain --from log-in; ${tell}; read wait; fg; ${tell}`);
    await session.until('Số định danh cá nhân [');
    session.press('enter');
    await session.until('Mật khẩu: ');
    session.type(me.password.slice(0, 4));
    session.press('ctrl-z');
    await session.until(new RegExp(`ended: 1\\d\\d ${sane}`));
    session.press('enter');
    await session.until(/ended[\s\S]*Mật khẩu: /);
    session.type(`${me.password.slice(4)}\r`);
    await session.until(new RegExp(`${heading('menu')}[\\s\\S]*\\[1\\]: *$`, 'm'));
    expect(session.raw()).not.toContain(me.password.slice(0, 4));
    session.press('ctrl-c');
    await session.until(`ended: 130 ${sane}`);
  });

  it('stops at the start menu, too, and asks again', async () => {
    open(`set -m; vneid-sim; ${tell}; read wait; fg; ${tell}`);
    await session.until('› Xem 12 bước');
    session.press('down');
    await session.until('› Tự đi từng bước');
    session.press('ctrl-z');
    const stopped = await session.until(new RegExp(`ended: 1\\d\\d ${sane}`));
    expect(stopped.indexOf('ended:')).toBeGreaterThan(stopped.indexOf('Ctrl+C'));
    expect(session.cursorShown()).toBe(true);
    session.press('enter');
    await session.until(/ended[\s\S]*› Tự đi từng bước/);
    session.press('down', 'down');
    await session.until('› Đọc một thẻ');
    session.press('ctrl-c');
    await session.until(`ended: 130 ${sane}`);
  });

  it('is drawn anew where it was stopped from outside', async () => {
    open(`vneid-sim register; ${tell}`);
    await session.until(heading('store-search'));
    // Written once the prompt listens.
    await expect.poll(() => session.raw(), { timeout: 20_000 }).toContain('\u001b[?2004h');
    process.kill(pid(), 'SIGSTOP');
    const before = session.raw().length;
    process.kill(pid(), 'SIGCONT');
    await expect.poll(() => session.raw().slice(before), { timeout: 20_000 }).toContain(heading('store-search'));
    session.type('xyz');
    await session.until('xyz');
  });
});
