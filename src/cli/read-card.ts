import type { Certificate } from '../card/chip/certificate.js';
import { readDump } from '../card/chip/read-chip.js';
import { openBytes, openInput } from '../card/input.js';
import type { Refused } from '../refusals/index.js';
import type { CardReading } from './card-lines.js';
import { locate } from './files.js';

/** What inputs are read with; `stdin` gives the bytes for `-`. */
export interface ReadWith {
  readonly trusted: readonly Certificate[];
  /** What the list of them is called. */
  readonly list: string;
  readonly now: number;
  readonly cwd: string;
  stdin(): Promise<Uint8Array>;
}

/** The name that stands for standard input. */
export const STDIN = '-';

/** Reads one input: what it is says its content. Whatever it is, it gives a reading. */
export async function readCard(file: string, { stdin, cwd, ...trust }: ReadWith): Promise<CardReading> {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  const opened = file === STDIN ? await openBytes(await stdin(), file) : await openInput(locate(file, cwd), file);
  if (!opened.ok) return failed(file, took(), opened.refused);
  if (opened.value.kind === 'chip') return { file, kind: 'chip', ...readDump(opened.value.dump, trust), ms: took() };
  const { readQrImage } = await import('../card/qr/read.js');
  const reading = await readQrImage(opened.value.bytes, file);
  return { file, kind: 'qr', ...reading, ms: took() };
}

/** Pictures are opened by their path, which people know by the name they gave; what lies in a folder or zip keeps its own. */
function failed(file: string, ms: number, why: Refused): CardReading {
  const own = /^(?:DUMP_LINK|DUMP_TOO_BIG|ZIP_)/.test(why.code);
  const told = { ...why, params: own ? why.params : { ...why.params, file } } as Refused;
  return { file, ms, kind: 'unknown', ok: false, card: null, findings: [{ ...told, file, offset: null }] };
}
