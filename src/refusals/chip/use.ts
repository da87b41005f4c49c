import { define } from '../define.js';

/** What a walk refuses of a chip it was given, and what the maker of sample chips refuses. */
export const use = {
  CHIP_BROKEN: define<{ code: string }>({
    origin: 'card',
    vi: {
      title: 'Không dùng được dữ liệu chip',
      cause: ({ code }) => `Dữ liệu đọc từ chip bị lỗi (${code}).`,
      remedy: ({ code }) => `Đọc lại thẻ, hoặc quét mã QR trên thẻ; xem thêm: vneid-sim explain ${code}.`,
    },
    en: {
      title: 'The chip’s data cannot be used',
      cause: ({ code }) => `What was read from the chip is faulty (${code}).`,
      remedy: ({ code }) => `Read the card again, or scan its QR code; see also: vneid-sim explain ${code}.`,
    },
  }),
  CHIP_NOT_AUTHENTIC: define({
    origin: 'card',
    vi: {
      title: 'Chưa xác thực được nguồn gốc của chip',
      cause: () => 'Chữ ký trên dữ liệu chip không dẫn tới cơ quan cấp nào trong danh sách được tin cậy.',
      remedy: () => 'Kiểm tra danh sách chứng thư gốc (CSCA) đang dùng; nếu đủ, hãy kiểm tra lại thẻ tại cơ quan công an.',
    },
    en: {
      title: 'The chip’s origin could not be proved',
      cause: () => 'The signature over the chip’s data leads to no issuer on the list of trusted ones.',
      remedy: () => 'Check the list of root certificates (CSCA) in use; if it is complete, have the card checked by the police.',
    },
  }),
  CARD_MAKE_NOT_FICTIONAL: define<{ what: 'number' | 'address' | 'portrait' }>({
    origin: 'program',
    vi: {
      title: 'Chỉ làm thẻ mẫu cho công dân hư cấu',
      cause: ({ what }) =>
        ({
          number: 'Sáu số cuối của số định danh nhỏ hơn 990000 nên có thể là số của người thật.',
          address: 'Nơi thường trú không có “Phường Mô Phỏng” nên có thể là địa chỉ thật.',
          portrait: 'Ảnh chân dung không phải do chương trình vẽ nên có thể là ảnh của người thật.',
        })[what],
      remedy: () =>
        'Dùng một công dân trong samples/citizens.yaml, hoặc đổi số, địa chỉ và ảnh về phạm vi hư cấu; không có cách nào bỏ qua.',
    },
    en: {
      title: 'Sample cards are made for fictional citizens only',
      cause: ({ what }) =>
        ({
          number: 'The last six digits of the ID number are below 990000, so it may be a real person’s.',
          address: 'The address lacks “Phường Mô Phỏng”, so it may be a real one.',
          portrait: 'The portrait was not drawn by the program, so it may show a real person.',
        })[what],
      remedy: () =>
        'Use a citizen of samples/citizens.yaml, or move number, address and portrait into the fictional range; there is no override.',
    },
  }),
  TRUST_NONE: define<{ file: string }>({
    origin: 'program',
    vi: {
      title: 'Không có chứng thư gốc nào',
      cause: ({ file }) => `“${file}” không có chứng thư X.509 (DER, PEM), cũng không phải danh sách CSCA (master list).`,
      remedy: () => 'Dùng --csca với tệp .cer, .pem, .ml, .ldif hoặc thư mục chứa các tệp ấy.',
    },
    en: {
      title: 'There is no root certificate',
      cause: ({ file }) => `“${file}” holds no X.509 certificate (DER, PEM) and is no CSCA master list.`,
      remedy: () => 'Give --csca a file .cer, .pem, .ml or .ldif, or a folder of such files.',
    },
  }),
  TRUST_ALTERED: define<{ file: string }>({
    origin: 'program',
    vi: {
      title: 'Danh sách chứng thư gốc bị sửa',
      cause: ({ file }) => `Chữ ký của danh sách CSCA (master list) “${file}” không đúng, nên không tin chứng thư nào trong đó.`,
      remedy: () => 'Tải lại danh sách từ cơ quan công bố.',
    },
    en: {
      title: 'The list of root certificates was altered',
      cause: ({ file }) => `The signature over the CSCA master list “${file}” is not right, so nothing in it is trusted.`,
      remedy: () => 'Fetch the list again from who publishes it.',
    },
  }),
  PORTRAIT_NOT_WRITTEN: define<{ file: string; format: string }>({
    origin: 'program',
    severity: 'warning',
    vi: {
      title: 'Không chuyển được ảnh sang PNG',
      cause: ({ file, format }) => `Ảnh ${format} của “${file}” không giải mã được; ảnh gốc vẫn được ghi ra.`,
      remedy: () => 'Mở tệp gốc bằng phần mềm xem JPEG 2000.',
    },
    en: {
      title: 'The image could not be converted to PNG',
      cause: ({ file, format }) => `The ${format} image of “${file}” cannot be decoded; the original was written all the same.`,
      remedy: () => 'Open the original with software for JPEG 2000.',
    },
  }),
};
