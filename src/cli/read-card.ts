import { openBytes, openInput } from '../card/input.js';
import { type Refused, refused } from '../refusals/index.js';
import type { CardReading } from './card-lines.js';
import { locate } from './files.js';
import type { PictureOptions } from './picture-job.js';
import type { PicturePool } from './picture-pool.js';

/** What reading needs besides the input; `stdin` gives the bytes for `-`. */
export interface Tools {
  /** The path of the trusted list, and what people call it. */
  readonly csca: string;
  readonly list: string;
  readonly now: number;
  readonly pool: PicturePool;
  readonly pictures: PictureOptions;
  readonly cwd: string;
  stdin(): Promise<Uint8Array>;
}

/** The name that stands for standard input. */
const STDIN = '-';

const stopwatch = () => {
  const begun = performance.now();
  return () => Math.round(performance.now() - begun);
};

const opened = async (file: string, { cwd, stdin }: Tools) =>
  file === STDIN ? openBytes(await stdin(), file) : openInput(locate(file, cwd), file);

/** Reads one input: what it is says its content. Whatever it is, it gives a reading. */
export async function readCard(file: string, tools: Tools): Promise<CardReading> {
  const took = stopwatch();
  const input = await opened(file, tools);
  if (!input.ok) return failed(file, took(), input.refused);
  const { csca, list, now, pool, pictures } = tools;
  if (input.value.kind === 'chip')
    return { file, kind: 'chip', ...(await pool.readDump({ dump: input.value.dump, csca, list, now })), ms: took() };
  const reading = await pool.read({ pictures: [{ bytes: input.value.bytes, file }], options: pictures });
  return { file, kind: 'qr', ...reading, ms: took() };
}

/** Reads several pictures of one card as one input. */
export async function readTogether(files: readonly string[], tools: Tools): Promise<CardReading> {
  const took = stopwatch();
  const name = files.join(' + ');
  const all: { bytes: Uint8Array; file: string }[] = [];
  for (const file of files) {
    const input = await opened(file, tools);
    if (!input.ok) return failed(name, took(), input.refused, file);
    if (input.value.kind === 'picture') all.push({ bytes: input.value.bytes, file });
  }
  if (all.length === 0) return failed(name, took(), refused('NOT_AN_IMAGE', {}));
  const reading = await tools.pool.read({ pictures: all, options: tools.pictures });
  return { file: name, kind: 'qr', ...reading, ms: took() };
}

/** Pictures are opened by their path, which people know by the name they gave; what lies in a folder or zip keeps its own. */
function failed(file: string, ms: number, why: Refused, named = file): CardReading {
  const own = /^(?:DUMP_LINK|DUMP_TOO_BIG|ZIP_)/.test(why.code);
  const told = { ...why, params: own ? why.params : { ...why.params, file: named } } as Refused;
  return { file, ms, kind: 'unknown', ok: false, card: null, findings: [{ ...told, file, offset: null }] };
}
