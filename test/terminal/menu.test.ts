import { afterEach, describe, expect, it } from 'vitest';
import { missing, openSession, type Session } from './pty.js';
import { freshHome, heading } from './walk.js';

describe.skipIf(missing)('the start menu', () => {
  let session: Session;
  const open = () => {
    session = openSession([], { env: freshHome() });
    return session.until(/Bạn muốn làm gì|What would you like/);
  };
  afterEach(() => session.close());

  it('lists what there is to do, in either language', async () => {
    await open();
    await expect
      .poll(() => session.screen().slice(0, 9))
      .toEqual([
        '? Bạn muốn làm gì?',
        '› Xem 12 bước đăng ký tự chạy',
        '  Tự đi từng bước',
        '  Đăng ký mức 2 tại trụ sở công an',
        '  Đọc một thẻ CCCD',
        '  English',
        '  Thoát',
        '',
        '↑↓ chọn · Enter xác nhận · Ctrl+C thoát',
      ]);
    session.press('down', 'down', 'down', 'down', 'enter');
    await session.until('What would you like to do?', '› Watch the 12 steps');
  });

  it('leads to the 12 steps by themselves', async () => {
    await open();
    session.press('enter');
    await session.until('Xong: Nguyễn Văn An');
    expect(await session.exit).toBe(0);
  });

  it('leads to walking them', async () => {
    await open();
    session.press('down', 'enter');
    await session.until(heading('store-search'));
  });

  it('leads to level 2 at the police office', async () => {
    await open();
    session.press('down', 'down', 'enter');
    await session.until(heading('visit'));
  });

  it('reads a card whose file is named, and comes back where none is', async () => {
    await open();
    session.press('down', 'down', 'down', 'enter');
    await session.until('để trống: quay lại');
    session.press('enter');
    await session.until('› Xem 12 bước');
    session.press('down', 'down', 'down', 'enter');
    // The question of before stands there still.
    await session.until(/^\? .*quay lại\)[\s\S]*^\? .*quay lại\) *$/m);
    session.type('samples/cards/nguyen-van-an/qr.png\r');
    expect(await session.exit).toBe(0);
    await session.until('Nguyễn Văn An', '001099990001');
  });

  it.each(['ctrl-c', 'ctrl-d'] as const)('ends with 130 at %s', async (stop) => {
    await open();
    session.press(stop);
    expect(await session.exit).toBe(130);
  });

  it('asks by numbers on a dumb terminal', async () => {
    session = openSession([], { env: { ...freshHome(), TERM: 'dumb' } });
    await session.until('6. Thoát');
    session.type('6\r');
    expect(await session.exit).toBe(0);
    expect(session.raw()).not.toContain('\u001b');
  });
});
