import { define } from '../define.js';

const mrzVi: Record<string, string> = {
  documentNumber: 'số thẻ',
  birthDate: 'ngày sinh',
  expiryDate: 'ngày hết hạn',
  optional: 'số cá nhân',
  national: 'số định danh (chữ số quốc gia, vị trí 30)',
  composite: 'chữ số tổng',
};
const mrzEn: Record<string, string> = {
  documentNumber: 'document number',
  birthDate: 'birth date',
  expiryDate: 'expiry date',
  optional: 'personal number',
  national: 'ID number (national digit, position 30)',
  composite: 'composite digit',
};
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

/** What is wrong with the content of COM and of the data groups DG1, DG2 and DG13. */
export const groups = {
  CHIP_DG1_MISSING: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Thiếu DG1',
      cause: () => 'Không có DG1 (vùng MRZ): bản xuất mặc định của NFCPassportReader bỏ tệp này.',
      remedy: () => 'Xuất lại với các nhóm dữ liệu cá nhân, hoặc đọc lại bằng “hf emrtd dump”.',
    },
    en: {
      title: 'DG1 is missing',
      cause: () => 'There is no DG1 (the MRZ): NFCPassportReader leaves it out of its default export.',
      remedy: () => 'Export again with the personal data groups, or read again with “hf emrtd dump”.',
    },
  }),
  CHIP_DG2_MISSING: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Thiếu DG2',
      cause: () => 'Không có DG2 (ảnh chân dung): nhiều công cụ bỏ qua vì đọc lâu, hoặc thẻ bị nhấc ra trước khi đọc xong.',
      remedy: () => 'Bật tùy chọn đọc ảnh và giữ yên thẻ đến khi xong.',
    },
    en: {
      title: 'DG2 is missing',
      cause: () => 'There is no DG2 (the portrait): many tools skip it because it takes long, or the card was lifted before the end.',
      remedy: () => 'Turn on reading the portrait and keep the card still until the end.',
    },
  }),
  CHIP_DG13_MISSING: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Thiếu DG13',
      cause: () => 'Không có DG13 (thông tin công dân có dấu): công cụ làm cho hộ chiếu thường bỏ nhóm dữ liệu riêng của Việt Nam.',
      remedy: () => 'Đọc lại bằng công cụ lấy đủ DG13; khi chưa có, họ tên chỉ có bản không dấu của DG1.',
    },
    en: {
      title: 'DG13 is missing',
      cause: () => 'There is no DG13 (the citizen’s data with diacritics): tools made for passports often leave out this Vietnamese group.',
      remedy: () => 'Read again with a tool that takes DG13 too; until then the name is DG1’s, without diacritics.',
    },
  }),
  CHIP_COM_MISSING: define({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Không có tệp COM',
      cause: () => 'Thiếu danh mục nhóm dữ liệu của chip, nên không đối chiếu được tệp nào lẽ ra phải có.',
      remedy: () => 'Không cần làm gì: SOD mới là tệp bảo vệ dữ liệu.',
    },
    en: {
      title: 'There is no COM file',
      cause: () => 'The chip’s list of its data groups is missing, so it cannot be compared with the files given.',
      remedy: () => 'Nothing to do: it is the SOD that protects the data.',
    },
  }),
  CHIP_GROUP_MISSING: define<{ name: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Chip còn nhóm dữ liệu chưa được đọc',
      cause: ({ name }) =>
        name === 'DG3' || name === 'DG4'
          ? `${name} (vân tay, mống mắt) chỉ cơ quan có thẩm quyền đọc được; vắng mặt là bình thường.`
          : `Chip khai có ${name} nhưng bản đọc không có.`,
      remedy: () => 'Không cần làm gì, trừ khi cần chính nhóm dữ liệu này: khi đó hãy đọc lại thẻ.',
    },
    en: {
      title: 'The chip has a data group that was not read',
      cause: ({ name }) =>
        name === 'DG3' || name === 'DG4'
          ? `${name} (fingerprints, iris) can be read by authorities only; its absence is normal.`
          : `The chip lists ${name} but the dump has none.`,
      remedy: () => 'Nothing to do unless this very group is needed: then read the card again.',
    },
  }),
  CHIP_GROUP_NOT_IN_COM: define<{ name: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'COM không liệt kê nhóm dữ liệu này',
      cause: ({ name }) => `Bản đọc có ${name} nhưng COM không khai; có thể các tệp đến từ nhiều thẻ.`,
      remedy: () => 'Kiểm tra xem thư mục có lẫn tệp của thẻ khác không.',
    },
    en: {
      title: 'COM does not list this data group',
      cause: ({ name }) => `The dump has ${name} but COM does not list it; the files may come from several cards.`,
      remedy: () => 'Check whether the folder mixes the files of several cards.',
    },
  }),
  COM_LIST_MISSING: define({
    origin: 'card',
    vi: {
      title: 'COM không có danh sách nhóm dữ liệu',
      cause: () => 'Không thấy phần tử 5C liệt kê các nhóm dữ liệu trong tệp COM.',
      remedy: () => 'Đọc lại tệp COM.',
    },
    en: {
      title: 'COM has no list of data groups',
      cause: () => 'The element 5C that lists the data groups was not found in COM.',
      remedy: () => 'Read COM again.',
    },
  }),
  COM_DIFFERS_FROM_SOD: define<{ onlyCom: string; onlySod: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'COM và SOD liệt kê khác nhau',
      cause: ({ onlyCom, onlySod }) => `Chỉ có trong COM: ${onlyCom || 'không'}; chỉ có trong SOD: ${onlySod || 'không'}.`,
      remedy: () => 'Tin theo SOD, vì chỉ SOD được ký; kiểm tra xem COM có thuộc thẻ khác không.',
    },
    en: {
      title: 'COM and SOD list different groups',
      cause: ({ onlyCom, onlySod }) => `Only in COM: ${onlyCom || 'none'}; only in the SOD: ${onlySod || 'none'}.`,
      remedy: () => 'Believe the SOD, for only it is signed; check whether COM belongs to another card.',
    },
  }),
  DG1_MRZ_MISSING: define({
    origin: 'card',
    vi: {
      title: 'DG1 không có MRZ',
      cause: () => 'Không thấy phần tử 5F1F chứa MRZ trong DG1.',
      remedy: () => 'Đọc lại DG1.',
    },
    en: { title: 'DG1 has no MRZ', cause: () => 'The element 5F1F with the MRZ was not found in DG1.', remedy: () => 'Read DG1 again.' },
  }),
  MRZ_LENGTH: define<{ length: number }>({
    origin: 'card',
    vi: {
      title: 'MRZ sai độ dài',
      cause: ({ length }) => `MRZ có ${length} ký tự; thẻ căn cước (TD1) có 90.`,
      remedy: () => 'Kiểm tra xem đây có phải CCCD gắn chip không, rồi đọc lại DG1.',
    },
    en: {
      title: 'The MRZ has the wrong length',
      cause: ({ length }) => `It has ${length} characters; an identity card’s (TD1) has 90.`,
      remedy: () => 'Check that this is a chip ID card, then read DG1 again.',
    },
  }),
  MRZ_CHARACTER: define<{ position: number; character: string }>({
    origin: 'card',
    vi: {
      title: 'MRZ có ký tự không được phép',
      cause: ({ position, character }) => `Ký tự thứ ${position} của MRZ là ${character}; chỉ A–Z, 0–9 và < được dùng.`,
      remedy: () => 'Đọc lại DG1; không sửa tay tệp đã đọc.',
    },
    en: {
      title: 'The MRZ has a character it may not have',
      cause: ({ position, character }) => `Character ${position} of the MRZ is ${character}; only A–Z, 0–9 and < may stand there.`,
      remedy: () => 'Read DG1 again; do not edit a dump by hand.',
    },
  }),
  MRZ_CHECK_DIGIT: define<{ field: string; found: string; expected: string }>({
    origin: 'card',
    vi: {
      title: 'Chữ số kiểm tra của MRZ sai',
      cause: ({ field, found, expected }) => `${mrzVi[field] ?? field}: ghi ${found}, tính ra ${expected}.`,
      remedy: () => 'Nếu mã băm của DG1 khớp với SOD thì lỗi có từ khi cấp thẻ: báo cơ quan cấp. Nếu không, hãy đọc lại DG1.',
    },
    en: {
      title: 'A check digit of the MRZ is wrong',
      cause: ({ field, found, expected }) => `${mrzEn[field] ?? field}: it says ${found}, ${expected} is right.`,
      remedy: () => 'If DG1’s hash is the SOD’s, the card was issued so: tell the issuer. If not, read DG1 again.',
    },
  }),
  MRZ_NUMBERS_DIFFER: define<{ nine: string; twelve: string }>({
    origin: 'card',
    vi: {
      title: 'Hai số trong MRZ không khớp nhau',
      cause: ({ nine, twelve }) => `Số thẻ ${nine} không phải 9 số cuối của số định danh ${twelve}.`,
      remedy: () => 'Kiểm tra hai số trên mặt thẻ; nếu thẻ in đúng, hãy đọc lại DG1.',
    },
    en: {
      title: 'The MRZ’s two numbers disagree',
      cause: ({ nine, twelve }) => `The card number ${nine} is not the last 9 digits of the ID number ${twelve}.`,
      remedy: () => 'Check both numbers on the card; if it is printed right, read DG1 again.',
    },
  }),
  MRZ_DATE: define<{ field: string; text: string }>({
    origin: 'card',
    vi: {
      title: 'Ngày trong MRZ không có thật',
      cause: ({ field, text }) => `${mrzVi[field] ?? field}: “${text}” không phải một ngày (yyMMdd).`,
      remedy: () => 'Đối chiếu với mặt thẻ; nếu thẻ in đúng, hãy đọc lại DG1.',
    },
    en: {
      title: 'A date in the MRZ does not exist',
      cause: ({ field, text }) => `${mrzEn[field] ?? field}: “${text}” is no day (yyMMdd).`,
      remedy: () => 'Compare with the card; if it is printed right, read DG1 again.',
    },
  }),
  MRZ_PASSPORT: define({
    origin: 'card',
    vi: {
      title: 'Đây là chip hộ chiếu',
      cause: () => 'MRZ có hai dòng 44 ký tự (TD3) của hộ chiếu, không phải của CCCD.',
      remedy: () => 'Đọc CCCD gắn chip của công dân.',
    },
    en: {
      title: 'This is the chip of a passport',
      cause: () => 'The MRZ has a passport’s two lines of 44 characters (TD3), not an ID card’s.',
      remedy: () => 'Read the citizen’s chip ID card.',
    },
  }),
  MRZ_ISSUER: define<{ issuer: string }>({
    origin: 'card',
    vi: {
      title: 'Không phải thẻ do Việt Nam cấp',
      cause: ({ issuer }) => `Nơi cấp ghi trong MRZ là ${issuer}, không phải VNM.`,
      remedy: () => 'Dùng CCCD gắn chip của Việt Nam.',
    },
    en: {
      title: 'Not a card issued by Viet Nam',
      cause: ({ issuer }) => `The issuer in the MRZ is ${issuer}, not VNM.`,
      remedy: () => 'Use a Vietnamese chip ID card.',
    },
  }),
  DG2_HEADER_BROKEN: define({
    origin: 'card',
    vi: {
      title: 'DG2 không theo chuẩn ảnh khuôn mặt',
      cause: () => 'Không thấy khối ảnh ISO 19794-5 (FAC 010) trong DG2.',
      remedy: () => 'Đọc lại DG2; nếu vẫn vậy, dùng ảnh chụp thay cho ảnh trong chip.',
    },
    en: {
      title: 'DG2 is not laid out as a face image',
      cause: () => 'The ISO 19794-5 record (FAC 010) was not found in DG2.',
      remedy: () => 'Read DG2 again; if it stays so, use a photo instead of the chip’s.',
    },
  }),
  DG2_FACES: define<{ count: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'DG2 không có đúng một khuôn mặt',
      cause: ({ count }) => `DG2 khai ${count} ảnh khuôn mặt; chỉ ảnh đầu tiên được xem.`,
      remedy: () => 'Kiểm tra ảnh hiển thị có đúng người không.',
    },
    en: {
      title: 'DG2 has not exactly one face',
      cause: ({ count }) => `DG2 declares ${count} face images; only the first is looked at.`,
      remedy: () => 'Check that the image shown is of the right person.',
    },
  }),
  DG2_FORMAT_UNKNOWN: define<{ begins: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Không nhận ra định dạng ảnh trong DG2',
      cause: ({ begins }) => `Ảnh bắt đầu bằng ${begins}, không phải JPEG hay JPEG 2000.`,
      remedy: () => 'Đọc lại DG2; phần dữ liệu chữ vẫn dùng được.',
    },
    en: {
      title: 'The image format in DG2 is not known',
      cause: ({ begins }) => `The image begins with ${begins}, neither JPEG nor JPEG 2000.`,
      remedy: () => 'Read DG2 again; the written data can be used all the same.',
    },
  }),
  DG2_IMAGE_CUT: define<{ format: string }>({
    origin: 'card',
    vi: {
      title: 'Ảnh trong DG2 bị cắt cụt',
      cause: ({ format }) => `Ảnh ${format} không có dấu kết thúc: phần dưới của ảnh bị mất.`,
      remedy: () => 'Đọc lại DG2 và giữ yên thẻ đến khi xong.',
    },
    en: {
      title: 'The image in DG2 is cut',
      cause: ({ format }) => `The ${format} image has no end marker: its lower part is lost.`,
      remedy: () => 'Read DG2 again and keep the card still until the end.',
    },
  }),
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
      cause: ({ field, dg1, dg13 }) => `${fieldVi[field] ?? field}: DG1 ghi “${dg1}”, DG13 ghi “${dg13}”.`,
      remedy: () => 'Kiểm tra xem hai tệp có cùng một thẻ không; nếu cả hai khớp với SOD, báo cơ quan cấp thẻ.',
    },
    en: {
      title: 'DG1 and DG13 disagree',
      cause: ({ field, dg1, dg13 }) => `${fieldEn[field] ?? field}: DG1 says “${dg1}”, DG13 says “${dg13}”.`,
      remedy: () => 'Check that both files are of one card; if both match the SOD, tell the issuer.',
    },
  }),
};
