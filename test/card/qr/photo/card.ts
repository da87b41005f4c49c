import { join } from 'node:path';
import qrcode from 'qrcode';
import sharp from 'sharp';
import type { Chance } from './chance.js';
import { lightOf, type Raster } from './raster.js';

/** The drawn front of a sample citizen's card, overprinted as worth nothing, and where on it the code goes. */
const fronts = ['nguyen-van-an', 'tran-thi-bich-ngoc', 'le-hoang-minh-duc', 'pham-thi-my-hanh'];
const samples = join(process.cwd(), 'samples', 'cards');
/** The drawing is enlarged, so that a module of the code has some ten pixels. */
const enlarged = 3;
const area = { x: 632 * enlarged, y: 120 * enlarged, side: 232 * enlarged };

/** A card as it lies before the camera. `code`: the square of the modules alone. */
export interface CardFace extends Raster {
  readonly code: { readonly x: number; readonly y: number; readonly side: number; readonly modules: number };
}

/** A code as a square of modules, 1 dark. */
export interface Code {
  readonly modules: number;
  readonly dark: Uint8Array;
  readonly level: 'L' | 'M' | 'Q';
}

/** Byte mode, UTF-8, as on cards. */
export function codeOf(text: string, level: Code['level']): Code {
  const { modules } = qrcode.create([{ mode: 'byte', data: new TextEncoder().encode(text) }], { errorCorrectionLevel: level });
  return { modules: modules.size, dark: Uint8Array.from(modules.data), level };
}

const drawn = new Map<string, Float32Array>();

async function front(name: string): Promise<Float32Array> {
  const known = drawn.get(name);
  if (known) return known;
  const width = 900 * enlarged;
  const grey = await sharp(join(samples, name, 'front.png'))
    .greyscale()
    .resize({ width, kernel: 'cubic' })
    .raw()
    .toBuffer();
  const light = lightOf(grey);
  drawn.set(name, light);
  return light;
}

/** How light printed modules are. */
const ink = 0.08;

/** A card with this code in place of its own. */
export async function cardFace(code: Code, by: Chance): Promise<CardFace> {
  // Modules of white around it, and how much of the room it fills with them.
  const quiet = by.between(1.5, 4);
  const share = by.between(0.62, 0.95);
  const width = 900 * enlarged;
  const height = 600 * enlarged;
  const face = { width, height, light: (await front(by.one(fronts))).slice() };
  const whole = area.side * share;
  const module = whole / (code.modules + 2 * quiet);
  const side = module * code.modules;
  const x = area.x + by.between(0, area.side - whole) + quiet * module;
  const y = area.y + by.between(0, area.side - whole) + quiet * module;
  for (let row = area.y; row < area.y + area.side; row++) face.light.fill(0.95, row * width + area.x, row * width + area.x + area.side);
  drawCode(face, code, { x, y, side });
  return { ...face, code: { x, y, side, modules: code.modules } };
}

/** Draws a code's dark modules over what is there. */
export function drawCode(on: Raster, code: Code, { x, y, side }: { x: number; y: number; side: number }): void {
  const module = side / code.modules;
  for (let row = Math.max(0, Math.ceil(y)); row < Math.min(on.height, y + side); row++) {
    for (let column = Math.max(0, Math.ceil(x)); column < Math.min(on.width, x + side); column++) {
      const at =
        Math.min(code.modules - 1, Math.floor((row - y) / module)) * code.modules +
        Math.min(code.modules - 1, Math.floor((column - x) / module));
      if (code.dark[at]) on.light[row * on.width + column] = ink;
    }
  }
}
