import { type Datum, dataLabels } from '../text/index.js';
import { shownDay, shownTime, timeOf } from '../text/time.js';
import { define } from './define.js';

/** Steps 7 to 9 and the decision: the level-1 application. */
export const filing = {
  ALREADY_FILED: define<{ filedAt: number }>({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Đã có hồ sơ đang xử lý',
      cause: ({ filedAt }) => `Hồ sơ mức 1 đã nộp lúc ${shownTime(filedAt)} và chưa có kết quả.`,
      remedy: () => 'Xem “Kiểm tra tình trạng xử lý hồ sơ” và chờ tin nhắn kết quả.',
    },
    en: {
      title: 'An application is already being processed',
      cause: ({ filedAt }) => `Level 1 was applied for on ${shownTime(filedAt)} and is not decided yet.`,
      remedy: () => 'See its state (“Kiểm tra tình trạng xử lý hồ sơ”) and wait for the SMS.',
    },
  }),
  ALREADY_LEVEL: define<{ level: number }>({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Tài khoản đã được định danh',
      cause: ({ level }) => `Tài khoản đã đạt mức ${level}.`,
      remedy: () => 'Không cần đăng ký mức 1 nữa; chưa kích hoạt thì chọn “Kích hoạt tài khoản định danh điện tử”.',
    },
    en: {
      title: 'The account is identified already',
      cause: ({ level }) => `It has reached level ${level}.`,
      remedy: () => 'Level 1 need not be applied for again; if it is not active yet, activate it.',
    },
  }),
  NFC_MISSING: define<{ model: string }>({
    origin: 'device',
    vi: {
      title: 'Điện thoại không có NFC',
      cause: ({ model }) => `${model} không có bộ đọc NFC (iPhone cần từ iPhone 7).`,
      remedy: () => 'Chọn cách quét mã QR, mượn máy có NFC, hoặc đến công an đăng ký mức 2.',
    },
    en: {
      title: 'The handset has no NFC',
      cause: ({ model }) => `${model} has no NFC reader (an iPhone needs to be an iPhone 7 or later).`,
      remedy: () => 'Scan the QR instead, borrow a handset with NFC, or register level 2 at a police office.',
    },
  }),
  NFC_OFF: define({
    origin: 'device',
    vi: {
      title: 'NFC đang tắt',
      cause: () => 'Máy có NFC nhưng chưa bật trong cài đặt.',
      remedy: () => 'Bật NFC trong cài đặt kết nối của máy rồi đọc lại.',
    },
    en: {
      title: 'NFC is turned off',
      cause: () => 'The handset has NFC, but it is off in the settings.',
      remedy: () => 'Turn NFC on in the connection settings and read again.',
    },
  }),
  CARD_MOVED: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Thẻ bị xê dịch khi đang đọc',
      cause: ({ file }) => `Việc đọc dừng giữa chừng, tệp ${file} bị cắt cụt.`,
      remedy: () => 'Đặt thẻ sát lưng máy, giữ yên cả thẻ và máy đến khi đọc xong; tháo ốp lưng kim loại.',
    },
    en: {
      title: 'The card was moved during the reading',
      cause: ({ file }) => `The reading stopped midway; the file ${file} is cut off.`,
      remedy: () => 'Hold the card flat against the back of the handset and keep both still to the end; take off a metal case.',
    },
  }),
  CARD_WITHOUT_CHIP: define({
    origin: 'card',
    vi: {
      title: 'Thẻ không có chip',
      cause: () => 'Không thấy tệp nào của chip: thẻ là CMND 9 số, CCCD mã vạch, hoặc thư mục không phải bản đọc chip.',
      remedy: () => 'Đăng ký trực tuyến cần thẻ gắn chip; chưa có thì đến công an làm thẻ và đăng ký mức 2 cùng lúc.',
    },
    en: {
      title: 'The card has no chip',
      cause: () => 'No file of a chip was found: an old card of 9 digits, one with a bar code, or a folder that is no chip dump.',
      remedy: () => 'Registering online needs a chip card; without one, get the card and level 2 together at a police office.',
    },
  }),
  CARD_EXPIRED: define<{ day: string }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Thẻ CCCD đã hết hạn',
      cause: ({ day }) => `Thẻ có giá trị đến ${shownDay(day)}.`,
      remedy: () => 'Đổi thẻ tại công an; tài khoản mức 2 có thể đăng ký cùng lúc.',
    },
    en: {
      title: 'The identity card has expired',
      cause: ({ day }) => `It was valid until ${shownDay(day)}.`,
      remedy: () => 'Renew it at the police, where level 2 can be registered at the same time.',
    },
  }),
  CARD_NOT_SUBMITTED: define({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Hồ sơ chưa đủ phần',
      cause: () => 'Chưa gửi dữ liệu thẻ hoặc ảnh chân dung của hồ sơ này.',
      remedy: () => 'Quay lại đọc thẻ và chụp chân dung trước khi gửi hồ sơ.',
    },
    en: {
      title: 'The application is not complete',
      cause: () => "The card's data or the portrait has not been sent yet.",
      remedy: () => 'Go back, read the card and take the portrait before sending.',
    },
  }),
  FACE_LIMIT: define<{ until: number }>({
    origin: 'authority',
    status: 429,
    vi: {
      title: 'Đã chụp chân dung quá số lần cho phép',
      cause: () => 'Đã hết số lần chụp lại cho một lượt.',
      remedy: ({ until }) => `Thử lại sau ${timeOf(until)}, hoặc đến công an đăng ký mức 2.`,
    },
    en: {
      title: 'The portrait was retaken too often',
      cause: () => 'The retakes of one attempt are used up.',
      remedy: ({ until }) => `Try again after ${timeOf(until)}, or register level 2 at a police office.`,
    },
  }),
  EMAIL_INVALID: define({
    origin: 'screen',
    vi: {
      title: 'Địa chỉ email không hợp lệ',
      cause: () => 'Email cần có dạng ten@tenmien.vn.',
      remedy: () => 'Sửa lại, hoặc để trống: email không bắt buộc.',
    },
    en: {
      title: 'The email address is not valid',
      cause: () => 'An address looks like name@domain.vn.',
      remedy: () => 'Correct it or leave it empty: an email is optional.',
    },
  }),
  APPLICATION_MISSING: define({
    origin: 'authority',
    status: 404,
    vi: {
      title: 'Chưa có hồ sơ nào',
      cause: () => 'Tài khoản này chưa nộp hồ sơ định danh.',
      remedy: () => 'Chọn “Đăng ký tài khoản định danh điện tử mức 1” để nộp hồ sơ.',
    },
    en: {
      title: 'There is no application',
      cause: () => 'This account has not applied for identification.',
      remedy: () => 'Apply for level 1 first.',
    },
  }),
  APPLICATION_UNDECIDED: define<{ dueAt: number }>({
    origin: 'authority',
    severity: 'info',
    status: 200,
    vi: {
      title: 'Hồ sơ đang được kiểm tra',
      cause: ({ dueAt }) => `Theo quy định có kết quả chậm nhất lúc ${shownTime(dueAt)}.`,
      remedy: () => 'Chờ tin nhắn kết quả; trong chương trình này có thể tua thời gian.',
    },
    en: {
      title: 'The application is being checked',
      cause: ({ dueAt }) => `By law the result comes by ${shownTime(dueAt)}.`,
      remedy: () => 'Wait for the SMS; here you can move the clock.',
    },
  }),
  APPLICATION_LATE: define<{ dueAt: number }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Hồ sơ đã quá hạn mà chưa có kết quả',
      cause: ({ dueAt }) => `Hạn theo quy định là ${shownTime(dueAt)}.`,
      remedy: () => 'Gọi tổng đài 1900.0368, hoặc chờ thêm; cũng có thể đến công an đăng ký mức 2.',
    },
    en: {
      title: 'The application is overdue',
      cause: ({ dueAt }) => `By law it was due at ${shownTime(dueAt)}.`,
      remedy: () => 'Call the hotline 1900.0368 or wait longer; level 2 at a police office is another way.',
    },
  }),
  DECISION_PORTRAIT_MISMATCH: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Hồ sơ bị từ chối: ảnh chân dung không khớp',
      cause: () => 'Ảnh chân dung đã nộp không khớp với ảnh lưu trong cơ sở dữ liệu.',
      remedy: () => 'Nộp lại hồ sơ với ảnh chân dung mới, rõ mặt, hoặc đến công an đăng ký mức 2.',
    },
    en: {
      title: 'Refused: the portrait does not match',
      cause: () => 'The portrait sent does not match the one on record.',
      remedy: () => 'File again with a new, clear portrait, or register level 2 at a police office.',
    },
  }),
  DECISION_DATA_MISMATCH: define<{ fields: readonly Datum[] }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Hồ sơ bị từ chối: dữ liệu thẻ không khớp',
      cause: ({ fields }) => `Dữ liệu đọc từ thẻ khác với dữ liệu dân cư: ${dataLabels('vi', fields)}.`,
      remedy: () => 'Kiểm tra thẻ; nếu dữ liệu dân cư sai thì đến công an điều chỉnh rồi nộp lại, hoặc đăng ký mức 2.',
    },
    en: {
      title: 'Refused: the data of the card do not match',
      cause: ({ fields }) => `What was read from the card differs from the population data: ${dataLabels('en', fields)}.`,
      remedy: () => 'Check the card; if the record is wrong, have it corrected at the police and file again, or register level 2.',
    },
  }),
};
