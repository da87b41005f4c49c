import type { Sharp } from 'sharp';
import type { Random } from '../world.js';
import { dressed } from './clothes.js';
import { head, type Look } from './features.js';
import { hairBehind, hairInFront } from './hair.js';
import { type Sitter, type Traits, traitsOf } from './traits.js';

export type { Sitter } from './traits.js';

/** The size of a drawing in pixels, and in the units of its SVG. */
const size = { width: 480, height: 600 };
/** When the portrait is taken, unless said otherwise: the year in which every world starts. */
const defaultYear = 2023;

/** A way to spoil a portrait: by what is drawn, or by what a bad camera makes of it. */
interface Variant {
  readonly look?: Partial<Look>;
  readonly people?: 0 | 1 | 2;
  spoil?(picture: Sharp): Sharp;
}

/** Every portrait there is of a person, by name; each but `plain` meets one refusal, measured or, where measuring cannot see it, forced. */
export const portraitVariants = {
  plain: {},
  dark: { spoil: (picture) => picture.linear(0.22, 0) },
  bright: { spoil: (picture) => picture.linear(1.2, 120) },
  blurred: { spoil: (picture) => picture.blur(9) },
  small: { spoil: (picture) => picture.resize({ width: 160 }) },
  flat: { spoil: (picture) => picture.linear(0.16, 118) },
  'eyes-closed': { look: { eyes: 'closed' } },
  mask: { look: { wears: 'mask' } },
  glasses: { look: { wears: 'glasses' } },
  'two-faces': { people: 2 },
  'no-face': { people: 0 },
} as const satisfies Readonly<Record<string, Variant>>;

export type PortraitVariant = keyof typeof portraitVariants;

export interface PortraitOptions {
  readonly variant?: PortraitVariant;
  readonly format?: 'png' | 'jpeg';
  /** In pixels; the height is a quarter more. 480 unless given. */
  readonly width?: number;
  /** The year in which it is taken, which tells the age. 2023 unless given. */
  readonly year?: number;
}

/** Draws a person's portrait, a flat and friendly one that could be nobody's photo: the same chance and sitter give the same bytes. */
export async function drawPortrait(sitter: Sitter, random: Random, options: PortraitOptions = {}): Promise<Buffer> {
  const { variant = 'plain', format = 'png', width = size.width, year = defaultYear } = options;
  const { default: sharp } = await import('sharp');
  const { spoil = (picture: Sharp) => picture }: Variant = portraitVariants[variant];
  const density = (72 * width) / size.width;
  const picture = sharp(Buffer.from(portraitSvg(sitter, random, variant, year)), { density })
    .flatten({ background: '#ffffff' })
    .resize({ width });
  // Rendered first: sharp has an order of its own, in which blurring and brightening come before scaling.
  const spoilt = spoil(sharp(await picture.png().toBuffer()));
  return format === 'png' ? spoilt.png().toBuffer() : spoilt.jpeg({ quality: 90 }).toBuffer();
}

/** The same drawing as SVG, before a bad camera spoils it. */
function portraitSvg(sitter: Sitter, random: Random, variant: PortraitVariant = 'plain', year = defaultYear): string {
  const { look = {}, people = 1 }: Variant = portraitVariants[variant];
  const traits = traitsOf(sitter, random, year);
  const person = (of: Traits) => figure(of, { eyes: 'open', wears: 'nothing', ...look });
  const at = (x: number, y: number, scale: number, drawn: string) => `<g transform="translate(${x} ${y}) scale(${scale})">${drawn}</g>`;
  const scenes = {
    0: () => chair,
    1: () => at(240, 0, 1, person(traits)),
    2: () =>
      at(330, 170, 0.72, person(traitsOf({ ...sitter, subject: `${sitter.subject} beside` }, random, year))) +
      at(150, 150, 0.76, person(traits)),
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">
    <defs><radialGradient id="wall" cy="0.4"><stop offset="0" stop-color="#ffffff"/><stop offset="1" stop-color="${traits.background}"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#wall)"/>${scenes[people]()}</svg>`;
}

const figure = (traits: Traits, look: Look) => `${hairBehind(traits)}${dressedHead(traits, look)}${hairInFront(traits)}`;
const dressedHead = (traits: Traits, look: Look) => head(traits, look) + dressed(traits);

/** Whoever was to sit here has not come. */
const chair = `<g fill="#6b4a35"><rect x="120" y="250" width="240" height="26" rx="13"/><rect x="120" y="330" width="240" height="20" rx="10"/><rect x="120" y="400" width="240" height="20" rx="10"/>
  <rect x="120" y="250" width="26" height="370" rx="12"/><rect x="334" y="250" width="26" height="370" rx="12"/><rect x="96" y="480" width="288" height="60" rx="20" fill="#a8763f"/></g>`;
