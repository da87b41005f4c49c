import { define } from './define.js';

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
  STORE_UNWRITABLE: define<{ why: 'full' | 'read-only' }>({
    origin: 'program',
    vi: {
      title: 'Không ghi được dữ liệu',
      cause: ({ why }) => (why === 'full' ? 'Ổ đĩa đã đầy.' : 'Thư mục dữ liệu chỉ cho đọc hoặc không có quyền ghi.'),
      remedy: () => 'Giải phóng ổ đĩa hoặc đổi thư mục bằng --data, rồi chạy “vneid-sim resume”: những gì đã làm vẫn còn.',
    },
    en: {
      title: 'The data cannot be written',
      cause: ({ why }) => (why === 'full' ? 'The disk is full.' : 'The data folder is read-only or may not be written.'),
      remedy: () => 'Make room or name another folder with --data, then run “vneid-sim resume”: what was done is kept.',
    },
  }),
};
