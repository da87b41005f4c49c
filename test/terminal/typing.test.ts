import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { missing, openSession, type Session } from './pty.js';
import { follow, freshHome, heading, toOtp } from './walk.js';

const back = '\u007f';
const [pasteStart, pasteEnd] = ['\u001b[200~', '\u001b[201~'];

describe.skipIf(missing)('what is typed into a text field', () => {
  let session: Session;
  const shown = (text: string) => session.until(new RegExp(`^ › Tìm kiếm *${text}$`, 'm'));
  beforeAll(async () => {
    session = openSession(['register'], { env: freshHome() });
    await session.until(heading('store-search'));
  });
  afterAll(() => session.close());
  beforeEach(async () => {
    session.type('\u0005\u0015');
    await shown('');
  });

  it.each([
    ['Telex, a letter taken back for one with its mark', `tie${back}ê${back}ếng Vie${back}${back}iê${back}ệt`, 'tiếng Việt'],
    ['Telex, a whole word taken back for another', `nguyeenx${back.repeat(7)}guyễn`, 'nguyễn'],
    ['Telex, decomposed letters', `vie${back}${'ệ'.normalize('NFD')}t`, 'việt'],
    ['arrows and text', 'AC\u001b[DB\u001b[H>\u001b[F<', '>ABC<'],
    ['keys that mean nothing, cut off by text', 'A\u001b[99~\u001bqB\u0007C', 'ABC'],
  ])('is taken in order where it comes in one read: %s', async (_what, typed, expected) => {
    session.type(typed);
    await shown(expected);
  });

  it('is taken whole where a letter comes in pieces, byte by byte', async () => {
    for (const byte of Buffer.from('Nguyễn 😀 漢')) session.send(Buffer.of(byte));
    await shown('Nguyễn 😀 漢');
  });

  it('is composed where it is pasted decomposed, marked as a paste or not', async () => {
    session.type('Nguyễn Thị Hường'.normalize('NFD'));
    await shown('Nguyễn Thị Hường');
    session.type('\u0005\u0015');
    session.type(`${pasteStart}${'Đặng Ường'.normalize('NFD')}${pasteEnd}`);
    await shown('Đặng Ường');
  });

  it('is not sent by line ends that are pasted, nor are tabs and escapes in it keys', async () => {
    session.type(`${pasteStart}Nguyễn\r\nVăn\tAn\u001b[A\u0007\n${pasteEnd}`);
    expect(await shown('Nguyễn Văn An')).toContain(heading('store-search'));
  });

  it('is taken as far as its end however long it is, and the end is shown', async () => {
    session.type(`${pasteStart}${'0123456789'.repeat(400)}the end${pasteEnd}`);
    await session.until(/the end *$/m, heading('store-search'));
  });

  it('stays where the terminal becomes narrower, wider, lower and higher', async () => {
    session.type('Căn cước');
    await shown('Căn cước');
    for (const [cols, rows] of [
      [60, 20],
      [200, 60],
      [61, 12],
      [80, 24],
    ] as const) {
      session.resize(cols, rows);
      await session.until(new RegExp(`^─{${Math.min(cols, 100)}}$`, 'm'));
      const text = await session.until('F4', /^ MÔ PHỎNG/);
      expect(text.match(/MÔ PHỎNG/g)).toHaveLength(1);
      expect(text).toContain('Căn cước');
      await expect.poll(() => session.screen()[session.cursor().row]).toContain('Tìm kiếm  Căn cước');
      expect(session.cursor().column).toBe(' › Tìm kiếm  Căn cước'.length);
    }
  });
});

describe.skipIf(missing)('what is typed into the boxes of a code', () => {
  it('is its digits alone, whatever is pasted around them and however it comes, and no more than fit', async () => {
    const session = openSession(['register'], { env: freshHome() });
    try {
      await follow(session, toOtp);
      await session.until(heading('otp'));
      session.type('4a8 1ộ');
      await session.until('│ 4 │ 8 │ 1 │   │   │   │');
      session.type(`${back}${back}7`);
      await session.until('│ 4 │ 7 │   │   │   │   │');
      session.type(`${back}${back}${pasteStart}Ma OTP 900117, hieu luc 3 phut\r\n${pasteEnd}`);
      expect(await session.until('│ 9 │ 0 │ 0 │ 1 │ 1 │ 7 │')).not.toContain('OTP_WRONG');
      session.type('55');
      session.press('enter');
      await session.until('OTP_WRONG');
    } finally {
      session.close();
    }
  });
});
