import { define } from './define.js';

const sideVi = 'CCCD có mã ở mặt trước, góc trên bên phải; thẻ căn cước có mã ở mặt sau';
const sideEn = 'the CCCD has its code on the front, upper right; the newer identity card on the back';
const byHandVi = 'Nếu vẫn không được, chọn “Không quét được QR code” để nhập tay.';
const byHandEn = 'If it still fails, choose “Không quét được QR code” and type the data.';
const askVi = 'Nhập thông tin bằng tay và đối chiếu với mặt thẻ; nếu mã trên thẻ thật sự sai, hỏi công an nơi cấp thẻ.';
const askEn = 'Type the data and compare it with the print on the card; if the code itself is wrong, ask the police that issued the card.';

const dates = { birth: { vi: 'ngày sinh', en: 'date of birth' }, issue: { vi: 'ngày cấp', en: 'date of issue' } };
const found = {
  url: { vi: 'một địa chỉ trang web', en: 'a web address' },
  vietqr: { vi: 'một mã thanh toán VietQR', en: 'a VietQR payment code' },
  other: { vi: 'nội dung khác', en: 'something else' },
};

/** Why the QR of a card gives no card. Values read from a card are never parameters: they would reach logs and reports unmasked. */
export const qr = {
  QR_NOT_FOUND: define({
    origin: 'card',
    vi: {
      title: 'Không thấy mã QR',
      cause: () => 'Trong ảnh không nhận ra ba góc của một mã QR nào: không có mã, mã nằm ngoài khung, hoặc góc mã bị che hay lóa.',
      remedy: () => `Chụp đúng mặt thẻ có mã (${sideVi}), để mã nằm trọn trong ảnh. ${byHandVi}`,
    },
    en: {
      title: 'No QR code was seen',
      cause: () =>
        'The three corners of a QR code are nowhere to be seen: there is none, it is cut off, or a corner is covered or in glare.',
      remedy: () => `Photograph the side with the code (${sideEn}) so that all of it is in the picture. ${byHandEn}`,
    },
  }),
  QR_BLURRED: define({
    origin: 'card',
    vi: {
      title: 'Mã QR bị mờ',
      cause: () => 'Ảnh bị nhòe, các ô đen trắng của mã lẫn vào nhau.',
      remedy: () => `Lau ống kính, chạm vào mã trên màn hình để lấy nét, giữ yên máy rồi chụp lại. ${byHandVi}`,
    },
    en: {
      title: 'The QR code is blurred',
      cause: () => 'The picture is out of focus or was moved: the dark and light squares run into each other.',
      remedy: () => `Wipe the lens, tap the code on the screen to focus, hold still and take it again. ${byHandEn}`,
    },
  }),
  QR_GLARE: define<{ percent: number }>({
    origin: 'card',
    vi: {
      title: 'Mã QR bị lóa',
      cause: ({ percent }) => `Khoảng ${percent}% vùng mã bị cháy trắng vì ánh sáng phản chiếu.`,
      remedy: () => `Tắt đèn flash, nghiêng thẻ hoặc đổi chỗ để ánh đèn không hắt vào mã rồi chụp lại. ${byHandVi}`,
    },
    en: {
      title: 'There is glare on the QR code',
      cause: ({ percent }) => `About ${percent}% of the code is burnt out by reflected light.`,
      remedy: () => `Switch the flash off, tilt the card or move so that no lamp is mirrored in the code, and take it again. ${byHandEn}`,
    },
  }),
  QR_TOO_SMALL: define<{ pixels: number; least: number }>({
    origin: 'card',
    vi: {
      title: 'Mã QR quá nhỏ',
      cause: ({ pixels, least }) => `Mỗi ô của mã chỉ rộng khoảng ${pixels} điểm ảnh; cần ít nhất ${least}.`,
      remedy: () => `Đưa máy lại gần thẻ, hoặc gửi ảnh gốc chưa bị thu nhỏ. ${byHandVi}`,
    },
    en: {
      title: 'The QR code is too small',
      cause: ({ pixels, least }) => `A square of the code is only about ${pixels} pixels wide; at least ${least} are needed.`,
      remedy: () => `Move closer to the card, or send the original picture instead of a reduced one. ${byHandEn}`,
    },
  }),
  QR_CUT_OFF: define({
    origin: 'card',
    vi: {
      title: 'Mã QR bị cắt mất một phần',
      cause: () => 'Chỉ thấy hai góc của mã; phần còn lại nằm ngoài mép ảnh.',
      remedy: () => `Lùi máy ra xa hoặc dịch thẻ vào giữa để mã nằm trọn trong ảnh, chừa lề trắng quanh mã. ${byHandVi}`,
    },
    en: {
      title: 'The QR code is cut off',
      cause: () => 'Only two corners of the code are seen; the rest lies beyond the edge of the picture.',
      remedy: () => `Move back, or the card to the middle, so that all of the code and the white around it is in the picture. ${byHandEn}`,
    },
  }),
  QR_TOO_DARK: define<{ percent: number }>({
    origin: 'card',
    vi: {
      title: 'Ảnh quá tối',
      cause: ({ percent }) => `Chỗ sáng nhất chỉ đạt ${percent}% độ sáng; nhiễu của máy ảnh lấn át các ô của mã.`,
      remedy: () => `Bật đèn hoặc ra chỗ sáng đều, không dùng đèn flash sát thẻ, rồi chụp lại. ${byHandVi}`,
    },
    en: {
      title: 'The picture is too dark',
      cause: ({ percent }) => `What should be white has ${percent}% of full brightness: the camera’s noise drowns the squares of the code.`,
      remedy: () => `Switch a lamp on or go where the light is even, without a flash close to the card, and take it again. ${byHandEn}`,
    },
  }),
  QR_DAMAGED: define({
    origin: 'card',
    vi: {
      title: 'Thấy mã QR nhưng không đọc được',
      cause: () => 'Ba góc của mã hiện rõ nhưng phần còn lại không đọc được: mã bị che, trầy, cong, tối, hoặc chụp quá nghiêng.',
      remedy: () => `Đặt thẻ phẳng ở nơi sáng đều, không che mã, chụp thẳng từ trên xuống. ${byHandVi}`,
    },
    en: {
      title: 'A QR code was seen but cannot be read',
      cause: () =>
        'Its three corners are clear but the rest is not: it is covered, scratched, bent, in shadow or photographed at too steep an angle.',
      remedy: () => `Lay the card flat in even light, keep the code free and photograph it from straight above. ${byHandEn}`,
    },
  }),
  QR_NOT_A_CARD: define<{ found: keyof typeof found }>({
    origin: 'card',
    vi: {
      title: 'Đây không phải mã QR của thẻ',
      cause: (params) => `Mã đọc được chứa ${found[params.found].vi}, không phải thông tin của CCCD hay thẻ căn cước.`,
      remedy: () => `Quét mã in trên thẻ: ${sideVi}.`,
    },
    en: {
      title: 'This is not the QR code of a card',
      cause: (params) => `The code was read but holds ${found[params.found].en}, not the data of an identity card.`,
      remedy: () => `Scan the code printed on the card: ${sideEn}.`,
    },
  }),
  TWO_CARDS: define({
    origin: 'card',
    vi: {
      title: 'Có hai thẻ trong một ảnh',
      cause: () => 'Ảnh chứa mã QR của hai thẻ khác nhau nên không biết phải lấy thẻ nào.',
      remedy: () => 'Chụp riêng từng thẻ, hoặc cắt ảnh để chỉ còn một thẻ.',
    },
    en: {
      title: 'There are two cards in one picture',
      cause: () => 'The picture shows the QR codes of two different cards, so it is not known which one is meant.',
      remedy: () => 'Photograph each card by itself, or crop the picture to one of them.',
    },
  }),
  QR_BAD_TEXT: define({
    origin: 'card',
    vi: {
      title: 'Mã QR không chứa văn bản UTF-8',
      cause: () => 'Đã giải được mã, nhưng dữ liệu bên trong không phải chữ viết theo UTF-8 như trên thẻ.',
      remedy: () => `Kiểm tra xem có đúng là mã in trên thẻ không: ${sideVi}.`,
    },
    en: {
      title: 'The QR code holds no UTF-8 text',
      cause: () => 'The code was decoded, but its bytes are not text in UTF-8 as on a card.',
      remedy: () => `Check that it is the code printed on the card: ${sideEn}.`,
    },
  }),
  QR_TOO_FEW_FIELDS: define<{ fields: number; least: number }>({
    origin: 'card',
    vi: {
      title: 'Mã QR thiếu trường thông tin',
      cause: ({ fields, least }) => `Mã chỉ có ${fields} trường, trong khi thẻ phải có ít nhất ${least}.`,
      remedy: () => askVi,
    },
    en: {
      title: 'Fields are missing from the QR code',
      cause: ({ fields, least }) => `The code has only ${fields} fields where a card has at least ${least}.`,
      remedy: () => askEn,
    },
  }),
  QR_OLD_ID_NUMBER: define({
    origin: 'card',
    vi: {
      title: 'Mã QR chứa số CMND 9 số',
      cause: () => 'Ở chỗ của số định danh cá nhân 12 số lại là số CMND cũ gồm 9 số.',
      remedy: () => 'Nhập số định danh cá nhân 12 số in trên thẻ; không dùng số CMND cũ để đăng ký.',
    },
    en: {
      title: 'The QR code holds an old 9-digit number',
      cause: () => 'Where the 12-digit personal ID number belongs there is an old number of 9 digits.',
      remedy: () => 'Type the 12-digit personal ID number printed on the card; the old number does not serve to register.',
    },
  }),
  QR_BAD_ID_NUMBER: define<{ length: number }>({
    origin: 'card',
    vi: {
      title: 'Số định danh trong mã QR không đúng',
      cause: ({ length }) => `Trường đầu tiên dài ${length} ký tự; số định danh cá nhân phải gồm đúng 12 chữ số.`,
      remedy: () => askVi,
    },
    en: {
      title: 'The ID number in the QR code is malformed',
      cause: ({ length }) => `The first field is ${length} characters long; a personal ID number is exactly 12 digits.`,
      remedy: () => askEn,
    },
  }),
  QR_BAD_DATE: define<{ date: keyof typeof dates }>({
    origin: 'card',
    vi: {
      title: 'Ngày trong mã QR không hợp lệ',
      cause: ({ date }) => `Trường ${dates[date].vi} không phải là một ngày có thật viết theo dạng ngày, tháng, năm (8 chữ số).`,
      remedy: () => askVi,
    },
    en: {
      title: 'A date in the QR code is not valid',
      cause: ({ date }) => `The ${dates[date].en} is not a real day written as day, month, year (8 digits).`,
      remedy: () => askEn,
    },
  }),
  QR_BAD_SEX: define({
    origin: 'card',
    vi: {
      title: 'Giới tính trong mã QR không đúng',
      cause: () => 'Trường giới tính không phải “Nam” cũng không phải “Nữ”.',
      remedy: () => askVi,
    },
    en: {
      title: 'The sex in the QR code is not known',
      cause: () => 'The field is neither “Nam” (male) nor “Nữ” (female).',
      remedy: () => askEn,
    },
  }),
};
