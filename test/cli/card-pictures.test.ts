import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainQr } from '../../src/card/make/qr-flaw.js';
import { folder, root, run } from './run.js';

const cards = join(root, 'samples', 'cards');
const lines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('card read of many pictures', () => {
  it('takes a folder for what is in it, folders within as well, by name', async () => {
    const at = folder();
    mkdirSync(join(at, 'b'));
    copyFileSync(join(cards, 'nguyen-van-an', 'qr.png'), join(at, 'c.png'));
    copyFileSync(join(cards, 'tran-thi-bich-ngoc', 'qr.png'), join(at, 'b', 'x.jpg'));
    writeFileSync(join(at, 'a.txt'), 'not a picture');
    const { stdout, code } = await run(['card', 'read', '--json', at]);
    expect(code).toBe(3);
    expect(lines(stdout).map(({ file, ok }) => [file, ok])).toEqual([
      [join(at, 'a.txt'), false],
      [join(at, 'b', 'x.jpg'), true],
      [join(at, 'c.png'), true],
    ]);
  });

  it('passes over what desktops leave in folders', async () => {
    const at = folder();
    copyFileSync(join(cards, 'nguyen-van-an', 'qr.png'), join(at, 'card.png'));
    mkdirSync(join(at, '__MACOSX'));
    for (const name of ['Thumbs.db', 'desktop.ini', '.DS_Store', '._card.png', '__MACOSX/card.png']) writeFileSync(join(at, name), 'x');
    const { stdout, stderr, code } = await run(['card', 'read', '--json', at]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(lines(stdout).map(({ file }) => file)).toEqual([join(at, 'card.png')]);

    const bare = folder();
    writeFileSync(join(bare, 'Thumbs.db'), 'x');
    expect(lines((await run(['card', 'read', '--json', bare])).stdout)[0].findings).toMatchObject([{ code: 'DUMP_EMPTY_FOLDER' }]);
  });

  it('keeps the order of the inputs, whichever is done first', async () => {
    const small = join(cards, 'nguyen-van-an', 'qr.png');
    const inputs = [join(cards, 'flaws', 'blur', 'qr.png'), small, join(cards, 'flaws', 'glare', 'qr.png'), small];
    const { stdout } = await run(['card', 'read', '--json', ...inputs]);
    expect(lines(stdout).map(({ file }) => file)).toEqual(inputs);
  });

  it('writes what each step saw into the folder of --debug', async () => {
    const at = join(folder(), 'seen');
    await run(['card', 'read', '--json', '--debug', at, join(cards, 'flaws', 'stained', 'qr.png')]);
    const written = readdirSync(at);
    expect(written).toContain('qr.png-01-whole.png');
    for (const name of written) expect(readFileSync(join(at, name)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('reads several pictures of one card as one input', async () => {
    const one = join(cards, 'nguyen-van-an', 'qr.png');
    const { stdout, code } = await run(['card', 'read', '--json', '--same-card', join(cards, 'flaws', 'blur', 'qr.png'), one]);
    expect(code).toBe(0);
    expect(lines(stdout)).toMatchObject([{ ok: true, card: { personalId: '001099990001' } }]);
  });

  it('opens no picture above --megapixels', async () => {
    const { stdout } = await run(['card', 'read', '--json', '--megapixels', '1', join(cards, 'flaws', 'too-many-pixels', 'qr.png')]);
    expect(lines(stdout)[0].findings).toMatchObject([{ code: 'PICTURE_TOO_MANY_PIXELS' }]);
  });

  it.each([
    ['--effort', 'more'],
    ['--megapixels', 'many'],
  ])('refuses %s %s as wrong usage', async (option, value) => {
    const { code, stderr } = await run(['card', 'read', option, value, join(cards, 'nguyen-van-an', 'qr.png')]);
    expect(code).toBe(2);
    expect(stderr).toContain('VALUE_INVALID');
  });

  it('names the codes beside a card, a payment code only by its beginning', async () => {
    const { stdout } = await run([
      'card',
      'read',
      '--lang',
      'en',
      join(cards, 'flaws', 'url-beside', 'qr.png'),
      join(cards, 'flaws', 'vietqr', 'qr.png'),
    ]);
    expect(stdout).toContain('Another code in the picture: a web address, https://vneid-sim.example/huong-dan');
    expect(stdout).toMatch(/a VietQR payment code, 00•+$/m);
  });

  it('names a code of another kind as that, only by its beginning', async () => {
    const path = join(folder(), 'other.png');
    writeFileSync(path, await plainQr('WIFI:S:mo-phong;;'));
    const { stdout, code } = await run(['card', 'read', '--lang', 'en', path]);
    expect(code).toBe(3);
    expect(stdout).toContain('QR_NOT_A_CARD');
    expect(stdout).toMatch(/something else, WI•+$/m);
  });

  it.each(['vi', 'en'])('refuses two cards in one picture where nobody can be asked, and lists both (%s)', async (lang) => {
    const { stdout, code } = await run(['card', 'read', '--lang', lang, join(cards, 'flaws', 'two-cards', 'qr.png')]);
    expect(code).toBe(3);
    expect(stdout).toContain('TWO_CARDS');
    for (const id of ['001099990001', '001099990999']) expect(stdout).toMatch(new RegExp(`(thẻ|a card), ${id} · Nguyễn Văn An$`, 'm'));
  });
});
