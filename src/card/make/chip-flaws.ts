import { ok, type Result } from '../../refusals/index.js';
import type { NamedBytes } from '../chip/format/proxmark.js';
import { dg1, dg13 } from './data-groups.js';
import { lastByteOff } from './edit.js';
import { afterwards, type ChipFlaw, change, cut, issued, nameOf, signedBy, twice, without } from './flaw.js';
import { groupFlaws } from './group-flaws.js';
import { type ChipHolder, order } from './holder.js';
import type { IssuerKeys } from './keys.js';
import { dump } from './make-chip.js';
import { mrzOf } from './mrz-lines.js';
import type { DrawnPortrait } from './portrait.js';
import { saveFlaws } from './save-flaws.js';
import { sodFlaws } from './sod-flaws.js';

export type { ChipFlaw };

/** Every flaw `card make --flaw` can make, by name. */
export const chipFlaws = {
  'cut-dg1': {
    vi: 'DG1 bị cắt giữa chừng',
    en: 'DG1 is cut midway',
    codes: ['CHIP_FILE_CUT'],
    make: afterwards((files) => change(files, 'DG1', cut(0.6))),
  },
  'cut-dg2': {
    vi: 'DG2 bị cắt giữa chừng',
    en: 'DG2 is cut midway',
    codes: ['CHIP_FILE_CUT'],
    make: afterwards((files) => change(files, 'DG2', cut(0.6))),
  },
  'cut-portrait': {
    vi: 'Thẻ được cấp với ảnh thiếu phần cuối',
    en: 'The card was issued with an image that lacks its end',
    codes: ['DG2_IMAGE_CUT'],
    make: ({ portrait, ...ordered }, keys) => dump({ ...ordered, portrait: { ...portrait, jpeg: portrait.jpeg.subarray(0, -2) } }, keys),
  },
  'altered-dg13': {
    vi: 'DG13 bị sửa sau khi cấp',
    en: 'DG13 was altered after issuing',
    codes: ['CHIP_HASH_MISMATCH'],
    make: afterwards((files) => change(files, 'DG13', lastByteOff)),
  },
  'no-dg13': {
    vi: 'Không có DG13',
    en: 'There is no DG13',
    codes: ['CHIP_DG13_MISSING'],
    make: afterwards((files) => without(files, 'DG13')),
  },
  'no-sod': {
    vi: 'Không có SOD',
    en: 'There is no SOD',
    codes: ['CHIP_SOD_MISSING'],
    make: afterwards((files) => without(files, 'SOD')),
  },
  'altered-signature': {
    vi: 'Chữ ký trong SOD bị sửa',
    en: 'The signature in the SOD was altered',
    codes: ['CHIP_SIGNATURE_WRONG'],
    make: afterwards((files) => change(files, 'SOD', lastByteOff)),
  },
  'foreign-csca': {
    vi: 'SOD do một cơ quan không được tin cậy ký',
    en: 'The SOD is signed under an issuer nobody trusts',
    codes: ['CHIP_CSCA_UNKNOWN'],
    make: signedBy({ seed: 'vneid-sim MO PHONG LA', cscaName: 'CSCA LA' }),
  },
  'forged-csca': {
    vi: 'SOD do một cơ quan mạo tên cơ quan được tin cậy ký',
    en: 'The SOD is signed under an issuer that borrows the trusted one’s name',
    codes: ['CHIP_CSCA_SIGNATURE_WRONG'],
    make: signedBy({ seed: 'vneid-sim MO PHONG GIA' }),
  },
  'expired-signer': {
    vi: 'Chứng thư người ký đã hết hạn khi ký',
    en: 'The signer’s certificate had expired when it signed',
    codes: ['CHIP_SIGNER_EXPIRED'],
    make: signedBy({ signerName: 'DS 000', signerUntil: '2021-01-02' }),
  },
  'mrz-check-digit': {
    vi: 'Thẻ được cấp với một chữ số kiểm tra sai trong MRZ',
    en: 'The card was issued with a wrong check digit in the MRZ',
    codes: ['MRZ_CHECK_DIGIT'],
    make: issued((holder) => {
      const mrz = mrzOf(holder);
      return { DG1: dg1(`${mrz.slice(0, 59)}${(Number(mrz[59]) + 1) % 10}${mrz.slice(60)}`) };
    }),
  },
  'groups-differ': {
    vi: 'DG1 và DG13 ghi tên khác nhau',
    en: 'DG1 and DG13 say different names',
    codes: ['CHIP_GROUPS_DIFFER'],
    make: issued((holder) => ({ DG13: dg13({ ...holder, fullName: `${holder.fullName} Khác` }) })),
  },
  'status-word': {
    vi: 'DG13 chỉ có mã trả lời 6982 của chip',
    en: 'DG13 holds only the chip’s answer code 6982',
    codes: ['CHIP_STATUS_WORD'],
    make: afterwards((files) => change(files, 'DG13', () => Uint8Array.of(0x69, 0x82))),
  },
  blank: {
    vi: 'DG2 toàn byte 00',
    en: 'DG2 is all zeros',
    codes: ['CHIP_FILE_BLANK'],
    make: afterwards((files) => change(files, 'DG2', (bytes) => new Uint8Array(bytes.length))),
  },
  'trailing-bytes': {
    vi: 'DG1 thừa mã trả lời 9000 ở cuối',
    en: 'DG1 has the answer code 9000 after its end',
    codes: ['CHIP_TRAILING_BYTES'],
    make: afterwards((files) => change(files, 'DG1', (bytes) => Buffer.concat([bytes, Uint8Array.of(0x90, 0x00)]))),
  },
  'hex-text': {
    vi: 'DG1 được lưu thành văn bản hex',
    en: 'DG1 was saved as hexadecimal text',
    codes: ['CHIP_TEXT_SAVED'],
    make: afterwards((files) => change(files, 'DG1', (bytes) => Buffer.from(Buffer.from(bytes).toString('hex')))),
  },
  'wrong-name': {
    vi: 'DG13 mang tên của DG11',
    en: 'DG13 is named DG11',
    codes: ['CHIP_NAME_CONFLICT'],
    make: afterwards((files) => files.map((file) => (file.name === nameOf('DG13') ? { ...file, name: 'EF_DG11.bin' } : file))),
  },
  'two-versions': {
    vi: 'DG1 có hai bản, bản đầu bị cắt',
    en: 'DG1 comes in two versions, the first of them cut',
    codes: ['CHIP_VERSIONS'],
    make: twice('DG1', 0.6),
  },
  ...saveFlaws,
  ...groupFlaws,
  ...sodFlaws,
} as const satisfies Record<string, ChipFlaw>;

export type ChipFlawName = keyof typeof chipFlaws;

/** A chip with one flaw for a made-up holder; the guards are `makeChip`'s. */
export function makeFlawed(
  flaw: ChipFlawName,
  holder: ChipHolder,
  portrait: DrawnPortrait,
  keys: IssuerKeys,
): Result<NamedBytes[], 'CARD_MAKE_NOT_FICTIONAL'> {
  const ordered = order(holder, portrait);
  return ordered.ok ? ok(chipFlaws[flaw].make(ordered.value, keys)) : ordered;
}
