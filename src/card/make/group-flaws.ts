import { dg1, dg2, dg13 } from './data-groups.js';
import { integer, octets, oid, printable, sequence, set, tlv, utf8 } from './der.js';
import { edited } from './edit.js';
import { faceRecord } from './face-record.js';
import { type ChipFlaw, issued } from './flaw.js';
import type { ChipHolder } from './holder.js';
import { mrzOf } from './mrz-lines.js';

const item = (field: number, ...values: Uint8Array[]): Uint8Array => sequence(integer(field), ...values);

/** DG13 with one of its items replaced by others, or by nothing. */
const withItem = (field: number, ...others: (readonly Uint8Array[])[]): ChipFlaw['make'] =>
  issued((holder) => ({ DG13: edited(dg13(holder), [0, field - 1], () => others.map((values) => item(field, ...values))) }));

/** DG13 with further items at its end. */
const withMore = (more: (holder: ChipHolder) => Uint8Array): ChipFlaw['make'] =>
  issued((holder) => ({ DG13: edited(dg13(holder), [0, 15], (last) => [last, more(holder)]) }));

/** DG1 with some of the MRZ's characters replaced. */
const withMrz = (at: number, text: string): ChipFlaw['make'] =>
  issued((holder) => {
    const mrz = mrzOf(holder);
    return { DG1: dg1(mrz.slice(0, at) + text + mrz.slice(at + text.length)) };
  });

const withRecord = (change: (record: Buffer) => void): ChipFlaw['make'] =>
  issued((holder, { portrait }) => {
    const record = Buffer.from(faceRecord(portrait.jpeg, holder.sex));
    change(record);
    return { DG2: dg2(record) };
  });

