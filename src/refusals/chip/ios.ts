import { define } from '../define.js';

/** What is wrong with an export of NFCPassportReader (iOS) around the files of the chip. */
export const ios = {
  IOS_JSON_BROKEN: define<{ cut: boolean }>({
    origin: 'card',
    vi: {
      title: 'Tệp JSON bị hỏng',
      cause: ({ cut }) =>
        cut
          ? 'Tệp dừng giữa chừng, thường do chép hay gửi chưa xong.'
          : 'Từ vị trí này nội dung không còn là JSON; có thể tệp đã bị sửa tay.',
      remedy: () => 'Xuất lại từ ứng dụng trên iPhone và chép trọn tệp; những phần còn nguyên đã được đọc.',
    },
    en: {
      title: 'The JSON file is broken',
      cause: ({ cut }) =>
        cut
          ? 'It stops midway, mostly because a copy or transfer was cut off.'
          : 'From here on it is no JSON; it may have been edited by hand.',
      remedy: () => 'Export it again from the app on the iPhone and copy the whole file; what was whole has been read.',
    },
  }),
  IOS_BASE64_BROKEN: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'Dữ liệu Base64 bị hỏng',
      cause: ({ name }) => `Giá trị của ${name} có ký tự không thuộc Base64 hoặc thiếu phần cuối; tệp này của chip không đọc được.`,
      remedy: () => 'Xuất lại từ ứng dụng; đừng sửa hoặc ngắt dòng nội dung bằng tay.',
    },
    en: {
      title: 'The Base64 data is broken',
      cause: ({ name }) =>
        `The value of ${name} has a character that is not Base64, or lacks its end; this file of the chip cannot be read.`,
      remedy: () => 'Export it again from the app; do not edit or break its lines by hand.',
    },
  }),
  IOS_VALUE_NOT_TEXT: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'Giá trị không phải chuỗi',
      cause: ({ name }) => `${name} phải là một chuỗi Base64, nhưng ở đây là số, danh sách, đối tượng hoặc giá trị rỗng.`,
      remedy: () => 'Xuất lại từ ứng dụng bằng bản NFCPassportReader mới, không chuyển đổi qua công cụ khác.',
    },
    en: {
      title: 'The value is not a text',
      cause: ({ name }) => `${name} should be a text in Base64, but is a number, a list, an object or an empty value.`,
      remedy: () => 'Export it again with a current NFCPassportReader, without converting it by another tool.',
    },
  }),
  IOS_KEY_UNKNOWN: define<{ name: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Có khóa không biết',
      cause: ({ name }) => `“${name}” không phải tên tệp của chip (COM, DG1–DG16, SOD); phần này được bỏ qua.`,
      remedy: () => 'Không cần làm gì; nếu đó là một tệp của chip, hãy đổi tên khóa cho đúng.',
    },
    en: {
      title: 'There is an unknown key',
      cause: ({ name }) => `“${name}” names no file of the chip (COM, DG1–DG16, SOD); it was passed over.`,
      remedy: () => 'Nothing needs to be done; if it is a file of the chip, give the key its right name.',
    },
  }),
};
