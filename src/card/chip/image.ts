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

/** The format by the first bytes and whether the end marker is there, padding after it aside; undefined: no known format. */
export function readImage(bytes: Uint8Array): { readonly format: ImageFormat; readonly whole: boolean } | undefined {
  const signature = signatures.find(({ begins }) => begins.every((byte, n) => bytes[n] === byte));
  return signature && { format: signature.format, whole: endsWithMarker(bytes) };
}

/** End of image and end of codestream are both FF D9. */
function endsWithMarker(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9;
}