/** What issuers write into the groups of a chip that they should not: all hashes and signatures fit. */
export const groupFlaws = {
  'mrz-short': {
    vi: 'MRZ thiếu một ký tự',
    en: 'The MRZ lacks a character',
    codes: ['MRZ_LENGTH'],
    make: issued((holder) => ({ DG1: dg1(mrzOf(holder).slice(1)) })),
  },
  'mrz-letters': { vi: 'MRZ có chữ thường', en: 'The MRZ has small letters', codes: ['MRZ_CHARACTER'], make: withMrz(60, 'nguyen') },
  'mrz-date': {
    vi: 'MRZ có ngày không có thật',
    en: 'The MRZ has a day that does not exist',
    codes: ['MRZ_DATE'],
    make: withMrz(30, '990231'),
  },
  'mrz-issuer': {
    vi: 'MRZ ghi nơi cấp là UTO',
    en: 'The MRZ names UTO as the issuer',
    codes: ['MRZ_ISSUER', 'DG13_FOREIGN', 'CHIP_COUNTRY_DIFFERS'],
    make: withMrz(2, 'UTO'),
  },
  'mrz-numbers': {
    vi: 'Số thẻ và số định danh trong MRZ khác nhau',
    en: 'Card number and ID number in the MRZ differ',
    codes: ['MRZ_NUMBERS_DIFFER'],
    make: withMrz(5, '099999999'),
  },
  'faces-two': {
    vi: 'DG2 khai hai khuôn mặt',
    en: 'DG2 declares two faces',
    codes: ['DG2_FACES'],
    make: withRecord((record) => record.writeUInt16BE(2, 12)),
  },
  'face-header': {
    vi: 'Đầu bản ghi khuôn mặt sai',
    en: 'The header of the face record is wrong',
    codes: ['DG2_HEADER_BROKEN'],
    make: withRecord((record) => record.write('FAX')),
  },
  'face-format': {
    vi: 'Ảnh trong DG2 không phải JPEG',
    en: 'The image in DG2 is no JPEG',
    codes: ['DG2_FORMAT_UNKNOWN'],
    make: withRecord((record) => record.write('GIF8', 46)),
  },
  'face-length': {
    vi: 'Bản ghi khuôn mặt khai sai độ dài',
    en: 'The face record declares a wrong length',
    codes: ['DG2_LENGTH'],
    make: withRecord((record) => record.writeUInt32BE(99, 8)),
  },
  'face-kind': {
    vi: 'DG2 khai JPEG 2000 nhưng ảnh là JPEG',
    en: 'DG2 says JPEG 2000 but has a JPEG',
    codes: ['DG2_FORMAT_DIFFERS'],
    make: withRecord((record) => record.writeUInt8(1, 35)),
  },
  'dg13-missing': { vi: 'DG13 thiếu nơi thường trú', en: 'DG13 lacks the residence', codes: ['DG13_FIELD_MISSING'], make: withItem(9) },
  'dg13-double': {
    vi: 'DG13 có hai họ tên',
    en: 'DG13 has two names',
    codes: ['DG13_FIELD_DOUBLE'],
    make: withMore((holder) => item(2, utf8(holder.fullName))),
  },
  'dg13-unknown': {
    vi: 'DG13 có mục 17 lạ',
    en: 'DG13 has an unknown item 17',
    codes: ['DG13_FIELD_UNKNOWN'],
    make: withMore(() => item(17, utf8('Mới'))),
  },
  'dg13-utf8': {
    vi: 'Nơi thường trú trong DG13 không phải UTF-8',
    en: 'The residence in DG13 is not UTF-8',
    codes: ['DG13_TEXT_BROKEN'],
    make: withItem(9, [tlv(0x0c, 0xc3, 0x28)]),
  },
  'dg13-type': {
    vi: 'Họ tên trong DG13 sai kiểu chuỗi',
    en: 'The name in DG13 has the wrong string type',
    codes: ['DG13_STRING_TYPE'],
    make: withItem(2, [printable('Nguyen Van An')]),
  },
  'dg13-date': {
    vi: 'Ngày sinh trong DG13 viết sai dạng',
    en: 'The birth date in DG13 is written wrongly',
    codes: ['DG13_VALUE'],
    make: withItem(3, [printable('1999-01-15')]),
  },
  'dg13-parent': {
    vi: 'DG13 chỉ ghi một người thân',
    en: 'DG13 names one parent alone',
    codes: ['DG13_PARENTS'],
    make: withItem(13, [sequence(utf8('Trần Thị Cúc'))]),
  },
  'dg13-broken': {
    vi: 'Một mục của DG13 không có số',
    en: 'An item of DG13 has no number',
    codes: ['DG13_FIELD_BROKEN'],
    make: withMore(() => sequence(utf8('Mới'))),
  },
  'dg13-decomposed': {
    vi: 'Họ tên trong DG13 ở dạng tổ hợp rời',
    en: 'The name in DG13 is decomposed',
    codes: ['DG13_DECOMPOSED'],
    make: issued((holder) => ({ DG13: edited(dg13(holder), [0, 1], () => [item(2, tlv(0x0c, holder.fullName.normalize('NFD')))]) })),
  },
  'sex-differs': {
    vi: 'DG1 và DG13 ghi giới tính khác nhau',
    en: 'DG1 and DG13 say different sexes',
    codes: ['CHIP_GROUPS_DIFFER'],
    make: issued((holder) => ({ DG13: dg13({ ...holder, sex: holder.sex === 'male' ? 'female' : 'male' }) })),
  },
  'dg14-broken': {
    vi: 'DG14 không đúng cấu trúc',
    en: 'DG14 is not laid out as it should be',
    codes: ['GROUP_UNREADABLE'],
    make: issued(() => ({ DG14: tlv(0x6e, sequence(integer(1))) })),
  },
  'dg15-broken': {
    vi: 'DG15 không có khóa công khai',
    en: 'DG15 has no public key',
    codes: ['GROUP_UNREADABLE'],
    make: issued(() => ({ DG15: tlv(0x6f, octets(1, 2, 3)) })),
  },
  'pace-exchanged': {
    vi: 'DG14 ghi thông số PACE khác với CardAccess',
    en: 'DG14 says other PACE parameters than CardAccess',
    codes: ['CARD_ACCESS_DIFFERS'],
    make: issued(() => ({ DG14: tlv(0x6e, set(sequence(oid('0.4.0.127.0.7.2.2.4.2.2'), integer(2), integer(12)))) })),
  },
  'dg11-list': {
    vi: 'DG11 liệt kê một phần tử không có',
    en: 'DG11 lists an element that is not there',
    codes: ['GROUP_LIST_DIFFERS'],
    make: issued((holder) => ({ DG11: tlv(0x6b, tlv(0x5c, 0x5f, 0x0e, 0x5f, 0x42), tlv(0x5f0e, holder.fullName)) })),
  },
  'dg11-no-list': {
    vi: 'DG11 không có danh sách phần tử',
    en: 'DG11 has no list of its elements',
    codes: ['GROUP_LIST_MISSING'],
    make: issued((holder) => ({ DG11: tlv(0x6b, tlv(0x5f0e, holder.fullName)) })),
  },
  'dg11-text': {
    vi: 'Họ tên trong DG11 không phải UTF-8, và có một phần tử lạ',
    en: 'The name in DG11 is not UTF-8, and there is an unknown element',
    codes: ['GROUP_TEXT', 'GROUP_ELEMENT_UNKNOWN'],
    make: issued(() => ({ DG11: tlv(0x6b, tlv(0x5c, 0x5f, 0x0e, 0x5f, 0x60), tlv(0x5f0e, 0xc3, 0x28), tlv(0x5f60, 0)) })),
  },
  'dg12-date': {
    vi: 'Ngày cấp trong DG12 không có thật',
    en: 'The date of issue in DG12 does not exist',
    codes: ['GROUP_DATE'],
    make: issued(() => ({ DG12: tlv(0x6c, tlv(0x5c, 0x5f, 0x26), tlv(0x5f26, '20220231')) })),
  },
  'dg7-count': {
    vi: 'DG7 khai hai ảnh chữ ký nhưng có một',
    en: 'DG7 declares two signatures but has one',
    codes: ['GROUP_COUNT'],
    make: issued((_holder, { portrait }) => ({ DG7: tlv(0x67, integer(2), tlv(0x5f43, portrait.jpeg)) })),
  },
} as const satisfies Record<string, ChipFlaw>;
