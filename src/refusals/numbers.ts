import { type Relation, relatives } from '../text/index.js';
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
  REPRESENTATIVE_MISSING: define<{ age: number; from: number }>({
    origin: 'authority',
    severity: 'warning',
    status: 422,
    vi: {
      title: 'Cần người đại diện kê khai',
      cause: ({ age, from }) => `Người này mới ${age} tuổi; chưa đủ ${from} tuổi thì người đại diện đăng ký thay.`,
      remedy: () =>
        'Cha, mẹ hoặc người giám hộ đã có tài khoản mức 2 kê khai bằng số thuê bao chính chủ của mình (Nghị định 69/2024/NĐ-CP, Điều 10).',
    },
    en: {
      title: 'A representative has to declare',
      cause: ({ age, from }) => `This person is ${age}; below ${from} a representative registers in the child's stead.`,
      remedy: () =>
        'A parent or guardian with an account of level 2 declares, with a phone number in his own name (Decree 69/2024, article 10).',
    },
  }),
  REPRESENTATIVE_NOT_RECORDED: define<{ relation: Relation }>({
    origin: 'authority',
    status: 403,
    vi: {
      title: 'Không phải người đại diện đã ghi nhận của trẻ',
      cause: ({ relation }) => `Dữ liệu dân cư không ghi nhận người đã khai là ${relatives.vi[relation]} của người được đăng ký.`,
      remedy: () =>
        'So lại số định danh và quan hệ đã khai. Nếu đúng như giấy khai sinh hoặc quyết định giám hộ thì đến công an nơi thường trú để cập nhật trước.',
    },
    en: {
      title: 'Not a recorded representative of the child',
      cause: ({ relation }) => `The population data do not have this person as the child's ${relatives.en[relation]}.`,
      remedy: () =>
        'Compare the ID number and the relation. If the birth certificate or the decision on guardianship says so, have the record updated by the police of the residence first.',
    },
  }),
  REPRESENTATIVE_NOT_LEVEL_2: define({
    origin: 'authority',
    status: 403,
    vi: {
      title: 'Người đại diện chưa có tài khoản mức 2',
      cause: () => 'Chỉ người có tài khoản định danh điện tử mức 2 mới được kê khai thay cho người dưới 14 tuổi.',
      remedy: () => 'Để người đại diện khác đã có mức 2 kê khai, hoặc đến công an đăng ký mức 2 trước.',
    },
    en: {
      title: 'The representative has no account of level 2',
      cause: () => 'Only the holder of an account of level 2 may declare for somebody under 14.',
      remedy: () => 'Let another representative who has level 2 declare, or register level 2 at a police office first.',
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
  PHONE_NOT_OWN: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Số điện thoại không phải chính chủ',
      cause: () => 'Nhà mạng không ghi nhận số thuê bao này đứng tên người kê khai.',
      remedy: () =>
        'Dùng số đứng tên mình, hoặc đến nhà mạng làm thủ tục chuyển quyền sử dụng số thuê bao sang tên mình (Nghị định 69/2024/NĐ-CP, Điều 10).',
    },
    en: {
      title: 'The phone number is not in your own name',
      cause: () => 'The operator does not have this number in the name of the person who declares.',
      remedy: () => 'Use a number in your own name, or have this one put into it by the operator (Decree 69/2024, article 10).',
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
