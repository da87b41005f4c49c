import { drawBelow, type Random } from '../../world.js';

const HEADER = 24;
const MAGIC = 'FMR\0 20\0';
/** Right thumb to left little finger (ISO/IEC 19794-2:2005, table 2). */
const FINGERS = 10;
const MINUTIAE = 24;
/** Pixels, and pixels a centimetre: 500 dpi. */
const SIZE = 320;
const RESOLUTION = 197;
/** Extended data of a vendor: every record says that it is nobody's. */
const VENDOR = 0x0100;
const MARK = new TextEncoder().encode('MO PHONG - DU LIEU MO PHONG');

/**
 * A made-up finger minutiae record (ISO/IEC 19794-2:2005, clause 7) of ten fingers, drawn for a person: no print of anybody's. `quality` is of
 * each finger, 0 to 100.
 */
export function makeFingerprints(random: Random, person: string, quality: number): Uint8Array {
  const fingers = Array.from({ length: FINGERS }, (_, finger) => fingerOf(random, person, finger, quality));
  const length = HEADER + fingers.reduce((sum, bytes) => sum + bytes.length, 0);
  const record = new Uint8Array(length);
  const view = new DataView(record.buffer);
  record.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, length);
  view.setUint16(14, SIZE);
  view.setUint16(16, SIZE);
  view.setUint16(18, RESOLUTION);
  view.setUint16(20, RESOLUTION);
  record[22] = FINGERS;
  let at = HEADER;
  for (const finger of fingers) {
    record.set(finger, at);
    at += finger.length;
  }
  return record;
}

function fingerOf(random: Random, person: string, finger: number, quality: number): Uint8Array {
  const minutiae = MINUTIAE * 6;
  const bytes = new Uint8Array(4 + minutiae + 2 + 4 + MARK.length);
  const view = new DataView(bytes.buffer);
  bytes.set([finger + 1, 0, quality, MINUTIAE]);
  for (let n = 0; n < MINUTIAE; n++) {
    const draw = (below: number, what: string) => drawBelow(random, below, `minutia ${what}`, `${person} ${finger} ${n}`);
    const at = 4 + 6 * n;
    view.setUint16(at, ((1 + draw(2, 'kind')) << 14) | draw(SIZE, 'x'));
    view.setUint16(at + 2, draw(SIZE, 'y'));
    bytes.set([draw(256, 'angle'), quality], at + 4);
  }
  const extended = 4 + minutiae;
  view.setUint16(extended, 4 + MARK.length);
  view.setUint16(extended + 2, VENDOR);
  view.setUint16(extended + 4, 4 + MARK.length);
  bytes.set(MARK, extended + 6);
  return bytes;
}
