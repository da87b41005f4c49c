import { define } from './define.js';

/** Step 3: the two numbers, and the camera. */
export const numbers = {
  ID_NOT_12_DIGITS: define<{ digits: number }>({
    origin: 'screen',
    vi: {
      title: 'Số định danh cá nhân không hợp lệ',
      cause: ({ digits }) => `Số định danh cá nhân gồm đúng 12 chữ số; đang có ${digits} chữ số hoặc có ký tự khác.`,
      remedy: () => 'Nhập 12 chữ số in trên mặt trước thẻ CCCD gắn chip.',
    },
    en: {
      title: 'The personal ID number is not valid',
      cause: ({ digits }) => `A personal ID number has exactly 12 digits; this has ${digits}, or other characters.`,
      remedy: () => 'Enter the 12 digits printed on the front of the chip card.',
    },
  }),
  ID_IS_OLD_NUMBER: define({
    origin: 'screen',
    vi: {
      title: 'Đây là số chứng minh nhân dân cũ',
      cause: () => 'Số có 9 chữ số là số CMND, không phải số định danh cá nhân.',
      remedy: () => 'Nhập 12 chữ số trên thẻ CCCD. Chưa có thẻ gắn chip thì đến công an làm thẻ và đăng ký mức 2 cùng lúc.',
    },
    en: {
      title: 'This is an old identity card number',
      cause: () => 'A number of 9 digits is that of the old card (CMND), not a personal ID number.',
      remedy: () => 'Enter the 12 digits of the chip card. Without one, get the card and level 2 together at a police office.',
    },
  }),
  ID_PROVINCE_UNKNOWN: define<{ code: string }>({
    origin: 'screen',
    vi: {
      title: 'Mã tỉnh trong số định danh không có thật',
      cause: ({ code }) => `Ba chữ số đầu “${code}” không phải mã của tỉnh, thành phố nào.`,
      remedy: () => 'So lại từng chữ số với số in trên thẻ.',
    },
    en: {
      title: 'The ID number names no province',
      cause: ({ code }) => `Its first three digits, “${code}”, are not the code of any province.`,
      remedy: () => 'Compare the number with the card digit by digit.',
    },
  }),
  ID_BORN_ABROAD: define<{ code: string }>({
    origin: 'screen',
    severity: 'warning',
    vi: {
      title: 'Số định danh của người khai sinh ở nước ngoài',
      cause: ({ code }) =>
        `Mã “${code}” từ 100 trở lên dành cho nơi đăng ký khai sinh ngoài Việt Nam; chương trình không có danh mục này nên không kiểm tra được.`,
      remedy: () => 'Nếu đúng như trên thẻ thì đi tiếp.',
    },
    en: {
      title: 'The ID number of somebody registered at birth abroad',
      cause: ({ code }) =>
        `Codes from 100 up, like “${code}”, stand for places outside Vietnam; they are not listed here and cannot be checked.`,
      remedy: () => 'If the card says so, go on.',
    },
  }),
  UNDER_AGE: define<{ age: number; from: number }>({
    origin: 'authority',
    status: 403,
    vi: {
      title: 'Chưa đủ tuổi tự đăng ký',
      cause: ({ age, from }) => `Người này mới ${age} tuổi; từ đủ ${from} tuổi mới được cấp tài khoản riêng.`,
      remedy: () => 'Người dưới 14 tuổi dùng chung tài khoản của cha, mẹ hoặc người giám hộ (Nghị định 59/2022/NĐ-CP, Điều 11).',
    },
    en: {
      title: 'Too young to register',
      cause: ({ age, from }) => `This person is ${age}; an account of one's own is given from ${from}.`,
      remedy: () => 'Under 14 a child belongs to the account of a parent or guardian (Decree 59/2022, article 11).',
    },
  }),
  ID_TAKEN: define({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Số định danh này đã có tài khoản',
      cause: () => 'Tài khoản đã được đăng ký trước đó, có thể ngay khi làm thẻ tại công an.',
      remedy: () => 'Không đăng ký lại: chọn “Đăng nhập”, hoặc “Kích hoạt tài khoản định danh điện tử” nếu đã có tin nhắn phê duyệt.',
    },
    en: {
      title: 'This ID number already has an account',
      cause: () => 'The account was registered earlier, perhaps when the card was made at the police.',
      remedy: () => 'Do not register again: log in (“Đăng nhập”), or activate if an SMS said that it was approved.',
    },
  }),
  PHONE_TAKEN: define({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Số điện thoại đã được đăng ký cho tài khoản khác',
      cause: () => 'Mỗi số điện thoại chỉ dùng cho một tài khoản; số này người thân hoặc chủ cũ của SIM đã dùng.',
      remedy: () => 'Dùng số khác, hoặc nhờ công an xã, phường hay tổng đài 1900.0368 (phím 4) đổi số cho tài khoản kia.',
    },
    en: {
      title: 'The phone number serves another account',
      cause: () => 'One number serves one account; a relative or the former owner of the SIM has used this one.',
      remedy: () => 'Use another number, or have the other account moved to a new one by the ward police or the hotline 1900.0368 (key 4).',
    },
  }),
  PHONE_NOT_VIETNAMESE: define({
    origin: 'screen',
    vi: {
      title: 'Không phải số di động Việt Nam',
      cause: () => 'Số di động gồm số 0 và 9 chữ số, hoặc +84 và 9 chữ số, với đầu số của một nhà mạng trong nước.',
      remedy: () => 'Nhập lại số đang lắp trong máy, ví dụ 095 000 0001.',
    },
    en: {
      title: 'Not a Vietnamese mobile number',
      cause: () => 'A mobile number is 0 and 9 digits, or +84 and 9 digits, with the prefix of a Vietnamese operator.',
      remedy: () => 'Enter the number of the SIM in the handset, such as 095 000 0001.',
    },
  }),
  PHONE_OLD_PREFIX: define<{ old: string; now: string }>({
    origin: 'screen',
    vi: {
      title: 'Số 11 chữ số đã ngừng dùng từ năm 2018',
      cause: ({ old, now }) => `Đầu số ${old} đã đổi thành ${now}.`,
      remedy: ({ old, now }) => `Thay ${old} bằng ${now}, giữ nguyên 7 chữ số sau.`,
    },
    en: {
      title: 'Numbers of 11 digits ended in 2018',
      cause: ({ old, now }) => `The prefix ${old} became ${now}.`,
      remedy: ({ old, now }) => `Write ${now} instead of ${old} and keep the last 7 digits.`,
    },
  }),
  PHONE_FIXED_LINE: define({
    origin: 'screen',
    vi: {
      title: 'Đây là số điện thoại cố định',
      cause: () => 'Số bắt đầu bằng 02 là máy bàn, không nhận được tin nhắn chứa mã OTP.',
      remedy: () => 'Nhập số di động đang lắp trong máy.',
    },
    en: {
      title: 'This is a fixed line',
      cause: () => 'Numbers that begin with 02 are fixed lines and cannot receive the SMS with the OTP.',
      remedy: () => 'Enter the mobile number of the SIM in the handset.',
    },
  }),
  CAMERA_DENIED: define({
    origin: 'device',
    vi: {
      title: 'Ứng dụng chưa được dùng máy ảnh',
      cause: () => 'Quyền máy ảnh đã bị từ chối nên không quét được mã QR và không quay được khuôn mặt.',
      remedy: () => 'Mở “Cài đặt” của máy để cho phép, hoặc chọn “Không quét được QR code” và nhập tay.',
    },
    en: {
      title: 'The app may not use the camera',
      cause: () => 'The permission was denied, so no QR can be scanned and no face recorded.',
      remedy: () => 'Allow it in the settings of the handset, or choose “Không quét được QR code” and type the data.',
    },
  }),
};
