import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBmp } from '../../src/portrait/bmp.js';

/** A bitmap of 2 × 2 with these rows as they are stored, and a palette of black, white, red and grey. */
function bmp(bits: number, rows: readonly number[][], { height = 2, compression = 0, width = 2 } = {}): Buffer {
  const colours = bits <= 8 ? [0, 0, 0, 0, 255, 255, 255, 0, 0, 0, 255, 0, 100, 100, 100, 0] : [];
  const header = Buffer.alloc(54);
  header.write('BM');
  header.writeUInt32LE(54 + colours.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(bits, 28);
  header.writeUInt32LE(compression, 30);
  header.writeUInt32LE(colours.length / 4, 46);
  return Buffer.concat([header, Buffer.from(colours), Buffer.from(rows.flat())]);
}
const grey = (bytes: Uint8Array) => {
  const decoded = decodeBmp(bytes, 1000);
  return typeof decoded === 'object' && 'grey' in decoded ? [...decoded.grey] : decoded;
};

describe('A bitmap', () => {
  it.each([
    [
      '1 bit',
      bmp(1, [
        [0b01000000, 0, 0, 0],
        [0b10000000, 0, 0, 0],
      ]),
    ],
    [
      '4 bits',
      bmp(4, [
        [0x01, 0, 0, 0],
        [0x10, 0, 0, 0],
      ]),
    ],
    [
      '8 bits',
      bmp(8, [
        [0, 1, 0, 0],
        [1, 0, 0, 0],
      ]),
    ],
    [
      '16 bits',
      bmp(16, [
        [0, 0, 0xff, 0x7f],
        [0xff, 0x7f, 0, 0],
      ]),
    ],
    [
      '24 bits',
      bmp(24, [
        [0, 0, 0, 255, 255, 255, 0, 0],
        [255, 255, 255, 0, 0, 0, 0, 0],
      ]),
    ],
    [
      '32 bits',
      bmp(32, [
        [0, 0, 0, 0, 255, 255, 255, 0],
        [255, 255, 255, 0, 0, 0, 0, 0],
      ]),
    ],
    [
      '32 bits with masks',
      bmp(
        32,
        [
          [0, 0, 0, 0, 255, 255, 255, 0],
          [255, 255, 255, 0, 0, 0, 0, 0],
        ],
        { compression: 3 },
      ),
    ],
  ])('is read from the bottom up with %s a pixel', (_what, bytes) => {
    expect(grey(bytes)).toEqual([255, 0, 0, 255]);
  });

  it('is read from the top down where its height is negative', () => {
    expect(
      grey(
        bmp(
          8,
          [
            [1, 0, 0, 0],
            [0, 1, 0, 0],
          ],
          { height: -2 },
        ),
      ),
    ).toEqual([255, 0, 0, 255]);
  });

  it('weighs colours as the eye does', () => {
    expect(
      grey(
        bmp(8, [
          [2, 3, 0, 0],
          [0, 0, 0, 0],
        ]),
      ),
    ).toEqual([0, 0, 76, 100]);
  });

  it('says what it lacks, is not read compressed, and not beyond the limit', () => {
    expect(decodeBmp(bmp(8, [[1, 1, 0, 0]]), 1000)).toMatchObject({ truncated: true });
    expect(grey(bmp(8, [[0, 0, 0, 0]]))).toEqual([255, 255, 0, 0]);
    expect(grey(bmp(8, []))).toBe('broken');
    expect(grey(bmp(8, [[1, 1, 0, 0]], { compression: 1 }))).toBe('compressed');
    expect(grey(bmp(8, [], { width: 30_000 }))).toEqual({ width: 30_000, height: 2 });
  });

  it('never makes the decoder fail, whatever its bytes', () => {
    const start = bmp(8, [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
    fc.assert(
      fc.property(fc.nat({ max: start.length - 1 }), fc.nat({ max: 255 }), fc.nat({ max: start.length }), (at, value, end) => {
        const bytes = Uint8Array.from(start.subarray(0, end));
        if (at < end) bytes[at] = value;
        expect(decodeBmp(bytes, 1000)).toBeDefined();
      }),
    );
  });
});
