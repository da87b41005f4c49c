import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderDump } from '../../../src/card/chip/dump.js';
import { openFolder, whyNotOpened } from '../../../src/card/chip/folder.js';
import type { NamedBytes } from '../../../src/card/chip/format/proxmark.js';
import { readTrustFile } from '../../../src/card/chip/trust-list.js';
import { openInput } from '../../../src/card/input.js';
import { type ChipFlaw, type ChipFlawName, chipFlaws } from '../../../src/card/make/chip-flaws.js';
import { dg1, dg2 } from '../../../src/card/make/data-groups.js';
import { octets, oid } from '../../../src/card/make/der.js';
import { type DumpFlaw, dumpFlaws } from '../../../src/card/make/dump-flaws.js';
import { lastByteOff } from '../../../src/card/make/edit.js';
import { faceRecord } from '../../../src/card/make/face-record.js';
import { formats } from '../../../src/card/make/formats.js';
import { makeChip } from '../../../src/card/make/make-chip.js';
import { masterList } from '../../../src/card/make/master-list.js';
import { mrzOf } from '../../../src/card/make/mrz-lines.js';
import { dumpTooSlow } from '../../../src/cli/dump-job.js';
import { chip } from '../../../src/refusals/chip.js';
import { flawed, sampleChip } from '../make/sample.js';
import {
  changed,
  codesOf,
  file,
  holder,
  integer,
  issue,
  item,
  keys,
  portrait,
  printable,
  sequence,
  sound,
  swapped,
  tlv,
  utf8,
  withDg13,
  withSod,
} from './cause.js';
import { codesOfDump } from './dump-of.js';
import { folderOf } from './folder-of.js';
import { iosCodes } from './ios.js';

const mrz = mrzOf(holder);
const without = (name: string) => sound().filter((one) => one.name !== `EF_${name}.bin`);
const record = (change: (bytes: Buffer) => void): Uint8Array => {
  const bytes = Buffer.from(faceRecord(portrait.jpeg, 'male'));
  change(bytes);
  return bytes;
};
const withMrz = (from: number, text: string) => issue({ DG1: dg1(mrz.slice(0, from) + text + mrz.slice(from + text.length)) });
const alone = (...bytes: (Uint8Array | number | string)[]) => [file('EF_DG1.bin', ...bytes)];
const passport = 'P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<<B12345678<VNM9901155M3901153<<<<<<<<<<<<<<02';

