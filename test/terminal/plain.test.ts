import { afterEach, describe, expect, it } from 'vitest';
import { missing, openSession, type Session } from './pty.js';
import { codeOn, freshHome, heading, lines, PASSCODE, PASSWORD } from './walk.js';

/** Anything that moves the cursor, repaints or colours. */
const CONTROL = /\u001b|\u0008|\r(?!\n)/;

describe.skipIf(missing)('a registration line by line', () => {
  let session: Session;
  afterEach(() => session.close());

  it('goes through all 12 steps, asking for one thing after the other, with no control sequence at all', async () => {
    session = openSession(['register', '--plain'], { env: freshHome(), rows: 200 });
    const ask = async (what: string | RegExp, ...typed: string[]) => lines(...typed)(session, await session.until(what));
    const codeOf = async (name: 'otp' | 'activation-otp') =>
      codeOn(await session.until(new RegExp(`${heading(name)}[\\s\\S]*Ma OTP \\d{6}`)));
    for (const [name, ...typed] of plainWalk) await ask(heading(name), ...typed);
    await session.until(heading('review'));
    for (const label of reviewed) await ask(`${label} [`, '');
    await ask('(có/không):', 'có');
    await ask('Mã OTP (còn hiệu lực 03:00):', await codeOf('otp'));
    // What is typed before a secret is asked for is shown by the terminal itself.
    await ask('Mật khẩu: ', PASSWORD);
    await ask('Nhập lại mật khẩu: ', PASSWORD);
    await ask(heading('log-in'), '');
    await ask(new RegExp(`${heading('log-in')}[\\s\\S]*Mật khẩu: `), PASSWORD);
    for (const name of [
      'menu',
      'level-1-parts',
      'card-way',
      'card-nfc',
      'card-data',
      'face-guide',
      'face',
      'application',
      'filed',
    ] as const) {
      await ask(heading(name), '');
    }
    await ask(heading('status'), '?');
    await ask('Đóng danh sách', '4');
    await ask('đến hạn trả kết quả', '5');
    await ask('da duoc phe duyet', '1');
    await ask(heading('approved'), '');
    await ask(heading('activation'), '', '');
    await ask(heading('activation-ready'), '');
    await ask('còn hiệu lực 03:00', await codeOf('activation-otp'));
    await ask('Passcode: ', PASSCODE);
    await ask('Nhập lại passcode: ', PASSCODE);
    await ask(heading('questions'), '', 'Hà Nội', 'mon an', 'Bún chả');
    await ask(heading('home'), '');
    expect(await session.exit).toBe(0);
    const text = session.raw();
    expect(text).not.toMatch(CONTROL);
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain(PASSCODE);
  });

  it('is what a dumb terminal gets unasked', async () => {
    session = openSession(['register'], { env: { ...freshHome(), TERM: 'dumb' } });
    lines('')(session, await session.until('Tìm kiếm [VNeID]: '));
    await session.until('VNelD Plus');
    expect(session.raw()).not.toMatch(CONTROL);
  });

  it('lists what else can be done at a question mark, and changes the language', async () => {
    session = openSession(['register', '--plain'], { env: freshHome(), rows: 60 });
    lines('?')(session, await session.until('Tìm kiếm [VNeID]: '));
    await session.until('Đóng danh sách');
    const english = /(\d+)\. English/.exec(session.screen().join('\n'))![1]!;
    session.type(`${english}\r`);
    await session.until(`${heading('store-search', 'en')}`);
    await session.until('Search [VNeID]: ');
  });

  it.each(['ctrl-c', 'ctrl-d'] as const)('ends with 130 at %s, at a question and at a secret', async (stop) => {
    const env = freshHome();
    session = openSession(['register', '--plain'], { env });
    await session.until('Tìm kiếm [VNeID]: ');
    session.press(stop);
    expect(await session.exit).toBe(130);
    session.close();

    session = openSession(['register', '--plain', '--from', 'log-in'], { env });
    await session.until('Số định danh cá nhân [');
    session.press('enter');
    await session.until('Mật khẩu: ');
    session.press(stop);
    expect(await session.exit).toBe(130);
  });
});

const plainWalk = [
  ['store-search', ''],
  ['store-results', ''],
  ['store-app', ''],
  ['app-installed', ''],
  ['intro', ''],
  ['intro-benefits', ''],
  ['welcome', ''],
  ['landing', '1'],
  ['numbers', '', ''],
  ['camera', ''],
  ['scan', ''],
] as const;

const reviewed = [
  'Họ và tên khai sinh',
  'Giới tính',
  'Ngày-Tháng-Năm sinh',
  'Nơi thường trú: tỉnh, thành phố',
  'Quận, huyện',
  'Xã, phường, thị trấn',
  'Số nhà, phố, tổ dân phố/thôn/đội',
];
