import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { dg2 } from '../../src/card/make/data-groups.js';
import { lastByteOff } from '../../src/card/make/edit.js';
import { testKeys } from '../../src/card/make/keys.js';
import { masterList } from '../../src/card/make/master-list.js';
import { main } from '../../src/cli/main.js';
import { folder, root, run } from './run.js';

const sample = join(root, 'samples/cards/nguyen-van-an/chip');
const read = async (...argv: string[]) => {
  const { code, stdout, stderr } = await run(['card', 'read', '--json', ...argv]);
  return {
    code,
    stderr,
    lines: stdout
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};
const put = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
};

describe('card read --csca', () => {
  const { csca } = testKeys();

  it.each([
    ['a certificate in DER', () => put('csca.cer', csca.certificate)],
    ['a master list', () => put('list.ml', masterList(csca.certificate))],
    [
      'an LDIF of the PKD',
      () =>
        put(
          'pkd.ldif',
          `dn: c=VN\npkdMasterListContent:: ${Buffer.from(masterList(csca.certificate))
            .toString('base64')
            .replace(/(.{76})/g, '$1\n ')}\n`,
        ),
    ],
    [
      'a folder of such files among others',
      () => {
        const at = folder();
        writeFileSync(join(at, 'readme.txt'), 'none');
        writeFileSync(join(at, 'csca.cer'), csca.certificate);
        return at;
      },
    ],
  ])('takes %s', async (_what, make) => {
    const { code, lines } = await read(sample, '--csca', make());
    expect(code).toBe(0);
    expect(lines[0].verdict.authentic).toBe(true);
  });

  it.each([
    ['nothing there', () => join(folder(), 'gone'), 'NO_SUCH_FILE'],
    ['a file without certificates', () => put('csca.cer', 'none'), 'TRUST_NONE'],
    ['a master list that was altered', () => put('list.ml', lastByteOff(masterList(csca.certificate))), 'TRUST_ALTERED'],
  ])('stops at %s', async (_what, make, code) => {
    const stopped = await read(sample, '--csca', make());
    expect([stopped.code, stopped.lines]).toEqual([2, []]);
    expect(stopped.stderr).toContain(code);
  });

  it('names the list that was searched in vain', async () => {
    const other = put('other.cer', testKeys().signer.certificate);
    const { lines } = await read(sample, '--csca', other);
    expect(lines[0].verdict.authentic).toBe(false);
    expect(lines[0].findings.find(({ code }: { code: string }) => code === 'CHIP_CSCA_UNKNOWN').why).toContain('other.cer');
  });
});

describe('card read -', () => {
  it('reads a dump from standard input', async () => {
    const to = join(folder(), 'card');
    await run(['card', 'make', '--format', 'gmrtd', '--out', to]);
    const stdin = new PassThrough();
    stdin.end(readFileSync(join(to, 'chip.cbor')));
    let shown = '';
    const stdout = new Writable({
      write(chunk: Buffer, _encoding, done) {
        shown += chunk.toString();
        done();
      },
    });
    const home = folder();
    const code = await main(['card', 'read', '-', '--json'], {
      stdin,
      stdout,
      stderr: new PassThrough(),
      env: { HOME: home, XDG_DATA_HOME: home },
      cwd: root,
      now: () => 0,
    });
    expect(code).toBe(0);
    expect(JSON.parse(shown)).toMatchObject({
      file: '-',
      format: 'gmrtd',
      verdict: { read: true, intact: true, authentic: true, genuineChip: true },
    });
  });
});

describe('card read of what is no dump', () => {
  it.each([
    ['uid-only', 'chip.nfc', 'DUMP_UID_ONLY'],
    ['trace-encrypted', 'chip.txt', 'DUMP_ENCRYPTED'],
    ['zip-slip', 'chip.zip', 'ZIP_PATH_OUTSIDE'],
    ['zip-bomb', 'chip.zip', 'ZIP_TOO_MUCH'],
  ])('refuses %s with its reason, and 3', async (flaw, file, code) => {
    const to = join(folder(), 'card');
    expect((await run(['card', 'make', '--flaw', flaw, '--out', to])).code).toBe(0);
    const { code: exit, lines } = await read(join(to, file));
    expect(exit).toBe(3);
    expect(lines[0]).toMatchObject({ ok: false, card: null, findings: [{ code }] });
  });

  it('refuses a folder with a link that leads out of it, and takes one that does not', async () => {
    const at = join(folder(), 'chip');
    mkdirSync(at);
    for (const name of ['EF_DG1.bin', 'EF_SOD.bin']) writeFileSync(join(at, name), readFileSync(join(sample, name)));
    symlinkSync('EF_SOD.bin', join(at, 'EF_SOD-001.bin'));
    expect((await read(at)).lines[0]).toMatchObject({ ok: true });
    symlinkSync(join(sample, 'EF_DG13.bin'), join(at, 'EF_DG13.bin'));
    expect((await read(at)).lines[0].findings[0]).toMatchObject({ code: 'DUMP_LINK_OUTSIDE' });
  });
});

