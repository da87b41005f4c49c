import { type Entry, refusalIn } from '../flow/entry.js';
import { canonical } from '../journal/journal.js';
import { runScenarios, type Stage } from '../script/run.js';
import { safe } from '../terminal/safe.js';
import type { Language } from '../text/index.js';
import { exit, type Io } from './io.js';
import type { Settings } from './settings.js';

const WORDS = {
  vi: { step: 'bước', alike: 'giống nhau', differs: 'khác nhau', here: 'trong máy', there: 'qua API', skipped: 'bỏ qua' },
  en: { step: 'steps', alike: 'alike', differs: 'different', here: 'embedded', there: 'by API', skipped: 'skipped' },
} as const;

/** One answer of a walk and what came of it on both sides. */
export interface ComparedStep {
  readonly n: number;
  readonly screen: string;
  readonly here: string;
  readonly there: string;
  readonly alike: boolean;
}

/** Plays each scenario here and there and tells them step by step; 1 where any differs, or does not end as it says. */
export async function compareRuns(
  files: readonly string[],
  { here, there }: { readonly here: Stage; readonly there: Stage },
  json: boolean,
  { language }: Settings,
  io: Io,
): Promise<number> {
  let good = true;
  for (const file of files) {
    const [one, other] = [await playedOn(here, file), await playedOn(there, file)];
    const steps = compareSteps(one.entries, other.entries);
    const alike = steps.every((step) => step.alike) && one.status === other.status && one.failure === other.failure;
    const skipped = other.status === 'skipped';
    good &&= skipped || (alike && other.status === 'passed');
    const told = { file, title: one.title, alike, here: one.status, there: other.status, failure: other.failure, steps };
    io.stdout.write(json ? `${JSON.stringify(told)}\n` : `${lines(told, skipped, language).join('\n')}\n`);
  }
  return good ? exit.done : exit.refused;
}

async function playedOn(stage: Stage, file: string) {
  let entries: readonly Entry[] = [];
  const watched: Stage = {
    ...stage,
    async played(_file, played) {
      entries = played.entries;
    },
  };
  const [done] = (await runScenarios([file], watched)).cases;
  return { ...done!, entries };
}

/** Two walks side by side: each step is alike where the whole entry is, ids, times and messages included. */
export function compareSteps(here: readonly Entry[], there: readonly Entry[]): ComparedStep[] {
  return Array.from({ length: Math.max(here.length, there.length) }, (_, n) => {
    const [one, other] = [here[n], there[n]];
    return {
      n: n + 1,
      screen: (one ?? other)!.screen,
      here: inShort(one),
      there: inShort(other),
      alike: one !== undefined && other !== undefined && canonical(one) === canonical(other),
    };
  });
}

function inShort(entry: Entry | undefined): string {
  if (!entry) return '–';
  const { outcome } = entry;
  const code = refusalIn(outcome)?.code;
  if (code) return code;
  return 'to' in outcome ? `→ ${outcome.to}` : Object.keys(outcome).join(' ');
}

interface Told {
  readonly file: string;
  readonly title: string;
  readonly alike: boolean;
  readonly failure: string | null;
  readonly steps: readonly ComparedStep[];
}

function lines({ file, title, alike, failure, steps }: Told, skipped: boolean, language: Language): string[] {
  const say = WORDS[language];
  const verdict = skipped ? say.skipped : alike ? say.alike : say.differs;
  const shown = steps.map((step) =>
    step.alike
      ? `    ✓ ${step.n} ${safe(step.screen)} ${safe(step.here)}`
      : `    ✗ ${step.n} ${safe(step.screen)} ${say.here}: ${safe(step.here)} · ${say.there}: ${safe(step.there)}`,
  );
  return [
    `${skipped ? '○' : alike ? '✓' : '✗'} ${safe(title)} · ${safe(file)} · ${steps.length} ${say.step} · ${verdict}`,
    ...(failure === null ? [] : [`    ${safe(failure)}`]),
    ...(skipped ? [] : shown),
  ];
}
