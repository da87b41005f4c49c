import type { Chance } from './chance.js';
import type { Wear } from './wear.js';

/** What happens between a card and the file that is sent; lengths in modules of the code unless said otherwise. */
export interface Recipe extends Wear {
  /** Pixels of the photo per module. */
  readonly module: number;
  /** Longer side of the photo, in pixels. */
  readonly longSide: number;
  readonly place: 'desk' | 'paper' | 'phone screen' | 'code alone';
  readonly turn: number;
  readonly tilt: readonly [number, number];
  readonly bend: number;
  readonly mirrored: boolean;
  readonly negative: boolean;
  /** Radius of the disc that a point becomes, and deviation of a Gaussian after it. */
  readonly defocus: number;
  readonly soft: number;
  readonly motion: number;
  /** How much of full exposure arrives, and the noise the sensor then shows, of 1. */
  readonly exposure: number;
  readonly noise: number;
  readonly coarse: number;
  /** Of the range from black to white, how much is left. */
  readonly contrast: number;
  readonly slope: number;
  readonly shadow: number;
  /** Radius of a lamp's reflection as a share of the code's side. */
  readonly glare: number;
  readonly screen: number;
  readonly copied: number;
  /** What lies over the code. */
  readonly cover: null | 'scratch' | 'finger' | 'sticker';
  readonly beside: readonly ('url' | 'payment' | 'list')[];
  /** Whether there is a code of a card at all; what is there instead. */
  readonly shows: 'card' | 'nothing' | 'blank' | 'other';
  /** The quality at which a chat sent it on before it came here; 0 where none did. */
  readonly resent: number;
  readonly format: 'jpg' | 'png' | 'webp';
  readonly quality: number;
}

/** The value for a severity from 1 on. */
export const level = (severity: number, ...values: readonly number[]) => values[severity - 1]!;
const about = (by: Chance, value: number, spread = 0.12) => value * by.between(1 - spread, 1 + spread);

/** A photo as it should be taken. */
function usual(by: Chance): Recipe {
  return {
    // A card fills a third to a half of a photo of five megapixels.
    module: by.between(3.4, 4.8),
    longSide: by.whole(2200, 3000),
    place: 'desk',
    turn: by.between(-7, 7),
    tilt: [by.between(-11, 11), by.between(-11, 11)],
    bend: 0,
    mirrored: false,
    negative: false,
    // A phone focuses to within a third of a module, and smooths what its sensor saw.
    defocus: by.between(0, 0.3),
    soft: by.between(0.12, 0.3),
    motion: 0,
    exposure: by.between(0.8, 1.05),
    noise: by.between(0.006, 0.025),
    coarse: 1,
    tint: by.between(0.05, 0.3),
    grain: by.between(0.02, 0.1),
    specks: by.whole(0, 25),
    contrast: 1,
    slope: by.between(0, 0.15),
    shadow: 0,
    glare: 0,
    screen: 0,
    copied: 0,
    cover: null,
    beside: [],
    shows: 'card',
    resent: 0,
    format: 'jpg',
    quality: by.whole(78, 92),
  };
}

type Kind = (severity: 1 | 2 | 3, by: Chance) => Partial<Recipe>;