/** One input for each code that makes a reader, or the maker, say it. */
const causes: Partial<Record<keyof typeof chip, () => readonly string[] | Promise<readonly string[]>>> = {
  DUMP_EMPTY_FOLDER: () => opened([]),
  DUMP_NO_PERMISSION: () => [whyNotOpened('EACCES', 'EF_DG1.bin')!.refused.code],
  DUMP_TOO_MANY_FILES: () => opened(Array.from({ length: 65 }, (_, n) => file(`EF_DG1-${String(n).padStart(3, '0')}.bin`, 0x61))),
  DUMP_HOLDS_NO_CHIP: () => codesOf([file('mifare.bin', 'no card')]),
  CHIP_FILE_EMPTY: () => codesOf(alone()),
  CHIP_FILE_TOO_BIG: () => codesOf(alone(0x61, new Uint8Array(1 << 20))),
  CHIP_FILE_BLANK: () => codesOf(alone(new Uint8Array(95).fill(0xff))),
  CHIP_STATUS_WORD: () => codesOf(alone(0x6a, 0x82, new Uint8Array(93))),
  CHIP_TEXT_SAVED: () => codesOf(changed(sound(), 'EF_DG1.bin', (bytes) => Buffer.from(Buffer.from(bytes).toString('base64')))),
  CHIP_TEXT_BROKEN: () => codesOf(alone('615d5f1f5a4g')),
  CHIP_TAG_UNKNOWN: () => codesOf(alone(0x62, 0x01, 0x00)),
  CHIP_NAME_CONFLICT: () => codesOf([file('EF_DG1.bin', tlv(0x6d, sequence()))]),
  CHIP_VERSIONS: () => codesOf([...sound(), file('EF_DG1-001.bin', dg1(mrz.replace('AN', 'AM')))]),
  CHIP_FILE_CUT: () => codesOf(alone(0x61, 0x5d, 0x5f)),
  CHIP_TRAILING_BYTES: () => codesOf(alone(dg1(mrz), 0x90, 0x00)),
  CHIP_STRUCTURE_BROKEN: () => codesOf(alone(0x61, 0x03, 0x5f, 0x1f, 0x5a)),

  IOS_JSON_BROKEN: () => iosCodes('{ "COM": "YA=="'),
  IOS_BASE64_BROKEN: () => iosCodes('{ "COM": "Y*==" }'),
  IOS_VALUE_NOT_TEXT: () => iosCodes('{ "COM": null }'),
  IOS_KEY_UNKNOWN: () => iosCodes('{ "COM": "", "CHIP": "" }'),

  CHIP_DG1_MISSING: () => codesOf(without('DG1')),
  CHIP_DG2_MISSING: () => codesOf(without('DG2')),
  CHIP_DG13_MISSING: () => codesOf(without('DG13')),
  CHIP_COM_MISSING: () => codesOf(without('COM')),
  CHIP_GROUP_MISSING: () => codesOf([...without('COM'), file('EF_COM.bin', tlv(0x60, tlv(0x5c, 0x61, 0x75, 0x63, 0x6d)))]),
  CHIP_GROUP_NOT_IN_COM: () => codesOf([...without('COM'), file('EF_COM.bin', tlv(0x60, tlv(0x5c, 0x61, 0x75)))]),
  COM_LIST_MISSING: () => codesOf([file('EF_COM.bin', 0x60, 0x00)]),
  COM_DIFFERS_FROM_SOD: () => codesOf([...without('COM'), file('EF_COM.bin', tlv(0x60, tlv(0x5c, 0x61)))]),

  DG1_MRZ_MISSING: () => codesOf(alone(0x61, 0x00)),
  MRZ_LENGTH: () => codesOf(alone(dg1(mrz.slice(1)))),
  MRZ_CHARACTER: () => codesOf(withMrz(60, 'nguyen')),
  MRZ_CHECK_DIGIT: () => codesOf(withMrz(29, String((Number(mrz[29]) + 1) % 10))),
  MRZ_NUMBERS_DIFFER: () => codesOf(withMrz(5, '099990002')),
  MRZ_DATE: () => codesOf(withMrz(30, '990231')),
  MRZ_PASSPORT: () => codesOf(issue({ DG1: dg1(passport) })),
  MRZ_ISSUER: () => codesOf(withMrz(2, 'UTO')),

  DG2_HEADER_BROKEN: () => codesOf(issue({ DG2: dg2(record((bytes) => bytes.write('FAX'))) })),
  DG2_FACES: () => codesOf(issue({ DG2: dg2(record((bytes) => bytes.writeUInt16BE(2, 12))) })),
  DG2_FORMAT_UNKNOWN: () => codesOf(issue({ DG2: dg2(record((bytes) => bytes.write('GIF8', 46))) })),
  DG2_IMAGE_CUT: () => codesOf(issue({ DG2: dg2(record((bytes) => bytes.writeUInt16BE(0x1234, bytes.length - 2))) })),

  DG13_FOREIGN: () => codesOf(withMrz(2, 'UTO')),
  DG13_FIELD_BROKEN: () => codesOf(withDg13({ 2: sequence(utf8('An')) })),
  DG13_FIELD_DOUBLE: () => codesOf(withDg13({}, item(2, utf8('Bình')))),
  DG13_FIELD_UNKNOWN: () => codesOf(withDg13({}, item(17, utf8('mới')))),
  DG13_FIELD_MISSING: () => codesOf(withDg13({ 9: null })),
  DG13_TEXT_BROKEN: () => codesOf(withDg13({ 9: item(9, tlv(0x0c, 0xc3, 0x28)) })),
  DG13_STRING_TYPE: () => codesOf(withDg13({ 2: item(2, printable('Nguyen Van An')) })),
  DG13_DECOMPOSED: () => codesOf(withDg13({ 2: item(2, tlv(0x0c, holder.fullName.normalize('NFD'))) })),
  DG13_VALUE: () => codesOf(withDg13({ 3: item(3, printable('1999-01-15')) })),
  DG13_PARENTS: () => codesOf(withDg13({ 13: item(13, sequence(utf8('Trần Thị Cúc'))) })),
  CHIP_GROUPS_DIFFER: () => codesOf(withDg13({ 4: item(4, utf8('Nữ')) })),

  CHIP_SOD_MISSING: () => codesOf(without('SOD')),
  SOD_UNREADABLE: () => codesOf([file('EF_SOD.bin', tlv(0x77, sequence(integer(1))))]),
  SOD_NOT_SIGNED_DATA: () => codesOf(withSod('contentInfoType', () => [oid('1.2.840.113549.1.8.2')])),
  SOD_INDEFINITE_LENGTH: () =>
    codesOf(withSod('contentInfo', (element) => [Uint8Array.of(0x30, 0x80), element.subarray(4), new Uint8Array(2)])),
  SOD_CONTENT_TYPE: () => codesOf(withSod('contentType', () => [oid('1.2.840.113549.1.7.5')])),
  SOD_VERSION: () => codesOf(withSod('version', () => [integer(4)])),
  SOD_LDS_VERSION: () =>
    codesOf(withSod('content', (element) => [octets(Uint8Array.from(element.subarray(3)).map((byte, n) => (n === 5 ? 2 : byte)))])),
  SOD_SIGNERS: () => codesOf(withSod('signers', () => [tlv(0x31)])),
  SOD_SIGNER_UNKNOWN: () => codesOf(withSod('signerSerial', () => [integer(7)])),
  SOD_SIGNER_BY_SERIAL: () => codesOf(withSod('signerIssuer', (element) => [swapped(element, 'MO PHONG', 'Mo Phong')])),
  SOD_DIGEST_WRONG: () =>
    codesOf(withSod('content', (element) => [Uint8Array.from(element).map((byte, n) => (n === element.length - 1 ? byte ^ 1 : byte))])),
  CHIP_SIGNATURE_WRONG: () => codesOf(withSod('attributes', (element) => [swapped(element, '220510', '220511')])),
  CHIP_KEY_UNUSABLE: () => {
    const broken = swapped(keys.signer.certificate, '\x06\x07\x2a\x86\x48\xce\x3d\x02\x01', '\x06\x07\x2a\x86\x48\xce\x3d\x02\x09');
    return codesOf(issue({}, { ...keys, signer: { ...keys.signer, certificate: broken } }));
  },
  SOD_HASH_ENTRY: () => codesOf(withSod('content', (element) => [swapped(element, '\x02\x01\x0d\x04\x20', '\x02\x01\x2d\x04\x20')])),
  SOD_HASH_DOUBLE: () => codesOf(withSod('content', (element) => [swapped(element, '\x02\x01\x0d\x04\x20', '\x02\x01\x02\x04\x20')])),
  AA_KEY_UNUSABLE: () => {
    const unknown = issue({ DG15: swapped(sound().find(({ name }) => name === 'EF_DG15.bin')!.bytes, '\x3d\x02\x01', '\x3d\x02\x09') });
    return codesOfDump(formats.ios({ ...sampleChip(), files: unknown }));
  },
  AA_PROVED: () => codesOfDump(formats.ios(sampleChip())),
  CHIP_TOO_SLOW: () => {
    const job = { dump: folderDump(sound()), csca: '', list: '', now: 0 };
    return dumpTooSlow(job, 20_000).findings.map(({ code }) => code);
  },
  TRUST_NONE: () => trustCodes(Buffer.from('no certificate')),
  TRUST_ALTERED: () => trustCodes(lastByteOff(masterList(keys.csca.certificate))),
  DUMP_NOT_A_FILE: async () => {
    const input = await openInput('/dev/null', 'null');
    return input.ok ? [] : [input.refused.code];
  },
  DUMP_LINK_OUTSIDE: async () => {
    const folder = folderOf(sound());
    symlinkSync('/etc/hostname', join(folder, 'EF_DG3.bin'));
    const input = await openFolder(folder);
    return input.ok ? [] : [input.refused.code];
  },
  DUMP_TOO_BIG: () => codesOfDump([file('chip.json', `{ "dg1": "`, new Uint8Array(9 << 20).fill(0x41), '" }')]),
  CHIP_ALGORITHM_UNKNOWN: () => codesOf(withSod('signatureAlgorithm', () => [sequence(oid('1.2.840.10045.4.3.9'))])),
  CHIP_ALGORITHM_WEAK: () => codesOf(withSod('digestAlgorithm', () => [sequence(oid('1.3.14.3.2.26'))])),
  CHIP_HASH_MISMATCH: () => codesOf([...without('DG1'), file('EF_DG1.bin', dg1(mrz.replace('AN', 'AM')))]),
  CHIP_GROUP_NOT_IN_SOD: () => codesOf([...sound(), file('EF_DG11.bin', tlv(0x6b, sequence()))]),

  CHIP_CSCA_UNKNOWN: () => codesOf(sound(), { trusted: [] }),
  CHIP_CSCA_SIGNATURE_WRONG: () =>
    codesOf(issue({}, { ...keys, signer: { ...keys.signer, certificate: otherSignature(keys.signer.certificate) } })),
  CHIP_SIGNER_EXPIRED: () => codesOf(issue({}, keys, { issueDate: '2034-01-01' })),
  CHIP_CSCA_EXPIRED: () => codesOf(issue({}, keys, { issueDate: '2052-01-01' })),
  CHIP_SIGNING_TIME_MISSING: () => codesOf(withSod('attributes', (element) => [swapped(element, '\x01\x09\x05', '\x01\x09\x0f')])),
  CHIP_KEY_USAGE: () => codesOf(issue({}, { ...keys, signer: { ...keys.signer, ...keys.csca } })),
  CHIP_COUNTRY_DIFFERS: () => codesOf(withMrz(2, 'UTO')),
  CHIP_TRUSTED_UNREADABLE: () => codesOf(sound(), { trusted: [Buffer.from('no certificate')] }),
  CHIP_PRESENCE_UNPROVEN: () => codesOf(sound()),

  CARD_MAKE_NOT_FICTIONAL: () => {
    const made = makeChip({ ...holder, personalId: '001099000001' }, portrait, keys);
    return made.ok ? [] : [made.refused.code];
  },
};

