import { afterEach, describe, expect, it } from 'vitest';
import { missing, openSession, type Session } from './pty.js';
import { follow, freshHome, heading, lines, type Move } from './walk.js';

const PIN = '407560';

const enter = (session: Session) => session.press('enter');
/** So many fields as they stand, one after the other. */
const fields = (count: number) => lines(...Array(count).fill(''));

/** What the citizen does up to the desk, and what the officer does there. */
const toTheDesk: readonly Move[] = [
  ['visit', enter],
  ['office', enter],
  ['bring', fields(9)],
  ['arrive', enter],
  ['present', fields(7)],
];
const atTheDesk: readonly Move[] = [
  ['desk-sign-in', lines(PIN)],
  ['desk-enter', fields(6)],
  ['desk-card', enter],
  ['desk-compare', enter],
  ['desk-portrait', enter],
  ['desk-fingerprints', enter],
];
const consenting: Move = ['consent', lines(' ')];

describe.skipIf(missing)('level 2 at a terminal', () => {
  let session: Session;
  const open = (...args: string[]) => {
    session = openSession(['register', '--level', '2', ...args], { env: freshHome() });
  };
  afterEach(() => session.close());

  it('is played from both sides of the desk, and says on every screen whose it is', async () => {
    open();
    await follow(session, [...toTheDesk, ...atTheDesk]);
    const text = await session.until(heading('consent'), 'Công dân · Xác nhận và đồng ý', '001099990001');
    await consenting[1](session, text);
    await follow(session, [['hand-in', enter]]);
    await session.until(heading('slip'), /Số hồ sơ: MP-230510-\d{5}-\d{8}/);
    session.press('enter');
    await session.until(heading('level-2-status'));
    session.press('f4');
    await session.until('đến hạn trả kết quả');
    session.type('đến hạn');
    session.press('enter');
    await session.until('da duoc phe duyet');
    session.press('enter');
    await session.until(heading('level-2-approved'));
  });

  it('is played as the citizen, who is told what the officer did and sees no screen of his', async () => {
    open('--as', 'citizen');
    await follow(session, toTheDesk);
    const text = await session.until(heading('consent'), '› 4/11 Cán bộ · Đọc thẻ của công dân · Đọc chip');
    await consenting[1](session, text);
    await session.until(heading('slip'), 'Cán bộ · Tiếp nhận hồ sơ');
    expect(session.raw()).not.toContain(heading('desk-enter'));
  });

  it('is played as the officer, whom the citizen comes to by himself', async () => {
    open('--as', 'officer');
    const first = await session.until(heading('desk-sign-in'), '› 3/11 Công dân · Khai với cán bộ tiếp nhận · Khai thông tin');
    await lines('000000')(session, first);
    await session.until('OFFICER_UNKNOWN');
    await lines(PIN)(session, '');
    await follow(session, [...atTheDesk.slice(1), ['hand-in', enter]]);
    await session.until(/Xong: Nguyễn Văn An .* mức 2/);
    expect(await session.exit).toBe(0);
  });

  it('is played line by line, with the role in the line of the step', async () => {
    open('--plain', '--as', 'officer');
    await session.until('Bước 4/11 · Cán bộ · Cán bộ đăng nhập');
    session.type('990001\r');
    await session.until('Mã PIN');
    session.type(`${PIN}\r`);
    await session.until('Bước 4/11 · Cán bộ · Lập hồ sơ mức 2');
    expect(session.raw()).not.toContain(PIN);
  });
});
