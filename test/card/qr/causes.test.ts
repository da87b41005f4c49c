import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { QrFlaw } from '../../../src/card/make/qr-flaw.js';
import { qrFlaws } from '../../../src/card/make/qr-flaws.js';
import { readPictureFile } from '../../../src/card/qr/file.js';
import { picture } from '../../../src/refusals/picture.js';
import { qr } from '../../../src/refusals/qr.js';

const folder = mkdtempSync(join(tmpdir(), 'vneid-sim-qr-'));
afterAll(() => rmSync(folder, { recursive: true }));

const big = join(folder, 'big.png');
writeFileSync(big, '');
truncateSync(big, 25 * 1024 * 1024 + 1);
const small = join(folder, 'thẻ của An.png');
writeFileSync(small, 'x');

const files = [
  ['NO_SUCH_FILE', join(folder, 'none.png')],
  ['FILE_NOT_READABLE', folder],
  ['FILE_TOO_BIG', big],
] as const;

describe('A picture file', () => {
  it.each(files)('is refused with %s', async (code, file) => {
    expect(await readPictureFile(file)).toMatchObject({ ok: false, refused: { code, params: { file } } });
  });

  it('is read whatever its name', async () => {
    expect(await readPictureFile(small)).toEqual({ ok: true, value: Uint8Array.of(0x78) });
  });
});

describe('The catalogue', () => {
  // read.test.ts makes each flawed sample and reads it, so a flaw that lists a code causes it.
  // test/cli/picture-pool.test.ts has a thread ended past its time, and one that dies.
  const caused = [
    'PICTURE_TOO_SLOW',
    'PICTURE_READER_DIED',
    ...files.map(([code]) => code),
    ...Object.values<QrFlaw>(qrFlaws).flatMap(({ codes }) => codes),
  ];

  it.each([...Object.keys(qr), ...Object.keys(picture)])('has a sample or a file that causes %s', (code) => {
    expect(caused).toContain(code);
  });
});
