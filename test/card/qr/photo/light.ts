import type { Chance } from './chance.js';
import type { Raster } from './raster.js';

/** Changes the light of every pixel by where it is, in the image itself: another of twelve megapixels takes longer to have than to fill. */
function each(image: Raster, change: (light: number, x: number, y: number) => number): Raster {
  const { width, height, light } = image;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      light[at] = change(light[at]!, x, y);
    }
  }
  return image;
}

/** Brighter on one side than on the other, by up to this share. */
export function slope(image: Raster, strength: number, by: Chance): Raster {
  const angle = by.between(0, 2 * Math.PI);
  const [across, down] = [(2 * Math.cos(angle)) / image.width, (2 * Math.sin(angle)) / image.height];
  return each(image, (light, x, y) => light * (1 + strength * ((x - image.width / 2) * across + (y - image.height / 2) * down)));
}

/** The shadow of a straight edge through a point, this dark, soft over this many pixels. */
export function shadow(image: Raster, through: readonly [number, number], dark: number, softness: number, by: Chance): Raster {
  const angle = by.between(0, 2 * Math.PI);
  return each(image, (light, x, y) => {
    const beyond = (x - through[0]) * Math.cos(angle) + (y - through[1]) * Math.sin(angle);
    return light * (1 - dark / (1 + Math.exp(-beyond / softness)));
  });
}

/** A lamp mirrored in the card: burnt out in the middle, with streaks and a halo. */
export function glare(image: Raster, at: readonly [number, number], radius: number, strength: number, by: Chance): Raster {
  const [angle, squeeze, streaks] = [by.between(0, Math.PI), by.between(0.45, 1), by.between(2, 7)];
  return each(image, (light, x, y) => {
    const [dx, dy] = [x - at[0], y - at[1]];
    const along = dx * Math.cos(angle) + dy * Math.sin(angle);
    const aside = (dy * Math.cos(angle) - dx * Math.sin(angle)) / squeeze;
    const far = Math.hypot(along, aside) / radius;
    if (far > 4) return light;
    const ragged = 1 + 0.25 * Math.sin(streaks * Math.atan2(aside, along)) * Math.min(1, far);
    return light + strength * Math.exp(-((far * ragged) ** 2) * 1.4);
  });
}

/** A screen photographed: its rows and columns of lights, which beat with the pixels of the camera. */
export function screen(image: Raster, pitch: number, depth: number, by: Chance): Raster {
  const [turn, slant] = [by.between(-0.06, 0.06), by.between(0.92, 1.08)];
  const along = (2 * Math.PI * Math.cos(turn)) / pitch;
  const aside = (2 * Math.PI * Math.sin(turn)) / pitch;
  const [phase, bands] = [by.between(0, 6), by.between(0.6, 2.5)];
  return each(image, (light, x, y) => {
    const columns = Math.cos(x * along + y * aside + phase);
    const rows = Math.cos((y * along - x * aside) * slant);
    const refresh = 1 + 0.12 * Math.sin((y / image.height) * bands * 6);
    return light * refresh * (1 - depth * (0.5 + 0.35 * columns + 0.15 * rows));
  });
}

/** A lens that lets less light in towards the corners. */
export const vignette = (image: Raster, strength: number): Raster =>
  each(image, (light, x, y) => light * (1 - strength * ((x / image.width - 0.5) ** 2 + (y / image.height - 0.5) ** 2) * 2));

export const scaledLight = (image: Raster, gain: number, veil = 0): Raster => each(image, (light) => light * gain + veil);

/** What the sensor adds: as many grains as there is light, and some of its own; coarse where a phone has smoothed them. */
export function noise(image: Raster, deviation: number, by: Chance, coarse = 1): Raster {
  const across = Math.ceil(image.width / coarse);
  const some = Float32Array.from({ length: 2 ** 14 }, () => by.normal());
  const grains = new Float32Array(across * Math.ceil(image.height / coarse));
  for (let n = 0; n < grains.length; n++) grains[n] = some[by.whole(0, some.length - 1)]!;
  return each(image, (light, x, y) => {
    const grain = grains[Math.floor(y / coarse) * across + Math.floor(x / coarse)]!;
    return light + grain * deviation * Math.sqrt(0.4 + 0.6 * Math.min(1, Math.max(0, light)));
  });
}

/** A curve of light by a table; beyond white, where lamps are, as it is. */
const curve = (at: (light: number) => number) => {
  const steps = 2 ** 14;
  const values = Float32Array.from({ length: steps + 1 }, (_, n) => at(n / steps));
  return (image: Raster) => each(image, (light) => (light > 1 ? at(light) : values[Math.round(Math.max(0, light) * steps)]!));
};

/** Linear light as a file holds it (IEC 61966-2-1), and back. */
export const encoded = curve((light) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
export const linear = curve((light) => (light <= 0.04045 ? light / 12.92 : ((light + 0.055) / 1.055) ** 2.4));
export const negated = (image: Raster): Raster => each(image, (light) => 1 - light);
/** Copied by a machine that knows black and white and little between; `bleed` thickens the black. */
export const copied = (image: Raster, contrast: number, bleed: number): Raster =>
  each(image, (light) => 1 / (1 + Math.exp(-contrast * (light - 0.5 - bleed))));
