import type { GreyImage } from '../../portrait/picture.js';
import type { SeenCode } from './finders.js';

/** Share of a code, 0 to 1, that is burnt out: blocks of 4 × 4 modules wholly white, which the masks of a QR code avoid. */
export function glareShare(image: GreyImage, code: SeenCode): number {
  const blocks = blocksOf(image, code, 4);
  return blocks.filter((block) => Math.min(...block) >= 245).length / Math.max(1, blocks.length);
}

/** Share of a code, 0 to 1, that is neither dark nor light but in between: the edges of a sharp picture, nearly all of a blurred one. */
export function softShare(image: GreyImage, code: SeenCode): number {
  const shares = blocksOf(image, code, 8).flatMap((block) => {
    const sorted = [...block].sort((a, b) => a - b);
    const dark = sorted[Math.floor(sorted.length * 0.05)]!;
    const range = sorted[Math.floor(sorted.length * 0.95)]! - dark;
    // Nothing is printed there, or glare has taken it.
    if (range < 24) return [];
    return [block.filter((value) => value > dark + range * 0.25 && value < dark + range * 0.75).length / block.length];
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** How light white is in a part of an image, 0 to 255: as light as the lightest hundredth, but for noise, which comes in single pixels. */
export function lightest({ grey, width, height }: GreyImage, box: Pick<SeenCode, 'left' | 'top' | 'right' | 'bottom'>): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = Math.max(0, Math.round(box.top)); y + 1 < Math.min(height, box.bottom); y += 2) {
    for (let x = Math.max(0, Math.round(box.left)); x + 1 < Math.min(width, box.right); x += 2) {
      const at = y * width + x;
      counts[(grey[at]! + grey[at + 1]! + grey[at + width]! + grey[at + width + 1]!) >> 2]!++;
      all++;
    }
  }
  let light = 255;
  for (let above = counts[light]!; light > 0 && above < all / 100; above += counts[light]!) light--;
  return light;
}

function blocksOf({ grey, width, height }: GreyImage, code: SeenCode, modules: number): number[][] {
  const side = Math.max(3, Math.round(code.module * modules));
  const blocks: number[][] = [];
  for (let top = Math.max(0, Math.round(code.top)); top + side <= Math.min(height, code.bottom); top += side) {
    for (let left = Math.max(0, Math.round(code.left)); left + side <= Math.min(width, code.right); left += side) {
      const block: number[] = [];
      for (let y = top; y < top + side; y++) for (let x = left; x < left + side; x++) block.push(grey[y * width + x]!);
      blocks.push(block);
    }
  }
  return blocks;
}
