import { picture } from './qr-flaw.js';

/** A picture as a Windows bitmap of one bit a pixel, black or white: sharp does not write any. */
export async function bitmap(bytes: Uint8Array): Promise<Buffer> {
  const { data, info } = await (await picture(bytes)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const stride = Math.ceil(width / 32) * 4;
  const from = 14 + 40 + 8;
  const bmp = Buffer.alloc(from + stride * height);
  bmp.write('BM');
  bmp.writeUInt32LE(bmp.length, 2);
  bmp.writeUInt32LE(from, 10);
  bmp.writeUInt32LE(40, 14);
  bmp.writeInt32LE(width, 18);
  bmp.writeInt32LE(height, 22);
  bmp.writeUInt16LE(1, 26);
  bmp.writeUInt16LE(1, 28);
  bmp.writeUInt32LE(0x00ffffff, 58);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(height - 1 - y) * width + x]! > 127) bmp[from + y * stride + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return bmp;
}
