import { define } from './define.js';

const anotherPlace = {
  vi: 'Giải phóng ổ đĩa hoặc đổi thư mục bằng --data, rồi chạy “vneid-sim resume”: những gì đã làm vẫn còn.',
  en: 'Make room or name another folder with --data, then run “vneid-sim resume”: what was done is kept.',
};

/** Why a world's data is not written, and what helps. */
const unwritable = {
  full: { vi: ['Ổ đĩa đã đầy.', anotherPlace.vi], en: ['The disk is full.', anotherPlace.en] },
  'read-only': {
    vi: ['Thư mục dữ liệu chỉ cho đọc hoặc không có quyền ghi.', anotherPlace.vi],
    en: ['The data folder is read-only or may not be written.', anotherPlace.en],
  },
  'no-engine': {
    vi: [
      'Bản Node này không có sẵn SQLite (có từ 22.13), và gói better-sqlite3 chưa được biên dịch cho nó.',
      'Dùng Node 22.13 trở lên; hoặc cài python3, make và một trình biên dịch C++ rồi cài lại vneid-sim.',
    ],
    en: [
      'This Node has no SQLite of its own (that began with 22.13), and better-sqlite3 is not compiled for it.',
      'Use Node 22.13 or later; or install python3, make and a C++ compiler, then install vneid-sim again.',
    ],
  },
} as const;
export type Unwritable = keyof typeof unwritable;

/** What any call to the authority may meet on the way. */
export const network = {
  SYSTEM_MAINTENANCE: define({
    origin: 'authority',
    status: 503,
    vi: {
      title: 'Hệ thống đang bảo trì',
      cause: () => 'Máy chủ tạm ngừng phục vụ.',
      remedy: () => 'Vui lòng thử lại sau; dữ liệu đã nhập vẫn còn.',
    },
    en: {
      title: 'The system is under maintenance',
      cause: () => 'The server does not take requests for now.',
      remedy: () => 'Try again later; what was entered is kept.',
    },
  }),
  CONNECTION_FAILED: define({
    origin: 'device',
    status: 502,
    vi: {
      title: 'Kết nối tới hệ thống thất bại',
      cause: () => 'Không nhận được trả lời từ máy chủ: máy mất mạng hoặc đường truyền bị ngắt.',
      remedy: () => 'Kiểm tra Wi-Fi hoặc dữ liệu di động rồi làm lại bước này; yêu cầu đã đến nơi không bị thực hiện hai lần.',
    },
    en: {
      title: 'The connection to the system failed',
      cause: () => 'No answer came from the server: the handset is offline or the line broke.',
      remedy: () => 'Check Wi-Fi or mobile data and repeat the step; a request that did arrive is not carried out twice.',
    },
  }),
  STORE_UNWRITABLE: define<{ why: Unwritable }>({
    origin: 'program',
    status: 503,
    vi: {
      title: 'Không ghi được dữ liệu',
      cause: ({ why }) => unwritable[why].vi[0],
      remedy: ({ why }) => unwritable[why].vi[1],
    },
    en: {
      title: 'The data cannot be written',
      cause: ({ why }) => unwritable[why].en[0],
      remedy: ({ why }) => unwritable[why].en[1],
    },
  }),
  KEYS_DIFFER: define({
    origin: 'program',
    vi: {
      title: 'Khóa không khớp với dữ liệu',
      cause: () =>
        'Dữ liệu này được tạo với một khóa khác, hoặc tệp giữ khóa đã mất hay hỏng: không kiểm tra được mã OTP, passcode và phiên đăng nhập nào nữa.',
      remedy: () =>
        'Đưa lại đúng tệp khóa (tệp .secret cạnh dữ liệu, hoặc tệp đã nêu ở --keys). Không còn khóa thì phải bắt đầu với dữ liệu mới.',
    },
    en: {
      title: 'The key is not the one of this data',
      cause: () =>
        'The data was made with another key, or the file with the key is gone or broken: no OTP, passcode or session in it can be checked.',
      remedy: () => 'Put the right file back (.secret beside the data, or the one --keys named). Without it, begin with new data.',
    },
  }),
};
