import type { GreyImage } from '../../portrait/picture.js';
import type { Decoder, FoundCode } from './decoder.js';
import type { Effort } from './effort.js';
import { jsqrDecoder } from './jsqr.js';
import { doubled, halved, unsharp } from './sharpen.js';
import { pictured } from './soft/equalise.js';
import type { Sighting } from './soft/finder-filter.js';
import { locate, type Place } from './soft/locate.js';
import type { Quad } from './soft/patch.js';
import { type ReadAt, readAt } from './soft/read-at.js';
import { zxingDecoder } from './zxing.js';

/** A picture while it is read, and what earlier steps have made out. */
export interface View {
  readonly image: GreyImage;
  /** Where codes seem to be, likeliest first. */
  readonly places: Place[];
  /** Where they were located by their finders, for the diagnosis. */
  readonly located: Place[];
  /** What looked like finders. */
  readonly sightings: Sighting[];
  /** What came of reading at places, for the diagnosis. */
  readonly tried: ReadAt[];
  /** Whether the time is up. */
  late(): boolean;
  /** Takes note of an image as a step saw it. */
  saw(name: string, image: GreyImage): void;
}

/** One attempt at a picture. */
export interface Step {
  readonly name: string;
  /** The least effort that takes it. */
  readonly effort: Effort;
  codes(view: View): Promise<readonly FoundCode[]>;
}

/** Larger images are halved first: a library's time and memory grow with every pixel. */
const mostPixels = 16_500_000;
const longSide = ({ width, height }: GreyImage) => Math.max(width, height);

function fitting(image: GreyImage): { image: GreyImage; factor: number } {
  let [fitted, factor] = [image, 1];
  while (fitted.width * fitted.height > mostPixels) [fitted, factor] = [halved(fitted), factor * 2];
  return { image: fitted, factor };
}

/** A library's decoder on the picture after a change; null where the change makes no sense for it. */
const library = (
  name: string,
  effort: Effort,
  decoder: Decoder,
  change: (image: GreyImage) => { image: GreyImage; factor: number } | null,
): Step => ({
  name,
  effort,
  async codes(view) {
    const changed = change(view.image);
    if (!changed) return [];
    view.saw(name, changed.image);
    const { codes, undecoded } = await decoder.decode(changed.image);
    for (const quad of undecoded) note(view, quad, changed.factor);
    return codes;
  },
});

/** Keeps a place where a library saw a code and could not decode it, if it may be one. */
function note(view: View, corners: Quad, factor: number): void {
  const quad = corners.map(({ x, y }) => ({ x: (x + 0.5) * factor - 0.5, y: (y + 0.5) * factor - 0.5 })) as unknown as Quad;
  const side = (n: number) => Math.hypot(quad[n]!.x - quad[(n + 1) % 4]!.x, quad[n]!.y - quad[(n + 1) % 4]!.y);
  const sides = [side(0), side(1), side(2), side(3)];
  const [most, least] = [Math.max(...sides), Math.min(...sides)];
  if (least < 40 || most > 1.6 * least) return;
  view.places.push({ quad, inset: 0, module: (sides[0]! + sides[1]! + sides[2]! + sides[3]!) / 4 / 49, versions: [], fit: 0 });
}

/** Our own decoder at the places that are known so far. */
async function softly(view: View, places: readonly Place[]): Promise<FoundCode[]> {
  for (const place of places) {
    if (view.late()) break;
    const read = readAt(view.image, place, view.late);
    if (!read) continue;
    view.tried.push(read);
    if (read.samples) view.saw(`soft ${view.tried.length}`, pictured(read.samples));
    if (read.content) return [{ bytes: read.content.bytes, eci: read.content.eci }];
  }
  return [];
}

/**
 * The attempts in their order, by what they add per millisecond (`npm run bench:qr` prints it); the first card ends them. The libraries
 * come first, then our own decoder where a code was seen, then the libraries again on the picture changed.
 */
export const steps: readonly Step[] = [
  library('whole', 'fast', zxingDecoder(), (image) => fitting(image)),
  {
    name: 'soft where seen',
    effort: 'fast',
    codes: (view) => softly(view, view.places.splice(0).slice(0, 2)),
  },
  library('halved', 'fast', zxingDecoder(), (image) => (longSide(image) > 700 ? { image: halved(image), factor: 2 } : null)),
  {
    name: 'soft where located',
    effort: 'normal',
    codes: (view) => {
      const { places, sightings } = locate(view.image);
      view.located.push(...places);
      view.sightings.push(...sightings);
      return softly(view, view.located);
    },
  },
  library('sharpened', 'normal', zxingDecoder({ tryDenoise: true }), (image) =>
    image.width * image.height < mostPixels / 2
      ? { image: unsharp(image, 3, 3), factor: 1 }
      : { image: unsharp(halved(image), 2, 2), factor: 2 },
  ),
  library('doubled', 'normal', zxingDecoder(), (image) => (longSide(image) <= 1300 ? { image: doubled(image), factor: 0.5 } : null)),
  library('jsqr', 'max', jsqrDecoder, (image) => (longSide(image) > 1800 ? { image: halved(image), factor: 2 } : { image, factor: 1 })),
];