/** A code without a cause of its own above is caused by the first flaw that promises it. */
async function byFlaw(code: string): Promise<readonly string[]> {
  const chipFlaw = Object.entries<ChipFlaw>(chipFlaws).find(([, { codes }]) => codes.includes(code as never));
  if (chipFlaw) return codesOf(flawed(chipFlaw[0] as ChipFlawName));
  const dumpFlaw = Object.values<DumpFlaw>(dumpFlaws).find(({ codes }) => codes.includes(code as never));
  return dumpFlaw ? codesOfDump(dumpFlaw.make(sampleChip())) : [];
}

function trustCodes(bytes: Uint8Array): string[] {
  const read = readTrustFile(bytes, 'csca.ml');
  return read.ok ? [] : [read.refused.code];
}

async function opened(files: readonly NamedBytes[]): Promise<string[]> {
  const result = await openFolder(folderOf(files));
  return result.ok ? [] : [result.refused.code];
}

function otherSignature(certificate: Uint8Array): Uint8Array {
  return Uint8Array.from(certificate).map((byte, n) => (n === certificate.length - 1 ? byte ^ 1 : byte));
}

/** Said by who walks a registration, and by `card read` when it writes: a scenario and the command's own test cause these. */
const elsewhere = ['CHIP_BROKEN', 'CHIP_NOT_AUTHENTIC', 'PORTRAIT_NOT_WRITTEN'];

describe('the catalogue of the chip', () => {
  it.each(Object.keys(chip).filter((code) => !elsewhere.includes(code)))('%s is said of an input made for it', async (code) => {
    const cause = causes[code as keyof typeof chip];
    expect(await (cause ? cause() : byFlaw(code))).toContain(code);
  });

  it('says nothing but that no chip was proved of a sound dump', () => {
    expect(codesOf(sound())).toEqual(['CHIP_PRESENCE_UNPROVEN']);
  });
});
