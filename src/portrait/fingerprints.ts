/** What a fingerprint template says of the prints in it: how many fingers, and the worst quality among them (0 to 100). */
export interface Template {
  readonly fingers: number;
  readonly quality: number;
}

const HEADER = 24;
const FINGER = 4;
const MINUTIA = 6;
const MAGIC = 'FMR\0 20\0';

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Reads the frame of a finger minutiae record (ISO/IEC 19794-2:2005, clause 7), never the minutiae; null where it is none, or cut off. */
export function readFingerprints(bytes: Uint8Array): Template | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || ascii(bytes, 0, 8) !== MAGIC || view.getUint32(8) !== bytes.length) return null;
  const fingers = bytes[22]!;
  let [at, quality] = [HEADER, 100];
  for (let n = 0; n < fingers; n++) {
    if (at + FINGER > bytes.length) return null;
    quality = Math.min(quality, bytes[at + 2]!);
    at += FINGER + MINUTIA * bytes[at + 3]!;
    if (at + 2 > bytes.length) return null;
    at += 2 + view.getUint16(at);
  }
  return fingers > 0 && at === bytes.length ? { fingers, quality } : null;
}
