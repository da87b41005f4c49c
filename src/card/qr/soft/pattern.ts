/** Error correction levels in the order of their two bits in the format information (ISO/IEC 18004, 7.9). */
export type Level = 'M' | 'L' | 'H' | 'Q';
export const levels: readonly Level[] = ['M', 'L', 'H', 'Q'];

/** Versions that are read: a card's code is of 6 to 12. */
export const versions = { least: 1, most: 16 } as const;

/** Error correction codewords of each block, and how many blocks there are, from version 1 on (ISO/IEC 18004, table 9). */
const correction: Readonly<Record<Level, { readonly codewords: readonly number[]; readonly blocks: readonly number[] }>> = {
  L: {
    codewords: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24],
    blocks: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6],
  },
  M: {
    codewords: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28],
    blocks: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10],
  },
  Q: {
    codewords: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24],
    blocks: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17],
  },
  H: {
    codewords: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30],
    blocks: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16],
  },
};

/** What a version looks like before anything is written into it. */
export interface Pattern {
  readonly version: number;
  /** Modules along a side. */
  readonly size: number;
  /** Row by row: 1 a dark module that every code of this version has, -1 a light one, 0 one that differs. */
  readonly fixed: Int8Array;
  /** The modules that hold codewords, in the order of their bits. */
  readonly data: Int32Array;
  /** The modules of both copies of the format information, from bit 14 down to bit 0. */
  readonly format: readonly (readonly number[])[];
}

const known = new Map<number, Pattern>();

/** The pattern of a version, 1 to 16. */
export function patternOf(version: number): Pattern {
  const made = known.get(version) ?? draw(version);
  known.set(version, made);
  return made;
}

/** Rows and columns in which the alignment patterns of a version are centred. */
function alignments(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, n) => version * 4 + 10 - step * (count - 2 - n))];
}

function draw(version: number): Pattern {
  const size = version * 4 + 17;
  const fixed = new Int8Array(size * size);
  const reserved = new Uint8Array(size * size);
  const set = (x: number, y: number, value: number) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    fixed[y * size + x] = value;
    reserved[y * size + x] = 1;
  };
  for (let n = 0; n < size; n++) {
    set(n, 6, n % 2 ? -1 : 1);
    set(6, n, n % 2 ? -1 : 1);
  }
  for (const [left, top] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const) {
    for (let y = -1; y < 8; y++) {
      for (let x = -1; x < 8; x++) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        set(left + x, top + y, ring === 2 || ring === 4 ? -1 : 1);
      }
    }
  }
  const centres = alignments(version);
  for (const y of centres) {
    for (const x of centres) {
      if ((x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6)) continue;
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) === 1 ? -1 : 1);
    }
  }
  const format = formatPlaces(size);
  for (const at of format.flat()) reserved[at] = 1;
  set(8, size - 8, 1);
  if (version >= 7) drawVersion(version, size, set);
  return { version, size, fixed, data: dataPlaces(size, reserved), format };
}

/** The version's own number, six bits with a BCH code of twelve (ISO/IEC 18004, 7.10). */
function drawVersion(version: number, size: number, set: (x: number, y: number, value: number) => void): void {
  let rest = version;
  for (let n = 0; n < 12; n++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let n = 0; n < 18; n++) {
    const value = (bits >>> n) & 1 ? 1 : -1;
    set(size - 11 + (n % 3), Math.floor(n / 3), value);
    set(Math.floor(n / 3), size - 11 + (n % 3), value);
  }
}

function formatPlaces(size: number): number[][] {
  const at = (x: number, y: number) => y * size + x;
  const first: number[] = [];
  const second: number[] = [];
  for (let bit = 14; bit >= 0; bit--) {
    if (bit < 6) first.push(at(8, bit));
    else if (bit < 8) first.push(at(8, bit + 1));
    else if (bit === 8) first.push(at(7, 8));
    else first.push(at(14 - bit, 8));
    second.push(bit < 8 ? at(size - 1 - bit, 8) : at(8, size - 15 + bit));
  }
  return [first, second];
}

/** Two columns at a time from the right, up and down in turn (ISO/IEC 18004, 7.7.3). */
function dataPlaces(size: number, reserved: Uint8Array): Int32Array {
  const places: number[] = [];
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!reserved[y * size + x]) places.push(y * size + x);
    }
  }
  return Int32Array.from(places.slice(0, places.length - (places.length % 8)));
}

/** Whether a mask turns a module over (ISO/IEC 18004, table 10). */
export function masked(mask: number, x: number, y: number): boolean {
  const product = x * y;
  switch (mask) {
    case 0:
      return (x + y) % 2 === 0;
    case 1:
      return y % 2 === 0;
    case 2:
      return x % 3 === 0;
    case 3:
      return (x + y) % 3 === 0;
    case 4:
      return (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0;
    case 5:
      return (product % 2) + (product % 3) === 0;
    case 6:
      return ((product % 2) + (product % 3)) % 2 === 0;
    default:
      return (((x + y) % 2) + (product % 3)) % 2 === 0;
  }
}

/** The fifteen bits that tell a level and a mask, as they are printed (ISO/IEC 18004, 7.9). */
export function formatBits(level: Level, mask: number): number {
  const data = (levels.indexOf(level) << 3) | mask;
  let rest = data;
  for (let n = 0; n < 10; n++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  return ((data << 10) | rest) ^ 0x5412;
}

/** A block of codewords: which of the pattern's codewords it has, data first, and how many of them correct errors. */
export interface Block {
  readonly codewords: Int32Array;
  readonly correcting: number;
}

/** How the codewords of a version and level are dealt out to blocks (ISO/IEC 18004, 7.6). */
export function blocksOf({ version, data }: Pattern, level: Level): Block[] {
  const correcting = correction[level].codewords[version - 1]!;
  const count = correction[level].blocks[version - 1]!;
  const total = data.length / 8;
  const longer = total % count;
  const short = Math.floor(total / count) - correcting;
  const lengths = Array.from({ length: count }, (_, n) => short + (n >= count - longer ? 1 : 0));
  const codewords: number[][] = lengths.map(() => []);
  let next = 0;
  for (let n = 0; n <= short; n++) for (const [block, length] of lengths.entries()) if (n < length) codewords[block]!.push(next++);
  for (let n = 0; n < correcting; n++) for (const block of codewords) block.push(next++);
  return codewords.map((each) => ({ codewords: Int32Array.from(each), correcting }));
}
