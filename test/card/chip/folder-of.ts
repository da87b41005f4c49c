import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { NamedBytes } from '../../../src/card/chip/format/proxmark.js';

/** A folder of its own with these files, gone when the test is over. */
export function folderOf(files: readonly NamedBytes[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'vneid-chip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  return folder;
}
