import { define } from '../define.js';

/** What is wrong with the groups that hold further details and with those that say how the chip proves itself. */
export const furtherGroups = {
  GROUP_UNREADABLE: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'Không đọc được nhóm dữ liệu',
      cause: ({ name }) => `Nội dung của ${name} không theo cấu trúc quy định trong ICAO 9303 phần 10.`,
      remedy: ({ name }) => `Đọc lại ${name}; các nhóm khác vẫn dùng được.`,
    },
    en: {
      title: 'A data group cannot be read',
      cause: ({ name }) => `The content of ${name} is not laid out as ICAO 9303 part 10 says.`,
      remedy: ({ name }) => `Read ${name} again; the other groups can be used all the same.`,
    },
  }),
  GROUP_COUNT: define<{ name: string; said: number; count: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Số lượng khai không đúng',
      cause: ({ name, said, count }) => `${name} khai ${said} ảnh nhưng có ${count}.`,
      remedy: ({ name }) => `Đọc lại ${name} nếu cần đủ ảnh.`,
    },
    en: {
      title: 'The number declared is wrong',
      cause: ({ name, said, count }) => `${name} declares ${said} pictures but has ${count}.`,
      remedy: ({ name }) => `Read ${name} again if all of them are needed.`,
    },
  }),
  GROUP_LIST_MISSING: define<{ name: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Thiếu danh sách phần tử',
      cause: ({ name }) => `${name} không có phần tử 5C liệt kê nội dung.`,
      remedy: ({ name }) => `Không cần làm gì nếu mã băm của ${name} khớp.`,
    },
    en: {
      title: 'The list of elements is missing',
      cause: ({ name }) => `${name} has no element 5C that lists what is inside.`,
      remedy: ({ name }) => `Nothing to do as long as the hash of ${name} matches.`,
    },
  }),
  GROUP_LIST_DIFFERS: define<{ name: string; onlyList: string; onlyData: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Danh sách phần tử không khớp',
      cause: ({ name, onlyList, onlyData }) =>
        `Trong ${name}, chỉ có trong danh sách: ${onlyList || 'không'}; chỉ có trong dữ liệu: ${onlyData || 'không'}.`,
      remedy: ({ name }) => `Nếu mã băm khớp thì lỗi có từ khi cấp thẻ; nếu không, hãy đọc lại ${name}.`,
    },
    en: {
      title: 'The list of elements differs',
      cause: ({ name, onlyList, onlyData }) =>
        `In ${name}, only in the list: ${onlyList || 'none'}; only in the data: ${onlyData || 'none'}.`,
      remedy: ({ name }) => `If the hash matches, the card was issued so; if not, read ${name} again.`,
    },
  }),
  GROUP_ELEMENT_UNKNOWN: define<{ name: string; tag: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Có phần tử không biết',
      cause: ({ name, tag }) => `${name} có phần tử ${tag} không có trong ICAO 9303; phần này được bỏ qua.`,
      remedy: () => 'Không cần làm gì.',
    },
    en: {
      title: 'There is an unknown element',
      cause: ({ name, tag }) => `${name} has the element ${tag}, which ICAO 9303 does not define; it was passed over.`,
      remedy: () => 'Nothing to do.',
    },
  }),
  GROUP_TEXT: define<{ name: string; tag: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Văn bản không hợp lệ',
      cause: ({ name, tag }) => `Phần tử ${tag} trong ${name} không phải UTF-8.`,
      remedy: () => 'Đối chiếu với mặt thẻ; nếu mã băm khớp thì lỗi có từ khi cấp.',
    },
    en: {
      title: 'A text is not valid',
      cause: ({ name, tag }) => `The element ${tag} in ${name} is not UTF-8.`,
      remedy: () => 'Compare with the printed card; if the hash matches, it was issued so.',
    },
  }),
  GROUP_DATE: define<{ name: string; tag: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Ngày không có thật',
      cause: ({ name, tag }) => `Phần tử ${tag} trong ${name} không phải một ngày (yyyyMMdd).`,
      remedy: () => 'Đối chiếu với mặt thẻ; nếu mã băm khớp thì lỗi có từ khi cấp.',
    },
    en: {
      title: 'A date does not exist',
      cause: ({ name, tag }) => `The element ${tag} in ${name} is no day (yyyyMMdd).`,
      remedy: () => 'Compare with the printed card; if the hash matches, it was issued so.',
    },
  }),
  CARD_ACCESS_DIFFERS: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'CardAccess khác với DG14',
      cause: () => 'Thông số PACE trong CardAccess không có trong DG14 đã ký; CardAccess có thể đã bị thay trên đường đọc.',
      remedy: () => 'Đọc lại thẻ ở nơi khác; nếu vẫn lệch, đừng tin kênh đọc.',
    },
    en: {
      title: 'CardAccess differs from DG14',
      cause: () => 'The PACE parameters in CardAccess are not those of the signed DG14; it may have been exchanged on the way.',
      remedy: () => 'Read the card again elsewhere; if they still differ, do not trust the channel.',
    },
  }),
};
