import type { Attempt } from './measure.js';
import type { Reader } from './readers.js';

type Attempts = ReadonlyMap<Reader, readonly Attempt[]>;

/** Whole milliseconds at this share of the sorted values, as text. */
export function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? '–' : String(Math.round(value));
}

export const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const withCard = (attempts: readonly Attempt[]) => attempts.filter(({ photo }) => photo.truth !== null);
const fraction = (attempts: readonly Attempt[]) => `${attempts.filter(({ right }) => right).length}/${attempts.length}`;
const rate = (attempts: readonly Attempt[]) => percent(attempts.filter(({ right }) => right).length, attempts.length);
const severities = [1, 2, 3];

/** The readers side by side: the README's table. */
export const comparison = (all: Attempts): string =>
  table(
    ['reader', 'read', 'false', 'mild', 'middling', 'worst', 'median ms', 'p95 ms', 'worst ms'],
    [...all].map(([{ title }, attempts]) => {
      const busy = attempts.map(({ busyMs }) => busyMs);
      const cards = withCard(attempts);
      return [
        title,
        rate(cards),
        String(attempts.reduce((sum, { wrong }) => sum + wrong.length, 0)),
        ...severities.map((severity) => fraction(cards.filter(({ photo }) => photo.severity === severity))),
        at(busy, 0.5),
        at(busy, 0.95),
        at(busy, 1),
      ];
    }),
  );

/** The same times by the clock, which is what somebody waits for and what a busy machine spoils. */
export const byTheClock = (all: Attempts): string =>
  table(
    ['by the clock', 'median ms', 'p95 ms', 'worst ms'],
    [...all].map(([{ title }, attempts]) => [title, ...[0.5, 0.95, 1].map((share) => at(wall(attempts), share))]),
  );
const wall = (attempts: readonly Attempt[]) => attempts.map(({ wallMs }) => wallMs);

/** How many of each kind each reader read. */
export function byKind(all: Attempts): string {
  const [first = []] = [...all.values()];
  const kinds = [...new Set(withCard(first).map(({ photo }) => photo.category))];
  const rows = kinds.map((kind) => [
    kind,
    ...[...all.values()].map((attempts) => fraction(withCard(attempts).filter(({ photo }) => photo.category === kind))),
  ]);
  return table(['kind', ...[...all.keys()].map(({ title }) => title)], rows);
}

/** For each of our steps the photos whose card it gave: it ended there. */
export function byStep(attempts: readonly Attempt[]): string {
  const cards = withCard(attempts);
  const names = [...new Set(cards.map(({ step }) => step ?? 'none'))];
  const rows = names.map((name) => {
    const here = cards.filter(({ step }) => (step ?? 'none') === name);
    const busy = here.map(({ busyMs }) => busyMs);
    return [name, String(here.length), percent(here.length, cards.length), at(busy, 0.5), at(busy, 1)];
  });
  rows.sort((a, b) => Number(b[1]) - Number(a[1]));
  return table(['ended by step', 'photos', 'share', 'median ms to there', 'worst ms'], rows);
}
