import { type Datum, dataLabels, type FieldName, fieldLabel, type Language, optionLabel } from '../text/index.js';
import { define } from './define.js';

const optionList = (language: Language, values: readonly string[]) => values.map((value) => `“${optionLabel(language, value)}”`).join(', ');

/** Step 4: the data of the citizen, and what the register says of them. */
export const details = {
  CARD_OF_ANOTHER: define<{ shown: string }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Thẻ của người khác',
      cause: ({ shown }) => `Thẻ vừa đọc mang số định danh ${shown}, không phải số đã khai ở bước 3.`,
      remedy: () => 'Dùng đúng thẻ của người đăng ký, hoặc quay lại bước 3 sửa số định danh.',
    },
    en: {
      title: 'The card of somebody else',
      cause: ({ shown }) => `The card just read bears the ID number ${shown}, not the one given in step 3.`,
      remedy: () => "Use the applicant's own card, or go back to step 3 and correct the ID number.",
    },
  }),
  FIELD_MISSING: define<{ field: FieldName }>({
    origin: 'screen',
    vi: {
      title: 'Còn thiếu thông tin',
      cause: ({ field }) => `Ô “${fieldLabel('vi', field)}” chưa được điền.`,
      remedy: ({ field }) => `Điền ô “${fieldLabel('vi', field)}”.`,
    },
    en: {
      title: 'Something is missing',
      cause: ({ field }) => `The field “${fieldLabel('en', field)}” is empty.`,
      remedy: ({ field }) => `Fill in “${fieldLabel('en', field)}”.`,
    },
  }),
  CHOICE_UNKNOWN: define<{ field: FieldName; given: string; near: readonly string[] }>({
    origin: 'screen',
    vi: {
      title: 'Không có lựa chọn này',
      cause: ({ field, given }) => `“${given}” không có trong danh sách của ô “${fieldLabel('vi', field)}”.`,
      remedy: ({ near }) => `Chọn một trong danh sách; gần nhất là: ${optionList('vi', near)}.`,
    },
    en: {
      title: 'No such choice',
      cause: ({ field, given }) => `“${given}” is not in the list of “${fieldLabel('en', field)}”.`,
      remedy: ({ near }) => `Choose from the list; the nearest are: ${optionList('en', near)}.`,
    },
  }),
  DATE_IMPOSSIBLE: define({
    origin: 'screen',
    vi: {
      title: 'Ngày không có thật',
      cause: () => 'Ngày đã nhập không có trên lịch, hoặc không viết theo dạng ngày/tháng/năm.',
      remedy: () => 'Viết ngày dạng 15/01/1999.',
    },
    en: {
      title: 'There is no such day',
      cause: () => 'What was entered is not a day of the calendar, written as day/month/year.',
      remedy: () => 'Write the day as 15/01/1999.',
    },
  }),
  ID_CONTRADICTS: define<{ what: 'sex' | 'birth year' }>({
    origin: 'screen',
    vi: {
      title: 'Số định danh không khớp với thông tin đã khai',
      cause: ({ what }) =>
        `Chữ số thế kỷ – giới tính và năm sinh trong số định danh cho thấy ${what === 'sex' ? 'giới tính' : 'năm sinh'} khác với ô đã điền.`,
      remedy: ({ what }) => `Sửa lại ${what === 'sex' ? '“Giới tính”' : '“Ngày-Tháng-Năm sinh”'}, hoặc quay lại bước 3 sửa số định danh.`,
    },
    en: {
      title: 'The ID number contradicts the form',
      cause: ({ what }) => `The digits for century, sex and birth year in the ID number give another ${what} than the form.`,
      remedy: ({ what }) => `Correct the ${what}, or go back to step 3 and correct the ID number.`,
    },
  }),
  CONSENT_MISSING: define({
    origin: 'screen',
    status: 422,
    vi: {
      title: 'Chưa đồng ý với điều khoản sử dụng',
      cause: () => 'Ô đồng ý với điều khoản chưa được đánh dấu.',
      remedy: () => 'Đọc điều khoản rồi đánh dấu vào ô đồng ý.',
    },
    en: {
      title: 'The terms were not accepted',
      cause: () => 'The box that accepts the terms of use is not ticked.',
      remedy: () => 'Read the terms and tick the box.',
    },
  }),
  NOT_IN_REGISTER: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Không tìm thấy số định danh trong CSDL quốc gia về dân cư',
      cause: () => 'Số định danh đã khai không có trong dữ liệu dân cư (mô phỏng).',
      remedy: () => 'So lại với thẻ; nếu đúng như trên thẻ thì đến công an nơi thường trú để kiểm tra dữ liệu.',
    },
    en: {
      title: 'The ID number is not in the national population database',
      cause: () => 'The (simulated) population data have no such number.',
      remedy: () => 'Compare it with the card; if the card says so, ask the police of the permanent residence to check the data.',
    },
  }),
  BIRTH_DATE_DIFFERS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Ngày sinh không trùng khớp với CSDL quốc gia về dân cư',
      cause: () => 'Ngày, tháng, năm sinh đã khai khác với dữ liệu dân cư.',
      remedy: () => 'Sửa lại ô ngày sinh; nếu thẻ ghi đúng như đã khai thì đến công an nơi thường trú để điều chỉnh trước.',
    },
    en: {
      title: 'The birth date differs from the national population database',
      cause: () => 'The birth date given is not the one in the population data.',
      remedy: () =>
        'Correct the birth date; if the card says what you typed, have the record corrected by the police of the permanent residence first.',
    },
  }),
  SEX_DIFFERS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Giới tính không trùng khớp với CSDL quốc gia về dân cư',
      cause: () => 'Giới tính đã khai khác với dữ liệu dân cư.',
      remedy: () => 'Sửa lại ô giới tính; nếu thẻ ghi đúng như đã khai thì đến công an nơi thường trú để điều chỉnh trước.',
    },
    en: {
      title: 'The sex differs from the national population database',
      cause: () => 'The sex given is not the one in the population data.',
      remedy: () =>
        'Correct it; if the card says what you chose, have the record corrected by the police of the permanent residence first.',
    },
  }),
  NAME_DIFFERS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Họ tên không trùng khớp với CSDL quốc gia về dân cư',
      cause: () => 'Họ và tên khai sinh đã khai khác với dữ liệu dân cư.',
      remedy: () =>
        'Sửa lại họ tên, hoặc “Đăng ký với dữ liệu hiện có”: dữ liệu dân cư được giữ nguyên, tài khoản “đang chờ điều chỉnh”, sau đó báo công an xã, phường.',
    },
    en: {
      title: 'The name differs from the national population database',
      cause: () => 'The full name given is not the one in the population data.',
      remedy: () =>
        'Correct the name, or go on with the data on record: they stand, the account is marked “đang chờ điều chỉnh”, and the ward police correct them afterwards.',
    },
  }),
  RESIDENCE_DIFFERS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Nơi thường trú không trùng khớp với CSDL quốc gia về dân cư',
      cause: () => 'Địa chỉ thường trú đã khai khác với dữ liệu dân cư.',
      remedy: () =>
        'Sửa lại địa chỉ, hoặc “Đăng ký với dữ liệu hiện có”: dữ liệu dân cư được giữ nguyên, tài khoản “đang chờ điều chỉnh”, sau đó báo công an xã, phường.',
    },
    en: {
      title: 'The residence differs from the national population database',
      cause: () => 'The permanent residence given is not the one in the population data.',
      remedy: () =>
        'Correct the address, or go on with the data on record: they stand, the account is marked “đang chờ điều chỉnh”, and the ward police correct them afterwards.',
    },
  }),
  CORRECTION_PENDING: define<{ fields: readonly Datum[] }>({
    origin: 'authority',
    severity: 'info',
    status: 200,
    vi: {
      title: 'Tài khoản đang chờ điều chỉnh dữ liệu',
      cause: ({ fields }) => `Dữ liệu dân cư được giữ nguyên; còn phải điều chỉnh: ${dataLabels('vi', fields)}.`,
      remedy: () => 'Cứ đăng ký cho xong, rồi đến công an xã, phường nơi thường trú hoặc gần nhất để điều chỉnh.',
    },
    en: {
      title: 'The account waits for a correction',
      cause: ({ fields }) => `The data on record stand; still to be corrected: ${dataLabels('en', fields)}.`,
      remedy: () => 'Finish the registration, then have the record corrected by the ward police of the residence or the nearest one.',
    },
  }),
  REGISTRATION_OVER: define({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Lượt đăng ký này không còn hiệu lực',
      cause: () => 'Lượt đăng ký đã bị một lượt mới hơn thay thế, hoặc chứng từ xác thực của nó đã hết hạn.',
      remedy: () => 'Hủy và bắt đầu lại từ màn hình chính của ứng dụng.',
    },
    en: {
      title: 'This attempt is no longer valid',
      cause: () => 'A newer attempt has taken its place, or its proof has run out.',
      remedy: () => 'Cancel and begin again from the first screen of the app.',
    },
  }),
};
