import { isFault, readTlv, valueBytes } from '../chip/tlv.js';
import { keyFromSeed, publicPoint } from './brainpool.js';
import { com } from './data-groups.js';
import { tlv as element, integer, octets, oid, printable, sequence } from './der.js';
import { edited, inSod, lastByteOff, swapped } from './edit.js';
import { afterwards, type ChipFlaw, change, signedBy } from './flaw.js';
import { dump } from './make-chip.js';

/** The inside of an OCTET STRING. */
function insideOf(string: Uint8Array): Uint8Array {
  const root = readTlv(string, { deep: false });
  if (isFault(root)) throw new Error(root.fault);
  return valueBytes(string, root);
}

/** A sound chip whose SOD was changed in one place after it was signed. */
const inPlace = (place: keyof typeof inSod, alter: (element: Uint8Array) => readonly Uint8Array[]): ChipFlaw['make'] =>
  afterwards((files) => change(files, 'SOD', (bytes) => edited(bytes, inSod[place], alter)));

/** What is wrong with who signed, and with what the SOD says. */
export const sodFlaws = {
  'sod-type': {
    vi: 'SOD không phải SignedData',
    en: 'The SOD is no SignedData',
    codes: ['SOD_NOT_SIGNED_DATA'],
    make: inPlace('contentInfoType', () => [oid('1.2.840.113549.1.8.2')]),
  },
  'sod-other': {
    vi: 'SOD không phải CMS',
    en: 'The SOD is no CMS',
    codes: ['SOD_UNREADABLE'],
    make: afterwards((files) => change(files, 'SOD', () => element(0x77, sequence(integer(1))))),
  },
  'sod-indefinite': {
    vi: 'SOD dùng độ dài không xác định',
    en: 'The SOD uses indefinite lengths',
    codes: ['SOD_INDEFINITE_LENGTH'],
    make: inPlace('contentInfo', (element) => [Uint8Array.of(0x30, 0x80), element.subarray(4), new Uint8Array(2)]),
  },
  'sod-version': {
    vi: 'SOD ghi SignedData phiên bản 4',
    en: 'The SOD says SignedData version 4',
    codes: ['SOD_VERSION'],
    make: inPlace('version', () => [integer(4)]),
  },
  'sod-content': {
    vi: 'SOD ký một loại nội dung khác',
    en: 'The SOD signs another kind of content',
    codes: ['SOD_CONTENT_TYPE'],
    make: inPlace('contentType', () => [oid('1.2.840.113549.1.7.5')]),
  },
  'sod-lds-version': {
    vi: 'Danh sách mã băm ghi phiên bản 2',
    en: 'The list of hashes says version 2',
    codes: ['SOD_LDS_VERSION', 'SOD_DIGEST_WRONG'],
    make: inPlace('content', (element) => [octets(edited(insideOf(element), [0], () => [integer(2)]))]),
  },
  'sod-lds-info': {
    vi: 'Danh sách mã băm phiên bản 0 kèm phiên bản LDS',
    en: 'The list of hashes, in version 0, names the version of LDS',
    codes: ['SOD_LDS_VERSION_INFO', 'SOD_DIGEST_WRONG'],
    make: inPlace('content', (element) => [
      octets(edited(insideOf(element), [2], (list) => [list, sequence(printable('0108'), printable('040000'))])),
    ]),
  },
  'sod-digest': {
    vi: 'Một mã băm trong SOD bị sửa',
    en: 'A hash in the SOD was altered',
    codes: ['SOD_DIGEST_WRONG', 'CHIP_HASH_MISMATCH'],
    make: inPlace('content', (element) => [lastByteOff(element)]),
  },
  'sod-signed-time': {
    vi: 'Thời điểm ký trong SOD bị sửa',
    en: 'The signing time in the SOD was altered',
    codes: ['CHIP_SIGNATURE_WRONG'],
    make: inPlace('attributes', (element) => [swapped(element, '000000Z', '010000Z')]),
  },
  'sod-unsigned': {
    vi: 'SOD không có chữ ký',
    en: 'The SOD has no signature',
    codes: ['SOD_SIGNERS'],
    make: inPlace('signers', () => [element(0x31)]),
  },
  'sod-two-signers': {
    vi: 'SOD có hai chữ ký',
    en: 'The SOD has two signatures',
    codes: ['SOD_SIGNERS'],
    make: inPlace('signers', (signers) => [edited(signers, [0], (info) => [info, info])]),
  },
  'sod-signer': {
    vi: 'SOD chỉ sang một chứng thư không có',
    en: 'The SOD points to a certificate that is not there',
    codes: ['SOD_SIGNER_UNKNOWN'],
    make: inPlace('signerSerial', () => [integer(7)]),
  },
  'sod-issuer-name': {
    vi: 'Tên cơ quan cấp trong SOD viết khác',
    en: 'The issuer’s name in the SOD is written otherwise',
    codes: ['SOD_SIGNER_BY_SERIAL'],
    make: inPlace('signerIssuer', (element) => [swapped(element, 'MO PHONG', 'Mo Phong')]),
  },
  'sod-algorithm': {
    vi: 'SOD dùng thuật toán lạ',
    en: 'The SOD uses an unknown algorithm',
    codes: ['CHIP_ALGORITHM_UNKNOWN'],
    make: inPlace('signatureAlgorithm', () => [sequence(oid('1.2.840.10045.4.3.9'))]),
  },
  'sod-sha1': {
    vi: 'SOD dùng SHA-1',
    en: 'The SOD uses SHA-1',
    codes: ['CHIP_ALGORITHM_WEAK'],
    make: inPlace('digestAlgorithm', () => [sequence(oid('1.3.14.3.2.26'))]),
  },
  'no-signing-time': {
    vi: 'SOD không ghi thời điểm ký',
    en: 'The SOD does not say when it was signed',
    codes: ['CHIP_SIGNING_TIME_MISSING'],
    make: inPlace('attributes', (element) => [swapped(element, '\x01\x09\x05', '\x01\x09\x0f')]),
  },
  'no-attributes': {
    vi: 'SOD không có thuộc tính được ký',
    en: 'The SOD has no signed attributes',
    codes: ['SOD_ATTRIBUTES_MISSING'],
    make: inPlace('attributes', () => []),
  },
  'signer-usage': {
    vi: 'Chứng thư người ký không cho phép ký số',
    en: 'The signer’s certificate does not allow signing',
    codes: ['CHIP_KEY_USAGE'],
    make: signedBy({ usage: 'csca', signerName: 'DS 002' }),
  },
  'signer-country': {
    vi: 'Chứng thư người ký của nước khác',
    en: 'The signer’s certificate is another country’s',
    codes: ['CHIP_COUNTRY_DIFFERS', 'CHIP_CSCA_COUNTRY'],
    make: signedBy({ country: 'UT', signerName: 'DS 003' }),
  },
  'signer-curve': {
    vi: 'Khóa của người ký dùng đường cong có điểm sinh lạ',
    en: 'The signer’s key is on a curve with another generator',
    codes: ['CHIP_CURVE_UNKNOWN'],
    make: (ordered, keys) => {
      const generator = octets(publicPoint(keyFromSeed('vneid-sim MO PHONG: generator')));
      const certificate = edited(keys.signer.certificate, [0, 6, 0, 1, 3], () => [generator]);
      return dump(ordered, { ...keys, signer: { ...keys.signer, certificate } });
    },
  },
  'com-list': {
    vi: 'COM liệt kê ít nhóm hơn SOD',
    en: 'COM lists fewer groups than the SOD',
    codes: ['COM_DIFFERS_FROM_SOD', 'CHIP_GROUP_NOT_IN_COM'],
    make: afterwards((files) => change(files, 'COM', () => com([Uint8Array.of(0x61), Uint8Array.of(0x75)]))),
  },
  'com-empty': {
    vi: 'COM không có danh sách',
    en: 'COM has no list',
    codes: ['COM_LIST_MISSING'],
    make: afterwards((files) => change(files, 'COM', () => element(0x60))),
  },
  'not-in-sod': {
    vi: 'DG11 được thêm vào mà SOD không có',
    en: 'A DG11 was added that the SOD does not have',
    codes: ['CHIP_GROUP_NOT_IN_SOD'],
    make: (ordered, keys) => [
      ...dump(ordered, keys),
      { name: 'EF_DG11.bin', bytes: element(0x6b, element(0x5c, 0x5f, 0x0e), element(0x5f0e, ordered.holder.fullName)) },
    ],
  },
} as const satisfies Record<string, ChipFlaw>;
