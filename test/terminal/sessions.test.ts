import { afterEach, describe, expect, it } from 'vitest';
import { missing, openSession, type Session } from './pty.js';
import { codeOn, follow, freshHome, heading, lines, PASSWORD, toEnd, toOtp, toStatus, waitForDecision } from './walk.js';

describe.skipIf(missing)('a registration at a real terminal', () => {
  let session: Session;
  const open = (args: string[], env = freshHome()) => {
    session = openSession(['register', ...args], { env });
    return session;
  };
  afterEach(() => session.close());

  it('goes through all 12 steps by keys alone, in Vietnamese at 80 by 24', async () => {
    open([]);
    await follow(session, [...toOtp, ...toStatus]);
    await waitForDecision(session);
    await follow(session, toEnd);
    expect(await session.exit).toBe(0);
    const done = 'Xong: Nguyễn Văn An đã có tài khoản định danh điện tử mức 1, đang hoạt động trên';
    await expect.poll(() => session.screen()[0]).toBe(done);
  });

  it('goes through all 12 steps in English, without colour', async () => {
    open(['--lang', 'en', '--no-color']);
    await follow(session, [...toOtp, ...toStatus], 'en');
    await waitForDecision(session, 'en');
    await follow(session, toEnd, 'en');
    expect(await session.exit).toBe(0);
    await expect.poll(() => session.screen()[0]).toContain('Done: Nguyễn Văn An has a level-1 electronic identification account');
    expect(session.raw()).not.toMatch(/\u001b\[[\d;]*m/);
  });

  it('goes back with Esc, at once, and says why where it cannot', async () => {
    open([]);
    await follow(session, [
      ['store-search', lines('')],
      ['store-results', () => session.press('esc')],
    ]);
    await session.until(heading('store-search'));
    session.press('esc');
    await session.until('BACK_AT_START', heading('store-search'));
  });

  it('refuses a wrong code, sends another by F2, and takes the newest', async () => {
    open([]);
    await follow(session, [...toOtp, ['otp', lines('000000')]]);
    const refused = await session.until('OTP_WRONG');
    expect(refused).toContain('✗');
    session.press('f2');
    const resent = await session.until(/Ma OTP \d{6}[\s\S]*Ma OTP \d{6}/);
    lines(codeOn(resent))(session, resent);
    await session.until(heading('password'));
  });

  it('lets a code expire when the clock is moved, and counts down what is left', async () => {
    open([]);
    await follow(session, toOtp);
    await session.until(heading('otp'), 'còn hiệu lực 03:00');
    session.press('f4');
    await session.until('Tua thời gian bao lâu?');
    session.press('enter');
    const later = await session.until(/còn hiệu lực 02:00[\s\S]*Ma OTP \d{6}/);
    session.press('f4');
    await session.until('Tua thời gian bao lâu?');
    session.press('down', 'enter');
    await session.until('đã hết hiệu lực');
    lines(codeOn(later))(session, later);
    await session.until('OTP_EXPIRED');
  });

  it('ticks the rules of a password as it is typed, and asks again where the two differ', async () => {
    open([]);
    await follow(session, [...toOtp, toStatus[0]!]);
    await session.until(heading('password'));
    session.type('MoPhong');
    await session.until('○ 8–20 ký tự');
    session.type('@2023');
    const met = await session.until('✓ 8–20 ký tự', '✓ một ký tự !@#$^*()_');
    expect(met).not.toContain('MoPhong@2023');
    session.press('enter');
    lines('Khac@2023')(session, met);
    await session.until('PASSWORDS_DIFFER');
    lines(PASSWORD, PASSWORD)(session, met);
    await session.until(heading('log-in'));
  });

  it('changes the language on any screen, and keeps what was typed', async () => {
    open([]);
    await follow(session, toOtp.slice(0, 8));
    await session.until(heading('numbers'));
    session.type('001099990002');
    session.press('tab');
    await session.until('Chọn việc cần làm');
    session.type('english');
    session.press('enter');
    await session.until(heading('numbers', 'en'), '001099990002');
  });

  it('takes text that comes decomposed, letter by letter, as the same letters', async () => {
    open([]);
    await session.until(heading('store-search'));
    session.type('Định danh điện tử'.normalize('NFD'));
    await session.until('Định danh điện tử');
    session.press('backspace', 'backspace');
    await session.until(/Định danh điện\s*$/m);
    session.press('enter');
    await session.until(heading('store-results'));
  });

  it('stops at Ctrl+C with 130, and goes on where it stopped', async () => {
    const env = freshHome();
    open([], env);
    await follow(session, toOtp);
    await session.until(heading('otp'));
    session.press('ctrl-c');
    expect(await session.exit).toBe(130);
    expect(await session.until('vneid-sim resume')).not.toContain('Đang xử lý');
    session.close();

    session = openSession(['resume'], { env });
    await session.until(heading('otp'));
    session.press('f2');
    const resent = await session.until(/Ma OTP \d{6}/);
    lines(codeOn(resent))(session, resent);
    await session.until(heading('password'));
  });

  it('ends at the end of the input as at Ctrl+C', async () => {
    open([]);
    await session.until(heading('store-search'));
    session.press('ctrl-d');
    expect(await session.exit).toBe(130);
  });
});

describe.skipIf(missing)('the terminal itself', () => {
  let session: Session;
  afterEach(() => session.close());

  it('is drawn anew when its size changes', async () => {
    session = openSession(['register'], { env: freshHome() });
    await session.until(heading('store-search'));
    session.resize(60, 20);
    await session.until(/^─{60}$/m);
    session.resize(120, 40);
    await session.until(/^─{100}$/m);
    await expect.poll(() => session.screen().filter((line) => line.includes('MÔ PHỎNG'))).toHaveLength(1);
  });

  it('takes Esc for a key of its own within a tenth of a second', async () => {
    session = openSession(['register'], { env: freshHome() });
    await session.until(heading('store-search'));
    const waits: number[] = [];
    for (let n = 0; n < 5; n++) {
      session.press('tab');
      await session.until('Đóng danh sách');
      const pressed = performance.now();
      session.press('esc');
      await session.until('[ Tìm kiếm ]');
      waits.push(performance.now() - pressed);
    }
    // Node alone would wait half a second for the rest of a key. A busy machine may be slow once, not five times.
    expect(Math.min(...waits)).toBeLessThan(100);
  });

  it('has its cursor where typing goes', async () => {
    session = openSession(['register'], { env: freshHome() });
    await session.until('› Tìm kiếm  VNeID');
    // The cursor is put in its place after the screen is drawn.
    await expect.poll(() => session.cursor()).toEqual({ column: 18, row: 6 });
    session.press('left', 'left');
    session.type('ế');
    await session.until('VNeếID');
    await expect.poll(() => session.cursor()).toEqual({ column: 17, row: 6 });
  });

  it('keeps only one screen, whatever is typed while nothing is asked', async () => {
    session = openSession(['register'], { env: freshHome() });
    session.type('\r\r\r');
    // Whether the first screen was there in time to take it or not: one screen stands, from the top.
    const lines = (await session.until(/Bước 1\/12[\s\S]*F4/)).split('\n');
    expect(lines[0]).toContain('MÔ PHỎNG');
    expect(lines.filter((line) => line.includes('MÔ PHỎNG'))).toHaveLength(1);
  });

  it('counts down by itself where the clock runs', async () => {
    session = openSession(['register', '--clock', 'running', '--from', 'otp'], { env: freshHome() });
    await session.until('còn hiệu lực 03:00');
    await session.until('còn hiệu lực 02:58');
  });
});
