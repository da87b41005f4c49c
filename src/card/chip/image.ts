/** What the chip's portrait can be stored as (ICAO 9303 part 10, 4.7.2): JPEG, a JPEG 2000 file, a bare codestream. */
export type ImageFormat = 'JPEG' | 'JP2' | 'J2K';

interface Signature {
  readonly format: ImageFormat;
  readonly begins: readonly number[];
}

const signatures: readonly Signature[] = [
  { format: 'JPEG', begins: [0xff, 0xd8, 0xff] },
  { format: 'JP2', begins: [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20] },
  { format: 'J2K', begins: [0xff, 0x4f, 0xff, 0x51] },
];

/** The format by the first bytes and whether the image is there to its end, whatever comes after; undefined: no known format. */
export function readImage(bytes: Uint8Array): { readonly format: ImageFormat; readonly whole: boolean } | undefined {
  const format = signatures.find(({ begins }) => begins.every((byte, n) => bytes[n] === byte))?.format;
  if (!format) return undefined;
  const ends = { JPEG: hasJpegEnd, JP2: hasCodestreamEnd, J2K: endsWithMarker } as const;
  return { format, whole: endsWithMarker(bytes) || ends[format](bytes) };
}

/** End of image and end of codestream are both FF D9, padding after it aside. */
function endsWithMarker(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9;
}

/** Whether the segments lead to the end of the image (ITU-T T.81, B.1); a thumbnail's own end lies within one. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === 0x00 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) at++;
    else if (marker === 0xd9) return true;
    else at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return false;
}

/** Whether the box with the codestream is there and whole (ISO/IEC 15444-1, I.4): other boxes may follow it. */
function hasCodestreamEnd(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 8 <= data.length; ) {
    const length = data.readUInt32BE(at) || data.length - at;
    if (data.toString('latin1', at + 4, at + 8) === 'jp2c')
      return at + length <= data.length && endsWithMarker(data.subarray(at, at + length));
    if (length < 8) return false;
    at += length;
  }
  return false;
}
