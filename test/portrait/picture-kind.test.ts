import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPicture } from '../../src/portrait/picture.js';
import { pictureKind } from '../../src/portrait/picture-kind.js';
import { wording } from '../../src/refusals/index.js';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('The kind of a file', () => {
  it.each([
    ['jpeg', '\xff\xd8\xff\xe0'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['heic', '\0\0\0\x18ftypheic'],
    ['avif', '\0\0\0\x18ftypavif'],
    ['avif', '\0\0\0\x1cftypmif1\0\0\0\0mif1avif'],
    ['heic', '\0\0\0\x1cftypmif1\0\0\0\0mif1heic'],
    ['gif', 'GIF89a'],
    ['tiff', 'II*\0'],
    ['bmp', 'BM\x36\0\x0c\0\0\0\0\0'],
    ['jp2', '\0\0\0\x0cjP  \r\n'],
    ['ico', '\0\0\x01\0'],
    ['pdf', '%PDF-1.7'],
    ['svg', '<?xml version="1.0"?>\n<!-- a card -->\n<svg xmlns="http://www.w3.org/2000/svg">'],
    ['svg', '  <svg>'],
    ['unknown', '<html><body>'],
    ['unknown', 'BM a diary'],
    ['unknown', ''],
  ])('is told by its first bytes: %s', (kind, start) => {
    expect(pictureKind(bytes(start))).toBe(kind);
  });

  it.each(['heic', 'svg', 'pdf', 'jp2', 'ico', 'bmp'])('comes with what to do instead where it is not read: %s', (kind) => {
    for (const language of ['vi', 'en'] as const) {
      const { cause, remedy } = wording({ code: 'PICTURE_KIND_UNSUPPORTED', params: { kind } }, language);
      expect(cause).toContain(kind.toUpperCase());
      expect(remedy).toMatch(/JPEG|PNG/);
    }
  });
});

describe('Opening a picture', () => {
  it('refuses whatever bytes are not one, and never fails', async () => {
    const starts = [
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'RIFF\x10\0\0\0WEBP',
      'GIF89a',
      'II*\0',
      '\0\0\0\x18ftypavif',
      'BM\x36\0\x0c\0\0\0\0\0',
      '',
    ].map(bytes);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        expect((await openPicture(Uint8Array.from([...start, ...rest]))).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
