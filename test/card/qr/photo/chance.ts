/** Chance for photos: a stream of numbers that the same seed gives again. */
export interface Chance {
  /** At least `from`, below `to`. */
  between(from: number, to: number): number;
  whole(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
  /** True with this probability. */
  odds(of: number): boolean;
  /** Normally distributed, mean 0, deviation 1. */
  normal(): number;
}

/** Mulberry32 over a hash of the seed: quick, for every pixel of noise is drawn from it. */
export function chance(seed: string): Chance {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => Math.floor(from + next() * (to - from + 1));
  return {
    between: (from, to) => from + next() * (to - from),
    whole,
    one: (of) => of[whole(0, of.length - 1)]!,
    odds: (of) => next() < of,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
