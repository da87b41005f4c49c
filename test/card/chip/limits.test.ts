import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInput } from '../../../src/card/input.js';
import { zip } from '../../../src/card/make/zip.js';
import { sound } from './cause.js';

const at = (name: string) => join(mkdtempSync(join(tmpdir(), 'limits-')), name);
const codeOf = async (path: string) => {
  const opened = await openInput(path, 'dump');
  return opened.ok ? 'opened' : opened.refused.code;
};
/** A file of a GiB that takes no room: what begins it, and holes. */
function hugeFile(name: string, begins: Uint8Array): string {
  const path = at(name);
  writeFileSync(path, begins);
  truncateSync(path, 2 ** 30);
  return path;
}

describe('the limits of an input', () => {
  it.each([
    '/EF_DG1.bin',
    '../EF_DG1.bin',
    'a/../../EF_DG1.bin',
    '..\\EF_DG1.bin',
    'C:\\EF_DG1.bin',
    'C:/EF_DG1.bin',
    '\\\\host\\EF_DG1.bin',
  ])('refuse a zip with the path %s', async (name) => {
    const path = at('chip.zip');
    writeFileSync(path, zip([...sound(), { name, bytes: Uint8Array.of(0x61) }]));
    expect(await codeOf(path)).toBe('ZIP_PATH_OUTSIDE');
  });

  it.each([
    ['JSON', Buffer.from('{ "dg1": "YV1f')],
    ['a file of the chip', sound().find(({ name }) => name === 'EF_DG2.bin')!.bytes],
  ])('refuse %s of a GiB without reading it', async (_what, begins) => {
    const before = process.memoryUsage().rss;
    expect(await codeOf(hugeFile('chip.json', begins))).toBe('DUMP_TOO_BIG');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });

  it('read of a file of a GiB in a folder only as much as shows it', async () => {
    const folder = at('chip');
    mkdirSync(folder);
    const path = join(folder, 'EF_DG2.bin');
    writeFileSync(path, Uint8Array.of(0x75));
    truncateSync(path, 2 ** 30);
    const opened = await openInput(folder, 'dump');
    expect(opened.ok && opened.value.kind === 'chip' && opened.value.dump.saved[0]?.bytes.length).toBe((1 << 20) + 1);
  });
});
