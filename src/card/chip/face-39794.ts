import type { FaceRecord } from './face-19794.js';
import { child, isFault, readTlv, valueBytes } from './tlv.js';

/** Representation blocks, the image in them, its base, its two dimensions. */
const wayToImage = [0xa1, 0xa0, 0xa0] as const;

/** Reads a FaceImageDataBlock (ISO/IEC 39794-5 in ICAO's profile, which ICAO 9303 part 10, 4.7.2 asks for from 2026 on): [APPLICATION 5], in A1 of the block. */
export function readNewRecord(block: Uint8Array): FaceRecord | undefined {
  const root = readTlv(block, { deep: true });
  if (isFault(root)) return undefined;
  const data = root.tag === 0x65 ? root : child(root, 0x65);
  const representations = child(data, 0xa1)?.children ?? [];
  const image = wayToImage.reduce((element, tag) => child(element, tag), representations[0]);
  const bytes = child(image, 0x80);
  if (!bytes) return undefined;
  return {
    faces: representations.length,
    imageFrom: bytes.valueFrom,
    image: valueBytes(block, bytes),
    saidLength: null,
    saidJpeg2000: null,
  };
}
