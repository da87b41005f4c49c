import { describe, expect, it } from 'vitest';
import { jpeg2000AsPng } from '../../../src/card/chip/jpeg2000.js';

/** The head of a codestream (ISO/IEC 15444-1, A.5.1): its size, the size of its tiles, its components. */
function head({ size = 8, tile = size, components = 1 }: { size?: number; tile?: number; components?: number }): Uint8Array {
  const siz = Buffer.alloc(42);
  siz.writeUInt32BE(0xff4fff51);
  siz.writeUInt16BE(38 + 3 * components, 4);
  for (const [at, value] of [
    [8, size],
    [12, size],
    [24, tile],
    [28, tile],
  ] as const)
    siz.writeUInt32BE(value, at);
  siz.writeUInt16BE(components, 40);
  return Buffer.concat([siz, Buffer.alloc(3 * components, 1), Buffer.from('ffd9', 'hex')]);
}

describe('a portrait in JPEG 2000', () => {
  it.each([
    ['of more pixels than any portrait', { size: 60_000 }],
    ['of a million tiles', { size: 1000, tile: 1 }],
    ['with tiles of no size', { size: 8, tile: 0 }],
    ['of 16,384 components', { components: 16_384 }],
    ['that is a head alone', {}],
  ])('%s is not decoded', async (_what, made) => {
    expect(await jpeg2000AsPng(head(made))).toBeNull();
  });
});
