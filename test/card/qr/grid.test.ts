import { describe, expect, it } from 'vitest';
import { gridOf, locator, placeMiddles } from '../../../src/card/qr/soft/grid.js';

describe('A grid laid over a code', () => {
  it.each([
    ['flat', 0],
    ['bent', 2.5],
  ])('places the middles of all modules where each alone is placed, %s', (_how, by) => {
    const corners = [
      { x: 10, y: 12 },
      { x: 190, y: 30 },
      { x: 170, y: 210 },
      { x: 5, y: 180 },
    ] as const;
    const grid = gridOf(corners, 3.5, 41);
    for (const n of grid.bends.keys()) grid.bends[n] = by * (n % 2 ? 1 : -0.6) * (1 + n / 10);
    const middles = new Float64Array(2 * grid.size ** 2);
    placeMiddles(grid, middles);
    const place = locator(grid);
    const at = new Float64Array(2);
    for (let n = 0; n < grid.size ** 2; n++) {
      place((n % grid.size) + 0.5, Math.floor(n / grid.size) + 0.5, at);
      expect(middles[2 * n]).toBeCloseTo(at[0]!, 9);
      expect(middles[2 * n + 1]).toBeCloseTo(at[1]!, 9);
    }
  });
});
