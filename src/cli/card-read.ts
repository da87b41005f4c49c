import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readDump } from '../card/chip/read-chip.js';
import { openInput } from '../card/input.js';
import { readQrImage } from '../card/qr/read.js';
import { type Refused, refused } from '../refusals/index.js';
import { busy } from './busy.js';
import type { Given } from './call.js';
import { type CardReading, cardJson, cardLines, isMasked } from './card-lines.js';
import { locate, packageRoot } from './files.js';
import { exit, type Io } from './io.js';
import { type CommonOptions, defaultNow } from './settings.js';
import { showPicture } from './show-picture.js';

/** How many columns a portrait takes. */
const PORTRAIT = 28;

interface Options extends CommonOptions {
  readonly csca?: string;
  readonly reveal?: boolean;
}

const failed = (file: string, ms: number, why: Refused): CardReading => ({
  file,
  ms,
  kind: 'unknown',
  ok: false,
  card: null,
  findings: [{ ...why, file, offset: null }],
});

/** Reads one input: what it is says its content. Whatever it is, it gives a reading. */
async function readOne(file: string, trusted: readonly Uint8Array[], now: number, io: Io): Promise<CardReading> {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  const opened = await openInput(locate(file, io.cwd), file);
  if (!opened.ok) return failed(file, took(), { ...opened.refused, params: { ...opened.refused.params, file } } as Refused);
  if (opened.value.kind === 'chip') {
    const reading = readDump(opened.value.dump, { trusted, now });
    return { file, kind: 'chip', ...reading, ms: took() };
  }
  const reading = await readQrImage(opened.value.bytes, file);
  return { file, kind: 'qr', ...reading, ms: took() };
}

/** `card read FILE…`: each input by itself, in the order given; 3 when at least one could not be read as a card. */
export async function cardRead({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const { csca, reveal = false, json } = options as unknown as Options;
  const { language } = set;
  const trustFile = csca ? resolve(io.cwd, csca) : join(packageRoot, 'samples', 'keys', 'test-csca.cert.pem');
  const trusted = await readFile(trustFile).catch(() => null);
  if (!trusted) return stop(refused('NO_SUCH_FILE', { file: csca ?? '' }));
  let code: number = exit.done;
  for (const file of args) {
    const reading = await busy(io, set, file, () => readOne(file, [new Uint8Array(trusted)], set.now ?? defaultNow, io));
    if (!reading.ok) code = exit.unreadable;
    io.stdout.write(json ? `${cardJson(reading, language)}\n` : `${cardLines(reading, language, reveal).join('\n')}\n`);
    const jpeg = reading.kind === 'chip' && reading.portrait?.format === 'JPEG' ? reading.portrait.bytes : null;
    if (jpeg && !json && !isMasked(reading, reveal)) await showPicture(jpeg, PORTRAIT, set, io);
  }
  return code;
}
