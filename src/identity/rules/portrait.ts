import type { face } from '../../refusals/face.js';
import { ok, type Result, refuse } from '../../refusals/index.js';

/** What can be measured of a portrait without recognising anything in it. */
export interface PortraitMeasures {
  readonly width: number;
  readonly height: number;
  /** Mean of the grey values, 0 (black) to 255 (white). */
  readonly brightness: number;
  /** Standard deviation of the grey values. */
  readonly contrast: number;
  /** Variance of the Laplacian after scaling the longer side to 256 pixels. */
  readonly sharpness: number;
  /** SHA-256 of the file, lower-case hex. */
  readonly digest: string;
}

/** What a citizen's file says the picture shows, because measuring cannot see it. */
export type Seen = 'no-face' | 'several' | 'eyes-closed' | 'mask' | 'glasses' | 'other-person' | 'doubtful';

/** How good a portrait must be. No public document gives these numbers: each is a setting [set]. */
export interface PortraitThresholds {
  /** Least width and least height, in pixels [set]. */
  readonly leastSide: number;
  /** Least mean brightness, 0 to 255 [set]. */
  readonly leastBrightness: number;
  /** Greatest mean brightness, 0 to 255 [set]. */
  readonly mostBrightness: number;
  /** Least standard deviation of the grey values [set]. */
  readonly leastContrast: number;
  /** Least variance of the Laplacian [set]. */
  readonly leastSharpness: number;
}

export const portraitThresholds: PortraitThresholds = {
  leastSide: 240,
  leastBrightness: 60,
  mostBrightness: 220,
  leastContrast: 22,
  leastSharpness: 60,
};

const seenRefusals = {
  'no-face': 'FACE_NONE',
  several: 'FACE_SEVERAL',
  'eyes-closed': 'FACE_EYES_CLOSED',
  mask: 'FACE_MASK',
  glasses: 'FACE_GLASSES',
  'other-person': 'FACE_OTHER_PERSON',
} as const satisfies Record<Exclude<Seen, 'doubtful'>, keyof typeof face>;

/** The first reason to take a portrait again: what spoils the whole picture before what it shows. A doubtful one passes; the authority refuses it later. */
export function judgePortrait(
  { width, height, brightness, contrast, sharpness }: PortraitMeasures,
  seen: Seen | null,
  limits: PortraitThresholds = portraitThresholds,
): Result<null, keyof typeof face> {
  if (Math.min(width, height) < limits.leastSide) return refuse('FACE_TOO_SMALL', { width, height, least: limits.leastSide });
  if (brightness < limits.leastBrightness) {
    return refuse('FACE_TOO_DARK', { brightness: Math.floor(brightness), least: limits.leastBrightness });
  }
  if (brightness > limits.mostBrightness) {
    return refuse('FACE_TOO_BRIGHT', { brightness: Math.ceil(brightness), most: limits.mostBrightness });
  }
  // Before sharpness: a washed-out picture has weak edges too, and a new focus would not help.
  if (contrast < limits.leastContrast) return refuse('FACE_LOW_CONTRAST', { contrast: Math.floor(contrast), least: limits.leastContrast });
  if (sharpness < limits.leastSharpness) {
    return refuse('FACE_BLURRED', { sharpness: Math.floor(sharpness), least: limits.leastSharpness });
  }
  if (seen === null || seen === 'doubtful') return ok(null);
  return refuse(seenRefusals[seen], {});
}
