import type { GreyImage } from '../../portrait/picture.js';
import type { Quad } from './soft/patch.js';

/** A code that was decoded: its bytes as they are, since a guessed character set garbles Vietnamese, and the ECI it names, if any. */
export interface FoundCode {
  readonly bytes: Uint8Array;
  readonly eci: number | null;
}

/** What a decoder sees in an image: codes, and where others seem to be that it cannot decode, in pixels of the image. */
export interface Sight {
  readonly codes: readonly FoundCode[];
  readonly undecoded: readonly Quad[];
}

/** Finds QR codes in an image. */
export interface Decoder {
  decode(image: GreyImage): Promise<Sight>;
}
