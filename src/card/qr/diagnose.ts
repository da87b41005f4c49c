import { type GreyImage, type Picture, scaled } from '../../portrait/picture.js';
import { textureOf } from '../../portrait/texture.js';
import { type Refused, refused } from '../../refusals/index.js';
import { type SeenCode, seeCode } from './finders.js';
import { glareShare, lightest, softShare } from './measure.js';
import { cutOff } from './soft/cut-off.js';
import type { Sighting } from './soft/finder-filter.js';
import type { Place } from './soft/locate.js';

/** Why a picture gives no code, and from which measure on. Chosen on 54 photos of cards and on the project's own flawed samples. */
const limits = {
  /** Least width of a module, in pixels of the picture. */
  module: 1.4,
  /** Modules along the side of the smallest code a card has (version 6), without its margin. */
  modules: 41,
  /** The same of a large one (version 11), with its margin. */
  mostModules: 65,
  /** Corners more askew than this may stand so by chance: noise is full of them. */
  skew: 0.4,
  /** Most of the code, as a share, that may be burnt out. */
  glare: 0.04,
  /** Most of the code, as a share, that may be neither dark nor light. */
  soft: 0.45,
  /** Least that white is, of 255. */
  light: 40,
  /** Least sharpness of a whole picture against the square of its contrast, the longer side at 640 pixels. */
  texture: 0.25,
  /** Least contrast of a picture that shows anything at all. */
  contrast: 8,
};

/** Corners are looked for at these lengths of the longer side: noise and blur hide them in a larger image. */
const sides = [800, 400];

/** The likeliest reason why no code was decoded: first what the code itself shows, where one is seen, then the picture as a whole. `seen`: what reading made out. */
export async function diagnose(
  picture: Picture,
  seen: { readonly places: readonly Place[]; readonly sightings: readonly Sighting[] },
): Promise<Refused> {
  const longSide = Math.max(picture.width, picture.height);
  const tooSmall = (module: number) => refused('QR_TOO_SMALL', { pixels: Math.round(module * 10) / 10, least: limits.module });
  if (longSide < limits.modules * limits.module) return tooSmall(longSide / limits.modules);

  const [place] = seen.places;
  const outside = ({ x, y }: { readonly x: number; readonly y: number }) => x < 0 || y < 0 || x >= picture.width || y >= picture.height;
  if (place?.quad.some(outside)) return refused('QR_CUT_OFF', {});
  if (place) return place.module < limits.module ? tooSmall(place.module) : flawOf(picture, boxOf(place));
  if (cutOff(picture, seen.sightings)) return refused('QR_CUT_OFF', {});
  for (const side of new Set(sides.map((side) => Math.min(side, longSide)))) {
    const image = await scaled(picture, side);
    const code = seeCode(image);
    if (!code || code.skew > limits.skew) continue;
    const module = (code.module * longSide) / side;
    return module < limits.module ? tooSmall(module) : flawOf(image, code);
  }

  const whole = await scaled(picture, Math.min(640, longSide));
  const dark = darkness(whole, { left: 0, top: 0, right: whole.width, bottom: whole.height });
  if (dark) return dark;
  // A picture this small may be of a larger code, reduced until its corners are gone.
  if (longSide < limits.mostModules * limits.module) return tooSmall(longSide / limits.mostModules);
  const { contrast, sharpness } = textureOf(whole);
  const blurred = contrast >= limits.contrast && sharpness < limits.texture * contrast ** 2;
  return refused(blurred ? 'QR_BLURRED' : 'QR_NOT_FOUND', {});
}

/** The upright box around the corners of a place, which are the middles of finders. */
function boxOf({ quad, module }: Place): SeenCode {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys), module, skew: 0 };
}

/** Whether even the white of a part of an image is dark. */
function darkness(image: GreyImage, box: Parameters<typeof lightest>[1]): Refused | null {
  const light = lightest(image, box);
  return light < limits.light ? refused('QR_TOO_DARK', { percent: Math.round(light / 2.55) }) : null;
}

function flawOf(image: GreyImage, code: SeenCode): Refused {
  const dark = darkness(image, code);
  if (dark) return dark;
  const glare = glareShare(image, code);
  if (glare > limits.glare) return refused('QR_GLARE', { percent: Math.round(glare * 100) });
  return refused(softShare(image, code) > limits.soft ? 'QR_BLURRED' : 'QR_DAMAGED', {});
}
