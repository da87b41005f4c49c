/** Light, row by row from the upper left: 0 none, 1 white; more where it is burnt out. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
}

export function raster(width: number, height: number, fill = 0): Raster {
  const light = new Float32Array(width * height);
  return { width, height, light: fill === 0 ? light : light.fill(fill) };
}

/** Grey values of a file as light, and back. */
export function lightOf(grey: Uint8Array): Float32Array {
  const light = new Float32Array(grey.length);
  for (let at = 0; at < grey.length; at++) light[at] = grey[at]! / 255;
  return light;
}
export function greyOf(light: Float32Array): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(light.length);
  for (let at = 0; at < grey.length; at++) grey[at] = light[at]! * 255;
  return grey;
}

const clamped = (value: number, end: number) => (value < 0 ? 0 : value > end ? end : value);

/** The value between pixels; beyond the edge the edge itself. */
export function sample({ width, height, light }: Raster, x: number, y: number): number {
  const left = clamped(Math.floor(x), width - 1);
  const top = clamped(Math.floor(y), height - 1);
  const right = Math.min(left + 1, width - 1);
  const bottom = Math.min(top + 1, height - 1);
  const across = clamped(x - left, 1);
  const down = clamped(y - top, 1);
  const above = light[top * width + left]! * (1 - across) + light[top * width + right]! * across;
  return above * (1 - down) + (light[bottom * width + left]! * (1 - across) + light[bottom * width + right]! * across) * down;
}

/** Each pixel becomes the mean over the offsets, each with its weight: what moving or defocusing a lens does. */
function spread(image: Raster, offsets: readonly { dx: number; dy: number; weight: number }[]): Raster {
  const { width, height, light } = image;
  const out = raster(width, height);
  // Row by row, so that a row is still at hand when its next offset is added.
  for (let y = 0; y < height; y++) {
    const to = y * width;
    for (const { dx, dy, weight } of offsets) {
      const row = clamped(y + dy, height - 1) * width;
      const [first, end] = [clamped(-dx, width), clamped(width - dx, width)];
      for (let x = 0; x < first; x++) out.light[to + x]! += weight * light[row]!;
      for (let x = first; x < end; x++) out.light[to + x]! += weight * light[row + x + dx]!;
      for (let x = end; x < width; x++) out.light[to + x]! += weight * light[row + width - 1]!;
    }
  }
  return out;
}

/** A kernel given as weights by offset, made to sum to 1. */
function kernel(reach: number, weightAt: (dx: number, dy: number) => number) {
  const offsets = [];
  let sum = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const weight = weightAt(dx, dy);
      if (weight <= 0) continue;
      offsets.push({ dx, dy, weight });
      sum += weight;
    }
  }
  return offsets.map((offset) => ({ ...offset, weight: offset.weight / sum }));
}

/** Out of focus as an open lens does it: an even disc, of this radius in pixels, soft by half a pixel at its edge. */
export const disc = (image: Raster, radius: number): Raster =>
  radius < 0.3
    ? image
    : spread(
        image,
        kernel(Math.ceil(radius + 0.5), (dx, dy) => Math.min(1, radius + 0.5 - Math.hypot(dx, dy))),
      );

/** A Gaussian of this deviation in pixels: small apertures, scaling, a dirty lens. */
export function soften(image: Raster, deviation: number): Raster {
  if (deviation < 0.2) return image;
  const reach = Math.ceil(deviation * 3);
  const bell = (at: number) => Math.exp((-at * at) / (2 * deviation * deviation));
  const along = spread(
    image,
    kernel(reach, (dx, dy) => (dy === 0 ? bell(dx) : 0)),
  );
  return spread(
    along,
    kernel(reach, (dx, dy) => (dx === 0 ? bell(dy) : 0)),
  );
}

/** Moved while the shutter was open: a line of this length in pixels at this angle, a pixel and a bit thick. */
export const moved = (image: Raster, length: number, angle: number): Raster =>
  length < 0.5
    ? image
    : spread(
        image,
        kernel(Math.ceil(length / 2 + 1), (dx, dy) => {
          const along = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle));
          const aside = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
          return Math.max(0, Math.min(1, length / 2 + 0.5 - along)) * Math.max(0, 1 - aside);
        }),
      );
