import type { Chance } from './chance.js';
import { type Raster, raster } from './raster.js';

type Ground = (width: number, height: number, by: Chance) => Raster;

const paint = (width: number, height: number, light: (x: number, y: number) => number): Raster => {
  const image = raster(width, height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) image.light[y * width + x] = light(x, y);
  return image;
};

const plain: Ground = (width, height, by) => raster(width, height, by.between(0.25, 0.9));

const wood: Ground = (width, height, by) => {
  const [base, grain, period, drift] = [by.between(0.3, 0.55), by.between(0.05, 0.15), by.between(18, 60), by.between(0.002, 0.01)];
  const rings = (x: number, y: number) =>
    Math.sin(y / (period / 6) + 2 * Math.sin(x * drift)) + Math.sin(y / (period / 17) + x * drift * 3) / 2;
  return paint(width, height, (x, y) => base + grain * rings(x, y) * 0.6);
};

const checks: Ground = (width, height, by) => {
  const [side, one, other] = [by.whole(6, 24), by.between(0.4, 0.6), by.between(0.6, 0.8)];
  return paint(width, height, (x, y) => ((Math.floor(x / side) + Math.floor(y / side)) % 2 ? one : other));
};

const box = (on: Raster, left: number, top: number, wide: number, high: number, light: number) => {
  for (let y = Math.max(0, top); y < Math.min(on.height, top + high); y++)
    on.light.fill(light, y * on.width + Math.max(0, left), y * on.width + Math.min(on.width, left + wide));
};

/** A printed page, from far enough away that its letters are strokes. */
const page: Ground = (width, height, by) => {
  const image = raster(width, height, by.between(0.8, 0.95));
  const size = by.whole(8, 22);
  for (let y = size; y < height; y += Math.round(size * 1.7)) {
    for (let x = size; x < width; x += Math.round(size * 0.62)) {
      if (by.odds(0.16)) continue;
      const high = by.odds(0.3) ? size : Math.round(size * 0.7);
      const stroke = Math.max(1, Math.round(size / 8));
      if (by.odds(0.7)) box(image, x, y - high, stroke, high, 0.2);
      if (by.odds(0.7)) box(image, x + Math.round(size * 0.4), y - high, stroke, high, 0.2);
      if (by.odds(0.6)) box(image, x, y - by.whole(0, high), Math.round(size * 0.42), stroke, 0.2);
    }
  }
  return image;
};

/** Cloth: threads over and under each other, each a little lighter or darker than the next. */
const cloth: Ground = (width, height, by) => {
  const [thread, base, deep, twill] = [by.between(2.5, 9), by.between(0.25, 0.8), by.between(0.06, 0.2), by.whole(1, 3)];
  const shades = Array.from({ length: 997 }, () => by.between(-0.04, 0.04));
  return paint(width, height, (x, y) => {
    const [column, row] = [Math.floor(x / thread), Math.floor(y / thread)];
    const over = (column + row * twill) % 4 < 2;
    const across = (over ? y : x) / thread;
    const round = 1 - (2 * (across - Math.floor(across)) - 1) ** 2;
    return base * (over ? 1 : 1 - deep) * (1 - deep * (1 - round)) + shades[(over ? row : column * 7) % 997]!;
  });
};

/** Stone, cork, a laminate table top: specks in a few shades. */
const speckled: Ground = (width, height, by) => {
  const image = raster(width, height, by.between(0.35, 0.85));
  const [size, spread] = [by.between(2, 7), by.between(0.08, 0.3)];
  for (let n = Math.round((width * height) / (size * size * 14)); n > 0; n--) {
    const [x, y] = [by.whole(0, width - 1), by.whole(0, height - 1)];
    const light = image.light[y * width + x]! + by.between(-spread, spread);
    const [wide, high] = [by.between(0.5, 1.5) * size, by.between(0.5, 1.5) * size];
    for (let row = 0; row < high; row++) box(image, x + by.whole(-1, 1), y + row, Math.round(wide), 1, light);
  }
  return image;
};

/** Dark keys with a sign on each: squares in squares, which look like corners of a code. */
const keyboard: Ground = (width, height, by) => {
  const image = raster(width, height, by.between(0.35, 0.6));
  const side = by.whole(22, 60);
  for (let y = 0; y < height; y += side) {
    for (let x = 0; x < width; x += side) {
      box(image, x + 2, y + 2, side - 4, side - 4, 0.12);
      box(
        image,
        x + Math.round(side * by.between(0.3, 0.4)),
        y + Math.round(side * 0.3),
        Math.round(side * 0.3),
        Math.round(side * 0.3),
        by.between(0.5, 0.7),
      );
      if (by.odds(0.5))
        box(image, x + Math.round(side * 0.42), y + Math.round(side * 0.4), Math.round(side * 0.1), Math.round(side * 0.2), 0.12);
    }
  }
  return image;
};

/** A square in a square, as on dice, buttons and labels. */
const rings = (on: Raster, x: number, y: number, size: number) => {
  for (const [share, light] of [
    [1, 0.1],
    [5 / 7, 0.9],
    [3 / 7, 0.1],
  ] as const) {
    const side = Math.round(size * share);
    box(on, x - (side >> 1), y - (side >> 1), side, side, light);
  }
};

const clutter: Ground = (width, height, by) => {
  const image = raster(width, height, by.between(0.3, 0.8));
  strew(image, 60, by);
  return image;
};

/** Pens, notes, coins, buttons, dice. */
function strew(image: Raster, things: number, by: Chance): void {
  const { width, height } = image;
  for (let n = 0; n < things; n++) {
    const [x, y, size, light] = [by.whole(0, width), by.whole(0, height), by.whole(10, Math.round(width / 7)), by.between(0.05, 1)];
    if (by.odds(0.1)) rings(image, x, y, Math.max(8, size >> 2));
    else if (by.odds(0.5)) box(image, x, y, size, by.odds(0.5) ? Math.max(3, size >> 4) : size, light);
    else {
      for (let row = Math.max(0, y - size); row < Math.min(height, y + size); row++) {
        const reach = Math.round(Math.sqrt(size * size - (row - y) ** 2) / 2);
        box(image, x - reach, row, 2 * reach, 1, light);
      }
    }
  }
}

/** What confuses a search for codes comes oftener than what does not: desks are full of it. */
const grounds: readonly Ground[] = [plain, wood, wood, checks, cloth, cloth, speckled, page, page, keyboard, keyboard, clutter];

/** What a card lies on, with what else lies there, rough as everything is from near. */
export function ground(width: number, height: number, by: Chance): Raster {
  const image = by.one(grounds)(width, height, by);
  if (by.odds(0.6)) strew(image, by.whole(4, 30), by);
  const rough = by.between(0.01, 0.08);
  for (let at = 0; at < image.light.length; at++) image.light[at]! *= 1 + by.between(-rough, rough);
  return image;
}
