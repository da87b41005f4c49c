import type { GreyImage } from '../../portrait/picture.js';

/** By the sum of four pixels, their mean. */
const meanOf = Uint8Array.from({ length: 4 * 255 + 1 }, (_, sum) => (sum + 2) >> 2);

/**
 * The image half as wide and high, each pixel the mean of four: noise, moiré and the traces of JPEG average out. `ofSum`: what a pixel is by
 * the sum of the four, where it is not their mean.
 */
export function halved({ grey, width, height }: GreyImage, ofSum: Uint8Array | Uint8ClampedArray = meanOf): GreyImage {
  const [across, down] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const half = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    const row = 2 * y * width;
    const below = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < across; x++) {
      const right = Math.min(2 * x + 1, width - 1);
      half[y * across + x] = ofSum[grey[row + 2 * x]! + grey[row + right]! + grey[below + 2 * x]! + grey[below + right]!]!;
    }
  }
  return { width: across, height: down, grey: half };
}

/** The image twice as wide and high, smooth in between: modules of a pixel or two get room. */
export function doubled({ grey, width, height }: GreyImage): GreyImage {
  const across = width * 2;
  const out = new Uint8Array(across * height * 2);
  const between = (near: number, far: number) => (3 * near + far + 2) >> 2;
  for (let y = 0; y < height * 2; y++) {
    const row = (y >> 1) * width;
    const other = Math.min(height - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * width;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - 1);
      const right = Math.min(width - 1, x + 1);
      const here = between(grey[row + x]!, grey[other + x]!);
      out[y * across + 2 * x] = between(here, between(grey[row + left]!, grey[other + left]!));
      out[y * across + 2 * x + 1] = between(here, between(grey[row + right]!, grey[other + right]!));
    }
  }
  return { width: across, height: height * 2, grey: out };
}

/** Each pixel pushed away from the mean of the square around it: `reach` pixels to each side, `amount` times. */
export function unsharp({ grey, width, height }: GreyImage, reach: number, amount: number): GreyImage {
  const columns = new Int32Array(width);
  const out = new Uint8ClampedArray(grey.length);
  const row = (y: number) => Math.min(height - 1, Math.max(0, y)) * width;
  for (let y = -reach; y <= reach; y++) for (let x = 0; x < width; x++) columns[x]! += grey[row(y) + x]!;
  const area = (2 * reach + 1) ** 2;
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = -reach; x <= reach; x++) sum += columns[Math.min(width - 1, Math.max(0, x))]!;
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x]!;
      out[y * width + x] = value + amount * (value - sum / area);
      sum += columns[Math.min(width - 1, x + reach + 1)]! - columns[Math.max(0, x - reach)]!;
    }
    for (let x = 0; x < width; x++) columns[x]! += grey[row(y + reach + 1) + x]! - grey[row(y - reach) + x]!;
  }
  return { width, height, grey: new Uint8Array(out.buffer) };
}
