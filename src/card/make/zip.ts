import { crc32, deflateRawSync } from 'node:zlib';
import type { NamedBytes } from '../chip/format/proxmark.js';

/** What may be wrong with an entry on purpose. */
export interface ZipEntry extends NamedBytes {
  readonly encrypted?: true;
  readonly link?: true;
}

/** 1 January 1980, the earliest day there is, so that the same files give the same bytes. */
const day = 0x21;

/** A zip (APPNOTE 6.3.3) of these files. Own code, because it makes broken ones too. */
export function zip(files: readonly ZipEntry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, encrypted, link } of files) {
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const common = fields(
      [2, 20],
      [2, encrypted ? 0x801 : 0x800],
      [2, 8],
      [2, 0],
      [2, day],
      [4, crc32(bytes)],
      [4, packed.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    );
    const local = Buffer.concat([fields([4, 0x04034b50]), common, path, packed]);
    const mode = (link ? 0o120777 : 0o100644) * 0x10000;
    centrals.push(Buffer.concat([fields([4, 0x02014b50], [2, 0x0314]), common, fields([2, 0], [2, 0], [2, 0], [4, mode], [4, at]), path]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, central.length], [4, at], [2, 0]);
  return Buffer.concat([...locals, central, end]);
}

function fields(...values: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  return Buffer.concat(
    values.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}
