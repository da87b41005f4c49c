import { resolve } from 'node:path';
import { busy } from './busy.js';
import { cardJson, cardLines, isMasked } from './card-lines.js';
import { savePortrait, showPortrait } from './card-portrait.js';
import { exit, type Io } from './io.js';
import { readCard } from './read-card.js';
import { sayRefused } from './say.js';
import { type CommonOptions, defaultNow, settings } from './settings.js';
import { testCsca, trustedIn } from './trust-files.js';

interface Options extends CommonOptions {
  readonly csca?: string;
  readonly reveal?: boolean;
  readonly savePortrait?: string;
}

/** `card read FILE…`: each input by itself, in the order given; 3 when at least one could not be read as a card. */
export async function cardRead({ args, options }: { args: string[]; options: Record<string, unknown> }, io: Io): Promise<number> {
  const { csca, reveal = false, savePortrait: savePortraits, ...common } = options as unknown as Options;
  const set = settings(common, io);
  const language = set.ok ? set.value.language : 'vi';
  if (!set.ok) {
    sayRefused(io, set.refused, language, common.json);
    return exit.usage;
  }
  const trusted = csca ? await trustedIn(resolve(io.cwd, csca), csca) : await trustedIn(testCsca, '');
  if (!trusted.ok) {
    sayRefused(io, trusted.refused, language, common.json);
    return exit.usage;
  }
  const { now } = set.value;
  const given = { trusted: trusted.value, list: csca ?? '', now: now ?? defaultNow, cwd: io.cwd, stdin: () => allOf(io.stdin) };
  let code: number = exit.done;
  for (const [n, file] of args.entries()) {
    const reading = await busy(io, set.value, file, () => readCard(file, given));
    if (!reading.ok) code = exit.unreadable;
    io.stdout.write(common.json ? `${cardJson(reading, language)}\n` : `${cardLines(reading, language, reveal).join('\n')}\n`);
    const portrait = reading.kind === 'chip' ? reading.portrait : undefined;
    if (portrait && !common.json && !isMasked(reading, reveal)) await showPortrait(portrait, set.value, io);
    if (portrait && savePortraits) {
      const saved = await savePortrait(portrait, resolve(io.cwd, savePortraits), { file, position: n + 1 });
      for (const why of saved.ok ? saved.value : [saved.refused]) sayRefused(io, why, language, common.json);
      if (!saved.ok) return exit.refused;
    }
  }
  return code;
}

/** A dump on standard input has a few hundred KiB; what comes after this many bytes is left there. */
const mostStdin = 64 << 20;

async function allOf(stdin: Io['stdin']): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stdin) {
    pieces.push(Buffer.from(piece as Uint8Array));
    size += (piece as Uint8Array).length;
    if (size > mostStdin) break;
  }
  return new Uint8Array(Buffer.concat(pieces));
}
