import type { Chance } from './chance.js';
import { type Raster, raster } from './raster.js';

/** A phone's screen, in pixels. */
export const phone = { width: 1080, height: 1920 };

/** A picture as wide as the screen, in a chat: a bar above, words in bubbles, a line to type in below. */
export function onPhone(picture: Raster, by: Chance): Raster {
  const dark = by.odds(0.3);
  const [paper, ink] = dark ? [0.1, 0.85] : [0.95, 0.2];
  const screen = raster(phone.width, phone.height, paper);
  fill(screen, 0, 0, phone.width, 150, dark ? 0.15 : 0.4);
  write(screen, 60, 80, by.whole(8, 20), 1, by);
  const top = by.whole(160, phone.height - picture.height - 130);
  for (let y = 190; y < phone.height - 200; y += by.whole(120, 260)) {
    const [left, wide] = [by.odds(0.5) ? 40 : 380, by.whole(200, 620)];
    fill(screen, left, y, wide, 90, dark ? 0.22 : 0.86);
    write(screen, left + 25, y + 30, Math.floor(wide / 26) - 2, ink, by);
  }
  for (let y = 0; y < picture.height; y++)
    screen.light.set(picture.light.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * phone.width);
  fill(screen, 0, phone.height - 120, phone.width, 120, dark ? 0.15 : 0.9);
  write(screen, 60, phone.height - 80, 9, ink, by);
  return screen;
}

function fill(on: Raster, left: number, top: number, wide: number, high: number, light: number): void {
  for (let y = top; y < Math.min(on.height, top + high); y++) on.light.fill(light, y * on.width + left, y * on.width + left + wide);
}

/** Letters, or what looks like them from afar. */
function write(on: Raster, x: number, y: number, letters: number, light: number, by: Chance): void {
  for (let n = 0; n < letters; n++) {
    if (by.odds(0.15)) continue;
    const left = x + n * 24;
    fill(on, left, y, 4, 30, light);
    if (by.odds(0.6)) fill(on, left, y + by.one([0, 13, 26]), 16, 4, light);
    if (by.odds(0.5)) fill(on, left + 12, y, 4, 30, light);
  }
}
