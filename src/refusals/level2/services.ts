import { timeOf } from '../../text/time.js';
import { define } from '../define.js';

/** What level 2 is for: services, the wallet, sharing. */
export const services = {
  LEVEL_2_NEEDED: define<{ level: number }>({
    origin: 'authority',
    status: 403,
    vi: {
      title: 'Tiện ích này cần tài khoản mức 2',
      cause: ({ level }) => `Tài khoản đang ở mức ${level}.`,
      remedy: () => 'Mang thẻ CCCD gắn chip đến công an để đăng ký mức 2; có thể đặt lịch trước trên ứng dụng.',
    },
    en: {
      title: 'This service needs an account of level 2',
      cause: ({ level }) => `The account is of level ${level}.`,
      remedy: () => 'Take the chip card to a police office to register level 2; a time can be booked in the app.',
    },
  }),
  WALLET_OVERDUE: define<{ office: string }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Có giấy tờ chưa được tích hợp sau một tuần',
      cause: () => 'Cơ quan quản lý giấy tờ chưa trả lời, không tìm thấy hoặc có dữ liệu sai.',
      remedy: ({ office }) => `Liên hệ nơi đã tiếp nhận hồ sơ: ${office}.`,
    },
    en: {
      title: 'Papers are still missing after a week',
      cause: () => 'The agency of the paper has not answered, has not found it, or has wrong data.',
      remedy: ({ office }) => `Contact the office that took the dossier: ${office}.`,
    },
  }),
  SHARE_NOT_OURS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Không phải mã QR định danh',
      cause: () => 'Nội dung mã không có dạng của mã chia sẻ định danh mô phỏng.',
      remedy: () => 'Yêu cầu người kia mở đúng mã QR chia sẻ trong ứng dụng.',
    },
    en: {
      title: 'Not an identity QR',
      cause: () => 'The text does not have the form of an identity QR of this simulation.',
      remedy: () => 'Ask the other person to open the sharing QR in the app.',
    },
  }),
  SHARE_FORGED: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Mã QR định danh bị giả mạo',
      cause: () => 'Chữ ký của mã không đúng: mã đã bị sửa hoặc không do hệ thống này tạo.',
      remedy: () => 'Không chấp nhận mã này; yêu cầu tạo mã mới ngay trước mặt.',
    },
    en: {
      title: 'The identity QR is forged',
      cause: () => 'Its signature is wrong: it was altered, or this system did not make it.',
      remedy: () => 'Do not accept it; ask for a new one to be made before your eyes.',
    },
  }),
  SHARE_EXPIRED: define<{ until: number }>({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Mã QR định danh đã hết hạn',
      cause: ({ until }) => `Mã chỉ có hiệu lực 5 phút, đến ${timeOf(until)}.`,
      remedy: () => 'Yêu cầu bấm “Tạo QR code” để có mã mới.',
    },
    en: {
      title: 'The identity QR has expired',
      cause: ({ until }) => `It lives for 5 minutes and ended at ${timeOf(until)}.`,
      remedy: () => 'Ask for a new one (“Tạo QR code”).',
    },
  }),
  SHARE_USED: define({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Mã QR định danh đã được dùng',
      cause: () => 'Mỗi mã chỉ dùng được một lần và mã này đã được xác minh trước đó.',
      remedy: () => 'Yêu cầu bấm “Tạo QR code” để có mã mới.',
    },
    en: {
      title: 'The identity QR was used before',
      cause: () => 'Each one works once, and this one has been verified already.',
      remedy: () => 'Ask for a new one (“Tạo QR code”).',
    },
  }),
};
