import { type Pose, photograph, whereabouts } from './camera.js';
import { type CardFace, type Code, cardFace, codeOf, drawCode } from './card.js';
import { type Chance, chance } from './chance.js';
import { type KindName, level, type Recipe, recipe } from './kinds.js';
import { negated } from './light.js';
import { madeUpText } from './people.js';
import { type Raster, raster } from './raster.js';
import { ground } from './scene.js';
import { onPhone, phone } from './screenshot.js';
import { developed, lit, resent } from './sensor.js';
import { wear } from './wear.js';

/** A synthetic photo and what is to be read in it; `truth` is null where it shows no card's code. */
export interface Photo {
  readonly file: string;
  readonly category: KindName;
  readonly severity: 1 | 2 | 3;
  readonly truth: string | null;
  readonly others: readonly string[];
  /** Pixels a module, version of the code and its level. */
  readonly module_px: number;
  readonly version: number;
  readonly ec: Code['level'];
  readonly bytes: Uint8Array;
}

const beside = {
  url: 'https://vneid-sim.example/a',
  list: '1|2|3|4|5|6|7',
  payment: '00020101021138540010A00000072701240006999999011099990000010208QRIBFTTA53037045802VN6304ABCD',
};

/** Makes one photo of a made-up person's card: the same kind, severity and seed give the same picture. */
export async function makePhoto(kind: KindName, severity: 1 | 2 | 3, seed: string): Promise<Photo> {
  const by = chance(`${seed} ${kind} ${severity}`);
  const how = recipe(kind, severity, by);
  const text = madeUpText(by);
  const others = how.beside.map((what) => beside[what]);
  const shown = how.shows === 'other' ? beside.list : text;
  const ec = by.one(['L', 'M', 'M', 'Q'] as const);
  const code = codeOf(shown, ec);
  const face = await cardFace(code, by);
  wear(face, how, by);
  if (how.shows === 'nothing' || how.shows === 'blank') wipe(face, how.shows);
  others.forEach((other, n) => {
    const size = by.between(0.16, 0.24) * face.height;
    drawCode(face, codeOf(other, 'M'), { x: 0.06 * face.width + n * size * 1.3, y: face.height * 0.62, side: size });
  });
  if (how.cover) cover(face, how.cover, severity, by);
  const light = await expose(how, how.negative ? { ...face, ...negated(face) } : face, severity, by);
  const bytes = await developed(light, how, by);
  const truth = how.shows === 'card' ? text : null;
  const version = (code.modules - 17) / 4;
  const listed = how.shows === 'other' ? [shown] : others;
  return {
    file: `${kind}-${severity}-${seed}.${how.format}`,
    category: kind,
    severity,
    truth,
    others: listed,
    module_px: how.module,
    version,
    ec,
    bytes,
  };
}

function wipe({ width, light, code: { x, y, side } }: CardFace, how: 'nothing' | 'blank'): void {
  const fill = how === 'blank' ? 0.97 : 0.93;
  for (let row = Math.floor(y) - 4; row < y + side + 4; row++)
    light.fill(fill, row * width + Math.floor(x) - 4, row * width + Math.ceil(x + side) + 4);
}

/** Something on top of the code, away from its corners, no more than its error correction bears. */
function cover(
  { width, light, code: { x, y, side } }: CardFace,
  what: 'scratch' | 'finger' | 'sticker',
  severity: number,
  by: Chance,
): void {
  const [cx, cy, angle] = [x + side * by.between(0.35, 0.65), y + side * by.between(0.35, 0.65), by.between(0, Math.PI)];
  const size = { scratch: 0.012, finger: 0.09, sticker: 0.08 }[what] * side * (0.7 + 0.25 * severity);
  const fill = { scratch: 0.98, finger: 0.6, sticker: 0.85 }[what];
  for (let row = Math.floor(y); row < y + side; row++) {
    for (let column = Math.floor(x); column < x + side; column++) {
      const [dx, dy] = [column - cx, row - cy];
      const along = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle));
      const aside = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
      const inside =
        what === 'scratch'
          ? aside < size && along < side * 0.45
          : what === 'finger'
            ? Math.hypot(dx, dy) < size
            : along < size && aside < size;
      if (inside) light[row * width + column] = fill;
    }
  }
}

/** From the card to the light in the file. */
async function expose(how: Recipe, face: CardFace, severity: number, by: Chance): Promise<Raster> {
  const scale = (how.module * face.code.modules) / face.code.side;
  const scene = sceneOf(how, face, scale, severity, by);
  const pose: Pose = {
    scale,
    turn: how.turn,
    tilt: how.tilt,
    at: [0, 0],
    bend: how.bend,
    bendAlong: by.odds(0.7) ? by.between(-12, 12) : by.between(0, 180),
    mirrored: how.mirrored,
  };
  const aimed: Pose = { ...pose, at: aim(scene, face, pose, how.place === 'code alone', by) };
  photograph(scene, face, aimed);
  const { x, y, side } = face.code;
  const taken = lit(scene, how, whereabouts(face, aimed, x + side / 2, y + side / 2), side * scale, by);
  const sent = how.resent > 0 ? await resent(taken, how.resent) : taken;
  return how.place === 'phone screen' ? onPhone(sent, by) : sent;
}

/** What is there before the card is laid on it. */
function sceneOf(how: Recipe, face: CardFace, scale: number, severity: number, by: Chance): Raster {
  const cardWide = face.width * scale;
  if (how.place === 'code alone') {
    const side = Math.round(how.module * (face.code.modules + 2 * level(severity, 4.5, 3, 2)) * 1.07);
    return raster(side, side, by.between(0.9, 0.99));
  }
  if (how.place === 'phone screen') return ground(phone.width, Math.round(Math.min(cardWide * by.between(0.8, 1.2), 1500)), by);
  const long = Math.max(how.longSide, Math.round(cardWide * 0.9));
  const [width, height] = by.odds(0.6) ? [long, Math.round(long * 0.75)] : [Math.round(long * 0.75), long];
  return how.place === 'paper' ? raster(width, height, by.between(0.9, 0.99)) : ground(width, height, by);
}

/** Where the card's middle must be, so that all of its code is in the photo. */
function aim({ width, height }: Raster, face: CardFace, pose: Pose, centred: boolean, by: Chance): [number, number] {
  const { x, y, side } = face.code;
  const corners = [0, 1, 2, 3].map((n) => whereabouts(face, pose, x + (n % 2) * side, y + (n >> 1) * side));
  const span = (values: number[], end: number): number => {
    const margin = 5 * (side / face.code.modules) * pose.scale;
    const [low, high] = [margin - Math.min(...values), end - margin - Math.max(...values)];
    const wanted = centred ? (low + high) / 2 : end / 2 + by.between(-0.12, 0.12) * end;
    return centred || low > high ? (low + high) / 2 : Math.min(high, Math.max(low, wanted));
  };
  return [
    span(
      corners.map((corner) => corner.x),
      width,
    ),
    span(
      corners.map((corner) => corner.y),
      height,
    ),
  ];
}
