import { define } from './define.js';

/** What the walk itself answers, on any screen. */
export const walk = {
  ACTION_UNKNOWN: define<{ action: string; known: string }>({
    origin: 'screen',
    vi: {
      title: 'Màn hình này không có thao tác đó',
      cause: ({ action }) => `Không có “${action}” ở đây.`,
      remedy: ({ known }) => `Chọn một trong: ${known}.`,
    },
    en: {
      title: 'This screen has no such action',
      cause: ({ action }) => `There is no “${action}” here.`,
      remedy: ({ known }) => `Choose one of: ${known}.`,
    },
  }),
  FIELD_UNKNOWN: define<{ field: string; known: string }>({
    origin: 'screen',
    vi: {
      title: 'Màn hình này không có ô đó',
      cause: ({ field }) => `Không có ô “${field}” trong thao tác này.`,
      remedy: ({ known }) => `Các ô có ở đây: ${known || 'không có ô nào'}.`,
    },
    en: {
      title: 'This screen has no such field',
      cause: ({ field }) => `There is no field “${field}” in this action.`,
      remedy: ({ known }) => `The fields here are: ${known || 'none'}.`,
    },
  }),
  BACK_AT_START: define({
    origin: 'screen',
    vi: {
      title: 'Đây là màn hình đầu tiên',
      cause: () => 'Không có màn hình nào phía trước.',
      remedy: () => 'Đi tiếp, hoặc thoát: chương trình giữ lại những gì đã làm.',
    },
    en: {
      title: 'This is the first screen',
      cause: () => 'There is no screen before this one.',
      remedy: () => 'Go on, or leave: what was done is kept.',
    },
  }),
  BACK_CLOSED: define({
    origin: 'screen',
    vi: {
      title: 'Không quay lại được nữa',
      cause: () => 'Bước trước đã hoàn tất ở phía hệ thống (tin nhắn đã gửi, dữ liệu đã nhận).',
      remedy: () => 'Đi tiếp, hoặc “Hủy” để về màn hình chính của ứng dụng.',
    },
    en: {
      title: 'The way back is closed',
      cause: () => 'The step before is done for good: a message was sent, or data were taken in.',
      remedy: () => 'Go on, or cancel (“Hủy”) to return to the first screen of the app.',
    },
  }),
  WAIT_INVALID: define({
    origin: 'screen',
    vi: {
      title: 'Không tua được thời gian như vậy',
      cause: () => 'Thời gian chỉ đi tới, mỗi lần không quá 10 năm.',
      remedy: () => 'Cho biết khoảng thời gian, ví dụ 3m, 2h hoặc 7d.',
    },
    en: {
      title: 'The clock cannot be moved like that',
      cause: () => 'Time only moves forward, and at most 10 years at once.',
      remedy: () => 'Give a length of time such as 3m, 2h or 7d.',
    },
  }),
  STAND_IN_USED: define({
    origin: 'screen',
    severity: 'warning',
    vi: {
      title: 'Dữ liệu có thể là của người thật đã được thay thế',
      cause: () => 'Giá trị vừa đưa vào nằm ngoài dải giả định, nên chương trình dùng một người thay thế cùng tỉnh, giới tính và năm sinh.',
      remedy: () => 'Hãy dùng người giả định: sáu chữ số cuối từ 990000, đầu số 095, địa chỉ có “Phường Mô Phỏng”.',
    },
    en: {
      title: 'Data that may be a real person’s were replaced',
      cause: () => 'What was given lies outside the fictional range; a stand-in of the same province, sex and birth year is used instead.',
      remedy: () => 'Use fictional people: last six digits from 990000, prefix 095, an address with “Phường Mô Phỏng”.',
    },
  }),
};
