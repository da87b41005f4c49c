import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readDump } from '../card/chip/read-chip.js';
import { openInput } from '../card/input.js';
import { efforts } from '../card/qr/read.js';
import { type Refused, refused } from '../refusals/index.js';
import { busy } from './busy.js';
import type { Given } from './call.js';
import { chooseCard } from './card-choose.js';
import { inputsOf } from './card-inputs.js';
import { type CardReading, cardJson, cardLines, isMasked } from './card-lines.js';
import { locate, packageRoot } from './files.js';
import { exit, type Io } from './io.js';
import type { PictureOptions } from './picture-job.js';
import { type PicturePool, picturePool } from './picture-pool.js';
import { type CommonOptions, defaultNow } from './settings.js';
import { showPicture } from './show-picture.js';

/** How many columns a portrait takes. */
const PORTRAIT = 28;

interface Options extends CommonOptions {
  readonly csca?: string;
  readonly reveal?: boolean;
  readonly effort?: string;
  readonly debug?: string;
  readonly sameCard?: boolean;
  readonly megapixels?: string;
}

/** What reading needs besides the input. */
interface Tools {
  readonly trusted: readonly Uint8Array[];
  readonly now: number;
  readonly pool: PicturePool;
  readonly pictures: PictureOptions;
  readonly io: Io;
}

const failed = (file: string, ms: number, why: Refused): CardReading => ({
  file,
  ms,
  kind: 'unknown',
  ok: false,
  card: null,
  findings: [{ ...why, file, offset: null }],
});

const stopwatch = () => {
  const begun = performance.now();
  return () => Math.round(performance.now() - begun);
};

/** Reads one input: what it is says its content. Whatever it is, it gives a reading. */
async function readOne(file: string, { trusted, now, pool, pictures, io }: Tools): Promise<CardReading> {
  const took = stopwatch();
  const opened = await openInput(locate(file, io.cwd), file);
  if (!opened.ok) return failed(file, took(), { ...opened.refused, params: { ...opened.refused.params, file } } as Refused);
  if (opened.value.kind === 'chip') {
    const reading = readDump(opened.value.dump, { trusted, now });
    return { file, kind: 'chip', ...reading, ms: took() };
  }
  const reading = await pool.read({ pictures: [{ bytes: opened.value.bytes, file }], options: pictures });
  return { file, kind: 'qr', ...reading, ms: took() };
}

/** Reads several pictures of one card as one input. */
async function readTogether(files: readonly string[], { pool, pictures, io }: Tools): Promise<CardReading> {
  const took = stopwatch();
  const name = files.join(' + ');
  const all: { bytes: Uint8Array; file: string }[] = [];
  for (const file of files) {
    const opened = await openInput(locate(file, io.cwd), file);
    if (!opened.ok) return failed(name, took(), { ...opened.refused, params: { ...opened.refused.params, file } } as Refused);
    if (opened.value.kind === 'picture') all.push({ bytes: opened.value.bytes, file });
  }
  if (all.length === 0) return failed(name, took(), refused('NOT_AN_IMAGE', {}));
  const reading = await pool.read({ pictures: all, options: pictures });
  return { file: name, kind: 'qr', ...reading, ms: took() };
}

/** `card read FILE…`: each input by itself, in the order given, folders by what is in them; 3 when at least one could not be read as a card. */
export async function cardRead({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const {
    csca,
    reveal = false,
    effort: given = 'normal',
    debug,
    sameCard = false,
    megapixels = '64',
    json,
  } = options as unknown as Options;
  const { language } = set;
  const effort = efforts.find((name) => name === given);
  if (!effort) return stop(refused('VALUE_INVALID', { option: '--effort', given, expected: efforts.join(', ') }));
  const pixelLimit = Number(megapixels) * 1e6;
  if (!(pixelLimit >= 1e6 && pixelLimit <= 1e9))
    return stop(refused('VALUE_INVALID', { option: '--megapixels', given: megapixels, expected: '1–1000' }));
  const trustFile = csca ? resolve(io.cwd, csca) : join(packageRoot, 'samples', 'keys', 'test-csca.cert.pem');
  const trusted = await readFile(trustFile).catch(() => null);
  if (!trusted) return stop(refused('NO_SUCH_FILE', { file: csca ?? '' }));

  const inputs = await inputsOf(args, io.cwd);
  const pool = picturePool(sameCard ? 1 : inputs.length);
  const pictures: PictureOptions = { effort, pixelLimit, debug: debug === undefined ? null : resolve(io.cwd, debug) };
  const tools: Tools = { trusted: [new Uint8Array(trusted)], now: set.now ?? defaultNow, pool, pictures, io };
  const jobs = sameCard ? [() => readTogether(inputs, tools)] : inputs.map((file) => () => readOne(file, tools));
  let code: number = exit.done;
  try {
    for await (const given of inOrder(jobs, 2 * pool.size, (n, job) => busy(io, set, progress(n, inputs), () => job))) {
      const twoCards = given.kind === 'qr' && given.findings.some(({ code: why }) => why === 'TWO_CARDS');
      const reading = twoCards && set.interactive && !json ? await chooseCard(given, language, io) : given;
      if (!reading.ok) code = exit.unreadable;
      io.stdout.write(json ? `${cardJson(reading, language)}\n` : `${cardLines(reading, language, reveal).join('\n')}\n`);
      const jpeg = reading.kind === 'chip' && reading.portrait?.format === 'JPEG' ? reading.portrait.bytes : null;
      if (jpeg && !json && !isMasked(reading, reveal)) await showPicture(jpeg, PORTRAIT, set, io);
    }
  } finally {
    await pool.close();
  }
  return code;
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
