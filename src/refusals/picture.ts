import { define } from './define.js';

const mebibytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** What to do with a file of a kind that is not read. */
const insteadVi: Readonly<Record<string, string>> = {
  svg: 'SVG là hình vẽ, không phải ảnh chụp: hãy xuất ra PNG.',
  pdf: 'Xuất trang có thẻ ra PNG hoặc JPEG (khoảng 300 dpi).',
};
const insteadEn: Readonly<Record<string, string>> = {
  svg: 'An SVG is a drawing, not a photo: export it as PNG.',
  pdf: 'Export the page with the card as PNG or JPEG (about 300 dpi).',
};

const kinds = 'JPEG, PNG, HEIC, WebP, GIF, TIFF, AVIF, BMP';

/** What keeps a file from being read at all, as a picture or as a dump. */
export const picture = {
  NO_SUCH_FILE: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Không có tệp này',
      cause: ({ file }) => `Không tìm thấy “${file}”.`,
      remedy: () => 'Kiểm tra lại tên và đường dẫn của tệp.',
    },
    en: {
      title: 'No such file',
      cause: ({ file }) => `“${file}” was not found.`,
      remedy: () => 'Check the name and path of the file.',
    },
  }),
  FILE_NOT_READABLE: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Không đọc được tệp',
      cause: ({ file }) => `“${file}” là thư mục hoặc không cho phép đọc.`,
      remedy: () => 'Kiểm tra quyền truy cập, hoặc chép tệp sang thư mục khác rồi thử lại.',
    },
    en: {
      title: 'The file cannot be read',
      cause: ({ file }) => `“${file}” is a folder, or reading it is not allowed.`,
      remedy: () => 'Check its permissions, or copy the file elsewhere and try again.',
    },
  }),
  FILE_TOO_BIG: define<{ file: string; limit: number }>({
    origin: 'card',
    vi: {
      title: 'Tệp quá lớn',
      cause: ({ file, limit }) => `“${file}” lớn hơn ${mebibytes(limit)} MiB.`,
      remedy: () => 'Giảm kích thước ảnh, hoặc cắt lấy phần có thẻ rồi thử lại.',
    },
    en: {
      title: 'The file is too big',
      cause: ({ file, limit }) => `“${file}” is larger than ${mebibytes(limit)} MiB.`,
      remedy: () => 'Make the picture smaller, or crop it to the card, and try again.',
    },
  }),
  NOT_AN_IMAGE: define({
    origin: 'card',
    vi: {
      title: 'Tệp này không phải là ảnh',
      cause: () => `Nội dung tệp không mở đầu như loại ảnh nào đọc được (${kinds}); phần mở rộng trong tên tệp không được xét đến.`,
      remedy: () => 'Chọn một tệp ảnh, tốt nhất là ảnh gốc JPEG hoặc PNG.',
    },
    en: {
      title: 'This file is not a picture',
      cause: () => `Its content begins like none of the kinds that are read (${kinds}); the ending of the file name is not looked at.`,
      remedy: () => 'Choose a picture, best the original JPEG or PNG.',
    },
  }),
  PICTURE_KIND_UNSUPPORTED: define<{ kind: string }>({
    origin: 'card',
    vi: {
      title: 'Không đọc được loại tệp này',
      cause: ({ kind }) => `Đây là tệp ${kind.toUpperCase()} không đọc được; chương trình đọc ${kinds} (BMP không nén).`,
      remedy: ({ kind }) => insteadVi[kind] ?? 'Lưu lại ảnh thành JPEG hoặc PNG.',
    },
    en: {
      title: 'This kind of file is not read',
      cause: ({ kind }) => `It is of a kind that is not read (${kind.toUpperCase()}); what is read: ${kinds} (BMP uncompressed).`,
      remedy: ({ kind }) => insteadEn[kind] ?? 'Save the picture as JPEG or PNG.',
    },
  }),
  PICTURE_TOO_MANY_PIXELS: define<{ width: number; height: number; limit: number }>({
    origin: 'card',
    vi: {
      title: 'Ảnh có quá nhiều điểm ảnh',
      cause: ({ width, height, limit }) => `Ảnh ${width} × ${height} vượt giới hạn ${Math.round(limit / 1e6)} triệu điểm ảnh.`,
      remedy: () => 'Thu nhỏ ảnh, hoặc cắt lấy phần có thẻ rồi thử lại.',
    },
    en: {
      title: 'The picture has too many pixels',
      cause: ({ width, height, limit }) => `${width} × ${height} exceeds the limit of ${Math.round(limit / 1e6)} million pixels.`,
      remedy: () => 'Scale the picture down, or crop it to the card, and try again.',
    },
  }),
  PICTURE_TOO_SLOW: define<{ seconds: number }>({
    origin: 'card',
    vi: {
      title: 'Đọc ảnh quá lâu',
      cause: ({ seconds }) => `Sau ${seconds} giây vẫn chưa giải mã xong ảnh này nên đã dừng lại.`,
      remedy: () => 'Thu nhỏ ảnh, hoặc cắt lấy phần có thẻ rồi thử lại.',
    },
    en: {
      title: 'Reading the picture took too long',
      cause: ({ seconds }) => `After ${seconds} seconds the picture was still not decoded, and the attempt was ended.`,
      remedy: () => 'Scale the picture down, or crop it to the card, and try again.',
    },
  }),
  PICTURE_READER_DIED: define({
    origin: 'card',
    vi: {
      title: 'Việc đọc ảnh dừng giữa chừng',
      cause: () => 'Bộ giải mã gặp lỗi hoặc hết bộ nhớ ở ảnh này; các ảnh khác vẫn được đọc tiếp.',
      remedy: () => 'Lưu lại ảnh thành JPEG hoặc PNG, nhỏ hơn nếu ảnh rất lớn, rồi thử lại.',
    },
    en: {
      title: 'Reading the picture broke off',
      cause: () => 'The decoder failed or ran out of memory at this picture; the other pictures were read on.',
      remedy: () => 'Save the picture again as JPEG or PNG, smaller if it is very large, and try again.',
    },
  }),
  PICTURE_BROKEN: define<{ kind: string }>({
    origin: 'card',
    vi: {
      title: 'Ảnh bị hỏng',
      cause: ({ kind }) => `Tệp mở đầu như ảnh ${kind.toUpperCase()} nhưng không giải mã được.`,
      remedy: () => 'Chép hoặc tải lại tệp từ nơi gốc; nếu vẫn không được thì chụp lại.',
    },
    en: {
      title: 'The picture is broken',
      cause: ({ kind }) => `The file begins like a ${kind.toUpperCase()} picture but cannot be decoded.`,
      remedy: () => 'Copy or download the file again from where it came; failing that, take the picture again.',
    },
  }),
  PICTURE_TRUNCATED: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Tệp ảnh không trọn vẹn',
      cause: () => 'Dữ liệu ảnh bị thiếu hoặc hỏng một phần, thường do chép hay tải về chưa xong.',
      remedy: () => 'Đối chiếu kỹ kết quả với thẻ, và chép hoặc tải lại tệp cho trọn vẹn.',
    },
    en: {
      title: 'The picture file is incomplete',
      cause: () => 'Part of the picture data is missing or damaged, mostly because a copy or download was cut off.',
      remedy: () => 'Compare the result with the card carefully, and copy or download the whole file again.',
    },
  }),
};

/** What keeps a file from being read as a picture. */
export type PictureFault = keyof typeof picture;
