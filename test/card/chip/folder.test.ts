import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder, whyNotOpened } from '../../../src/card/chip/folder.js';
import { gather } from '../../../src/card/chip/gather.js';
import { openInput } from '../../../src/card/input.js';
import { file, read, sound } from './cause.js';
import { folderOf } from './folder-of.js';

describe('opening a folder of a dump', () => {
  it('gives its .bin files, whatever the case of their names, and leaves out what was derived from them', async () => {
    const files = sound().map(({ name, bytes }) => ({ name: name.replace('.bin', '.BIN'), bytes }));
    const folder = folderOf([...files, file('EF_DG2.jpg', 0xff), file('EF_SOD.p7b', 0x30), file('report.txt', 'report')]);
    mkdirSync(join(folder, 'old.bin'));

    const opened = await openFolder(folder);
    const told = opened.ok && gather(opened.value, 'folder');
    const dump = told && 'dump' in told ? told.dump : null;
    expect(dump?.saved.map(({ source }) => source)).toEqual(files.map(({ name }) => name).sort());
    expect(opened.ok && read(opened.value).verdict).toMatchObject({ read: true, intact: true, authentic: true });
  });

  it('reads of a file that is too big only as much as shows it', async () => {
    const opened = await openFolder(folderOf([file('EF_DG2.bin', new Uint8Array(3 << 20).fill(0x75))]));
    expect(opened.ok && opened.value[0]!.bytes.length).toBe((1 << 20) + 1);
    expect(opened.ok && read(opened.value).findings[0]!.code).toBe('CHIP_FILE_TOO_BIG');
  });

  it('refuses a folder without dumps, one that is not there, and a file', async () => {
    const folder = folderOf([file('mrz.txt', 'IDVNM')]);
    expect(await openInput(folder, 'dump')).toMatchObject({ refused: { code: 'DUMP_EMPTY_FOLDER', params: { folder: 'dump' } } });
    expect(await openFolder(join(folder, 'gone'))).toMatchObject({ refused: { code: 'NO_SUCH_FILE' } });
    expect(await openFolder(join(folder, 'mrz.txt'))).toMatchObject({ refused: { code: 'NO_SUCH_FILE' } });
  });

  it('is called by the name people gave it', async () => {
    const folder = folderOf([]);
    expect(await openFolder(folder, 'dump')).toMatchObject({ refused: { code: 'DUMP_EMPTY_FOLDER', params: { folder: 'dump' } } });
    expect(await openFolder(join(folder, 'gone'), 'gone')).toMatchObject({ refused: { code: 'NO_SUCH_FILE', params: { file: 'gone' } } });
  });

  it('refuses what the system forbids, and takes nothing else for it', () => {
    expect(whyNotOpened('EPERM', 'a')).toMatchObject({ refused: { code: 'DUMP_NO_PERMISSION', params: { file: 'a' } } });
    expect(whyNotOpened('EIO', 'a')).toBeUndefined();
  });
});
