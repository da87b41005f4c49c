import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { steps, type View } from '../../../src/card/qr/steps.js';
import { textOf } from '../../../src/card/qr/text.js';
import { openPicture } from '../../../src/portrait/picture.js';
import { busy } from './busy.js';
import { nfc } from './measure.js';
import type { Photo } from './photos.js';
import { at, percent, table } from './report.js';

/**
 * What each step reads by itself, of all photos with a card and of those that no step before it reads, and what no other step reads. The
 * milliseconds are the median over the photos that come as far as the step.
 */
export async function stepsAlone(photos: readonly Photo[]): Promise<string> {
  const told = steps.map(({ name, effort }) => ({ name, effort, read: 0, added: 0, alone: 0, reached: [] as number[] }));
  let all = 0;
  for (const { folder, file, truth } of photos) {
    const opened = await openPicture(readFileSync(join(folder, file)));
    if (!opened.ok || truth === null) continue;
    all++;
    const readBy: number[] = [];
    for (const [n, step] of steps.entries()) {
      const view: View = { image: opened.value, places: [], located: [], sightings: [], tried: [], late: () => false, saw: () => {} };
      // It goes where the first step saw something.
      if (step.name === 'soft where seen') await steps[0]!.codes(view);
      const begun = busy();
      const codes = await step.codes(view);
      if (readBy.length === 0) told[n]!.reached.push(busy() - begun);
      if (!codes.some(({ bytes, eci }) => textOf(bytes, eci) === nfc(truth))) continue;
      if (readBy.length === 0) told[n]!.added++;
      told[n]!.read++;
      readBy.push(n);
    }
    if (readBy.length === 1) told[readBy[0]!]!.alone++;
  }
  return table(
    ['step', 'effort', 'reads', 'reads of what is left', 'only it reads', 'median ms', 'mean ms', 'adds per second'],
    told.map(({ name, effort, read, added, alone, reached }) => {
      const worked = reached.reduce((sum, ms) => sum + ms, 0);
      return [
        name,
        effort,
        percent(read, all),
        `${added} of ${reached.length}`,
        String(alone),
        at(reached, 0.5),
        reached.length === 0 ? '–' : Math.round(worked / reached.length).toString(),
        worked === 0 ? '–' : ((1000 * added) / worked).toFixed(2),
      ];
    }),
  );
}
