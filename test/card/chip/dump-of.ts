import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { NamedBytes } from '../../../src/card/chip/format/proxmark.js';
import { type ChipReading, readDump } from '../../../src/card/chip/read-chip.js';
import { openInput } from '../../../src/card/input.js';
import type { Refused } from '../../../src/refusals/index.js';
import { trust } from '../make/sample.js';

/** What is read of a dump that lies on disk as these files: of one file by itself, else of the folder `chip`. */
export async function readingOf(files: readonly NamedBytes[]): Promise<ChipReading | Refused> {
  const folder = mkdtempSync(join(tmpdir(), 'vneid-dump-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const name = files.length === 1 ? files[0]!.name : 'chip';
  const opened = await openInput(join(folder, name), name);
  if (!opened.ok) return opened.refused;
  if (opened.value.kind === 'picture') throw new Error('taken for a picture');
  return readDump(opened.value.dump, trust);
}

/** The codes of what a dump is refused with, or of what was found in it. */
export async function codesOfDump(files: readonly NamedBytes[]): Promise<string[]> {
  const reading = await readingOf(files);
  return 'code' in reading ? [reading.code] : reading.findings.map(({ code }) => code);
}
