import { shownDay, timeOf } from '../text/time.js';
import { define } from './define.js';

/** Steps 5 and 6: the password, and what logging in says. */
export const login = {
  PASSWORD_RULES: define<{ length: boolean; letters: boolean; special: boolean }>({
    origin: 'screen',
    vi: {
      title: 'Mật khẩu không được chấp nhận',
      cause: ({ length, letters, special }) =>
        `Còn thiếu: ${[!length && 'từ 8 đến 20 ký tự', !letters && 'chữ số, chữ hoa và chữ thường', !special && 'một ký tự trong !@#$^*()_'].filter(Boolean).join('; ')}.`,
      remedy: () => 'Đặt lại mật khẩu sao cho cả ba điều kiện đều được đánh dấu.',
    },
    en: {
      title: 'The password is not accepted',
      cause: ({ length, letters, special }) =>
        `Still missing: ${[!length && '8 to 20 characters', !letters && 'a digit, an upper- and a lower-case letter', !special && 'one of !@#$^*()_'].filter(Boolean).join('; ')}.`,
      remedy: () => 'Choose a password that meets all three rules.',
    },
  }),
  PASSWORDS_DIFFER: define({
    origin: 'screen',
    vi: {
      title: 'Hai mật khẩu không giống nhau',
      cause: () => 'Ô “Nhập lại mật khẩu” khác ô “Mật khẩu”.',
      remedy: () => 'Nhập lại cả hai ô cho giống nhau.',
    },
    en: {
      title: 'The two passwords differ',
      cause: () => 'The repetition is not the same as the password.',
      remedy: () => 'Enter the same password in both fields.',
    },
  }),
  LOGIN_WRONG: define<{ left: number }>({
    origin: 'authority',
    status: 401,
    vi: {
      title: 'Số định danh hoặc mật khẩu không chính xác',
      cause: ({ left }) => `Số lần thử còn lại: ${left}.`,
      remedy: () => 'Nhập lại mật khẩu đã đặt ở bước 5; sai quá số lần thì đăng nhập bị tạm khóa.',
    },
    en: {
      title: 'The ID number or password is wrong',
      cause: ({ left }) => `Tries left: ${left}.`,
      remedy: () => 'Enter the password set in step 5; after too many wrong tries logging in is locked for a while.',
    },
  }),
  LOGIN_LOCKED: define<{ until: number }>({
    origin: 'authority',
    status: 423,
    vi: {
      title: 'Đăng nhập đang bị tạm khóa',
      cause: () => 'Đã nhập sai mật khẩu quá số lần cho phép.',
      remedy: ({ until }) => `Đăng nhập lại sau ${timeOf(until)}.`,
    },
    en: {
      title: 'Logging in is locked for a while',
      cause: () => 'The password was wrong too many times.',
      remedy: ({ until }) => `Log in again after ${timeOf(until)}.`,
    },
  }),
  ACCOUNT_DELETED: define<{ days: number }>({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Tài khoản ứng dụng đã bị xóa',
      cause: ({ days }) => `Sau ${days} ngày kể từ khi tạo mà chưa nộp hồ sơ mức 1, tài khoản mức 0 bị xóa.`,
      remedy: () => 'Đăng ký lại từ đầu (bước 2).',
    },
    en: {
      title: 'The app account was deleted',
      cause: ({ days }) => `An account of level 0 is deleted ${days} days after it was made, if no level-1 application was filed.`,
      remedy: () => 'Register again from step 2.',
    },
  }),
  ACCOUNT_LOCKED: define<{ day: string }>({
    origin: 'authority',
    status: 423,
    vi: {
      title: 'Tài khoản định danh điện tử đang bị khóa',
      cause: ({ day }) => `Lý do khóa: thẻ căn cước đã hết hạn sử dụng ngày ${shownDay(day)} (Nghị định 69/2024/NĐ-CP).`,
      remedy: () => 'Đổi thẻ tại công an; có thẻ mới thì tài khoản được mở khóa.',
    },
    en: {
      title: 'The account is locked',
      cause: ({ day }) => `The ground: the identity card expired on ${shownDay(day)} (Decree 69/2024).`,
      remedy: () => 'Renew the card at the police; a new card unlocks the account.',
    },
  }),
  SESSION_OVER: define({
    origin: 'authority',
    status: 401,
    vi: {
      title: 'Phiên đăng nhập đã hết',
      cause: () => 'Phiên này không còn hiệu lực: đã quá lâu, hoặc tài khoản vừa đăng nhập lại.',
      remedy: () => 'Đăng nhập lại.',
    },
    en: {
      title: 'The session is over',
      cause: () => 'This session is no longer valid: too much time has passed, or the account has logged in again.',
      remedy: () => 'Log in again.',
    },
  }),
  ACCOUNT_COUNTDOWN: define<{ days: number; hours: number; minutes: number }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Tài khoản ứng dụng sẽ bị xóa nếu chưa nộp hồ sơ mức 1',
      cause: ({ days, hours, minutes }) => `Còn ${days} ngày ${hours} giờ ${minutes} phút.`,
      remedy: () => 'Nộp hồ sơ mức 1 trước thời hạn này.',
    },
    en: {
      title: 'The app account is deleted unless level 1 is applied for',
      cause: ({ days, hours, minutes }) => `Time left: ${days} days ${hours} hours ${minutes} minutes.`,
      remedy: () => 'File the level-1 application before then.',
    },
  }),
  CARD_EXPIRES_SOON: define<{ day: string; days: number }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Thẻ CCCD sắp hết hạn',
      cause: ({ day, days }) => `Thẻ có giá trị đến ${shownDay(day)}, còn ${days} ngày.`,
      remedy: () => 'Làm thủ tục đổi thẻ trước khi hết hạn.',
    },
    en: {
      title: 'The identity card expires soon',
      cause: ({ day, days }) => `It is valid until ${shownDay(day)}, ${days} more days.`,
      remedy: () => 'Renew the card before then.',
    },
  }),
  CARD_EXPIRED_LIMITED: define<{ day: string }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Thẻ CCCD đã hết hạn',
      cause: ({ day }) => `Thẻ hết hạn ngày ${shownDay(day)}: một số dịch vụ bị hạn chế và chưa nộp được hồ sơ mức 1.`,
      remedy: () => 'Đổi thẻ tại công an rồi đăng ký tiếp.',
    },
    en: {
      title: 'The identity card has expired',
      cause: ({ day }) => `It expired on ${shownDay(day)}: services are limited, and level 1 cannot be applied for.`,
      remedy: () => 'Renew the card at the police, then go on.',
    },
  }),
  DEVICE_HAS_ACCOUNT: define<{ shown: string }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Thiết bị đang được kích hoạt cho tài khoản khác',
      cause: ({ shown }) => `Thiết bị này đang giữ tài khoản ${shown}.`,
      remedy: () => 'Vẫn đăng nhập được; đến lúc kích hoạt sẽ phải xác nhận chuyển thiết bị sang tài khoản này.',
    },
    en: {
      title: 'The device is active for another account',
      cause: ({ shown }) => `It holds the account ${shown}.`,
      remedy: () => 'Logging in works; at the activation you will be asked to move the device to this account.',
    },
  }),
};
