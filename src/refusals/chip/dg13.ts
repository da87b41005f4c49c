import { define } from '../define.js';

const fieldVi: Record<string, string> = {
  personalId: 'số định danh',
  fullName: 'họ và tên',
  birthDate: 'ngày sinh',
  sex: 'giới tính',
  expiryDate: 'ngày hết hạn',
};
const fieldEn: Record<string, string> = {
  personalId: 'ID number',
  fullName: 'full name',
  birthDate: 'birth date',
  sex: 'sex',
  expiryDate: 'expiry date',
};

/** What is wrong with DG13, the Vietnamese personal data, and where it differs from DG1. */
export const dg13 = {
  DG13_FOREIGN: define<{ issuer: string | null }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Không đọc DG13 theo bố cục Việt Nam',
      cause: ({ issuer }) =>
        issuer
          ? `Nơi cấp là ${issuer}; DG13 do mỗi nước tự quy định.`
          : 'Không có DG1 đọc được nên không biết nơi cấp; DG13 do mỗi nước tự quy định.',
      remedy: () => 'Nếu là CCCD Việt Nam, hãy đưa vào cả DG1 để xác nhận nơi cấp.',
    },
    en: {
      title: 'DG13 was not read by the Vietnamese layout',
      cause: ({ issuer }) =>
        issuer
          ? `The issuer is ${issuer}; each country lays out DG13 as it likes.`
          : 'Without a readable DG1 the issuer is not known; each country lays out DG13 as it likes.',
      remedy: () => 'If it is a Vietnamese card, give DG1 too, which names the issuer.',
    },
  }),
  DG13_FIELD_BROKEN: define({
    origin: 'card',
    vi: {
      title: 'Một mục của DG13 bị hỏng',
      cause: () => 'Mục ở vị trí này không gồm số thứ tự và giá trị như quy định.',
      remedy: () => 'Đọc lại DG13; các mục khác vẫn được đọc.',
    },
    en: {
      title: 'A field of DG13 is broken',
      cause: () => 'The field at this place is not made of a number and a value.',
      remedy: () => 'Read DG13 again; the other fields were read.',
    },
  }),
  DG13_FIELD_DOUBLE: define<{ field: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Một mục của DG13 lặp lại',
      cause: ({ field }) => `Mục ${field} xuất hiện nhiều lần; lần đầu được dùng.`,
      remedy: () => 'Đối chiếu giá trị với mặt thẻ.',
    },
    en: {
      title: 'A field of DG13 comes twice',
      cause: ({ field }) => `Field ${field} comes more than once; the first is used.`,
      remedy: () => 'Compare its value with the card.',
    },
  }),
  DG13_FIELD_UNKNOWN: define<{ field: number }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'DG13 có mục chưa biết',
      cause: ({ field }) => `Mục ${field} nằm ngoài 16 mục đã biết; giá trị được giữ nguyên.`,
      remedy: () => 'Không cần làm gì; hãy báo cho nhóm phát triển để bổ sung.',
    },
    en: {
      title: 'DG13 has a field that is not known',
      cause: ({ field }) => `Field ${field} is not one of the 16 known ones; its value is kept as it is.`,
      remedy: () => 'Nothing to do; tell the developers so that it can be added.',
    },
  }),
  DG13_FIELD_MISSING: define<{ field: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'DG13 thiếu một mục',
      cause: ({ field }) => `Không có mục ${field}, mục mà thẻ nào cũng có.`,
      remedy: () => 'Đọc lại DG13; nếu mã băm khớp với SOD, hãy nhập mục này bằng tay.',
    },
    en: {
      title: 'A field of DG13 is missing',
      cause: ({ field }) => `There is no field ${field}, which every card has.`,
      remedy: () => 'Read DG13 again; if its hash is the SOD’s, type this field by hand.',
    },
  }),
  DG13_TEXT_BROKEN: define<{ field: number }>({
    origin: 'card',
    vi: {
      title: 'Chữ trong DG13 bị hỏng',
      cause: ({ field }) => `Mục ${field} không phải văn bản UTF-8 hợp lệ.`,
      remedy: () => 'Đọc lại DG13; không mở và lưu tệp bằng trình soạn thảo văn bản.',
    },
    en: {
      title: 'A text in DG13 is broken',
      cause: ({ field }) => `Field ${field} is not valid UTF-8.`,
      remedy: () => 'Read DG13 again; do not open and save the file with a text editor.',
    },
  }),
  DG13_STRING_TYPE: define<{ field: number; found: string; expected: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Kiểu chữ trong DG13 khác quy định',
      cause: ({ field, found, expected }) => `Mục ${field} có kiểu ${found}, lẽ ra là ${expected}; giá trị vẫn được đọc.`,
      remedy: () => 'Có thể dùng tiếp; hãy đối chiếu giá trị với mặt thẻ.',
    },
    en: {
      title: 'A text in DG13 has another type',
      cause: ({ field, found, expected }) =>
        `Field ${field} has the type ${found} instead of ${expected}; its value was read all the same.`,
      remedy: () => 'It can be used; compare the value with the card.',
    },
  }),
  DG13_DECOMPOSED: define<{ field: number }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Dấu tiếng Việt ở dạng tách rời',
      cause: ({ field }) => `Mục ${field} ghi chữ cái và dấu riêng (NFD); đã ghép lại thành dạng dựng sẵn (NFC).`,
      remedy: () => 'Không cần làm gì.',
    },
    en: {
      title: 'Vietnamese letters come decomposed',
      cause: ({ field }) => `Field ${field} writes letters and marks apart (NFD); they were composed (NFC).`,
      remedy: () => 'Nothing to do.',
    },
  }),
  DG13_VALUE: define<{ field: number; text: string }>({
    origin: 'card',
    vi: {
      title: 'Giá trị trong DG13 không hợp lệ',
      cause: ({ field, text }) => `Mục ${field} ghi “${text}”, không phải giá trị của mục này.`,
      remedy: () => 'Đối chiếu với mặt thẻ và nhập mục này bằng tay.',
    },
    en: {
      title: 'A value in DG13 is not valid',
      cause: ({ field, text }) => `Field ${field} says “${text}”, which is no value of this field.`,
      remedy: () => 'Compare with the card and type this field by hand.',
    },
  }),
  DG13_PARENTS: define<{ count: number }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'DG13 không ghi đúng hai tên cha và mẹ',
      cause: ({ count }) => `Mục 13 có ${count} tên; tên thứ nhất được hiểu là cha, tên thứ hai là mẹ.`,
      remedy: () => 'Hỏi lại công dân nếu cần họ tên cha, mẹ.',
    },
    en: {
      title: 'DG13 does not name exactly father and mother',
      cause: ({ count }) => `Field 13 has ${count} names; the first is taken for the father, the second for the mother.`,
      remedy: () => 'Ask the citizen if the parents’ names are needed.',
    },
  }),
  CHIP_GROUPS_DIFFER: define<{ field: string; dg1: string; dg13: string }>({
    origin: 'card',
    vi: {
      title: 'DG1 và DG13 không khớp nhau',
      cause: ({ field, dg1, dg13 }) => `Về ${fieldVi[field] ?? field}: DG1 ghi “${dg1}”, DG13 ghi “${dg13}”.`,
      remedy: () => 'Kiểm tra xem hai tệp có cùng một thẻ không; nếu cả hai khớp với SOD, báo cơ quan cấp thẻ.',
    },
    en: {
      title: 'DG1 and DG13 disagree',
      cause: ({ field, dg1, dg13 }) => `On the ${fieldEn[field] ?? field}, DG1 says “${dg1}”, DG13 says “${dg13}”.`,
      remedy: () => 'Check that both files are of one card; if both match the SOD, tell the issuer.',
    },
  }),
};
