import type { GreyImage } from '../../portrait/picture.js';

/** Finds QR codes in an image and gives the bytes of each, undecoded: a guessed character set garbles Vietnamese. */
export interface Decoder {
  decode(image: GreyImage): Promise<Uint8Array[]>;
}
