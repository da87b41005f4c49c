import type { Day } from '../../identity/rules/card.js';
import { integer, printable, sequence, tlv, utf8 } from './der.js';
import { faceRecord } from './face-record.js';
import type { ChipHolder, ChipOrder } from './holder.js';
import { dg14, dg15 } from './live-test.js';
import { mrzOf } from './mrz-lines.js';

/** The groups a sample chip has, as the SOD signs them; every sample has those that are not optional. */
export interface DataGroups {
  readonly DG1: Uint8Array;
  readonly DG2: Uint8Array;
  readonly DG7?: Uint8Array;
  readonly DG11?: Uint8Array;
  readonly DG12?: Uint8Array;
  readonly DG13: Uint8Array;
  readonly DG14: Uint8Array;
  readonly DG15: Uint8Array;
  readonly DG16?: Uint8Array;
}

/** Every data group of an order; `chipKey` is the chip's own. */
export function dataGroups({ holder, portrait }: ChipOrder, chipKey: Uint8Array): DataGroups {
  return {
    DG1: dg1(mrzOf(holder)),
    DG2: dg2(faceRecord(portrait.jpeg, holder.sex)),
    DG13: dg13(holder),
    DG14: dg14(),
    DG15: dg15(chipKey),
  };
}

/** DG1 around an MRZ (ICAO 9303 part 10, 4.7.1). */
export const dg1 = (mrz: string): Uint8Array => tlv(0x61, tlv(0x5f1f, mrz));

/** DG2 around one face record (ICAO 9303 part 10, 4.7.2), its header as in ISO/IEC 7816-11: facial features, format 0008 of ISO/IEC JTC 1/SC 37. */
export function dg2(record: Uint8Array): Uint8Array {
  const header = tlv(0xa1, tlv(0x80, 1, 1), tlv(0x81, 2), tlv(0x87, 1, 1), tlv(0x88, 0, 8));
  return tlv(0x75, tlv(0x7f61, integer(1), tlv(0x7f60, header, tlv(0x5f2e, record))));
}

/** What marks every sample as no real card: item 10, identifying marks, and item 16, the chip's number. */
const sampleMarks = 'DỮ LIỆU MÔ PHỎNG';
const sampleChipId = 'MOPHONG-SPECIMEN';

/** DG13 by the Vietnamese layout; what the holder lacks is left out or empty, as on cards. */
export function dg13(holder: ChipHolder): Uint8Array {
  const parents = [holder.father, holder.mother].map((name) => sequence(utf8(name ?? '')));
  const spouses = (holder.spouses ?? []).map((name) => sequence(utf8(name)));
  const items: readonly (readonly [number, ...Uint8Array[]])[] = [
    [1, printable(holder.personalId)],
    [2, utf8(holder.fullName)],
    [3, printable(printedDay(holder.birthDate))],
    [4, utf8(holder.sex === 'male' ? 'Nam' : 'Nữ')],
    [5, utf8('Việt Nam')],
    [6, utf8(holder.ethnicity)],
    [7, utf8(holder.religion)],
    [8, utf8(holder.origin)],
    [9, utf8(holder.address)],
    [10, utf8(sampleMarks)],
    [11, printable(printedDay(holder.issueDate))],
    [12, utf8(holder.expiryDate ? printedDay(holder.expiryDate) : 'Không thời hạn')],
    [13, ...parents],
    [14, ...spouses],
    ...(holder.oldId ? [[15, printable(holder.oldId)] as const] : []),
    [16, printable(sampleChipId)],
  ];
  return tlv(0x6d, sequence(...items.map(([number, ...values]) => sequence(integer(number), ...values))));
}

const printedDay = (day: Day): string => day.split('-').reverse().join('/');

/** COM: the LDS and Unicode versions and the groups there are, by their tags (ICAO 9303 part 10, 4.6.1). */
export const com = (groups: readonly Uint8Array[]): Uint8Array =>
  tlv(0x60, tlv(0x5f01, '0107'), tlv(0x5f36, '040000'), tlv(0x5c, ...groups.map((group) => group[0]!)));