/** The kinds of photo, each from mild (1) to hardly to be read (3). */
export const kinds = {
  scan: (s, by) => ({
    place: 'paper',
    module: about(by, level(s, 4.2, 3.4, 2.5)),
    turn: by.between(-2, 2),
    tilt: [0, 0],
    format: by.odds(0.3) ? 'webp' : 'jpg',
  }),
  phone: (s, by) => ({ module: about(by, level(s, 5.5, 4.4, 3.6)), longSide: by.whole(2400, 3200) }),
  rotation: (s, by) => ({ turn: s === 1 ? by.one([0, 90, 180, 270]) + by.between(-3, 3) : by.between(0, 360) }),
  perspective: (s, by) => ({
    tilt: [about(by, level(s, 14, 26, 40)) * by.one([-1, 1]), by.between(-12, 12)],
    turn: by.between(0, 360),
    module: by.between(4.2, 6),
  }),
  small: (s, by) => ({ module: about(by, level(s, 3, 2.2, 1.55), 0.06), longSide: by.whole(640, 1200) }),
  far: (s, by) => ({ module: about(by, level(s, 4, 3, 2.4)), longSide: by.whole(2600, 4032), turn: by.between(0, 360) }),
  blur: (s, by) => (by.odds(0.5) ? { defocus: about(by, level(s, 0.6, 0.85, 1.2)) } : { soft: about(by, level(s, 0.34, 0.48, 0.64)) }),
  motion: (s, by) => ({ motion: about(by, level(s, 0.65, 1.1, 1.7)) }),
  jpeg: (s, by) => ({ quality: Math.round(about(by, level(s, 30, 18, 10))), module: by.between(2.8, 4.6), resent: by.whole(40, 80) }),
  lighting: (s) => ({ slope: level(s, 0.4, 0.6, 0.8), shadow: level(s, 0.4, 0.6, 0.75) }),
  glare: (s, by) => ({ glare: about(by, level(s, 0.15, 0.25, 0.36)) }),
  lowcontrast: (s, by) => ({ contrast: about(by, level(s, 0.4, 0.22, 0.12)) }),
  inverted: (s, by) => ({ negative: true, module: about(by, level(s, 5.2, 4.2, 3.4)) }),
  mirrored: (s, by) => ({ mirrored: true, module: about(by, level(s, 5.2, 4.2, 3.4)), turn: by.between(0, 360) }),
  occlusion: (s, by) => ({ cover: s === 1 ? 'scratch' : by.one(['scratch', 'finger', 'sticker'] as const) }),
  screen: (s, by) => ({ screen: level(s, 0.35, 0.6, 0.85), soft: by.between(0.15, 0.3) }),
  curved: (s, by) => ({ bend: about(by, level(s, 0.36, 0.65, 0.95)), turn: by.between(0, 360), module: by.between(4.4, 6) }),
  dark: (s, by) => ({ exposure: about(by, level(s, 0.16, 0.08, 0.045)), noise: level(s, 0.008, 0.009, 0.01) }),
  noise: (s, by) => ({ noise: about(by, level(s, 0.08, 0.16, 0.26)), coarse: by.one([1, 1, 2]) }),
  screenshot: (s, by) => ({
    place: 'phone screen',
    module: level(s, 3.8, 2.8, 2) * by.between(0.95, 1.05),
    turn: by.one([0, 90, 270]) + by.between(-4, 4),
    resent: level(s, 80, 68, 55),
    format: by.one(['png', 'webp', 'jpg'] as const),
  }),
  photocopy: (s, by) => ({
    place: 'paper',
    copied: level(s, 10, 14, 20),
    soft: level(s, 0.15, 0.25, 0.35),
    turn: by.between(-4, 4),
    tilt: [0, 0],
    module: by.between(3.2, 4.2),
    noise: 0.02,
  }),
  crop: (s, by) => ({ place: 'code alone', module: by.between(4, 6), defocus: level(s, 0.2, 0.5, 0.8) }),
  several: (s, by) => ({ beside: s === 3 ? ['list', 'url'] : [by.one(['url', 'payment', 'list'] as const)] }),
  combo: (s, by) => ({
    tilt: [by.between(-1, 1) * level(s, 8, 14, 22), by.between(-6, 6)],
    turn: by.between(0, 360),
    motion: about(by, level(s, 0.2, 0.45, 0.7)),
    defocus: about(by, level(s, 0.2, 0.4, 0.6)),
    exposure: about(by, level(s, 0.6, 0.4, 0.28)),
    noise: level(s, 0.02, 0.035, 0.05),
    slope: level(s, 0.3, 0.4, 0.5),
    quality: level(s, 70, 50, 35),
    module: about(by, level(s, 4.6, 3.6, 2.8)),
  }),
  negative: (_s, by) => ({ shows: by.one(['nothing', 'blank', 'other'] as const) }),
} satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** What is done for one photo of a kind. */
export const recipe = (kind: KindName, severity: 1 | 2 | 3, by: Chance): Recipe => ({
  ...usual(by),
  ...(kinds[kind] as Kind)(severity, by),
});