describe('card make', () => {
  it.each(['gmrtd', 'flipper', 'serial', 'json', 'zip'])('writes the form %s, which is read as that and proved', async (format) => {
    const to = join(folder(), 'card');
    const { code, stdout } = await run(['card', 'make', '--format', format, '--out', to, '--json']);
    expect(code).toBe(0);
    const file = (JSON.parse(stdout).files as string[]).find((path) => /chip\.|chip\/EF_COM/.test(path))!.replace(/\/EF_COM.*/, '');
    const { lines } = await read(file);
    expect(lines[0]).toMatchObject({ ok: true, format, verdict: { read: true, intact: true, authentic: true } });
  });

  it('signs with RSA-PSS on demand', async () => {
    const to = join(folder(), 'card');
    await run(['card', 'make', '--signature', 'rsa-pss', '--out', to]);
    const { lines } = await read(join(to, 'chip'));
    expect(lines[0].verdict).toMatchObject({ read: true, intact: true, authentic: true });
    expect((await run(['card', 'make', '--signature', 'dsa', '--out', join(folder(), 'card')])).code).toBe(2);
  });
});

describe('card read --save-portrait', () => {
  it('writes the portrait as it is on the chip', async () => {
    const to = join(folder(), 'portraits');
    expect((await read(sample, '--save-portrait', to)).code).toBe(0);
    const jpeg = readFileSync(join(to, '0001-chip.jpg'));
    expect(readFileSync(join(sample, 'EF_DG2.bin')).includes(jpeg)).toBe(true);
  });

  it('writes one in JPEG 2000 that cannot be decoded all the same, and says so', async () => {
    const at = join(folder(), 'chip');
    mkdirSync(at);
    const image = Buffer.from('ff4fff51002f000000000010000000100000000000000000ffd9', 'hex');
    const record = Buffer.concat([Buffer.from('FAC\x00010\x00', 'latin1'), Buffer.alloc(38), image]);
    record.writeUInt32BE(record.length, 8);
    record.writeUInt16BE(1, 12);
    record.writeUInt32BE(32 + image.length, 14);
    record.writeUInt8(1, 35);
    writeFileSync(join(at, 'EF_DG2.bin'), dg2(record));
    const to = join(folder(), 'portraits');
    const { stderr } = await read(at, '--save-portrait', to);
    expect(stderr).toContain('PORTRAIT_NOT_WRITTEN');
    expect(readFileSync(join(to, '0001-chip.j2k'))).toEqual(image);
    expect(existsSync(join(to, '0001-chip.png'))).toBe(false);
  });
});

const interop = join(root, '..', 'shared', 'interop', 'nfc');
describe.skipIf(!existsSync(interop))('a portrait in JPEG 2000 (reference data)', () => {
  it('is written as it is, and as PNG beside it', async () => {
    const to = join(folder(), 'portraits');
    await read(join(interop, 'bsi-mustermann'), '--save-portrait', to);
    const { default: sharp } = await import('sharp');
    const { width, height } = await sharp(join(to, '0001-bsi-mustermann.png')).metadata();
    expect([width, height]).toEqual([413, 531]);
    expect(existsSync(join(to, '0001-bsi-mustermann.jp2'))).toBe(true);
  });
});

describe('card read --compare', () => {
  const card = join(root, 'samples/cards/nguyen-van-an');

  it('puts QR, chip and register side by side', async () => {
    const { lines } = await read(join(card, 'qr.png'), join(card, 'chip'), '--compare');
    const name = lines[2].fields.find(({ field }: { field: string }) => field === 'fullName');
    expect(name).toMatchObject({ values: { qr: 'Nguyễn Văn An', chip: 'Nguyễn Văn An', register: 'Nguyễn Văn An' }, agreement: 'equal' });
    expect(lines[2].fields.every(({ agreement }: { agreement: string }) => agreement !== 'different')).toBe(true);
  });

  it('marks what differs, in a table that a person can read', async () => {
    const to = join(folder(), 'card');
    await run(['card', 'make', '--flaw', 'groups-differ', '--out', to]);
    const { stdout } = await run(['card', 'read', join(to, 'qr.png'), join(to, 'chip'), '--compare', '--lang', 'en']);
    expect(stdout).toMatch(/✗ {2}Full name +Nguyễn Văn An +Nguyễn Văn An Khác +Nguyễn Văn An/);
    expect(stdout).toContain('only spelled differently');
  });
});
