import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonDump } from '../../../src/card/chip/format/json.js';
import { openInput } from '../../../src/card/input.js';
import { iosJson } from '../../../src/card/make/ios.js';
import { type IosFlaw, iosFlaws } from '../../../src/card/make/ios-flaws.js';
import { wording } from '../../../src/refusals/index.js';
import { portrait, sound } from '../make/sample.js';
import { read } from './cause.js';
import { iosCodes, readIosText } from './ios.js';

const json = Buffer.from(iosJson(sound(), null)).toString();
const values: Readonly<Record<string, string>> = JSON.parse(json);
const byteAt = (text: string, what: string) => Buffer.byteLength(text.slice(0, text.indexOf(what)));

describe('the JSON of iOS', () => {
  it('gives the same card and verdict as the same chip in a folder', () => {
    const { format, portrait: face, ...reading } = readIosText(json);
    const { format: _folder, portrait: _same, ...folder } = read(sound().filter(({ name }) => name !== 'EF_CardAccess.bin'));
    expect(format).toBe('ios');
    expect(reading).toEqual(folder);
    expect(Buffer.from(face!.bytes)).toEqual(portrait.jpeg);
  });

  it.each<[string, (text: string) => string]>([
    ['in one line', (text) => JSON.stringify(JSON.parse(text))],
    ['with COM as Common', (text) => text.replace('"COM"', '"Common"')],
    ['with the URL alphabet', (text) => text.replaceAll('\\/', '_').replaceAll('+', '-')],
    ['with line breaks within the Base64', (text) => text.replace(/("DG2": ".{76})/, '$1\\r\\n')],
    ['with a byte order mark and blanks before it', (text) => `\ufeff\n  ${text}`],
    ['with nested values beside the files', (text) => text.replace('{', '{ "device": { "DG1": ["}", 1] }, ')],
  ])('is read %s', (_what, change) => {
    const { verdict, card } = readIosText(change(json));
    expect(verdict).toMatchObject({ read: true, intact: true, authentic: true });
    expect(card?.fullName).toBe('Nguyễn Văn An');
  });

  it.each(Object.entries<IosFlaw>(iosFlaws))('%s makes the reader find what it promises', (_name, { codes, spoil }) => {
    expect(iosCodes(spoil(json))).toEqual(expect.arrayContaining([...codes]));
    expect(isJsonDump(Buffer.from(spoil(json)))).toBe(true);
  });

  it('says where it is wrong, in bytes of the file', () => {
    const wrong = (text: string) => readIosText(text).findings.find(({ code }) => code.startsWith('IOS_'))!;
    const cut = json.slice(0, 300);
    expect(wrong(cut)).toMatchObject({ code: 'IOS_JSON_BROKEN', params: { cut: true }, file: 'chip.json', offset: 300 });
    const star = json.replace(/("DG13": ".{40})./, '$1*').replace('{', '{ "tên": 1,');
    expect(readIosText(star).findings.find(({ code }) => code === 'IOS_BASE64_BROKEN')).toMatchObject({ offset: byteAt(star, '*') });
    const list = json.replace(/"DG1": "[^"]*"/, '"DG1": [1]');
    expect(wrong(list)).toMatchObject({ code: 'IOS_VALUE_NOT_TEXT', params: { name: 'DG1' }, offset: byteAt(list, '[1]') });
  });

  it('that breaks off still gives what came before', () => {
    const { card, verdict, findings } = readIosText(json.slice(0, json.indexOf('"DG2"') + 100));
    expect(card?.personalId).toBe('001099990001');
    expect(verdict.read).toBe(false);
    expect(findings[0]!.code).toBe('IOS_JSON_BROKEN');
  });

  it('with no file of a chip in it says so', () => {
    expect(iosCodes('{ "COM": 1 }')).toEqual(['IOS_VALUE_NOT_TEXT', 'DUMP_HOLDS_NO_CHIP']);
  });

  it('says each fault in both languages', () => {
    for (const text of Object.values<IosFlaw>(iosFlaws).map(({ spoil }) => spoil(json))) {
      for (const finding of readIosText(text).findings) {
        const [vi, en] = (['vi', 'en'] as const).map((language) => wording(finding, language));
        expect(vi).not.toEqual(en);
      }
    }
  });

  it('never makes the reader fail, however it was mangled', () => {
    fc.assert(
      fc.property(fc.nat({ max: json.length }), fc.string({ maxLength: 6 }), fc.nat({ max: json.length }), (at, put, end) => {
        // Without the name that tells whose JSON it is, it is anybody's.
        expect(['ios', 'json', null]).toContain(readIosText(json.slice(0, at) + put + json.slice(at, end)).format);
      }),
      { numRuns: 200 },
    );
  });

  it('is read in time that grows with its length alone', () => {
    // The processor's time: a busy machine makes nothing hang.
    const began = process.cpuUsage();
    for (const text of [
      '{"COM":"',
      `{"COM":${'"\\"'.repeat(500_000)}`,
      `{"COM":${'['.repeat(500_000)}`,
      `{"COM":"${'A'.repeat(3_000_000)}"}`,
      `{${'"COM":"",'.repeat(6_000)}`,
      `{"COM":"${'A'.repeat(3_000_000)}",${'"x":"",'.repeat(6_000)}`,
    ]) {
      expect(readIosText(text.padEnd(1_000_000, '\\"')).ok).toBe(false);
    }
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(5_000);
  });
});

describe('an input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vneid-input-'));
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it.each([
    ['an export of iOS, whatever its name', 'qr.png', json, 'chip'],
    ['one that breaks off', 'cut.json', json.slice(0, 60), 'chip'],
    ['JSON of something else', 'chip.json', '{ "name": "DG1" }', 'picture'],
    ['a list', 'list.json', '["DG1"]', 'picture'],
    ['nothing', 'empty.json', '', 'picture'],
  ])('is told by its content: %s', async (_what, name, content, kind) => {
    const opened = await openInput(put(name, content), name);
    expect(opened.ok && opened.value.kind).toBe(kind);
  });

  it('that is not there, or a folder without a dump, is refused', async () => {
    expect(await openInput(join(folder, 'none'), 'none')).toMatchObject({ refused: { code: 'NO_SUCH_FILE' } });
    mkdirSync(join(folder, 'none.d'));
    expect(await openInput(join(folder, 'none.d'), 'folder')).toMatchObject({ refused: { code: 'DUMP_EMPTY_FOLDER' } });
  });
});

describe('the maker of the JSON', () => {
  it('writes one object of texts in Base64, as Foundation does', () => {
    expect(Object.keys(values)).toEqual(['COM', 'DG1', 'DG2', 'DG13', 'DG14', 'DG15', 'SOD']);
    for (const { name, bytes } of sound().filter(({ name }) => name !== 'EF_CardAccess.bin')) {
      expect(Buffer.from(values[name.slice(3, -4)]!, 'base64')).toEqual(Buffer.from(bytes));
    }
    expect(json).not.toMatch(/[^\\]\//);
  });
});
