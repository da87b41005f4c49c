import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/identity/store/sqlite.js';

/** What is left until a time, inside of an answer. */
const LEFT = /\\"days\\":\d+,\\"hours\\":\d+,\\"minutes\\":\d+/g;

/**
 * All that a world's file holds, as text, but for its times, which differ from run to run. A copy is opened, as the next process would open
 * it, so that the file itself is left as it is.
 */
export async function keptIn(store: string): Promise<string> {
  const copy = join(mkdtempSync(join(tmpdir(), 'vneid-kept-')), 'world.sqlite');
  for (const end of ['', '-wal', '.secret']) if (existsSync(store + end)) copyFileSync(store + end, copy + end);
  const { dump, close } = await openStore({
    path: copy,
    drawSecret() {
      throw new Error('a world without its secret');
    },
  });
  const text = dump();
  await close();
  return text.replaceAll(/\b1[67]\d{11}\b/g, 'TIME').replaceAll(LEFT, 'TIME');
}
