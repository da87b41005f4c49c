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

/** What is wrong with DG1 and the machine-readable zone in it. */
export const mrz = {
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
      cause: ({ length }) => `MRZ có ${length} ký tự; thẻ căn cước (TD1) có 90, các giấy tờ khác 72 hoặc 88.`,
      remedy: () => 'Kiểm tra xem đây có phải CCCD gắn chip không, rồi đọc lại DG1.',
    },
    en: {
      title: 'The MRZ has the wrong length',
      cause: ({ length }) => `It has ${length} characters; an identity card’s (TD1) has 90, other documents 72 or 88.`,
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
      cause: ({ field, found, expected }) => `Ở ${mrzVi[field] ?? field}: MRZ ghi ${found}, tính ra ${expected}.`,
      remedy: () => 'Nếu mã băm của DG1 khớp với SOD thì lỗi có từ khi cấp thẻ: báo cơ quan cấp. Nếu không, hãy đọc lại DG1.',
    },
    en: {
      title: 'A check digit of the MRZ is wrong',
      cause: ({ field, found, expected }) => `For the ${mrzEn[field] ?? field} the MRZ says ${found}; ${expected} is right.`,
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
      cause: ({ field, text }) => `Ở ${mrzVi[field] ?? field}: “${text}” không phải một ngày (yyMMdd).`,
      remedy: () => 'Đối chiếu với mặt thẻ; nếu thẻ in đúng, hãy đọc lại DG1.',
    },
    en: {
      title: 'A date in the MRZ does not exist',
      cause: ({ field, text }) => `For the ${mrzEn[field] ?? field}, “${text}” is no day (yyMMdd).`,
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
};
