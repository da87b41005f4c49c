import { shownTime, timeOf } from '../../text/time.js';
import { define } from '../define.js';

const again = {
  vi: (at: number | null) => (at === null ? '' : ` Mở lại lúc ${shownTime(at)}.`),
  en: (at: number | null) => (at === null ? '' : ` It opens again on ${shownTime(at)}.`),
};

/** The office, the booking, and the officer's way to his workstation. */
export const office = {
  OFFICE_UNKNOWN: define<{ office: string }>({
    origin: 'authority',
    status: 404,
    vi: {
      title: 'Không có trụ sở này',
      cause: ({ office }) => `Không tìm thấy trụ sở công an “${office}” đang tiếp nhận hồ sơ.`,
      remedy: () => 'Chọn một trụ sở trong danh sách của tỉnh, thành phố.',
    },
    en: {
      title: 'There is no such office',
      cause: ({ office }) => `No police office “${office}” that takes dossiers was found.`,
      remedy: () => 'Choose one from the list of the province.',
    },
  }),
  OFFICE_CLOSED: define<{ office: string; opensAt: number | null }>({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Trụ sở không làm việc vào lúc này',
      cause: ({ office, opensAt }) => `${office} đang đóng cửa.${again.vi(opensAt)}`,
      remedy: ({ opensAt }) =>
        opensAt === null
          ? 'Nơi này không còn tiếp nhận hồ sơ: chọn trụ sở khác.'
          : 'Đến trong giờ làm việc: thứ Hai đến thứ Sáu, có nơi làm sáng thứ Bảy, trừ ngày nghỉ lễ; hoặc chọn trụ sở khác.',
    },
    en: {
      title: 'The office is closed at this time',
      cause: ({ office, opensAt }) => `${office} is closed.${again.en(opensAt)}`,
      remedy: ({ opensAt }) =>
        opensAt === null
          ? 'It takes no dossiers any more: choose another office.'
          : 'Come during office hours, Monday to Friday and here and there on Saturday morning, not on holidays; or choose another office.',
    },
  }),
  BOOKING_PAST: define<{ at: number }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Giờ hẹn đã qua',
      cause: ({ at }) => `${shownTime(at)} không còn ở phía trước.`,
      remedy: () => 'Chọn ngày, giờ khác trong giờ làm việc của trụ sở.',
    },
    en: {
      title: 'The time booked is past',
      cause: ({ at }) => `${shownTime(at)} no longer lies ahead.`,
      remedy: () => 'Choose another day and hour while the office is open.',
    },
  }),
  OFFICER_UNKNOWN: define<{ left: number }>({
    origin: 'authority',
    status: 401,
    vi: {
      title: 'Số hiệu cán bộ hoặc mã PIN không đúng',
      cause: ({ left }) => `Không có cán bộ nào của trụ sở này với số hiệu và mã PIN đó; còn ${left} lần thử.`,
      remedy: () => 'Kiểm tra số hiệu, trụ sở rồi nhập lại mã PIN của mình.',
    },
    en: {
      title: 'Officer number or PIN is wrong',
      cause: ({ left }) => `No officer of this office has that number and PIN; tries left: ${left}.`,
      remedy: () => 'Check the number and the office, and enter your own PIN again.',
    },
  }),
  OFFICER_LOCKED: define<{ until: number }>({
    origin: 'authority',
    status: 429,
    vi: {
      title: 'Số hiệu cán bộ tạm bị khóa',
      cause: () => 'Đã nhập sai mã PIN quá nhiều lần liên tiếp.',
      remedy: ({ until }) => `Thử lại sau ${timeOf(until)}, hoặc để cán bộ khác tiếp nhận.`,
    },
    en: {
      title: 'The officer number is locked for a while',
      cause: () => 'A wrong PIN was entered too often in a row.',
      remedy: ({ until }) => `Try again after ${timeOf(until)}, or let another officer take the dossier.`,
    },
  }),
  DESK_OVER: define({
    origin: 'authority',
    status: 401,
    vi: {
      title: 'Phiên làm việc của cán bộ đã hết',
      cause: () => 'Trụ sở đã hết giờ, cán bộ đã đăng nhập ở máy khác, hoặc đây không phải phiên của cán bộ.',
      remedy: () => 'Cán bộ đăng nhập lại trong giờ làm việc; dữ liệu đã nhập của hồ sơ vẫn còn.',
    },
    en: {
      title: "The officer's session is over",
      cause: () => "The office has closed, the officer has signed in elsewhere, or this is no officer's session.",
      remedy: () => 'Sign in again while the office is open; what was entered of the dossier is kept.',
    },
  }),
};
