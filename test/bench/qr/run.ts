// Reads sets of photos with every reader in one process: node run.js [--only NAME,NAME] [--steps] FOLDER…
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
  options: { only: { type: 'string' }, kinds: { type: 'string' }, missed: { type: 'boolean' } },
});
const only = values.only?.split(';');
const photos: Photo[] = positionals.flatMap((folder) =>
  readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), folder })),
);
const chosen = Object.entries(readers).filter(([name]) => !only || only.includes(name));

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const nfc = (text: string) => text.normalize('NFC');

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
    const begun = performance.now();
    const { texts, step } = await reader(bytes, photo.file);
    const took = performance.now() - begun;
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
    `| ${name} | ${((100 * read) / withTruth).toFixed(1)} % | ${wrong} | ${Math.round(at(sorted, 0.5))} | ${Math.round(at(sorted, 0.95))} | ${Math.round(sorted.at(-1)!)} | ${severities.join(', ')}`,
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
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
