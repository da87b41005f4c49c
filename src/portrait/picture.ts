import { ok, type Result, refuse } from '../refusals/index.js';
import type { PictureFault } from '../refusals/picture.js';
import { decodeBmp } from './bmp.js';
import { decodeHeic } from './heic.js';
import { isReadKind, type PictureKind, pictureKind } from './picture-kind.js';

/** Grey values, row by row from the upper left, 0 black to 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A picture as a person sees it: upright, on white. */
export interface Picture extends GreyImage {
  readonly kind: PictureKind;
  /** Part of the file was missing or damaged; that part is grey. */
  readonly truncated: boolean;
  /** Frames or pages of the file. */
  readonly pages: number;
}

/** What may be asked for when a picture is opened. */
export interface Opening {
  /** Most pixels a picture may have. */
  readonly pixelLimit?: number;
  /** Which frame or page, from 0 on. */
  readonly page?: number;
}

/** Holds any photo of a 50-megapixel phone; beyond it a small file can unpack to gigabytes. */
const usualLimit = 64_000_000;

/** Most pixels a side, as JPEG has it: a file of two kilobytes that claims millions of rows takes the better part of a minute. */
const longestSide = 65_535;

/** A picture as grey values: turned by its EXIF orientation, transparency on white, of several frames or pages one, damaged files as far as they go. */
export async function openPicture(
  bytes: Uint8Array,
  { pixelLimit = usualLimit, page = 0 }: Opening = {},
): Promise<Result<Picture, PictureFault>> {
  const kind = pictureKind(bytes);
  if (kind === 'unknown') return refuse('NOT_AN_IMAGE', {});
  if (!isReadKind(kind)) return refuse('PICTURE_KIND_UNSUPPORTED', { kind });

  if (kind === 'bmp') return openBmp(bytes, pixelLimit);
  if (kind === 'heic') return openHeic(bytes, pixelLimit);

  const { default: sharp } = await import('sharp');
  // Threads of libvips cost more than they save on pictures of this size, and several readings run side by side.
  sharp.concurrency(1);
  const size = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!size) return refuse('PICTURE_BROKEN', { kind });
  const { width, height, pages = 1, channels, depth, space } = size;
  if (width * height > pixelLimit) return tooMany(size, pixelLimit);
  if (Math.max(width, height) > longestSide) return refuse('PICTURE_BROKEN', { kind });

  // Green is most of what light is, and taking it costs half of what weighing three colours does.
  const coloured = channels >= 3 && depth === 'uchar' && space === 'srgb';
  const decode = (failOn: 'truncated' | 'none') => {
    const upright = sharp(bytes, { failOn, limitInputPixels: pixelLimit, ...(pages > 1 ? { page } : {}) })
      .autoOrient()
      .flatten({ background: '#ffffff' });
    return (coloured ? upright.extractChannel('green') : upright.toColourspace('b-w'))
      .raw()
      .toBuffer({ resolveWithObject: true })
      .then(({ data, info }) => ({
        width: info.width,
        height: info.height,
        grey: new Uint8Array(data.buffer, data.byteOffset, data.length),
      }))
      .catch(() => null);
  };

  const whole = await decode('truncated');
  const image = whole ?? (await decode('none'));
  return image ? ok({ ...image, kind, truncated: !whole, pages }) : refuse('PICTURE_BROKEN', { kind });
}

const tooMany = ({ width, height }: { readonly width: number; readonly height: number }, limit: number) =>
  refuse('PICTURE_TOO_MANY_PIXELS', { width, height, limit });

async function openHeic(bytes: Uint8Array, limit: number): Promise<Result<Picture, PictureFault>> {
  const decoded = await decodeHeic(bytes, limit);
  if (!decoded) return refuse('PICTURE_BROKEN', { kind: 'heic' });
  return 'grey' in decoded ? ok({ ...decoded, kind: 'heic', truncated: false, pages: 1 }) : tooMany(decoded, limit);
}

function openBmp(bytes: Uint8Array, pixelLimit: number): Result<Picture, PictureFault> {
  const decoded = decodeBmp(bytes, pixelLimit);
  if (decoded === 'compressed') return refuse('PICTURE_KIND_UNSUPPORTED', { kind: 'bmp' });
  if (decoded === 'broken') return refuse('PICTURE_BROKEN', { kind: 'bmp' });
  return 'grey' in decoded ? ok({ ...decoded, kind: 'bmp', pages: 1 }) : tooMany(decoded, pixelLimit);
}

/** The image with its longer side scaled to `longSide` pixels. */
export async function scaled(image: GreyImage, longSide: number): Promise<GreyImage> {
  const { grey, width, height } = image;
  if (Math.max(width, height) === longSide) return image;
  const { default: sharp } = await import('sharp');
  const factor = longSide / Math.max(width, height);
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .resize({
      width: Math.max(1, Math.round(width * factor)),
      height: Math.max(1, Math.round(height * factor)),
      fit: 'fill',
      kernel: factor > 1 ? 'cubic' : 'lanczos3',
    })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data) };
}
