/** The first image of a face record and what the record says of it; offsets in bytes of the block. */
export interface FaceRecord {
  readonly faces: number;
  readonly imageFrom: number;
  readonly image: Uint8Array;
  /** How long the record says it is; null: it does not say. */
  readonly saidLength: number | null;
  /** Null: it does not say. */
  readonly saidJpeg2000: boolean | null;
}

/** ISO/IEC 19794-5, 5.4 to 5.7: lengths in bytes. */
const recordHeader = 14;
const facialInformation = 20;
const featurePoint = 8;
const imageInformation = 12;

export const isOldRecord = (block: Uint8Array): boolean => Buffer.from(block.subarray(0, 4)).toString('latin1') === 'FAC\0';

/** Reads “FAC\0 010\0”; the record's own lengths are held against the bytes there are. */
export function readOldRecord(block: Uint8Array): FaceRecord | undefined {
  const data = Buffer.from(block.buffer, block.byteOffset, block.length);
  if (data.length < recordHeader + facialInformation || data.toString('latin1', 0, 8) !== 'FAC\x00010\x00') return undefined;
  const faceLength = data.readUInt32BE(recordHeader);
  const points = data.readUInt16BE(recordHeader + 4);
  const information = recordHeader + facialInformation + points * featurePoint;
  const imageFrom = information + imageInformation;
  const imageTo = Math.min(recordHeader + faceLength, data.length);
  if (imageFrom >= imageTo) return undefined;
  const kind = data[information + 1]!;
  return {
    faces: data.readUInt16BE(12),
    imageFrom,
    image: block.subarray(imageFrom, imageTo),
    saidLength: data.readUInt32BE(8),
    saidJpeg2000: kind <= 1 ? kind === 1 : null,
  };
}
