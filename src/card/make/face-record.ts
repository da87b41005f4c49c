import type { Sex } from '../../identity/rules/card.js';

/** A JPEG as the one face of an ISO/IEC 19794-5 record (5.4 to 5.8); unknown features are zero. */
export function faceRecord(jpeg: Uint8Array, sex: Sex): Uint8Array {
  const { width, height } = jpegSize(jpeg);
  const facial = Buffer.alloc(20);
  const image = Buffer.alloc(12);
  const header = Buffer.alloc(14);
  const faceLength = facial.length + image.length + jpeg.length;

  header.write('FAC\x00010\x00', 'latin1');
  header.writeUInt32BE(header.length + faceLength, 8);
  header.writeUInt16BE(1, 12);
  facial.writeUInt32BE(faceLength, 0);
  facial.writeUInt8(sex === 'male' ? 1 : 2, 6);
  image.writeUInt8(1, 0); // full frontal; the next byte, 0, says JPEG
  image.writeUInt16BE(width, 2);
  image.writeUInt16BE(height, 4);
  image.writeUInt8(1, 6); // 24-bit RGB
  return Buffer.concat([header, facial, image, jpeg]);
}

/** The size in its first start-of-frame segment (ITU-T T.81, B.2.2), in pixels. */
function jpegSize(jpeg: Uint8Array): { width: number; height: number } {
  const data = Buffer.from(jpeg);
  for (let at = 2; at + 9 < data.length; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
  }
  throw new Error('The drawn portrait is not a JPEG');
}
