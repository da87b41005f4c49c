import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { picture } from '../../src/refusals/picture.js';
import { folder, root, run } from './run.js';

const cards = join(root, 'samples', 'cards');
const sample = (flaw: string, file = 'qr.png') => join(cards, 'flaws', flaw, file);
const sound = join(cards, 'nguyen-van-an', 'qr.png');
const at = folder();
const file = (name: string) => join(at, name);

/** Whatever may be given for a photo of a card, and the code of what is said of it; null where it is read all the same. */
const table = [
  ['text', file('text.png'), 'NOT_AN_IMAGE'],
  ['nothing, zero bytes', file('zero.png'), 'NOT_AN_IMAGE'],
  ['no more than a signature', sample('broken'), 'PICTURE_BROKEN'],
  ['a JPEG without its end', sample('truncated', 'qr.jpg'), null],
  ['a PNG by the name of a JPEG', file('wrong.jpg'), null],
  ['a card by the name of a text', file('card.txt'), null],
  ['a bomb of 900 megapixels', sample('too-many-pixels'), 'PICTURE_TOO_MANY_PIXELS'],
  ['one that says it has 100 megapixels', file('huge.png'), 'PICTURE_TOO_MANY_PIXELS'],
  ['a PDF', sample('pdf', 'qr.pdf'), 'PICTURE_KIND_UNSUPPORTED'],
  ['an SVG', sample('svg', 'qr.svg'), 'PICTURE_KIND_UNSUPPORTED'],
  ['an icon', file('a.ico'), 'PICTURE_KIND_UNSUPPORTED'],
  ['a HEIC without its end', file('cut.heic'), 'PICTURE_BROKEN'],
  ['a HEIC of an iPhone', join(root, 'test', 'card', 'qr', 'nguyen-van-an.heic'), null],
  ['a file that is not there', file('nowhere.png'), 'NO_SUCH_FILE'],
  ['an empty folder', file('empty'), 'DUMP_EMPTY_FOLDER'],
] as const;

beforeAll(async () => {
  writeFileSync(file('text.png'), 'not a picture');
  writeFileSync(file('zero.png'), '');
  writeFileSync(file('a.ico'), '\0\0\u0001\0');
  copyFileSync(sound, file('wrong.jpg'));
  copyFileSync(sound, file('card.txt'));
  mkdirSync(file('empty'));
  const heic = readFileSync(join(root, 'test', 'card', 'qr', 'nguyen-van-an.heic'));
  writeFileSync(file('cut.heic'), heic.subarray(0, heic.length >> 1));
  const huge = readFileSync(sound);
  for (const at of [16, 20]) huge.writeUInt32BE(10_000, at);
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
  writeFileSync(file('huge.png'), huge);
  const blank = sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#eee' } });
  await blank.png({ compressionLevel: 1 }).toFile(file('blank.png'));
});

describe.each(['vi', 'en'] as const)('card read of what is no photo of a card (%s)', (lang) => {
  it('refuses each with its reason and a way out, reads the sound ones between them, and ends with 3', async () => {
    const { code, stdout, stderr } = await run(['card', 'read', '--lang', lang, ...table.flatMap(([, path]) => [path, sound])]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    const told = stdout.split(/^(?=[✓✗] )/m);
    expect(told).toHaveLength(2 * table.length);
    for (const [n, [what, path, why]] of table.entries()) {
      const [one, other] = [told[2 * n]!, told[2 * n + 1]!];
      expect([what, one.slice(0, 1)]).toEqual([what, why === null ? '✓' : '✗']);
      expect(one).toContain(path);
      if (why !== null) expect(one).toMatch(new RegExp(`^  ✗ .+\\(${why}\\)\\n    .+\\n    → .+$`, 'm'));
      if (why !== null && why in picture) expect(one).toContain(picture[why as keyof typeof picture][lang].title);
      if (why === null) expect(one).toContain('Nguyễn Văn An');
      expect(other).toMatch(/^✓ /);
    }
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('refuses a file that may not be read', async () => {
    const path = file(`locked-${lang}.png`);
    copyFileSync(sound, path);
    chmodSync(path, 0);
    const { code, stdout } = await run(['card', 'read', '--lang', lang, path, sound]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/DUMP_NO_PERMISSION|FILE_NOT_READABLE/);
  });
});

describe('card read --megapixels', () => {
  it('sets the limit: what is beyond it is refused, what is below is opened', async () => {
    const codes = async (limit: string) => {
      const { stdout } = await run(['card', 'read', '--json', '--megapixels', limit, file('blank.png')]);
      return JSON.parse(stdout).findings.map((finding: { code: string }) => finding.code);
    };
    expect(await codes('1')).toEqual(['PICTURE_TOO_MANY_PIXELS']);
    expect(await codes('2')).toEqual(['QR_NOT_FOUND']);
  });
});
