import { lastByteOff } from './edit.js';
import { afterwards, type ChipFlaw, change, cut, type FileName, twice, without } from './flaw.js';

const missing = (name: FileName): ChipFlaw['make'] => afterwards((files) => without(files, name));

/** What readers and people do to a sound dump. */
export const saveFlaws = {
  'no-dg1': { vi: 'Không có DG1', en: 'There is no DG1', codes: ['CHIP_DG1_MISSING'], make: missing('DG1') },
  'no-dg2': { vi: 'Không có DG2', en: 'There is no DG2', codes: ['CHIP_DG2_MISSING'], make: missing('DG2') },
  'no-com': { vi: 'Không có COM', en: 'There is no COM', codes: ['CHIP_COM_MISSING'], make: missing('COM') },
  'no-dg14': { vi: 'Không có DG14', en: 'There is no DG14', codes: ['CHIP_GROUP_MISSING'], make: missing('DG14') },
  'cut-sod': {
    vi: 'SOD bị cắt giữa chừng',
    en: 'The SOD is cut midway',
    codes: ['CHIP_FILE_CUT'],
    make: afterwards((files) => change(files, 'SOD', cut(0.7))),
  },
  'empty-file': {
    vi: 'DG13 là tệp rỗng',
    en: 'DG13 is an empty file',
    codes: ['CHIP_FILE_EMPTY'],
    make: afterwards((files) => change(files, 'DG13', () => new Uint8Array())),
  },
  'blank-ff': {
    vi: 'DG13 toàn byte FF',
    en: 'DG13 is all FF',
    codes: ['CHIP_FILE_BLANK'],
    make: afterwards((files) => change(files, 'DG13', (bytes) => new Uint8Array(bytes.length).fill(0xff))),
  },
  'not-found-word': {
    vi: 'DG13 chỉ có mã trả lời 6A82 của chip',
    en: 'DG13 holds only the chip’s answer code 6A82',
    codes: ['CHIP_STATUS_WORD'],
    make: afterwards((files) => change(files, 'DG13', () => Uint8Array.of(0x6a, 0x82))),
  },
  padding: {
    vi: 'DG2 thừa byte đệm ở cuối',
    en: 'DG2 has padding after its end',
    codes: ['CHIP_TRAILING_BYTES'],
    make: afterwards((files) => change(files, 'DG2', (bytes) => Buffer.concat([bytes, new Uint8Array(64)]))),
  },
  'base64-text': {
    vi: 'SOD được lưu thành văn bản Base64',
    en: 'The SOD was saved as text in Base64',
    codes: ['CHIP_TEXT_SAVED'],
    make: afterwards((files) => change(files, 'SOD', (bytes) => Buffer.from(Buffer.from(bytes).toString('base64')))),
  },
  'base64-broken': {
    vi: 'DG13 là Base64 có ký tự lạ',
    en: 'DG13 is Base64 with a strange character',
    codes: ['CHIP_TEXT_BROKEN'],
    make: afterwards((files) =>
      change(files, 'DG13', (bytes) =>
        Buffer.from(
          Buffer.from(bytes)
            .toString('base64')
            .replace(/^(.{40})./, '$1*'),
        ),
      ),
    ),
  },
  'other-tag': {
    vi: 'DG13 bị ghi đè bằng dữ liệu khác',
    en: 'DG13 was overwritten with something else',
    codes: ['CHIP_TAG_UNKNOWN'],
    make: afterwards((files) => change(files, 'DG13', (bytes) => Uint8Array.from(bytes, (byte, n) => (n === 0 ? 0x62 : byte)))),
  },
  'inner-length': {
    vi: 'Độ dài bên trong DG13 sai',
    en: 'A length inside DG13 is wrong',
    codes: ['CHIP_STRUCTURE_BROKEN'],
    make: afterwards((files) => change(files, 'DG13', (bytes) => Uint8Array.from(bytes, (byte, n) => (n === 9 ? 0x7f : byte)))),
  },
  'two-sods': {
    vi: 'SOD có hai bản, bản đầu bị sửa',
    en: 'The SOD comes in two versions, the first of them altered',
    codes: ['CHIP_VERSIONS'],
    make: twice('SOD', 0.5),
  },
  'other-dg15': {
    vi: 'DG15 là của một chip khác',
    en: 'DG15 is another chip’s',
    codes: ['CHIP_HASH_MISMATCH'],
    make: afterwards((files) => change(files, 'DG15', lastByteOff)),
  },
} as const satisfies Record<string, ChipFlaw>;
