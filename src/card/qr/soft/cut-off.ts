import type { GreyImage } from '../../../portrait/picture.js';
import type { Sighting } from './finder-filter.js';
import { alike, distinct } from './locate.js';

/** Whether two finders are seen of which the others would lie outside the image. */
export function cutOff(image: GreyImage, seen: readonly Sighting[]): boolean {
  const sure = distinct(seen.filter(({ likeness }) => Math.abs(likeness) > 0.5)).slice(0, 10);
  return sure.some((a) => sure.some((b) => a !== b && alike(a, b) && goesOnOutside(image, a, b)));
}

/** Whether a code lies to the right of the way from one finder to another, and its other corners beyond the edge. */
function goesOnOutside(image: GreyImage, a: Sighting, b: Sighting): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const modules = Math.hypot(dx, dy) / a.module;
  if (modules < 12 || modules > 75) return false;
  const outside = (x: number, y: number) => x < 0 || y < 0 || x >= image.width || y >= image.height;
  if (!outside(a.x - dy, a.y + dx) || !outside(b.x - dy, b.y + dx)) return false;
  return changesBeside(image, a, b, 5 / modules) > 2 * changesBeside(image, a, b, -5 / modules) + 4;
}

/** How often it changes from dark to light along the way between two finders, so far to the right of it. */
function changesBeside({ grey, width, height }: GreyImage, a: Sighting, b: Sighting, aside: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const values: number[] = [];
  for (let n = 0; n <= 200; n++) {
    const [x, y] = [Math.round(a.x + (dx * n) / 200 - dy * aside), Math.round(a.y + (dy * n) / 200 + dx * aside)];
    if (x >= 0 && y >= 0 && x < width && y < height) values.push(grey[y * width + x]!);
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low < 16) return 0;
  const dark = values.map((value) => value < (low + high) / 2);
  return dark.filter((value, n) => n > 0 && value !== dark[n - 1]).length;
}
