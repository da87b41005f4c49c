import type { Finding } from '../finding.js';
import { type FaceRecord, isOldRecord, readOldRecord } from './face-19794.js';
import { readNewRecord } from './face-39794.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { type ImageFormat, readImage } from './image.js';
import { child, type Tlv, valueBytes } from './tlv.js';

export interface Portrait {
  readonly format: ImageFormat;
  readonly bytes: Uint8Array;
}

/** The portrait of DG2: in 75 a group 7F61 of templates 7F60, whose block 5F2E or 7F2E is a face record (ICAO 9303 part 10, 4.7.2). */
export function readDg2({ tlv, bytes, source }: ChipFile): { portrait: Portrait | null; findings: readonly Finding[] } {
  if (!tlv) return { portrait: null, findings: [] };
  const group = child(tlv, 0x7f61);
  const templates = group?.children.filter(({ tag }) => tag === 0x7f60) ?? [];
  const block = child(templates[0], 0x5f2e) ?? child(templates[0], 0x7f2e);
  const record = block && recordIn(valueBytes(bytes, block));
  if (!record) return { portrait: null, findings: [found('DG2_HEADER_BROKEN', {}, source, (block ?? tlv).valueFrom)] };

  const findings: Finding[] = [];
  const count = Math.max(record.faces, declared(bytes, group), templates.length);
  if (count !== 1) findings.push(found('DG2_FACES', { count }, source, group?.valueFrom ?? null));
  if (record.saidLength !== null && record.saidLength !== block.valueTo - block.valueFrom) {
    findings.push(found('DG2_LENGTH', { said: record.saidLength, there: block.valueTo - block.valueFrom }, source, block.valueFrom));
  }

  const at = block.valueFrom + record.imageFrom;
  const image = readImage(record.image);
  if (!image) {
    const begins = Buffer.from(record.image.subarray(0, 4)).toString('hex').toUpperCase();
    return { portrait: null, findings: [...findings, found('DG2_FORMAT_UNKNOWN', { begins }, source, at)] };
  }
  const jpeg2000 = image.format !== 'JPEG';
  if (record.saidJpeg2000 !== null && record.saidJpeg2000 !== jpeg2000) {
    findings.push(found('DG2_FORMAT_DIFFERS', { said: jpeg2000 ? 'JPEG' : 'JPEG 2000', format: image.format }, source, at));
  }
  if (!image.whole) findings.push(found('DG2_IMAGE_CUT', { format: image.format }, source, at + record.image.length));
  return { portrait: image.whole ? { format: image.format, bytes: record.image } : null, findings };
}

const recordIn = (block: Uint8Array): FaceRecord | undefined => (isOldRecord(block) ? readOldRecord(block) : readNewRecord(block));

function declared(bytes: Uint8Array, group: Tlv | undefined): number {
  const number = child(group, 0x02);
  return number ? (valueBytes(bytes, number)[0] ?? 0) : 0;
}
