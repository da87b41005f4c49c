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
  /** Where the first step saw a code and could not decode it. */
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
  saw(name: string, image: () => GreyImage): void;
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
const pixels = ({ width, height }: GreyImage) => width * height;

function fitting(image: GreyImage): GreyImage {
  let fitted = image;
  while (pixels(fitted) > mostPixels) fitted = halved(fitted);
  return fitted;
}

/** Whether `fitting` halves an image just once. */
const fitsHalved = (image: GreyImage) => pixels(image) > mostPixels && pixels(image) <= 4 * mostPixels;

/** A library's decoder on the picture after a change; null where the change makes no sense for it. */
const library = (name: string, effort: Effort, decoder: Decoder, change: (image: GreyImage) => GreyImage | null): Step => ({
  name,
  effort,
  async codes(view) {
    const image = change(view.image);
    if (!image) return [];
    view.saw(name, () => image);
    return (await decoder.decode(image)).codes;
  },
});

/** The picture as it is, dark on light: most are read so, in half the time. What is seen there and not decoded is looked at again, be it only a code beside a card. */
const whole: Step = {
  name: 'whole',
  effort: 'fast',
  async codes(view) {
    const image = fitting(view.image);
    view.saw('whole', () => image);
    const { codes, undecoded } = await quick.decode(image);
    noteAll(view, image, undecoded);
    if (codes.length === 0 || undecoded.length === 0) return codes;
    return [...codes, ...(await thorough.decode(image)).codes];
  },
};
const quick = zxingDecoder({ tryInvert: false, tryDownscale: false });
const thorough = zxingDecoder();

/** Keeps the places where a library saw a code, in an image halved some times, and could not decode it. */
function noteAll(view: View, image: GreyImage, quads: readonly Quad[]): void {
  const factor = Math.round(view.image.width / image.width);
  for (const quad of quads) note(view, quad, factor);
}

/** Keeps a place if it may be a code's. */
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
    const { samples } = read;
    if (samples) view.saw(`soft ${view.tried.length}`, () => pictured(samples));
    if (read.content) return [{ bytes: read.content.bytes, eci: read.content.eci }];
  }
  return [];
}

/**
 * The attempts in their order, by what they add per millisecond (`npm run bench:qr` prints it); the first card ends them. The libraries
 * come first, then our own decoder where a code was seen, then the libraries again on the picture changed.
 */
export const steps: readonly Step[] = [
  whole,
  {
    name: 'soft where seen',
    effort: 'fast',
    codes: (view) => softly(view, view.places.splice(0).slice(0, 2)),
  },
  library('halved', 'fast', thorough, (image) => (longSide(image) > 700 && !fitsHalved(image) ? halved(image) : null)),
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
    pixels(image) < mostPixels / 2 ? unsharp(image, 3, 3) : unsharp(halved(image), 2, 2),
  ),
  library('doubled', 'normal', thorough, (image) => (longSide(image) <= 1300 ? doubled(image) : null)),
  library('jsqr', 'max', jsqrDecoder, (image) => (longSide(image) > 1800 ? halved(image) : image)),
];
