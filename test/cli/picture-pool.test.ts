import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { PictureJob } from '../../src/cli/picture-job.js';
import type { PicturePool } from '../../src/cli/picture-pool.js';
import { root } from './run.js';

const built = join(root, 'dist', 'cli', 'picture-pool.js');
const job = (file: string): PictureJob => ({
  pictures: [{ bytes: new Uint8Array(readFileSync(join(root, file))), file }],
  options: { effort: 'normal', pixelLimit: 64e6, debug: null },
});
const sound = 'samples/cards/nguyen-van-an/qr.png';

// Threads run the built program: from source there are none.
describe.skipIf(!existsSync(built))('threads that read pictures', async () => {
  const { picturePool }: { picturePool(jobs: number, limit?: (job: PictureJob) => number): PicturePool } = await import(
    pathToFileURL(built).href
  );
  const pool = picturePool(4);
  afterAll(() => pool.close());

  it('read several at once, each its own', async () => {
    const files = [sound, 'samples/cards/tran-thi-bich-ngoc/qr.png', 'samples/cards/flaws/vietqr/qr.png', sound];
    const readings = await Promise.all(files.map((file) => pool.read(job(file))));
    expect(readings.map(({ card }) => card?.fullName ?? null)).toEqual(['Nguyễn Văn An', 'Trần Thị Bích Ngọc', null, 'Nguyễn Văn An']);
  });

  it('are ended past their time, which the picture is told of; the next one gets a new thread', async () => {
    const hasty = picturePool(2, ({ pictures }) => (pictures[0]!.file === sound ? 1 : 60_000));
    const readings = await Promise.all([hasty.read(job(sound)), hasty.read(job('samples/cards/tran-thi-bich-ngoc/qr.png'))]);
    await hasty.close();
    expect(readings[0]).toMatchObject({ ok: false, card: null, findings: [{ code: 'PICTURE_TOO_SLOW', file: sound }] });
    expect(readings[1]).toMatchObject({ ok: true, card: { fullName: 'Trần Thị Bích Ngọc' } });
  });

  it('that die say so of their picture, and the others go on', async () => {
    const poisoned = { ...job(sound), pictures: [{ bytes: null as unknown as Uint8Array, file: 'poisoned' }] };
    const readings = await Promise.all([pool.read(poisoned), pool.read(job(sound)), pool.read(poisoned), pool.read(job(sound))]);
    expect(readings.map(({ ok }) => ok)).toEqual([false, true, false, true]);
    expect(readings[0]!.findings).toMatchObject([{ code: 'PICTURE_READER_DIED', file: 'poisoned' }]);
  });

  it('are all ended when the pool is closed, those at work too, and nobody waits for ever', async () => {
    const closing = picturePool(2);
    const readings = Array.from({ length: 5 }, () => closing.read(job(sound)));
    await closing.close();
    expect((await Promise.all(readings)).every(({ ok, findings }) => ok || findings.length === 1)).toBe(true);
  });
});
