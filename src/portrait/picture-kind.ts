const readKinds = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif', 'bmp', 'heic'] as const;
/** The kinds of picture that are read. */
export type PictureKind = (typeof readKinds)[number];

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

const head = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 4096));

/** What each kind begins with; the first that fits counts. Brands of ISO media: ISO 23008-12 (HEIC), AVIF 1.1. */
const signs: readonly (readonly [kind: string, fits: (bytes: Uint8Array) => boolean])[] = [
  ['jpeg', (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff],
  ['png', (b) => ascii(b, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['webp', (b) => ascii(b, 0, 4) === 'RIFF' && ascii(b, 8, 12) === 'WEBP'],
  ['avif', (b) => /^ftyp(avi[fs]|m[is]f1.{4}(.{4})*avif)/s.test(ascii(b, 4, 40))],
  ['heic', (b) => /^ftyp(hei[cxms]|hev[cx]|mif1|msf1)$/.test(ascii(b, 4, 12))],
  ['gif', (b) => /^GIF8[79]a$/.test(ascii(b, 0, 6))],
  ['tiff', (b) => ['II*\0', 'MM\0*'].includes(ascii(b, 0, 4))],
  ['bmp', (b) => ascii(b, 0, 2) === 'BM' && b[6] === 0 && b[7] === 0 && b[8] === 0 && b[9] === 0],
  ['jp2', (b) => ascii(b, 4, 8) === 'jP  ' || (b[0] === 0xff && b[1] === 0x4f && b[2] === 0xff && b[3] === 0x51)],
  ['ico', (b) => ascii(b, 0, 4) === '\0\0\x01\0'],
  ['pdf', (b) => ascii(b, 0, 1024).includes('%PDF-')],
  ['svg', (b) => /^\uFEFF?\s*<(\?xml|!--|!doctype svg|svg)/i.test(head(b)) && /<svg[\s>]/i.test(head(b))],
];

/** The kind of a picture by its first bytes, never by its name; `unknown` for anything else. */
export const pictureKind = (bytes: Uint8Array): string => signs.find(([, fits]) => fits(bytes))?.[0] ?? 'unknown';

export const isReadKind = (kind: string): kind is PictureKind => (readKinds as readonly string[]).includes(kind);
