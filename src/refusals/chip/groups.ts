import { define } from '../define.js';

/** Which files are missing or not listed, and what is wrong with COM and DG2. */
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
  DG2_LENGTH: define<{ said: number; there: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Bản ghi ảnh khai sai độ dài',
      cause: ({ said, there }) => `Bản ghi khuôn mặt khai ${said} byte nhưng khối chứa nó có ${there}.`,
      remedy: () => 'Kiểm tra ảnh hiển thị; nếu mã băm khớp thì lỗi có từ khi cấp.',
    },
    en: {
      title: 'The face record declares a wrong length',
      cause: ({ said, there }) => `It says ${said} bytes, but the block that holds it has ${there}.`,
      remedy: () => 'Check the image shown; if the hash matches, the card was issued so.',
    },
  }),
  DG2_FORMAT_DIFFERS: define<{ said: string; format: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Định dạng ảnh khác với khai báo',
      cause: ({ said, format }) => `DG2 khai ${said} nhưng ảnh là ${format}; nội dung được tin theo.`,
      remedy: () => 'Không cần làm gì.',
    },
    en: {
      title: 'The image is not of the format declared',
      cause: ({ said, format }) => `DG2 says ${said} but the image is ${format}; the content is believed.`,
      remedy: () => 'Nothing to do.',
    },
  }),
};
