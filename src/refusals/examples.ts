import { type Code, catalogue, type Params } from './index.js';

/** Values to show an entry with, by the parameters' names; what a name means differs here and there: see `special`. */
const usual: Readonly<Record<string, unknown>> = {
  file: 'cccd.jpg',
  folder: 'dump',
  until: 1_683_684_000_000,
  dueAt: 1_683_799_200_000,
  filedAt: 1_683_684_000_000,
  day: '2023-05-31',
  from: '2021-01-01',
  to: '2033-12-31',
  signed: '2023-05-10',
  days: 3,
  hours: 4,
  minutes: 3,
  left: 4,
  tries: 5,
  age: 13,
  level: 1,
  limit: 200,
  least: 100,
  most: 200,
  count: 2,
  line: 3,
  column: 5,
  entry: 7,
  position: 30,
  field: 9,
  fields: ['fullName', 'residence'],
  known: 'register, help',
  given: 'nguyen-van',
  near: 'nguyen-van-an',
  shown: '00••••••••01',
  screen: 'otp',
  system: 'iOS',
  have: '12.5',
  need: '13',
  model: 'iPhone 6',
  newest: 'iOS 12.5',
  sim: '0950000002',
  code: 'CHIP_FILE_CUT',
  name: 'DG13',
  length: true,
  letters: false,
  special: false,
  relation: 'mother',
  why: 'birth date',
  what: 'sex',
};

/** Where the usual value would mislead. */
const special: { readonly [C in Code]?: Params<C> } = {
  FIELD_MISSING: { field: 'phone' },
  CHOICE_UNKNOWN: { field: 'province', given: 'Ha Nooi', near: 'Hà Nội, Hà Nam' },
  UNDER_AGE: { age: 13, from: 14 },
  STORAGE_FULL: { free: 40, need: 120 },
  STORE_UNWRITABLE: { why: 'full' },
  ID_PROVINCE_UNKNOWN: { code: '003' },
  ID_BORN_ABROAD: { code: '123' },
  PHONE_OLD_PREFIX: { old: '0163', now: '033' },
  LOOKALIKE_APP: { app: 'VNelD Plus', publisher: 'Mo Phong Studio' },
  FIELD_UNKNOWN: { field: 'phon', known: 'personalId, phone' },
  CARD_MAKE_NOT_FICTIONAL: { what: 'number' },
  FOLDER_STRANGE: { folder: 'tai-lieu', name: 'luan-van.docx' },
  NO_SESSION: { name: '', known: '' },
  SCRIPT_SYNTAX: { file: 'scenario.yaml', line: 3, column: 5, why: 'indent' },
  SCRIPT_VALUE_WRONG: { file: 'scenario.yaml', line: 3, column: 5, path: 'deviate[1].wait', expected: 'wait' },
  SCRIPT_RULE_BROKEN: {
    file: 'citizens.yaml',
    line: 3,
    column: 5,
    path: 'nguyen-van-an.personalId',
    why: { vi: 'Số định danh cá nhân không hợp lệ.', en: 'The personal ID number is not valid.' },
  },
  SCRIPT_NAME_UNKNOWN: { file: 'scenario.yaml', line: 3, column: 5, kind: 'screen', given: 'opt', near: 'otp' },
  NAME_UNKNOWN: { kind: 'citizen', given: 'nguyen-van', near: 'nguyen-van-an' },
  SCENARIO_LOOP: { file: 'a.yaml', chain: 'a.yaml → b.yaml → a.yaml' },
  PATH_OUTSIDE: { file: 'scenario.yaml', line: 3, column: 5, path: '../secret.png' },
  SESSION_IN_USE: { name: '20230510T080000-nguyen-van-an' },
};

/** Parameters that an entry of the catalogue can be shown with. */
export function example<C extends Code>(code: C): Params<C> {
  const given = special[code];
  if (given) return given as Params<C>;
  return new Proxy({}, { get: (_target, name) => usual[String(name)] ?? '…' }) as Params<C>;
}

export const codes = Object.keys(catalogue) as Code[];
