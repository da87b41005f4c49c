import type { Code } from '../../refusals/index.js';

/** One way an export of NFCPassportReader goes wrong, and the codes a reader must find in it, perhaps among others. */
export interface IosFlaw {
  readonly vi: string;
  readonly en: string;
  readonly codes: readonly Code[];
  spoil(json: string): string;
}

/** Puts something else in the place of a member's value. */
const withValue = (name: string, value: string) => (json: string) => json.replace(new RegExp(`("${name}": )"[^"]*"`), `$1${value}`);

/** Every flaw that only the JSON of iOS can have, by the name that `card make --flaw` takes. */
export const iosFlaws = {
  'ios-cut': {
    vi: 'JSON của iOS bị cắt giữa DG2',
    en: 'the JSON of iOS is cut within DG2',
    codes: ['IOS_JSON_BROKEN', 'CHIP_DG2_MISSING', 'CHIP_DG13_MISSING', 'CHIP_SOD_MISSING'],
    spoil: (json) => json.slice(0, json.indexOf('"DG2"') + 400),
  },
  'ios-edited': {
    vi: 'JSON của iOS bị sửa tay, thiếu dấu phẩy sau DG1',
    en: 'the JSON of iOS was edited by hand and lacks the comma after DG1',
    codes: ['IOS_JSON_BROKEN'],
    spoil: (json) => json.replace(/("DG1": "[^"]*"),/, '$1'),
  },
  'ios-base64': {
    vi: 'Base64 của DG13 có ký tự lạ',
    en: 'the Base64 of DG13 has a strange character',
    codes: ['IOS_BASE64_BROKEN', 'CHIP_DG13_MISSING'],
    spoil: (json) => json.replace(/("DG13": "[^"]{40})./, '$1*'),
  },
  'ios-type': {
    vi: 'DG1 là danh sách số thay vì chuỗi Base64',
    en: 'DG1 is a list of numbers instead of a text in Base64',
    codes: ['IOS_VALUE_NOT_TEXT', 'CHIP_DG1_MISSING'],
    spoil: withValue('DG1', '[97, 93, 95, 31]'),
  },
  'ios-default': {
    vi: 'bản xuất mặc định, không có nhóm dữ liệu cá nhân',
    en: 'the default export, without the personal data groups',
    codes: ['CHIP_DG1_MISSING', 'CHIP_DG2_MISSING', 'CHIP_DG13_MISSING'],
    spoil: (json) => {
      const { COM, SOD } = JSON.parse(json) as Readonly<Record<string, string>>;
      return `${JSON.stringify({ Common: COM, SOD })}\n`;
    },
  },
  'ios-live-test': {
    vi: 'kèm phép thử chip và một khóa lạ',
    en: 'with the chip’s live test and an unknown key',
    codes: ['IOS_KEY_UNKNOWN', 'AA_ANSWER_WRONG'],
    spoil: (json) => json.replace('{', '{ "AAChallenge": "AAECAwQFBgc=", "AASignature": "AAECAwQFBgc=", "device": "iPhone",'),
  },
} as const satisfies Record<string, IosFlaw>;

export type IosFlawName = keyof typeof iosFlaws;
