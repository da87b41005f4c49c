import type { Code } from '../../refusals/index.js';
import type { NamedBytes } from '../chip/format/proxmark.js';
import { lastByteOff } from './edit.js';
import { without } from './flaw.js';
import { type Chip, type Format, formats } from './formats.js';
import { gmrtd, gmrtdDocument } from './gmrtd.js';
import { iosJson } from './ios.js';
import { serialLog } from './serial.js';
import { zip } from './zip.js';

/** One way in which what holds a chip's files goes wrong, and the codes a reader must find in it, perhaps among others. */
export interface DumpFlaw {
  readonly vi: string;
  readonly en: string;
  readonly codes: readonly Code[];
  make(chip: Chip): NamedBytes[];
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The one file of a form, spoiled. */
const spoilt =
  (format: Exclude<Format, 'proxmark' | 'flipper'>, spoil: (bytes: Uint8Array) => Uint8Array): DumpFlaw['make'] =>
  (chip) =>
    formats[format](chip).map(({ name, bytes }) => ({ name, bytes: spoil(bytes) }));
const rewritten = (format: Exclude<Format, 'proxmark' | 'flipper'>, change: (text: string) => string): DumpFlaw['make'] =>
  spoilt(format, (bytes) => Buffer.from(change(text(bytes)), 'latin1'));
const packed =
  (entries: (chip: Chip) => Parameters<typeof zip>[0]): DumpFlaw['make'] =>
  (chip) => [{ name: 'chip.zip', bytes: zip(entries(chip)) }];
const answered =
  (transcript: (made: Chip['transcript']) => Chip['transcript'], files = (chip: Chip) => chip.files): DumpFlaw['make'] =>
  (chip) => [{ name: 'chip.json', bytes: iosJson(files(chip), transcript(chip.transcript)) }];

const scan = [
  'Filetype: Flipper NFC device',
  'Version: 4',
  'Device type: ISO14443-4A',
  'UID: 08 00 00 01',
  'ATQA: 00 04',
  'SAK: 20',
  '# ISO14443-4A specific data',
  'T0: 78',
  '',
].join('\n');

/** Every flaw that hangs on the form of a dump; each says the form it comes in. */
export const dumpFlaws = {
  'json-cut': {
    vi: 'JSON bị cắt giữa chừng',
    en: 'the JSON is cut midway',
    codes: ['JSON_BROKEN'],
    make: rewritten('json', (json) => json.slice(0, json.indexOf('"dg13"') + 60)),
  },
  'json-text': {
    vi: 'Base64 của dg13 trong JSON có ký tự lạ',
    en: 'the Base64 of dg13 in the JSON has a strange character',
    codes: ['JSON_TEXT_BROKEN'],
    make: rewritten('json', (json) => json.replace(/("dg13": ".{40})./, '$1*')),
  },
  'json-type': {
    vi: 'dg1 trong JSON là danh sách số',
    en: 'dg1 in the JSON is a list of numbers',
    codes: ['JSON_VALUE_NOT_TEXT'],
    make: rewritten('json', (json) => json.replace(/("dg1": )"[^"]*"/, '$1[97, 93]')),
  },
  'gmrtd-cut': {
    vi: 'CBOR của gmrtd bị cắt',
    en: 'the CBOR of gmrtd is cut',
    codes: ['GMRTD_BROKEN'],
    make: spoilt('gmrtd', (bytes) => bytes.subarray(0, 900)),
  },
  'gmrtd-altered': {
    vi: 'CBOR của gmrtd bị sửa',
    en: 'the CBOR of gmrtd was altered',
    codes: ['GMRTD_CHECKSUM'],
    make: ({ files }) => [{ name: 'chip.cbor', bytes: lastByteOff(gmrtdDocument(files)) }],
  },
  'gmrtd-magic': {
    vi: 'CBOR mang tên gmrtd lạ',
    en: 'the CBOR calls itself something unknown of gmrtd',
    codes: ['GMRTD_MAGIC'],
    make: rewritten('gmrtd', (cbor) => cbor.replace('gmrtd-verifiable-doc', 'gmrtd-verifiable-dox')),
  },
  'gmrtd-version': {
    vi: 'CBOR của gmrtd có phiên bản mới hơn',
    en: 'the CBOR of gmrtd has a newer version',
    codes: ['GMRTD_VERSION'],
    make: rewritten('gmrtd', (cbor) => cbor.replace('gversion\x01', 'gversion\x09')),
  },
  'gmrtd-field': {
    vi: 'CBOR của gmrtd thiếu payload',
    en: 'the CBOR of gmrtd lacks its payload',
    codes: ['GMRTD_FIELD'],
    make: rewritten('gmrtd', (cbor) => cbor.replace('gpayload', 'gpaylaod')),
  },
  'gmrtd-chip-auth': {
    vi: 'CBOR của gmrtd có bằng chứng Chip Authentication',
    en: 'the CBOR of gmrtd has evidence of chip authentication',
    codes: ['CA_NOT_EVALUATED'],
    make: ({ files, transcript }) => [{ name: 'chip.cbor', bytes: gmrtd(files, transcript, 'chip') }],
  },
  'serial-cut': {
    vi: 'Bản ghi của đầu đọc dừng giữa DG13',
    en: 'the reader’s log stops within DG13',
    codes: ['SERIAL_BLOCK_OPEN', 'SERIAL_UNFINISHED'],
    make: rewritten('serial', (log) => log.slice(0, log.indexOf('[DG13_RAW_START]') + 150)),
  },
  'serial-noise': {
    vi: 'Bản ghi của đầu đọc bị nhiễu',
    en: 'there is noise in the reader’s log',
    codes: ['SERIAL_TEXT_BROKEN'],
    make: rewritten('serial', (log) => log.replace('[DG13_RAW_START]\r\n', '[DG13_RAW_START]\r\n\x7f~')),
  },
  'serial-removed': {
    vi: 'Thẻ bị nhấc ra trước khi xong',
    en: 'the card was removed before the end',
    codes: ['SERIAL_READ_FAILED', 'CHIP_DG13_MISSING'],
    make: ({ files }) => [{ name: 'chip.log', bytes: serialLog(files.slice(0, 4), 'CARD_REMOVED') }],
  },
  'serial-twice': {
    vi: 'Bản ghi của đầu đọc có hai lần đọc',
    en: 'the reader’s log has two readings',
    codes: ['SERIAL_SEVERAL'],
    make: ({ files }) => [{ name: 'chip.log', bytes: Buffer.concat([serialLog(files.slice(0, 2), 'FAIL'), serialLog(files)]) }],
  },
  'serial-photo': {
    vi: 'Bản ghi của đầu đọc chỉ có ảnh thay cho DG2',
    en: 'the reader’s log has the photo alone instead of DG2',
    codes: ['SERIAL_PHOTO', 'CHIP_DG2_MISSING'],
    make: ({ files }) => {
      const dg2 = Buffer.from(files.find(({ name }) => name === 'EF_DG2.bin')!.bytes);
      const photo = dg2.subarray(dg2.indexOf(Buffer.of(0xff, 0xd8, 0xff))).toString('base64');
      const rest = without(files, 'DG2');
      return [
        { name: 'chip.log', bytes: Buffer.concat([Buffer.from(`[DG2_PHOTO_START_JPEG]\n${photo}\n[DG2_PHOTO_END]\n`), serialLog(rest)]) },
      ];
    },
  },
  'trace-only': {
    vi: 'Flipper ngắt trước khi lưu DG13; tệp còn trong trace.txt',
    en: 'the Flipper stopped before DG13 was saved; it is still in trace.txt',
    codes: ['TRACE_REBUILT', 'TRACE_INTERRUPTED'],
    make: (chip) =>
      formats
        .flipper(chip)
        .filter(({ name }) => name !== 'chip/EF_DG13.bin')
        .map(({ name, bytes }) => ({
          name,
          bytes: name.endsWith('trace.txt') ? Buffer.concat([bytes, Buffer.from('# error reason=tag_lost\n')]) : bytes,
        })),
  },
  'trace-encrypted': {
    vi: 'Bản ghi APDU chỉ có dữ liệu mã hóa',
    en: 'the log of APDUs holds ciphertext alone',
    codes: ['DUMP_ENCRYPTED'],
    make: (chip) => {
      const trace = formats.flipper(chip).find(({ name }) => name.endsWith('trace.txt'))!;
      return [{ name: 'chip.txt', bytes: Buffer.from(text(trace.bytes).replaceAll(/^(?:>>|<<) .*\n/gm, '')) }];
    },
  },
  'uid-only': {
    vi: 'Bản quét Flipper chỉ có UID',
    en: 'a scan of the Flipper with the UID alone',
    codes: ['DUMP_UID_ONLY'],
    make: () => [{ name: 'chip.nfc', bytes: Buffer.from(scan) }],
  },
  'zip-slip': {
    vi: 'Tệp zip có đường dẫn “..”',
    en: 'the zip has a path with “..”',
    codes: ['ZIP_PATH_OUTSIDE'],
    make: packed(({ files }) => files.map(({ name, bytes }) => ({ name: `../${name}`, bytes }))),
  },
  'zip-password': {
    vi: 'Tệp zip có mật khẩu',
    en: 'the zip has a password',
    codes: ['ZIP_ENCRYPTED'],
    make: packed(({ files }) => files.map((file) => ({ ...file, encrypted: true as const }))),
  },
  'zip-double': {
    vi: 'Tệp zip có hai DG1',
    en: 'the zip has DG1 twice',
    codes: ['ZIP_DUPLICATE'],
    make: packed(({ files }) => [...files, ...files.filter(({ name }) => name === 'EF_DG1.bin')]),
  },
  'zip-link': {
    vi: 'Tệp zip có liên kết',
    en: 'the zip has a link',
    codes: ['ZIP_LINK'],
    make: packed(({ files }) => [...files, { name: 'EF_DG3.bin', bytes: Buffer.from('../../outside.bin'), link: true as const }]),
  },
  'zip-zip': {
    vi: 'Tệp zip nằm trong tệp zip',
    en: 'a zip within a zip',
    codes: ['ZIP_NESTED'],
    make: packed(({ files }) => [{ name: 'chip.zip', bytes: zip(files) }]),
  },
  'zip-bomb': {
    vi: 'Tệp zip là bom nén',
    en: 'the zip is a bomb',
    codes: ['ZIP_TOO_MUCH'],
    make: packed(() => [{ name: 'EF_DG2.bin', bytes: new Uint8Array(24 << 20) }]),
  },
  'zip-cut': {
    vi: 'Tệp zip bị cắt cụt',
    en: 'the zip is cut',
    codes: ['ZIP_BROKEN'],
    make: spoilt('zip', (bytes) => bytes.subarray(0, bytes.length - 40)),
  },
  'zip-two': {
    vi: 'Tệp zip có hai bản đọc',
    en: 'the zip has two dumps',
    codes: ['DUMP_SEVERAL'],
    make: packed(({ files }) => ['a', 'b'].flatMap((top) => files.map(({ name, bytes }) => ({ name: `${top}/${name}`, bytes })))),
  },
  'aa-wrong': {
    vi: 'Chip trả lời sai phép thử',
    en: 'the chip answers the live test wrongly',
    codes: ['AA_ANSWER_WRONG'],
    make: answered(({ challenge, signature }) => ({ challenge, signature: lastByteOff(signature) })),
  },
  'aa-challenge': {
    vi: 'Thử thách chỉ còn 7 byte',
    en: 'the challenge has 7 bytes left',
    codes: ['AA_CHALLENGE_LENGTH', 'AA_ANSWER_WRONG'],
    make: answered(({ challenge, signature }) => ({ challenge: challenge.subarray(1), signature })),
  },
  'aa-no-key': {
    vi: 'Có phép thử chip nhưng thiếu DG15',
    en: 'there is a live test, but no DG15',
    codes: ['AA_KEY_MISSING'],
    make: answered(
      (made) => made,
      ({ files }) => without(files, 'DG15'),
    ),
  },
  'aa-unsigned': {
    vi: 'Có phép thử chip nhưng thiếu SOD',
    en: 'there is a live test, but no SOD',
    codes: ['AA_KEY_UNPROTECTED', 'AA_NOT_COUNTED'],
    make: answered(
      (made) => made,
      ({ files }) => without(files, 'SOD'),
    ),
  },
} as const satisfies Record<string, DumpFlaw>;

export type DumpFlawName = keyof typeof dumpFlaws;
