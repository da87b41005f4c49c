import { refusedBefore } from './reach.js';

/** What came back of many requests: how many of each operation, and of each refusal of it. */
export interface Heard {
  sent: number;
  /** Sent with what an answer before had given. */
  following: number;
  /** Those that passed validation. */
  valid: number;
  bySocket: number;
  unanswered: number;
  checks: number;
  worlds: number;
  /** By operation, by refusal; `ok` where there was none. */
  readonly answers: Record<string, Record<string, number>>;
}

export const nothingHeard = (): Heard => ({
  sent: 0,
  following: 0,
  valid: 0,
  bySocket: 0,
  unanswered: 0,
  checks: 0,
  worlds: 0,
  answers: {},
});

/** Counts the answer of an operation. */
export function hear(heard: Heard, operation: string, code: string | null): void {
  const answers = heard.answers[operation] ?? {};
  heard.answers[operation] = answers;
  answers[code ?? 'ok'] = (answers[code ?? 'ok'] ?? 0) + 1;
  if (code === null || !refusedBefore.has(code)) heard.valid++;
}

/** Adds what another process heard. */
export function add(all: Heard, { answers, ...numbers }: Heard): void {
  for (const [name, n] of Object.entries(numbers) as [keyof typeof numbers, number][]) all[name] += n;
  for (const [operation, codes] of Object.entries(answers)) {
    const sum = all.answers[operation] ?? {};
    all.answers[operation] = sum;
    for (const [code, n] of Object.entries(codes)) sum[code] = (sum[code] ?? 0) + n;
  }
}
