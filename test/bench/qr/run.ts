// Reads sets of photos with every reader in one process and tells what each made of them:
//   npm run bench:qr -- --seeds a,b,c [--rounds N]   makes the photos of these seeds first
//   npm run bench:qr -- FOLDER…                      takes those of folders, as make-photos.js writes them
// --only jsqr,zbar,zxing,ours,fast,max; --missed names what was not read; --steps takes each of our steps alone on every photo;
// --readme puts the table into README.md. Milliseconds are those of the processor unless it says otherwise: a busy machine changes
// them little, and the budget is counted the same way.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Attempt, measured } from './measure.js';
import { photosIn, withSeeds } from './photos.js';
import { compared, type Reader, readers } from './readers.js';
import { intoReadme } from './readme.js';
import { byKind, byStep, byTheClock, comparison } from './report.js';
import { stepsAlone } from './steps-alone.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    only: { type: 'string' },
    missed: { type: 'boolean', default: false },
    steps: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
  },
});
const seeds = values.seeds?.split(',') ?? [];
if (seeds.length + positionals.length === 0) throw new Error('Name seeds (--seeds a,b,c) or folders with photos.');
const names = values.only?.split(',') ?? compared;
const chosen = names.map((name): Reader => {
  const reader = readers[name];
  if (!reader) throw new Error(`There is no reader “${name}”: ${Object.keys(readers).join(', ')}.`);
  return reader;
});

await withSeeds(seeds, values.rounds, async (made) => {
  const photos = photosIn([...made, ...positionals]);
  const all = await measured(photos, chosen, (count) => {
    if (count % 25 === 0) console.error(`${count} of ${photos.length} photos`);
  });
  const cards = photos.filter(({ truth }) => truth !== null).length;
  const [major] = process.versions.node.split('.');
  const set = `${cards} photos with a card, ${photos.length - cards} without${seeds.length > 0 ? `; seeds ${seeds.join(', ')}` : ''}; Node ${major}, ${cpus().length} cores; milliseconds of the processor.`;
  const sections = [comparison(all), set, byTheClock(all), byKind(all)];
  const own = all.get(readers.ours!);
  if (own) sections.push(byStep(own));
  sections.push(`Peak memory of the process, with ${names.join(', ')} in it: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB.`);
  if (values.steps) sections.push(await stepsAlone(photos));
  console.log(sections.join('\n\n'));
  for (const [reader, attempts] of all) tell(reader, attempts);
  if (values.readme) intoReadme(`${comparison(all)}\n\n${set}`);
});

/** Texts that are not there always, what was not read if asked for. */
function tell({ title }: Reader, attempts: readonly Attempt[]): void {
  for (const { photo, wrong } of attempts) for (const text of wrong) console.log(`${title}: false in ${photo.file}: ${text}`);
  if (!values.missed) return;
  const missed = attempts.filter(({ photo, right }) => photo.truth !== null && !right);
  console.log(`${title}: not read: ${missed.map(({ photo, busyMs }) => `${photo.file} (${Math.round(busyMs)} ms)`).join(', ')}`);
}
