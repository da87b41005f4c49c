import { shownTime, timeOf } from '../text/time.js';
import { define } from './define.js';

const EASY = {
  'birth date': 'ngày sinh',
  'ID number': 'các chữ số trong số định danh',
  'simple digits': 'dãy số đơn giản',
} as const;

/** Steps 10 to 12: activation, passcode, security questions. */
export const activation = {
  NOT_IDENTIFIED: define({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Tài khoản của bạn chưa được định danh điện tử',
      cause: () => 'Chưa có hồ sơ nào của số định danh này được phê duyệt.',
      remedy: () => 'Chờ tin nhắn phê duyệt; xem “Kiểm tra tình trạng xử lý hồ sơ”.',
    },
    en: {
      title: 'The account is not identified yet',
      cause: () => 'No application of this ID number has been approved.',
      remedy: () => 'Wait for the SMS of approval; see the state of the application (“Kiểm tra tình trạng xử lý hồ sơ”).',
    },
  }),
  ALREADY_ACTIVATED: define({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Tài khoản của bạn đã thực hiện kích hoạt',
      cause: () => 'Tài khoản đã được kích hoạt trước đó.',
      remedy: () => 'Chọn “Đăng nhập”.',
    },
    en: {
      title: 'The account is active already',
      cause: () => 'It was activated before.',
      remedy: () => 'Log in (“Đăng nhập”).',
    },
  }),
  PHONE_DIFFERS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Số điện thoại không phải số đã đăng ký',
      cause: () => 'Số vừa nhập khác số điện thoại của tài khoản.',
      remedy: () => 'Nhập số đã khai ở bước 3; muốn đổi số thì đến công an xã, phường hoặc gọi 1900.0368 (phím 4).',
    },
    en: {
      title: 'Not the registered phone number',
      cause: () => 'The number entered is not the one of the account.',
      remedy: () => 'Enter the number given in step 3; to change it, go to the ward police or call 1900.0368 (key 4).',
    },
  }),
  ACTIVATION_WINDOW_PASSED: define<{ until: number }>({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Đã quá 7 ngày kể từ khi có kết quả',
      cause: ({ until }) => `Hạn tự kích hoạt trên ứng dụng là ${shownTime(until)}.`,
      remedy: () => 'Gọi tổng đài 1900.0368 để được kích hoạt; hồ sơ không bị hủy.',
    },
    en: {
      title: 'More than 7 days since the result',
      cause: ({ until }) => `Activating in the app was possible until ${shownTime(until)}.`,
      remedy: () => 'Call the hotline 1900.0368 to have it activated; the approval still stands.',
    },
  }),
  DEVICE_HELD: define<{ shown: string }>({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Thiết bị đã được kích hoạt cho tài khoản khác',
      cause: ({ shown }) => `Thiết bị đang giữ tài khoản ${shown}; mỗi thiết bị chỉ giữ một tài khoản.`,
      remedy: () => '“Xác nhận” để chuyển thiết bị sang tài khoản này khi kích hoạt xong, hoặc “Đóng”.',
    },
    en: {
      title: 'The device is active for another account',
      cause: ({ shown }) => `It holds the account ${shown}, and a device holds only one.`,
      remedy: () => 'Confirm (“Xác nhận”) to move the device to this account once it is active, or close (“Đóng”).',
    },
  }),
  PASSCODE_NOT_6_DIGITS: define({
    origin: 'screen',
    vi: {
      title: 'Passcode gồm 6 chữ số',
      cause: () => 'Chưa nhập đủ 6 chữ số, hoặc có ký tự khác.',
      remedy: () => 'Nhập đúng 6 chữ số.',
    },
    en: {
      title: 'A passcode has 6 digits',
      cause: () => 'Fewer or more than 6 digits were entered, or other characters.',
      remedy: () => 'Enter exactly 6 digits.',
    },
  }),
  PASSCODES_DIFFER: define({
    origin: 'screen',
    vi: {
      title: 'Hai passcode không giống nhau',
      cause: () => 'Ô “Nhập lại passcode” khác ô “Thiết lập passcode”.',
      remedy: () => 'Nhập lại cả hai ô cho giống nhau.',
    },
    en: {
      title: 'The two passcodes differ',
      cause: () => 'The repetition is not the same as the passcode.',
      remedy: () => 'Enter the same passcode in both fields.',
    },
  }),
  PASSCODE_EASY: define<{ why: keyof typeof EASY }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Passcode dễ đoán',
      cause: ({ why }) => `Passcode trùng với ${EASY[why]}.`,
      remedy: () => 'Nên đổi passcode khác, tránh ngày sinh, số định danh và dãy số đơn giản.',
    },
    en: {
      title: 'The passcode is easy to guess',
      cause: ({ why }) => `It comes from: ${why}.`,
      remedy: () => 'Better choose another one, away from the birth date, the ID number and simple digits.',
    },
  }),
  PASSCODE_TOO_EASY: define<{ why: keyof typeof EASY }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Passcode quá dễ đoán',
      cause: ({ why }) => `Passcode trùng với ${EASY[why]}; thiết lập của mô phỏng là không cho dùng.`,
      remedy: () => 'Chọn passcode khác, tránh ngày sinh, số định danh và dãy số đơn giản.',
    },
    en: {
      title: 'The passcode is too easy to guess',
      cause: ({ why }) => `It comes from: ${why}; this simulation is set to refuse such passcodes.`,
      remedy: () => 'Choose another one, away from the birth date, the ID number and simple digits.',
    },
  }),
  PASSCODE_WRONG: define<{ left: number }>({
    origin: 'authority',
    status: 401,
    vi: {
      title: 'Passcode không đúng',
      cause: ({ left }) => `Số lần thử còn lại: ${left}.`,
      remedy: () => 'Nhập passcode đã đặt ở bước 11.',
    },
    en: {
      title: 'The passcode is wrong',
      cause: ({ left }) => `Tries left: ${left}.`,
      remedy: () => 'Enter the passcode set in step 11.',
    },
  }),
  PASSCODE_LOCKED: define<{ until: number }>({
    origin: 'authority',
    status: 423,
    vi: {
      title: 'Passcode đang bị tạm khóa',
      cause: () => 'Đã nhập sai passcode quá số lần cho phép.',
      remedy: ({ until }) => `Thử lại sau ${timeOf(until)}.`,
    },
    en: {
      title: 'The passcode is locked for a while',
      cause: () => 'It was wrong too many times.',
      remedy: ({ until }) => `Try again after ${timeOf(until)}.`,
    },
  }),
  QUESTIONS_SAME: define({
    origin: 'screen',
    vi: {
      title: 'Hai câu hỏi bảo mật trùng nhau',
      cause: () => 'Câu hỏi số 1 và câu hỏi số 2 phải khác nhau.',
      remedy: () => 'Chọn một câu hỏi khác cho “Câu hỏi số 2”.',
    },
    en: {
      title: 'The same security question twice',
      cause: () => 'The two questions must differ.',
      remedy: () => 'Choose another second question.',
    },
  }),
};
