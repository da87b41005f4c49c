import type { Finding } from '../finding.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { type ImageFormat, readImage } from './image.js';
import { child, type Tlv, valueBytes } from './tlv.js';

export interface Portrait {
  readonly format: ImageFormat;
  readonly bytes: Uint8Array;
}

/** ISO/IEC 19794-5, 5.4 to 5.7: lengths in bytes. */
const recordHeader = 14;
const facialInformation = 20;
const featurePoint = 8;
const imageInformation = 12;

/** The portrait of DG2: in 75 a group 7F61 of templates 7F60, whose block 5F2E or 7F2E is a face record (ICAO 9303 part 10, 4.7.2). */
export function readDg2({ tlv, bytes, source }: ChipFile): { portrait: Portrait | null; findings: readonly Finding[] } {
  if (!tlv) return { portrait: null, findings: [] };
  const group = child(tlv, 0x7f61);
  const template = child(group, 0x7f60);
  const block = child(template, 0x5f2e) ?? child(template, 0x7f2e);
  const record = block && faceRecord(valueBytes(bytes, block));
  if (!record) return { portrait: null, findings: [found('DG2_HEADER_BROKEN', {}, source, (block ?? tlv).valueFrom)] };

  const findings: Finding[] = [];
  const count = Math.max(record.faces, templates(bytes, group));
  if (count !== 1) findings.push(found('DG2_FACES', { count }, source, group?.valueFrom ?? null));

  const at = block.valueFrom + record.imageFrom;
  const image = readImage(record.image);
  if (!image) {
    const begins = Buffer.from(record.image.subarray(0, 4)).toString('hex').toUpperCase();
    return { portrait: null, findings: [...findings, found('DG2_FORMAT_UNKNOWN', { begins }, source, at)] };
  }
  if (!image.whole) findings.push(found('DG2_IMAGE_CUT', { format: image.format }, source, at + record.image.length));
  return { portrait: image.whole ? { format: image.format, bytes: record.image } : null, findings };
}

function templates(bytes: Uint8Array, group: Tlv | undefined): number {
  const declared = child(group, 0x02);
  return declared ? (valueBytes(bytes, declared)[0] ?? 0) : 0;
}

/** The first image of a record “FAC\0 010\0”; the record's own lengths are held against the bytes there are. */
function faceRecord(block: Uint8Array): { faces: number; imageFrom: number; image: Uint8Array } | undefined {
  const data = Buffer.from(block);
  if (data.length < recordHeader + facialInformation || data.toString('latin1', 0, 8) !== 'FAC\x00010\x00') return undefined;
  const faces = data.readUInt16BE(12);
  const faceLength = data.readUInt32BE(recordHeader);
  const points = data.readUInt16BE(recordHeader + 4);
  const imageFrom = recordHeader + facialInformation + points * featurePoint + imageInformation;
  const imageTo = Math.min(recordHeader + faceLength, data.length);
  return imageFrom < imageTo ? { faces, imageFrom, image: block.subarray(imageFrom, imageTo) } : undefined;
}
