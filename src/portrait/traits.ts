import type { Sex } from '../identity/rules/card.js';
import { drawBelow, type Random } from '../world.js';

/** Whom to draw. `subject` names the person to chance: the same name, the same face. */
export interface Sitter {
  readonly subject: string;
  readonly sex: Sex;
  readonly birthYear: number;
}

export type Clothes = 'shirt' | 'jacket' | 't-shirt' | 'sweater' | 'ao-dai';
export type HairStyle = 'parted' | 'crew' | 'swept' | 'receding' | 'long' | 'bob' | 'bun' | 'wavy' | 'fringe';

/** What makes a drawn face this one; lengths in the drawing's units (480 × 600). */
export interface Traits {
  readonly age: number;
  readonly skin: string;
  readonly shade: string;
  readonly hair: string;
  readonly style: HairStyle;
  readonly lips: string;
  readonly clothes: Clothes;
  readonly cloth: string;
  readonly background: string;
  /** Half the width of the head. */
  readonly half: number;
  readonly jaw: number;
  readonly chin: number;
  readonly eyeGap: number;
  readonly eyeSize: number;
  readonly brow: number;
  readonly nose: number;
  readonly mouth: number;
  readonly smile: number;
  readonly mole: boolean;
}

const skins = [
  ['#f3d3b3', '#d9a681'],
  ['#ecc6a0', '#cf9a72'],
  ['#e2b48a', '#c08a60'],
  ['#d6a378', '#b07a52'],
] as const;
const darkHair = ['#1b1715', '#241c19', '#2f231d', '#3a2a20'];
const greyHair = ['#6f6b69', '#8d8a88', '#b4b1ae'];
const cloths = ['#2f4b6e', '#7a2f3b', '#3f6b52', '#56456f', '#8a5a2b', '#3b3f46', '#2c6f7a', '#a04a3c'];
const backgrounds = ['#e4edf3', '#edeae3', '#e6efe6', '#efe8ee', '#e3e8ee'];
const styles = {
  male: ['parted', 'crew', 'swept'],
  'old man': ['receding', 'crew', 'parted'],
  female: ['long', 'bob', 'bun', 'wavy', 'fringe'],
  'old woman': ['bob', 'bun', 'wavy'],
} as const satisfies Record<string, readonly HairStyle[]>;
const wardrobes = {
  male: ['shirt', 'jacket', 't-shirt', 'sweater'],
  female: ['ao-dai', 'shirt', 'jacket', 'sweater'],
  child: ['t-shirt', 'shirt', 'sweater'],
} as const satisfies Record<string, readonly Clothes[]>;

/** Draws the traits of a person; `year` is when the portrait is taken. */
export function traitsOf({ subject, sex, birthYear }: Sitter, random: Random, year: number): Traits {
  const age = Math.max(1, year - birthYear);
  const upTo = (below: number, what: string) => drawBelow(random, below, `portrait ${what}`, subject);
  const oneOf = <T>(list: readonly T[], what: string): T => list[upTo(list.length, what)]!;
  const between = (least: number, most: number, what: string) => least + upTo(most - least + 1, what);

  const [skin, shade] = oneOf(skins, 'skin');
  const old = age >= 58;
  const child = age < 16;
  return {
    age,
    skin,
    shade,
    hair: old ? oneOf(greyHair, 'hair') : oneOf(darkHair, 'hair'),
    style: oneOf(styles[sex === 'male' ? (old ? 'old man' : 'male') : old ? 'old woman' : 'female'], 'style'),
    lips: sex === 'female' ? oneOf(['#c2554f', '#b8504f', '#c76a62'], 'lips') : oneOf(['#b9745f', '#ad6b58'], 'lips'),
    clothes: oneOf(wardrobes[child ? 'child' : sex], 'clothes'),
    cloth: oneOf(cloths, 'cloth'),
    background: oneOf(backgrounds, 'background'),
    half: between(sex === 'male' ? 102 : 96, sex === 'male' ? 113 : 106, 'half'),
    jaw: between(sex === 'male' ? 58 : 42, sex === 'male' ? 82 : 60, 'jaw'),
    chin: child ? between(382, 390, 'chin') : between(394, 412, 'chin'),
    eyeGap: between(43, 50, 'eye gap'),
    eyeSize: between(child ? 27 : 22, child ? 30 : 26, 'eye size'),
    brow: between(sex === 'male' ? 8 : 4, sex === 'male' ? 12 : 7, 'brow'),
    nose: between(12, 18, 'nose'),
    mouth: between(26, 34, 'mouth'),
    smile: between(12, 20, 'smile'),
    mole: upTo(6, 'mole') === 0,
  };
}
