import { define } from './define.js';
import { type Expected, expected, syntax } from './expected.js';

/** Where in a file something stands; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
const inVi = ({ file, line, column }: Place) => `${file}, dòng ${line}, cột ${column}`;
const inEn = ({ file, line, column }: Place) => `${file}, line ${line}, column ${column}`;

/** What kinds of names there are to get wrong. */
const kinds = {
  citizen: { vi: 'công dân', en: 'citizen' },
  device: { vi: 'thiết bị', en: 'device' },
  office: { vi: 'trụ sở', en: 'office' },
  paper: { vi: 'giấy tờ', en: 'paper' },
  screen: { vi: 'màn hình', en: 'screen' },
  action: { vi: 'thao tác', en: 'action' },
  field: { vi: 'ô nhập', en: 'field' },
  code: { vi: 'mã', en: 'code' },
  operation: { vi: 'thao tác của hệ thống', en: 'operation' },
  province: { vi: 'tỉnh, thành phố', en: 'province' },
  value: { vi: 'giá trị', en: 'value' },
  flaw: { vi: 'lỗi mẫu', en: 'flaw' },
  command: { vi: 'lệnh', en: 'command' },
  option: { vi: 'tùy chọn', en: 'option' },
} as const;
export type NameKind = keyof typeof kinds;

const nearVi = (near: string) => (near === '' ? 'Xem lại tài liệu để biết các tên dùng được.' : `Có phải ý bạn là: ${near}?`);
const nearEn = (near: string) => (near === '' ? 'See the documentation for the names there are.' : `Did you mean: ${near}?`);

