// Reads sets of photos with every reader in one process, and draws the table of the README:
// node run.js [--only NAME;NAME] [--missed] [--steps] FOLDER… (folders as make-photos.js writes them, or with the same manifest.jsonl).
// Milliseconds are those of the processor, not of the clock: a busy machine changes them little, and the budget is counted the same way.
// --steps takes each of our steps alone on every photo and tells what it reads, and what no other reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { steps, type View } from '../../../src/card/qr/steps.js';
import { textOf } from '../../../src/card/qr/text.js';
import { openPicture } from '../../../src/portrait/picture.js';
import { busy } from './busy.js';
import { readers } from './readers.js';

interface Photo {
  readonly folder: string;
  readonly file: string;
  readonly category: string;
  readonly severity: number;
  readonly truth: string | null;
  readonly others?: readonly string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, kinds: { type: 'string' }, missed: { type: 'boolean' }, steps: { type: 'boolean' } },
});
const only = values.only?.split(';');
if (positionals.length === 0)
  throw new Error('Name the folders of the photos; node .bench/test/bench/qr/make-photos.js FOLDER SEED makes some.');
const photos: Photo[] = positionals.flatMap((folder) =>
  readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), folder })),
);
const chosen = Object.entries(readers).filter(([name]) => !only || only.includes(name));

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const nfc = (text: string) => text.normalize('NFC');

console.log('| reader | read | false | median ms | p95 ms | worst ms | by severity |\n|---|---|---|---|---|---|---|');
for (const [name, reader] of chosen) {
  const first = photos[0]!;
  await reader(readFileSync(join(first.folder, first.file)), first.file);
  const times: number[] = [];
  const missed: string[] = [];
  const bySteps = new Map<string, number[]>();
  const bySeverity = new Map<number, { read: number; all: number }>();
  let [read, withTruth, wrong] = [0, 0, 0];
  for (const photo of photos) {
    const bytes = readFileSync(join(photo.folder, photo.file));
    const begun = busy();
    const { texts, step } = await reader(bytes, photo.file);
    const took = busy() - begun;
    times.push(took);
    const right = new Set([photo.truth ?? '', ...(photo.others ?? [])].map(nfc));
    const good = photo.truth !== null && texts.map(nfc).includes(nfc(photo.truth));
    for (const text of texts.map(nfc)) {
      if (right.has(text) || !text.includes('|')) continue;
      wrong++;
      console.error(`wrong: ${photo.file}: ${text}`);
    }
    if (step) bySteps.set(step, [...(bySteps.get(step) ?? []), took]);
    if (photo.truth === null) continue;
    withTruth++;
    const severity = bySeverity.get(photo.severity) ?? { read: 0, all: 0 };
    bySeverity.set(photo.severity, { read: severity.read + (good ? 1 : 0), all: severity.all + 1 });
    if (good) read++;
    else missed.push(`${photo.file} ${Math.round(took)} ms`);
  }
  const sorted = times.sort((a, b) => a - b);
  const severities = [...bySeverity].sort(([a], [b]) => a - b).map(([severity, { read, all }]) => `${severity}: ${read}/${all}`);
  console.log(
    `| ${name} | ${((100 * read) / withTruth).toFixed(1)} % | ${wrong} | ${Math.round(at(sorted, 0.5))} | ${Math.round(at(sorted, 0.95))} | ${Math.round(sorted.at(-1)!)} | ${severities.join(', ')} |`,
  );
  for (const [step, took] of bySteps)
    console.log(
      `    ${step}: ${took.length}, median ${Math.round(
        at(
          took.sort((a, b) => a - b),
          0.5,
        ),
      )} ms`,
    );
  if (values.missed) console.log(`    missed: ${missed.join(', ')}`);
}
if (values.steps) await eachStepAlone();
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);

async function eachStepAlone(): Promise<void> {
  const alone = new Map(steps.map(({ name }) => [name, { read: 0, only: 0, ms: [] as number[] }]));
  for (const { folder, file, truth } of photos) {
    const opened = await openPicture(readFileSync(join(folder, file)));
    if (!opened.ok || truth === null) continue;
    const readBy: string[] = [];
    for (const step of steps) {
      const view: View = { image: opened.value, places: [], located: [], sightings: [], tried: [], late: () => false, saw: () => {} };
      // It goes where the first step saw something.
      if (step.name === 'soft where seen') await steps[0]!.codes(view);
      const begun = busy();
      const codes = await step.codes(view);
      alone.get(step.name)!.ms.push(busy() - begun);
      if (codes.some(({ bytes, eci }) => textOf(bytes, eci) === nfc(truth))) readBy.push(step.name);
    }
    for (const name of readBy) alone.get(name)!.read++;
    if (readBy.length === 1) alone.get(readBy[0]!)!.only++;
  }
  const all = photos.filter(({ truth }) => truth !== null).length;
  console.log('| step | reads alone | only it reads | median ms |');
  for (const [name, { read, only, ms }] of alone) {
    const median = at(
      [...ms].sort((a, b) => a - b),
      0.5,
    );
    console.log(`| ${name} | ${((100 * read) / all).toFixed(1)} % | ${((100 * only) / all).toFixed(1)} % | ${Math.round(median)} |`);
  }
}
