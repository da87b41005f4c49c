import { define } from '../define.js';

/** What is wrong with the JSON or CBOR that holds the files of a chip. */
export const encodings = {
  JSON_BROKEN: define<{ cut: boolean }>({
    origin: 'card',
    vi: {
      title: 'JSON bị hỏng',
      cause: ({ cut }) =>
        `${cut ? 'Nội dung dừng giữa chừng, thường do chép hay gửi chưa xong.' : 'Từ vị trí này nội dung không còn là JSON.'}`,
      remedy: () => 'Lấy lại bản JSON đầy đủ từ hệ thống đã xuất; những phần còn nguyên đã được đọc.',
    },
    en: {
      title: 'The JSON is broken',
      cause: ({ cut }) => `${cut ? 'It stops midway, mostly because a copy or transfer was cut off.' : 'From here on it is no JSON.'}`,
      remedy: () => 'Fetch the whole JSON again from where it came; what was whole has been read.',
    },
  }),
  JSON_VALUE_NOT_TEXT: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'Giá trị không phải chuỗi',
      cause: ({ name }) => `“${name}” phải là chuỗi hex hoặc Base64, nhưng ở đây là số, danh sách hoặc giá trị rỗng.`,
      remedy: () => 'Xuất lại với dữ liệu của tệp ở dạng chuỗi Base64.',
    },
    en: {
      title: 'The value is not a text',
      cause: ({ name }) => `“${name}” should be a text in hexadecimal or Base64, but is a number, a list or empty.`,
      remedy: () => 'Export it again with the file as a text in Base64.',
    },
  }),
  JSON_TEXT_BROKEN: define<{ name: string; encoding: string }>({
    origin: 'card',
    vi: {
      title: 'Dữ liệu mã hóa trong JSON bị hỏng',
      cause: ({ name, encoding }) => `Giá trị của “${name}” là ${encoding} nhưng có ký tự sai hoặc thiếu phần cuối.`,
      remedy: () => 'Xuất lại; đừng sửa hoặc rút gọn chuỗi bằng tay.',
    },
    en: {
      title: 'Encoded data in the JSON is broken',
      cause: ({ name, encoding }) => `The value of “${name}” is ${encoding} with a wrong character or a missing end.`,
      remedy: () => 'Export it again; do not edit or shorten the text by hand.',
    },
  }),
  GMRTD_BROKEN: define<{ cut: boolean }>({
    origin: 'card',
    vi: {
      title: 'Tệp CBOR bị hỏng',
      cause: ({ cut }) =>
        `${cut ? 'Tệp dừng giữa chừng; những phần còn nguyên đã được đọc.' : 'Từ vị trí này nội dung không còn theo CBOR.'}`,
      remedy: () => 'Xuất lại từ gmrtd và chép trọn tệp.',
    },
    en: {
      title: 'The CBOR is broken',
      cause: ({ cut }) => `${cut ? 'It stops midway; what was whole has been read.' : 'From here on it is no CBOR.'}`,
      remedy: () => 'Export it from gmrtd again and copy the whole file.',
    },
  }),
  GMRTD_MAGIC: define<{ magic: string }>({
    origin: 'card',
    vi: {
      title: 'Không phải tệp gmrtd đã biết',
      cause: ({ magic }) => `Tệp tự gọi là “${magic}”, không phải gmrtd-verifiable-doc hay gmrtd-raw-doc.`,
      remedy: () => 'Xuất lại bằng bản gmrtd chính thức.',
    },
    en: {
      title: 'Not a known file of gmrtd',
      cause: ({ magic }) => `It calls itself “${magic}”, neither gmrtd-verifiable-doc nor gmrtd-raw-doc.`,
      remedy: () => 'Export it again with a released gmrtd.',
    },
  }),
  GMRTD_VERSION: define<{ magic: string; version: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Phiên bản gmrtd mới hơn',
      cause: ({ magic, version }) => `${magic} có phiên bản ${version}, chương trình chưa biết; vẫn đọc theo phiên bản đã biết.`,
      remedy: () => 'Đối chiếu kết quả bằng chính gmrtd, và báo cho nhóm phát triển.',
    },
    en: {
      title: 'The version of gmrtd is newer',
      cause: ({ magic, version }) => `${magic} has version ${version}, which is not known here; it was read like the known one.`,
      remedy: () => 'Compare with gmrtd itself, and tell the developers.',
    },
  }),
  GMRTD_FIELD: define<{ name: string; magic: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp gmrtd thiếu một phần',
      cause: ({ name, magic }) => `“${name}” không có hoặc sai kiểu trong “${magic}”.`,
      remedy: () => 'Xuất lại từ gmrtd.',
    },
    en: {
      title: 'A part of the gmrtd file is missing',
      cause: ({ name, magic }) => `“${name}” is missing or of the wrong type in “${magic}”.`,
      remedy: () => 'Export it from gmrtd again.',
    },
  }),
  GMRTD_CHECKSUM: define<{ magic: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp gmrtd bị sửa hoặc hỏng',
      cause: ({ magic }) => `Mã SHA-256 ghi trong “${magic}” không khớp với nội dung.`,
      remedy: () => 'Chép lại tệp gốc; nếu vẫn lệch, tệp đã bị sửa sau khi xuất.',
    },
    en: {
      title: 'The gmrtd file was altered or damaged',
      cause: ({ magic }) => `The SHA-256 written in “${magic}” is not that of its content.`,
      remedy: () => 'Copy the original file again; if they still differ, it was altered after the export.',
    },
  }),
};