/** What keeps this program from using what it was given: files of citizens, devices, answers and scenarios, and names. */
export const program = {
  SCRIPT_TOO_BIG: define<{ file: string; limit: number }>({
    origin: 'program',
    vi: {
      title: 'Tệp quá lớn',
      cause: ({ file, limit }) => `${file} lớn hơn ${limit} KB; tệp kịch bản không bao giờ cần đến thế.`,
      remedy: () => 'Kiểm tra xem có chọn nhầm tệp không, hoặc chia thành nhiều tệp.',
    },
    en: {
      title: 'The file is too big',
      cause: ({ file, limit }) => `${file} is bigger than ${limit} KB, and no such file needs to be.`,
      remedy: () => 'See whether it is the right file, or split it.',
    },
  }),
  SCRIPT_TOO_DEEP: define<{ file: string; limit: number }>({
    origin: 'program',
    vi: {
      title: 'Tệp lồng quá nhiều cấp',
      cause: ({ file, limit }) => `${file} lồng sâu hơn ${limit} cấp.`,
      remedy: () => 'Viết lại cho phẳng hơn; kịch bản chỉ cần vài cấp.',
    },
    en: {
      title: 'The file is nested too deeply',
      cause: ({ file, limit }) => `${file} goes deeper than ${limit} levels.`,
      remedy: () => 'Write it flatter; a scenario needs only a few levels.',
    },
  }),
  SCRIPT_TOO_MANY_ALIASES: define<{ file: string }>({
    origin: 'program',
    vi: {
      title: 'Tệp phình ra khi đọc',
      cause: ({ file }) => `Các dấu * trong ${file} nhân nhau thành quá nhiều giá trị.`,
      remedy: () => 'Viết thẳng giá trị thay cho các dấu & và *.',
    },
    en: {
      title: 'The file swells when it is read',
      cause: ({ file }) => `The aliases (*) in ${file} multiply into far too many values.`,
      remedy: () => 'Write the values themselves instead of & and *.',
    },
  }),
  SCRIPT_SYNTAX: define<Place & { why: keyof typeof syntax }>({
    origin: 'program',
    vi: {
      title: 'Tệp không đúng cú pháp YAML',
      cause: ({ why, ...place }) => `${inVi(place)}: ${syntax[why].vi[0]}.`,
      remedy: ({ why }) => syntax[why].vi[1],
    },
    en: {
      title: 'The file is not well-formed YAML',
      cause: ({ why, ...place }) => `${inEn(place)}: ${syntax[why].en[0]}.`,
      remedy: ({ why }) => syntax[why].en[1],
    },
  }),
  SCRIPT_TWICE: define<Place & { what: string }>({
    origin: 'program',
    vi: {
      title: 'Có hai lần cùng một thứ',
      cause: ({ what, ...place }) => `${inVi(place)}: “${what}” đã có ở phía trên.`,
      remedy: () => 'Bỏ bớt một, hoặc đổi cho khác nhau.',
    },
    en: {
      title: 'The same thing stands there twice',
      cause: ({ what, ...place }) => `${inEn(place)}: “${what}” stands further up already.`,
      remedy: () => 'Remove one, or make them differ.',
    },
  }),
  SCRIPT_KEY_UNKNOWN: define<Place & { key: string; near: string }>({
    origin: 'program',
    vi: {
      title: 'Tệp có mục không ai biết',
      cause: ({ key, ...place }) => `${inVi(place)}: không có mục nào tên “${key}”.`,
      remedy: ({ near }) => nearVi(near),
    },
    en: {
      title: 'The file has an entry nobody knows',
      cause: ({ key, ...place }) => `${inEn(place)}: there is no entry named “${key}” here.`,
      remedy: ({ near }) => nearEn(near),
    },
  }),
  SCRIPT_KEY_MISSING: define<Place & { key: string }>({
    origin: 'program',
    vi: {
      title: 'Tệp thiếu một mục bắt buộc',
      cause: ({ key, ...place }) => `${inVi(place)}: thiếu “${key}”.`,
      remedy: ({ key }) => `Thêm dòng “${key}: …”.`,
    },
    en: {
      title: 'The file lacks an entry it must have',
      cause: ({ key, ...place }) => `${inEn(place)}: “${key}” is missing.`,
      remedy: ({ key }) => `Add a line “${key}: …”.`,
    },
  }),
  SCRIPT_VALUE_WRONG: define<Place & { path: string; expected: Expected }>({
    origin: 'program',
    vi: {
      title: 'Giá trị trong tệp không dùng được',
      cause: ({ path, ...place }) => `${inVi(place)}: “${path}” không phải là thứ cần ở đây.`,
      remedy: (p) => `Ở đây cần ${expected[p.expected].vi}.`,
    },
    en: {
      title: 'A value in the file cannot be used',
      cause: ({ path, ...place }) => `${inEn(place)}: “${path}” is not what belongs here.`,
      remedy: (p) => `Here belongs ${expected[p.expected].en}.`,
    },
  }),
  SCRIPT_RULE_BROKEN: define<Place & { path: string; why: { readonly vi: string; readonly en: string } }>({
    origin: 'program',
    vi: {
      title: 'Giá trị trong tệp trái với quy tắc',
      cause: ({ path, why, ...place }) => `${inVi(place)}: “${path}”. ${why.vi}`,
      remedy: () => 'Sửa lại giá trị trong tệp cho đúng quy tắc của đời thật, trong dải giả định.',
    },
    en: {
      title: 'A value in the file breaks a rule',
      cause: ({ path, why, ...place }) => `${inEn(place)}: “${path}”. ${why.en}`,
      remedy: () => 'Correct the value in the file to what the rules allow, within the fictional range.',
    },
  }),
  SCRIPT_NAME_UNKNOWN: define<Place & { kind: NameKind; given: string; near: string }>({
    origin: 'program',
    vi: {
      title: 'Tệp nhắc tới một tên không có',
      cause: ({ kind, given, ...place }) => `${inVi(place)}: không có ${kinds[kind].vi} nào tên “${given}”.`,
      remedy: ({ near }) => nearVi(near),
    },
    en: {
      title: 'The file uses a name that does not exist',
      cause: ({ kind, given, ...place }) => `${inEn(place)}: there is no ${kinds[kind].en} “${given}” here.`,
      remedy: ({ near }) => nearEn(near),
    },
  }),
  NAME_UNKNOWN: define<{ kind: NameKind; given: string; near: string }>({
    origin: 'program',
    vi: {
      title: 'Không có tên đó',
      cause: ({ kind, given }) => `Không có ${kinds[kind].vi} nào tên “${given}”.`,
      remedy: ({ near }) => nearVi(near),
    },
    en: {
      title: 'There is no such name',
      cause: ({ kind, given }) => `There is no ${kinds[kind].en} “${given}”.`,
      remedy: ({ near }) => nearEn(near),
    },
  }),
  SCENARIO_LOOP: define<{ file: string; chain: string }>({
    origin: 'program',
    vi: {
      title: 'Kịch bản gọi lại chính nó',
      cause: ({ chain }) => `Các mục “before” đi thành vòng: ${chain}.`,
      remedy: ({ file }) => `Bỏ một mục “before” trong ${file} để vòng được cắt.`,
    },
    en: {
      title: 'A scenario comes before itself',
      cause: ({ chain }) => `The entries “before” run in a circle: ${chain}.`,
      remedy: ({ file }) => `Remove one of the entries “before” in ${file} to cut the circle.`,
    },
  }),
  PATH_OUTSIDE: define<Place & { path: string }>({
    origin: 'program',
    vi: {
      title: 'Đường dẫn ra ngoài thư mục cho phép',
      cause: ({ path, ...place }) => `${inVi(place)}: “${path}” không nằm trong thư mục của tệp này, cũng không trong samples/.`,
      remedy: () =>
        'Chỉ dùng những gì nằm cạnh tệp này hoặc trong samples/, và viết đường dẫn từ đó, không có “..”, không bắt đầu bằng “/”, không qua liên kết ra ngoài.',
    },
    en: {
      title: 'The path leaves the folder it may name',
      cause: ({ path, ...place }) => `${inEn(place)}: “${path}” lies neither in the folder of this file nor in samples/.`,
      remedy: () =>
        'Use only what lies beside this file or in samples/ and name it from there, without “..”, without “/” in front and through no link that leads out.',
    },
  }),
};
