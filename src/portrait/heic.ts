import type { GreyImage } from './picture.js';

/** The first picture of a HEIC, as iPhones write it, turned upright as the file says; its size alone where it has more pixels than the limit. */
export const decodeHeic = (bytes: Uint8Array, limit: number): Promise<GreyImage | { width: number; height: number } | null> =>
  quietly(async () => {
    const { default: heic } = await import('heic-decode');
    const images = await heic.all({ buffer: bytes }).catch(() => null);
    if (!images) return null;
    try {
      const first = images[0];
      if (!first) return null;
      const { width, height } = first;
      if (width * height > limit) return { width, height };
      const decoded = await first.decode().catch(() => null);
      return decoded && { width: decoded.width, height: decoded.height, grey: greyOf(decoded.data) };
    } finally {
      images.dispose();
    }
  });

let [working, log] = [0, console.log];

/** The library writes what is wrong with a file to the console, where it would stand among the results. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  if (working++ === 0) log = console.log;
  console.log = () => {};
  try {
    return await work();
  } finally {
    if (--working === 0) console.log = log;
  }
}

/** Luma (ITU-R BT.601) of red, green, blue and alpha, on white. */
function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < grey.length; at++) {
    const alpha = rgba[at * 4 + 3]! / 255;
    const luma = 0.299 * rgba[at * 4]! + 0.587 * rgba[at * 4 + 1]! + 0.114 * rgba[at * 4 + 2]!;
    grey[at] = Math.round(luma * alpha + 255 * (1 - alpha));
  }
  return grey;
}
