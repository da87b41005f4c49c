import type { CardFace } from './card.js';
import type { Chance } from './chance.js';
import { raster, sample } from './raster.js';

/** What printing and a pocket do to a card's face, each as a share of the light. */
export interface Wear {
  /** How dark the dots are of which an office printer makes a tint. */
  readonly tint: number;
  /** How rough the laminate is. */
  readonly grain: number;
  /** Hairs, dust and fine scratches. */
  readonly specks: number;
}

/** Makes a face what it is after a printer, a laminator and a wallet; the tint leaves out the code and its quiet zone, the rest does not. */
export function wear(face: CardFace, { tint, grain, specks }: Wear, by: Chance): void {
  const module = face.code.side / face.code.modules;
  if (tint > 0) dots(face, tint, module, by);
  if (grain > 0) roughen(face, grain, module, by);
  for (let n = 0; n < specks; n++) scratch(face, module, by);
}

/** Dots of one screen: some 60 to 100 to the inch, turned so that they do not beat with the lines of text. */
function dots({ width, height, light, code }: CardFace, tint: number, module: number, by: Chance): void {
  const [angle, pitch] = [by.between(0.2, 1.3), module * by.between(1.1, 2)];
  const [along, aside] = [Math.cos(angle) / pitch, Math.sin(angle) / pitch];
  // Tinted paper is lighter here and darker there.
  const [swell, lean] = [by.between(2, 5) / width, by.between(-1, 1)];
  const quiet = by.between(2, 5) * module;
  for (let y = 0; y < height; y++) {
    const rows = y > code.y - quiet && y < code.y + code.side + quiet;
    for (let x = 0; x < width; x++) {
      if (rows && x > code.x - quiet && x < code.x + code.side + quiet) continue;
      const dot = wave(x * along + y * aside) + wave(y * along - x * aside) - 0.2;
      if (dot > 0) light[y * width + x]! *= 1 - tint * (0.75 + 0.25 * wave((x + lean * y) * swell)) * Math.min(1, dot);
    }
  }
}

/** A cosine from a table: every pixel of a card asks for three. */
const turns = 4096;
const cosines = Float32Array.from({ length: turns }, (_, n) => Math.cos((2 * Math.PI * n) / turns));
const wave = (cycles: number) => cosines[Math.floor(cycles * turns) & (turns - 1)]!;

/** A pouch's surface: hills of about two sizes, which shine where they face the lamp; it repeats where nobody looks for it. */
function roughen({ width, height, light }: CardFace, grain: number, module: number, by: Chance): void {
  const side = 512;
  const tile = raster(side, side);
  for (const size of [module * by.between(0.8, 1.6), module * by.between(2, 4)]) {
    const hills = raster(Math.ceil(side / size) + 2, Math.ceil(side / size) + 2);
    for (let n = 0; n < hills.light.length; n++) hills.light[n] = by.between(-0.5, 0.5);
    for (let at = 0; at < side * side; at++) tile.light[at]! += sample(hills, (at % side) / size, Math.floor(at / side) / size);
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) light[y * width + x]! *= 1 + grain * tile.light[(y % side) * side + (x % side)]!;
}

/** A line as fine as a hair, bright or dark, anywhere on the card. */
function scratch({ width, height, light }: CardFace, module: number, by: Chance): void {
  const [length, bright] = [by.between(1, 30) * module, by.odds(0.7)];
  let [x, y, angle] = [by.between(0, width), by.between(0, height), by.between(0, 2 * Math.PI)];
  const thick = Math.max(1, Math.round(module * by.between(0.1, 0.3)));
  for (let gone = 0; gone < length; gone++) {
    angle += by.between(-0.03, 0.03);
    x += Math.cos(angle);
    y += Math.sin(angle);
    for (let dy = 0; dy < thick; dy++) {
      const [column, row] = [Math.round(x), Math.round(y) + dy];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const at = row * width + column;
      light[at] = bright ? light[at]! + (1 - light[at]!) * 0.6 : light[at]! * 0.5;
    }
  }
}
