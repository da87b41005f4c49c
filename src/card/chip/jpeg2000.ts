/** What is decoded at most, for OpenJPEG cannot be interrupted; a chip's portrait has less than a million pixels in one tile. */
const most = { pixels: 4_000_000, tiles: 256, components: 3 };

/** A portrait in JPEG 2000, file or codestream, as PNG; null for one that cannot be decoded or is larger than any portrait. OpenJPEG as WebAssembly, loaded only here. */
export async function jpeg2000AsPng(bytes: Uint8Array): Promise<Uint8Array | null> {
  const size = sizeOf(bytes);
  if (!size || size.width * size.height > most.pixels || size.tiles > most.tiles || size.components > most.components) return null;
  const { default: openJpeg } = await import('@cornerstonejs/codec-openjpeg/decodewasmjs');
  const quiet = () => {};
  const { J2KDecoder } = await openJpeg({ print: quiet, printErr: quiet });
  const decoder = new J2KDecoder();
  try {
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    const { width, height, bitsPerSample, componentCount } = decoder.getFrameInfo();
    const sound = bitsPerSample === 8 && width === size.width && height === size.height && (componentCount === 1 || componentCount === 3);
    if (!sound) return null;
    const pixels = Buffer.from(decoder.getDecodedBuffer());
    const { default: sharp } = await import('sharp');
    return await sharp(pixels, { raw: { width, height, channels: componentCount } })
      .png()
      .toBuffer();
  } catch {
    return null;
  } finally {
    decoder.delete();
  }
}

/** The image's size and what it is made of, by the marker SIZ, with which every codestream begins (ISO/IEC 15444-1, A.5.1). */
function sizeOf(bytes: Uint8Array): { width: number; height: number; tiles: number; components: number } | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = data.indexOf(Buffer.of(0xff, 0x4f, 0xff, 0x51));
  if (at < 0 || at + 42 > data.length) return null;
  const field = (offset: number) => data.readUInt32BE(at + offset);
  const [width, height] = [field(8) - field(16), field(12) - field(20)];
  const tiles = Math.ceil((field(8) - field(32)) / field(24)) * Math.ceil((field(12) - field(36)) / field(28));
  const components = data.readUInt16BE(at + 40);
  return width > 0 && height > 0 && tiles > 0 ? { width, height, tiles, components } : null;
}
