import type { GreyImage } from './picture.js';

/** How light, how varied and how sharp an image is. */
export interface Texture {
  /** Mean of the grey values, 0 to 255. */
  readonly brightness: number;
  /** Standard deviation of the grey values. */
  readonly contrast: number;
  /** Variance of the Laplacian (each pixel against its four neighbours): edges weigh, even areas do not. It depends on the scale of the image. */
  readonly sharpness: number;
}

export function textureOf({ grey, width, height }: GreyImage): Texture {
  const values = spread();
  const edges = spread();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      values.add(grey[i]!);
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) continue;
      edges.add(grey[i - 1]! + grey[i + 1]! + grey[i - width]! + grey[i + width]! - 4 * grey[i]!);
    }
  }
  return { brightness: values.mean(), contrast: Math.sqrt(values.variance()), sharpness: edges.variance() };
}

/** Mean and variance of whole numbers as they come; the sums stay exact. */
function spread() {
  let count = 0;
  let sum = 0;
  let squares = 0;
  return {
    add(value: number) {
      count++;
      sum += value;
      squares += value * value;
    },
    mean: () => (count === 0 ? 0 : sum / count),
    variance: () => (count === 0 ? 0 : squares / count - (sum / count) ** 2),
  };
}
