import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readQrImage } from '../../src/card/qr/read.js';
import { texts } from '../../src/text/index.js';
import { missing, openSession, type Session } from './pty.js';
import { freshHome, heading } from './walk.js';

const { acts, waits } = texts.vi;

describe.skipIf(missing)('after the activation of level 2, at a real terminal', () => {
  let session: Session;
  /** The citizen goes to his home screen by himself; there somebody takes over. */
  const atHome = async () => {
    session = openSession(['register', '--level', '2', '--from', 'home', '--seed', 'a seed'], { env: freshHome() });
    await session.until(heading('home').replace('Định danh mức 1', 'Định danh mức 2'));
  };
  /** Chooses something by its name from the list of all that can be done. */
  const choose = async (name: string) => {
    session.press('tab');
    await session.until(acts.title);
    session.type(name);
    session.press('enter');
  };
  const wait = async (span: string) => {
    session.press('f4');
    await session.until(waits.title);
    session.type(span);
    session.press('enter');
  };
  afterEach(() => session.close());

  it('the wallet stays shut for a wrong passcode, and opens with the one that help tells of', async () => {
    await atHome();
    await choose('Ví giấy tờ');
    await session.until(heading('wallet-lock'));
    session.type('000001');
    session.press('enter');
    await session.until('PASSCODE_WRONG');
    session.press('f1');
    const passcode = /Passcode (\d{6})/.exec(await session.until(/Passcode \d{6}/))![1]!;
    session.press('f1');
    session.type(passcode);
    session.press('enter');
    await session.until(heading('wallet'), 'Thẻ CCCD điện tử: Nguyễn Văn An · 001099990001');
  });

  it('an identity QR is drawn, greyed out after five minutes, made anew and saved as a picture', async () => {
    const picture = join(mkdtempSync(join(tmpdir(), 'vneid-sim-')), 'qr.png');
    await atHome();
    await choose('Chia sẻ');
    await session.until(heading('share-guide'));
    session.press('enter');
    await session.until(heading('share'), /[█▀▄]{5}/);
    expect(session.raw()).toContain('\u001b[30;107m');
    await wait(waits.hour);
    await session.until(texts.vi.screen.happened, '15/05/2023 17:05  Mã QR chia sẻ hết');
    expect(session.raw()).toContain('\u001b[37;107m');
    await choose('Tạo QR code');
    await session.until(/đến 15\/05\/2023 18:\d\d/);
    await choose('Lưu thành ảnh');
    await session.until('Tên tệp ảnh');
    session.type(picture);
    session.press('enter');
    await session.until(heading('share'));
    await expect.poll(async () => (await readQrImage(new Uint8Array(readFileSync(picture)), null)).others[0]?.text).toMatch(/^MOPHONG:/);
    session.press('ctrl-c');
    expect(await session.exit).toBe(130);
  });
});
