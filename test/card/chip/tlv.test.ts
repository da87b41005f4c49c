import { describe, expect, it } from 'vitest';
import { isFault, limits, readTlv, valueBytes } from '../../../src/card/chip/tlv.js';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const deep = { deep: true };

describe('reading TLV', () => {
  it.each([
    ['a length in one byte', '04 03 616263', 0x04],
    ['a length after 81', `04 81 03 616263`, 0x04],
    ['a length after 82', `04 82 0003 616263`, 0x04],
    ['a length after 84', `04 84 00000003 616263`, 0x04],
    ['a tag of two bytes', '5f1f 03 616263', 0x5f1f],
    ['a tag of three bytes', '5f8101 03 616263', 0x5f8101],
  ])('takes %s', (_what, hex, tag) => {
    const tlv = readTlv(bytes(hex), deep);
    expect(isFault(tlv)).toBe(false);
    expect(tlv).toMatchObject({ tag, from: 0, to: bytes(hex).length });
    expect(Buffer.from(valueBytes(bytes(hex), tlv as never)).toString()).toBe('abc');
  });

  it('takes an indefinite length inside, up to its end marker', () => {
    expect(readTlv(bytes('77 07 30 80 02 01 05 00 00'), deep)).toMatchObject({
      children: [{ tag: 0x30, indefinite: true, valueTo: 7, to: 9, children: [{ tag: 0x02 }] }],
    });
  });

  it('leaves trailing bytes and the inside of opaque elements alone', () => {
    expect(readTlv(bytes('30 00 ff'), deep)).toMatchObject({ to: 2 });
    expect(readTlv(bytes('75 05 7f2e 02 ffff'), { deep: true, opaque: [0x7f2e] })).toMatchObject({
      children: [{ tag: 0x7f2e, children: [] }],
    });
  });

  it.each([
    ['nothing at all', '', { fault: 'tag', at: 0 }],
    ['a tag without its end', '5f', { fault: 'tag', at: 0 }],
    ['a tag of more than three bytes', '5f81818101 00', { fault: 'tag', at: 0 }],
    ['no length', '61', { fault: 'length', at: 1 }],
    ['a length without all of its bytes', '61 82 01', { fault: 'length', at: 1 }],
    ['a length of five bytes', '61 85 0000000001 00', { fault: 'length', at: 1 }],
    ['an indefinite length outermost', '77 80 0000', { fault: 'length', at: 1 }],
    ['an indefinite length of a primitive element', '77 04 04 80 0000', { fault: 'length', at: 3 }],
    ['an indefinite length that never ends', '77 05 30 80 02 01 05', { fault: 'overrun', at: 7 }],
    ['less than declared', '61 05 0102', { fault: 'cut', at: 4, declared: 7 }],
    ['a length near the limit of numbers', '61 84 ffffffff', { fault: 'cut', at: 6, declared: 0xffffffff + 6 }],
    ['an element that leaves its parent', '61 03 04 05 01', { fault: 'overrun', at: 2 }],
  ])('names the fault and place of %s', (_what, hex, fault) => {
    expect(readTlv(bytes(hex), deep)).toEqual(fault);
  });

  it('stops at its limits of depth and elements', () => {
    const nested = (depth: number): Buffer => (depth === 0 ? Buffer.alloc(0) : wrapped(nested(depth - 1)));
    const wrapped = (inside: Buffer) => Buffer.concat([bytes('30 84'), length(inside.length), inside]);
    const length = (value: number) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');

    expect(isFault(readTlv(nested(limits.depth), deep))).toBe(false);
    expect(readTlv(nested(limits.depth + 1), deep)).toMatchObject({ fault: 'depth' });
    expect(isFault(readTlv(wrapped(Buffer.alloc((limits.nodes - 1) * 2)), deep))).toBe(false);
    expect(readTlv(wrapped(Buffer.alloc(limits.nodes * 2)), deep)).toMatchObject({ fault: 'nodes' });
  });
});
