import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQrImage } from '../../../src/card/qr/read.js';

const folder = join(import.meta.dirname, '../../../../shared/interop/qr');
const manifest = join(folder, 'manifest.jsonl');
const there = existsSync(manifest);
if (!there) console.warn(`Skipped: the photos of made-up cards are not in ${folder}.`);

/** How many photos are tried; `VNEID_SIM_ALL_PHOTOS=1` takes all of them. */
const bound = process.env.VNEID_SIM_ALL_PHOTOS ? Number.POSITIVE_INFINITY : 24;

interface Photo {
  readonly file: string;
  readonly category: string;
  readonly truth: string | null;
}
const photos: Photo[] = there
  ? readFileSync(manifest, 'utf8')
      .trim()
      .split('\n')
      .slice(0, bound)
      .map((line) => JSON.parse(line))
  : [];

describe.skipIf(!there)('Photos of made-up cards', () => {
  it('never give a false card, and nineteen of twenty give the true one', { timeout: 240_000 }, async () => {
    let read = 0;
    for (const { file, truth } of photos) {
      const { ok, text, card, findings } = await readQrImage(readFileSync(join(folder, file)), file, { now: () => 0 });
      if (ok) expect({ file, text }).toEqual({ file, text: truth });
      else expect({ file, card, reasons: findings.length > 0 }).toEqual({ file, card: null, reasons: true });
      if (ok) read++;
    }
    expect(read).toBeGreaterThanOrEqual(Math.floor(0.95 * photos.filter(({ truth }) => truth).length));
  });
});
