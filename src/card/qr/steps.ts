import type { GreyImage } from '../../portrait/picture.js';
import type { Decoder } from './decoder.js';
import { jsqrDecoder } from './jsqr.js';
import { oneByOne } from './one-by-one.js';

/** One attempt at a picture: at what length of the longer side, in pixels, and with which decoder. */
export interface Step {
  readonly name: string;
  /** Null where the step would not differ from an earlier one, or would take too long. */
  longSide(picture: GreyImage): number | null;
  readonly decoder: Decoder;
}

const longSide = ({ width, height }: GreyImage) => Math.max(width, height);
const fitting = 1600;

/**
 * The attempts in their order, quick and rewarding ones first; the first card ends them. Measured on 51 photos of cards: where the corners
 * are seen, jsQR reads 20 from that part alone, at once; the whole picture gives 4 more, half its size, where noise and moiré average out,
 * 2, twice the size 1 and the size as it is 1, which takes up to 5 s over a noisy one and so comes last.
 */
export const steps: readonly Step[] = [
  { name: 'one by one', longSide: (picture) => Math.min(longSide(picture), fitting), decoder: oneByOne(jsqrDecoder) },
  { name: 'fitted', longSide: (picture) => Math.min(longSide(picture), fitting), decoder: jsqrDecoder },
  { name: 'halved', longSide: (picture) => (longSide(picture) > 800 ? Math.round(longSide(picture) / 2) : null), decoder: jsqrDecoder },
  { name: 'doubled', longSide: (picture) => (longSide(picture) < 900 ? longSide(picture) * 2 : null), decoder: jsqrDecoder },
  {
    name: 'original',
    longSide: (picture) => (longSide(picture) > fitting && longSide(picture) <= 4800 ? longSide(picture) : null),
    decoder: jsqrDecoder,
  },
];
