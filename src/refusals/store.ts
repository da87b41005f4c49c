import { define } from './define.js';

/** Step 1: what the handset and its store refuse. */
export const store = {
  SYSTEM_TOO_OLD: define<{ system: string; have: string; need: string }>({
    origin: 'device',
    vi: {
      title: 'Hệ điều hành quá cũ',
      cause: ({ system, have, need }) =>
        `VNeID cần ${system} ${need} trở lên, máy đang dùng ${system} ${have}: không cài mới và cũng không cập nhật được.`,
      remedy: ({ system, need }) =>
        `Nâng cấp máy lên ${system} ${need} trở lên (“Nâng cấp hệ điều hành”) rồi cài lại; máy không nâng cấp được thì dùng máy khác.`,
    },
    en: {
      title: 'The system is too old',
      cause: ({ system, have, need }) =>
        `VNeID needs ${system} ${need} or later; this handset runs ${system} ${have}, so it can be neither installed nor updated.`,
      remedy: ({ system, need }) =>
        `Upgrade the handset to ${system} ${need} or later and install again; if it cannot be upgraded, use another handset.`,
    },
  }),
  SYSTEM_NOT_UPGRADABLE: define<{ model: string; newest: string }>({
    origin: 'device',
    vi: {
      title: 'Máy không nâng cấp được nữa',
      cause: ({ model, newest }) => `${newest} là phiên bản cuối cùng dành cho ${model}.`,
      remedy: () => 'Dùng điện thoại khác, hoặc đến công an đăng ký mức 2.',
    },
    en: {
      title: 'This handset cannot be upgraded any further',
      cause: ({ model, newest }) => `${newest} is the last version made for ${model}.`,
      remedy: () => 'Use another handset, or register level 2 at a police office.',
    },
  }),
  SYSTEM_UP_TO_DATE: define<{ system: string; have: string }>({
    origin: 'device',
    vi: {
      title: 'Hệ điều hành đã là bản mới nhất',
      cause: ({ system, have }) => `Máy đang dùng ${system} ${have}, không có bản nào mới hơn.`,
      remedy: () => 'Không cần làm gì: cài ứng dụng và đi tiếp.',
    },
    en: {
      title: 'The system is up to date',
      cause: ({ system, have }) => `The handset runs ${system} ${have}; there is nothing newer.`,
      remedy: () => 'Nothing to do: install the app and go on.',
    },
  }),
  LOOKALIKE_APP: define<{ app: string; publisher: string }>({
    origin: 'screen',
    vi: {
      title: 'Đây không phải ứng dụng VNeID',
      cause: ({ app, publisher }) => `“${app}” do “${publisher}” phát hành, không phải cơ quan nhà nước.`,
      remedy: () => 'Chọn ứng dụng “VNeID” của “Trung tâm dữ liệu quốc gia về dân cư - Bộ Công an”; không cài từ đường liên kết lạ.',
    },
    en: {
      title: 'This is not the VNeID app',
      cause: ({ app, publisher }) => `“${app}” is published by “${publisher}”, not by the state.`,
      remedy: () =>
        'Choose the app “VNeID” by “Trung tâm dữ liệu quốc gia về dân cư - Bộ Công an”; never install from a link somebody sent.',
    },
  }),
  APP_NOT_FOUND: define<{ query: string }>({
    origin: 'screen',
    vi: {
      title: 'Không tìm thấy ứng dụng',
      cause: ({ query }) => `Kho ứng dụng không có kết quả cho “${query}”.`,
      remedy: () => 'Gõ đúng tên “VNeID” rồi tìm lại.',
    },
    en: {
      title: 'No such app in the store',
      cause: ({ query }) => `The store has no result for “${query}”.`,
      remedy: () => 'Search for “VNeID”, spelled exactly so.',
    },
  }),
  STORAGE_FULL: define<{ free: number; need: number }>({
    origin: 'device',
    vi: {
      title: 'Không đủ dung lượng',
      cause: ({ free, need }) => `Ứng dụng cần ${need} MB, máy chỉ còn ${free} MB.`,
      remedy: () => 'Xóa bớt ảnh hoặc ứng dụng không dùng rồi cài lại.',
    },
    en: {
      title: 'Not enough storage',
      cause: ({ free, need }) => `The app needs ${need} MB; the handset has ${free} MB left.`,
      remedy: () => 'Delete pictures or apps that are not needed and install again.',
    },
  }),
  NETWORK_MISSING: define({
    origin: 'device',
    vi: {
      title: 'Máy không có mạng',
      cause: () => 'Kho ứng dụng không kết nối được vì cả Wi-Fi và dữ liệu di động đều tắt.',
      remedy: () => 'Bật Wi-Fi hoặc dữ liệu di động rồi thử lại.',
    },
    en: {
      title: 'The handset is offline',
      cause: () => 'The store cannot be reached: Wi-Fi and mobile data are both off.',
      remedy: () => 'Turn on Wi-Fi or mobile data and try again.',
    },
  }),
};
