/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

const distance = (one: Colour, other: Colour) => one.reduce((sum, value, c) => sum + (value - other[c]!) ** 2, 0);
const levels = [0, 95, 135, 175, 215, 255];

/** The nearest of xterm's 256 colours: of its cube of six levels a channel, or of its 24 greys. */
export function of256(colour: Colour): number {
  const level = (value: number) =>
    levels.reduce((best, each, n) => (Math.abs(each - value) < Math.abs(levels[best]! - value) ? n : best), 0);
  const cube = colour.map(level);
  const grey = Math.max(0, Math.min(23, Math.round((colour.reduce((sum, value) => sum + value, 0) / 3 - 8) / 10)));
  const shown = 8 + grey * 10;
  const inCube = cube.map((n) => levels[n]!) as unknown as Colour;
  return distance(colour, [shown, shown, shown]) < distance(colour, inCube) ? 232 + grey : 16 + 36 * cube[0]! + 6 * cube[1]! + cube[2]!;
}

/** The sixteen as xterm shows them; a theme may show others. */
const sixteen: readonly Colour[] = [
  [0, 0, 0],
  [205, 0, 0],
  [0, 205, 0],
  [205, 205, 0],
  [0, 0, 238],
  [205, 0, 205],
  [0, 205, 205],
  [229, 229, 229],
  [127, 127, 127],
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 0],
  [92, 92, 255],
  [255, 0, 255],
  [0, 255, 255],
  [255, 255, 255],
];

/** The nearest of the sixteen, 0 to 15. */
export function of16(colour: Colour): number {
  return sixteen.reduce((best, each, n) => (distance(colour, each) < distance(colour, sixteen[best]!) ? n : best), 0);
}
