import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readQrImage } from '../../src/card/qr/read.js';
import { openPicture } from '../../src/portrait/picture.js';

/** The code of a sample card, 212 by 212 pixels, written by libheif's `heif-enc -q 10`: no package we have writes HEIC. */
const heic = new Uint8Array(readFileSync(join(import.meta.dirname, '../card/qr/nguyen-van-an.heic')));

describe('a HEIC', () => {
  afterEach(() => vi.restoreAllMocks());

  it('gives its picture, and the card in it', async () => {
    expect(await openPicture(heic)).toMatchObject({
      ok: true,
      value: { kind: 'heic', width: 212, height: 212, truncated: false, pages: 1 },
    });
    expect(await readQrImage(heic, null)).toMatchObject({ ok: true, card: { personalId: '001099990001', fullName: 'Nguyễn Văn An' } });
  });

  it('of more pixels than the limit is refused by its size', async () => {
    const refusal = { ok: false, refused: { code: 'PICTURE_TOO_MANY_PIXELS', params: { width: 212, height: 212, limit: 40_000 } } };
    expect(await openPicture(heic, { pixelLimit: 40_000 })).toEqual(refusal);
  });

  it.each([20, 100, 400, 800, heic.length - 1])(
    'cut off after %d bytes is broken, and nothing is written to the console',
    async (length) => {
      const log = vi.spyOn(console, 'log').mockImplementation(() => {});
      const both = await Promise.all([openPicture(heic.subarray(0, length)), openPicture(heic.subarray(0, length))]);
      for (const opened of both) expect(opened).toMatchObject({ ok: false, refused: { code: 'PICTURE_BROKEN', params: { kind: 'heic' } } });
      expect(log).not.toHaveBeenCalled();
      console.log('heard again');
      expect(log).toHaveBeenCalledOnce();
    },
  );
});
