import { resolve } from 'node:path';
import { efforts } from '../card/qr/effort.js';
import type { Card } from '../identity/rules/card.js';
import type { Saying } from '../identity/rules/compare.js';
import { ok, type Result, refused } from '../refusals/index.js';
import { busy } from './busy.js';
import type { Given } from './call.js';
import { chooseCard } from './card-choose.js';
import type { Compared } from './card-compare.js';
import { inputsOf } from './card-inputs.js';
import { cardJson, cardLines, isMasked } from './card-lines.js';
import { savePortrait, showPortrait } from './card-portrait.js';
import { locate, readText } from './files.js';
import { exit, type Io } from './io.js';
import type { PictureOptions } from './picture-job.js';
import { picturePool } from './picture-pool.js';
import { readCard, readTogether, type Tools } from './read-card.js';
import { sayRefused } from './say.js';
import { type CommonOptions, defaultNow, type Settings } from './settings.js';
import { allOf } from './stdin.js';
import { stoppable } from './stoppable.js';
import { testCsca, trustedIn } from './trust-files.js';

interface Options extends CommonOptions {
  readonly csca?: string;
  readonly reveal?: boolean;
  readonly effort?: string;
  readonly debug?: string;
  readonly sameCard?: boolean;
  readonly megapixels?: string;
  readonly savePortrait?: string;
  readonly compare?: boolean;
  readonly typed?: string;
}

const STOPPED = {
  vi: (done: number, all: number) => `Đã dừng: đọc được ${done} trong ${all} mục.`,
  en: (done: number, all: number) => `Stopped: ${done} of ${all} inputs were read.`,
} as const;

/** `card read FILE…`: each input by itself, in the order given, folders by what is in them; 3 when at least one could not be read as a card. */
export async function cardRead({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const {
    csca,
    reveal = false,
    effort: given = 'normal',
    debug,
    sameCard = false,
    megapixels = '64',
    savePortrait: portraits,
    typed,
    compare: comparing = typed !== undefined,
    json,
  } = options as unknown as Options;
  const { language } = set;
  const effort = efforts.find((name) => name === given);
  if (!effort) return stop(refused('VALUE_INVALID', { option: '--effort', given, expected: efforts.join(', ') }));
  const pixelLimit = Number(megapixels) * 1e6;
  if (!(pixelLimit >= 1e6 && pixelLimit <= 1e9))
    return stop(refused('VALUE_INVALID', { option: '--megapixels', given: megapixels, expected: '1–1000' }));
  const trust = csca ? resolve(io.cwd, csca) : testCsca;
  const trusted = await trustedIn(trust, csca ?? '');
  if (!trusted.ok) return stop(trusted.refused);

  const said = typed === undefined ? ok(undefined) : await typedIn(typed, io);
  if (!said.ok) return stop(said.refused);

  const inputs = await inputsOf(args, io.cwd);
  const pool = picturePool(sameCard ? 1 : inputs.length, undefined, new Map([[trust, Promise.resolve(trusted.value)]]));
  const pictures: PictureOptions = { effort, pixelLimit, debug: debug === undefined ? null : resolve(io.cwd, debug) };
  const { now } = set;
  const tools: Tools = { csca: trust, list: csca ?? '', now: now ?? defaultNow, pool, pictures, cwd: io.cwd, stdin: () => allOf(io.stdin) };
  const jobs = sameCard ? [() => readTogether(inputs, tools)] : inputs.map((file) => () => readCard(file, tools));
  let code: number = exit.done;
  let position = 0;
  const cards: { qr?: Card; chip?: Card } = {};
  const readAll = async (wait: <T>(one: Promise<T>) => Promise<T>) => {
    for await (const given of inOrder(jobs, 2 * pool.size, (n, job) => busy(io, set, progress(n, inputs), () => wait(job)))) {
      const twoCards = given.kind === 'qr' && given.findings.some(({ code: why }) => why === 'TWO_CARDS');
      const reading = twoCards && set.interactive && !json ? await chooseCard(given, { language, reveal }, io) : given;
      if (!reading.ok) code = exit.unreadable;
      io.stdout.write(json ? `${cardJson(reading, language)}\n` : `${cardLines(reading, language, reveal).join('\n')}\n`);
      position++;
      if (reading.card) cards[reading.kind] ??= reading.card;
      const portrait = reading.kind === 'chip' ? reading.portrait : undefined;
      if (portrait && !json && !isMasked(reading, reveal)) await showPortrait(portrait, set, io);
      if (!portrait || !portraits) continue;
      const saved = await savePortrait(portrait, resolve(io.cwd, portraits), { file: reading.file, position });
      for (const why of saved.ok ? saved.value : [saved.refused]) sayRefused(io, why, language, json);
      if (!saved.ok) return exit.refused;
    }
    return null;
  };
  try {
    // One input is read here and now: there Ctrl+C ends the process as it is.
    const stopped = () => io.stderr.write(`${STOPPED[language](position, jobs.length)}\n`);
    const refusal = jobs.length < 2 ? await readAll((one) => one) : await stoppable(readAll, stopped);
    if (refusal !== null) return refusal;
  } finally {
    await pool.close();
  }
  if (comparing) await sayComparison(said.value ? { ...cards, said: said.value } : cards, { set, reveal, json: json === true }, io);
  return code;
}

/** What `--typed` names: read only with it, for a chip does not wait for a reader of YAML. */
async function typedIn(name: string, io: Io): Promise<Result<Saying>> {
  const text = await readText(locate(name, io.cwd), name);
  return text.ok ? (await import('../script/typed-data.js')).readTypedData(text.value, name) : text;
}

async function sayComparison(
  compared: Compared,
  { set, reveal, json }: { set: Settings; reveal: boolean; json: boolean },
  io: Io,
): Promise<void> {
  const { compareCards, comparisonLines } = await import('./card-compare.js');
  const { sampleCitizens } = await import('./people.js');
  const citizens = await sampleCitizens();
  const rows = compareCards(compared, citizens.ok ? citizens.value : []);
  io.stdout.write(
    json
      ? `${JSON.stringify({ kind: 'comparison', fields: rows })}\n`
      : `${comparisonLines(rows, compared, { language: set.language, reveal, columns: io.stdout.columns }).join('\n')}\n`,
  );
}

/** The results of jobs in their order, while so many of them are under way; `wait` waits for the nth. */
async function* inOrder<T>(jobs: readonly (() => Promise<T>)[], ahead: number, wait: (n: number, job: Promise<T>) => Promise<T>) {
  const underWay: Promise<T>[] = [];
  for (let n = 0; n < jobs.length; n++) {
    while (underWay.length < ahead && n + underWay.length < jobs.length) {
      const job = jobs[n + underWay.length]!();
      // Whoever waits for it hears of a bug; until then it is not to end the program.
      job.catch(() => {});
      underWay.push(job);
    }
    yield await wait(n, underWay.shift()!);
  }
}

/** How far it is: a bar for many inputs, the name for one. */
function progress(done: number, inputs: readonly string[]): string {
  const file = inputs[done] ?? '';
  if (inputs.length < 2) return file;
  const filled = Math.floor((20 * done) / inputs.length);
  return `${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${done}/${inputs.length} · ${file}`;
}
