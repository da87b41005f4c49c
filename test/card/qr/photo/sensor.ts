import sharp from 'sharp';
import type { Chance } from './chance.js';
import type { Recipe } from './kinds.js';
import { copied, encoded, glare, linear, noise, scaledLight, screen, shadow, slope, vignette } from './light.js';
import { disc, greyOf, lightOf, moved, type Raster, soften } from './raster.js';

/** What lamps, lens and sensor make of a scene; `code`: the middle of the code, `side` its length, in pixels. */
export function lit(scene: Raster, how: Recipe, code: { x: number; y: number }, side: number, by: Chance): Raster {
  const at = [code.x, code.y] as const;
  // Light adds up in linear values; screens, copies and what an app has made of a photo were mixed as the file holds them.
  const physical = how.place === 'desk' && by.odds(0.5);
  let image = physical ? linear(scene) : scene;
  if (how.copied > 0) image = copied(soften(image, how.soft * how.module), how.copied, by.between(-0.12, 0.12));
  if (how.screen > 0) image = screen(image, by.between(1.6, 1.6 * how.module), how.screen, by);
  if (how.slope > 0) image = slope(image, how.slope, by);
  if (how.shadow > 0) {
    const through = [at[0] + by.between(-0.4, 0.4) * side, at[1] + by.between(-0.4, 0.4) * side] as const;
    image = shadow(image, through, how.shadow, side * by.between(0.01, 0.15), by);
  }
  if (how.glare > 0) {
    const beside = [at[0] + by.between(-0.45, 0.45) * side, at[1] + by.between(-0.45, 0.45) * side] as const;
    image = glare(image, beside, how.glare * side, by.between(0.9, 2), by);
  }
  image = moved(image, how.motion * how.module, by.between(0, Math.PI));
  image = disc(image, how.defocus * how.module);
  if (how.copied === 0) image = soften(image, how.soft * how.module);
  if (how.place === 'desk') image = vignette(image, by.between(0, 0.4));
  if (physical) image = encoded(image);
  const middle = 0.5 * (1 - how.contrast) * by.between(0.5, 1.3);
  image = scaledLight(image, how.exposure * how.contrast, middle * how.exposure);
  return how.noise > 0 ? noise(image, how.noise, by, how.coarse) : image;
}

/** A photo as a chat sends it on: pressed hard, and unpacked again. */
export async function resent({ width, height, light }: Raster, quality: number): Promise<Raster> {
  const pressed = await sharp(greyOf(light), { raw: { width, height, channels: 1 } })
    .jpeg({ quality })
    .toBuffer();
  const unpacked = await sharp(pressed).greyscale().raw().toBuffer();
  return { width, height, light: lightOf(unpacked) };
}

/** The file: with the colour of the lamp, in the format and quality it is sent in. */
export async function developed({ width, height, light }: Raster, how: Recipe, by: Chance): Promise<Uint8Array> {
  const cast = [by.between(0.94, 1.02), 1, by.between(0.9, 1.04)];
  const pixels = new Uint8ClampedArray(width * height * 3);
  for (let at = 0; at < light.length; at++) for (let n = 0; n < 3; n++) pixels[at * 3 + n] = light[at]! * cast[n]! * 255;
  const image = sharp(pixels, { raw: { width, height, channels: 3 } });
  if (how.format === 'png') return image.png({ compressionLevel: 3 }).toBuffer();
  return how.format === 'webp' ? image.webp({ quality: how.quality }).toBuffer() : image.jpeg({ quality: how.quality }).toBuffer();
}
