import { timeOf } from '../text/time.js';
import { define } from './define.js';

/** Steps 5 and 11: the code from the SMS. */
export const otp = {
  OTP_NOT_6_DIGITS: define({
    origin: 'screen',
    vi: {
      title: 'Mã OTP gồm 6 chữ số',
      cause: () => 'Chưa nhập đủ 6 chữ số, hoặc có ký tự khác.',
      remedy: () => 'Nhập đủ 6 chữ số trong tin nhắn mới nhất.',
    },
    en: {
      title: 'An OTP has 6 digits',
      cause: () => 'Fewer or more than 6 digits were entered, or other characters.',
      remedy: () => 'Enter the 6 digits of the latest message.',
    },
  }),
  OTP_WRONG: define<{ left: number }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Mã OTP không đúng',
      cause: ({ left }) => `Mã đã nhập khác với mã đã gửi. Số lần thử còn lại với mã này: ${left}.`,
      remedy: () => 'Nhập 6 chữ số trong tin nhắn mới nhất.',
    },
    en: {
      title: 'The OTP is wrong',
      cause: ({ left }) => `The code entered is not the one that was sent. Tries left for this code: ${left}.`,
      remedy: () => 'Enter the 6 digits of the latest message.',
    },
  }),
  OTP_EXPIRED: define<{ minutes: number }>({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Mã OTP đã hết hạn',
      cause: ({ minutes }) => `Mã chỉ có hiệu lực ${minutes} phút kể từ lúc gửi.`,
      remedy: () => 'Chọn “Gửi lại mã” rồi nhập mã mới.',
    },
    en: {
      title: 'The OTP has expired',
      cause: ({ minutes }) => `A code is valid for ${minutes} minutes from when it was sent.`,
      remedy: () => 'Send a new code (“Gửi lại mã”) and enter that one.',
    },
  }),
  OTP_USED: define({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Mã OTP đã được dùng',
      cause: () => 'Mỗi mã chỉ dùng được một lần.',
      remedy: () => 'Chọn “Gửi lại mã” rồi nhập mã mới.',
    },
    en: {
      title: 'The OTP was used before',
      cause: () => 'A code works once.',
      remedy: () => 'Send a new code (“Gửi lại mã”) and enter that one.',
    },
  }),
  OTP_REPLACED: define({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Mã OTP đã bị thay bằng mã mới',
      cause: () => 'Sau khi gửi lại, chỉ mã mới nhất còn hiệu lực; mã vừa nhập là mã trước đó.',
      remedy: () => 'Nhập mã trong tin nhắn mới nhất.',
    },
    en: {
      title: 'A newer OTP has replaced this one',
      cause: () => 'Once a code is sent again only the newest is valid; the one entered came before it.',
      remedy: () => 'Enter the code of the latest message.',
    },
  }),
  OTP_TRIES_SPENT: define<{ tries: number }>({
    origin: 'authority',
    status: 429,
    vi: {
      title: 'Mã OTP đã bị hủy',
      cause: ({ tries }) => `Đã nhập sai ${tries} lần với mã này.`,
      remedy: () => 'Chọn “Gửi lại mã” rồi nhập mã mới.',
    },
    en: {
      title: 'The OTP was cancelled',
      cause: ({ tries }) => `It was entered wrongly ${tries} times.`,
      remedy: () => 'Send a new code (“Gửi lại mã”) and enter that one.',
    },
  }),
  OTP_LIMIT: define<{ until: number }>({
    origin: 'authority',
    status: 429,
    vi: {
      title: 'Nhập sai mã OTP quá nhiều lần',
      cause: () => 'Đã hết số lần nhập sai cho phép trong một giờ, tính chung mọi thủ tục của người này và số điện thoại này.',
      remedy: ({ until }) => `Thử lại sau ${timeOf(until)}.`,
    },
    en: {
      title: 'Too many wrong OTPs',
      cause: () => 'The wrong entries allowed in an hour are used up, counted over everything this person and phone did.',
      remedy: ({ until }) => `Try again after ${timeOf(until)}.`,
    },
  }),
  OTP_RESEND_LIMIT: define<{ until: number }>({
    origin: 'authority',
    status: 429,
    vi: {
      title: 'Đã gửi lại mã quá nhiều lần',
      cause: () => 'Đã hết số lần gửi lại mã cho phép trong một giờ.',
      remedy: ({ until }) => `Gửi lại sau ${timeOf(until)}; trong lúc đó kiểm tra số điện thoại, sóng và hộp thư rác.`,
    },
    en: {
      title: 'The code was sent again too often',
      cause: () => 'The codes allowed in an hour are used up.',
      remedy: ({ until }) => `Send again after ${timeOf(until)}; meanwhile check the number, the signal and the spam folder.`,
    },
  }),
  SMS_NO_SIGNAL: define({
    origin: 'device',
    vi: {
      title: 'Máy không có sóng',
      cause: () => 'Tin nhắn đã gửi nhưng SIM không có sóng nên chưa nhận được.',
      remedy: () => 'Tìm chỗ có sóng hoặc khởi động lại máy; mã quá hạn thì chọn “Gửi lại mã”.',
    },
    en: {
      title: 'The handset has no signal',
      cause: () => 'The message was sent, but the SIM has no signal and has not received it.',
      remedy: () => 'Find a place with signal or restart the handset; if the code has expired, send a new one (“Gửi lại mã”).',
    },
  }),
  SMS_OTHER_SIM: define<{ sim: string }>({
    origin: 'device',
    vi: {
      title: 'Tin nhắn gửi đến số khác',
      cause: ({ sim }) => (sim ? `SIM trong máy là số ${sim}, không phải số đã khai.` : 'Máy không lắp SIM.'),
      remedy: () => 'Lắp đúng SIM đã khai, hoặc hủy và đăng ký lại bằng số đang lắp trong máy.',
    },
    en: {
      title: 'The message went to another number',
      cause: ({ sim }) => (sim ? `The SIM in the handset is ${sim}, not the number given.` : 'The handset has no SIM.'),
      remedy: () => 'Insert the SIM that was given, or cancel and register with the number in the handset.',
    },
  }),
  SMS_BLOCKED: define({
    origin: 'device',
    vi: {
      title: 'Tin nhắn bị chặn',
      cause: () => 'Máy đang chặn tin nhắn từ người gửi lạ, mã OTP nằm trong mục tin bị chặn.',
      remedy: () => 'Bỏ chặn tin nhắn rồi chọn “Gửi lại mã”.',
    },
    en: {
      title: 'The message was blocked',
      cause: () => 'The handset blocks messages from unknown senders, the OTP among them.',
      remedy: () => 'Unblock messages and send a new code (“Gửi lại mã”).',
    },
  }),
  SMS_ARRIVED: define({
    origin: 'device',
    severity: 'info',
    vi: {
      title: 'Tin nhắn đã đến',
      cause: () => 'Hộp thư của SIM có tin nhắn chứa mã OTP.',
      remedy: () => 'Nhập mã trong tin nhắn mới nhất.',
    },
    en: {
      title: 'The message did arrive',
      cause: () => "The SIM's inbox holds the message with the OTP.",
      remedy: () => 'Enter the code of the latest message.',
    },
  }),
};
