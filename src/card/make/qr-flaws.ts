import { seededRandom } from '../../world.js';
import { moduleScale, picture, plainQr, type QrFlaw } from './qr-flaw.js';
import { pictureFlaws } from './qr-picture-flaws.js';

const drawing = async (svg: string) => (await picture(Buffer.from(svg))).png().toBuffer();

/** The text with one of its fields replaced. */
const withField = (text: string, index: number, value: string) => text.split('|').with(index, value).join('|');
const ofText = (change: (text: string) => string | Uint8Array) => (text: string) => plainQr(change(text));

/** A drawing over the whole code, 100 units wide. */
async function covered(text: string, shapes: string): Promise<Buffer> {
  const code = await picture(await plainQr(text));
  const { width, height } = await code.metadata();
  const cover = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100">${shapes}</svg>`;
  return code
    .composite([{ input: Buffer.from(cover) }])
    .png()
    .toBuffer();
}

const glare = `<radialGradient id="lamp"><stop offset="0.8" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
  <circle cx="57" cy="57" r="33" fill="url(#lamp)"/>`;
const stain = '<path d="M22 70 L70 20 L92 44 L46 92 Z" fill="#777"/>';
const noCode = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#e8f0ea"/>
  <rect x="40" y="60" width="150" height="200" fill="#9fb3c8"/><g fill="#345"><rect x="230" y="80" width="310" height="16"/>
  <rect x="230" y="130" width="240" height="16"/><rect x="230" y="180" width="280" height="16"/></g></svg>`;

async function sideBySide(left: string, right: string): Promise<Buffer> {
  const [a, b] = [await plainQr(left), await plainQr(right)];
  const { width = 0, height = 0 } = await (await picture(a)).metadata();
  return (await picture(a))
    .extend({ right: width, background: '#ffffff' })
    .composite([{ input: b, left: width, top: 0 }])
    .resize({ height })
    .png()
    .toBuffer();
}

/** A fiftieth of the light, and grains of noise as large as modules and stronger than they. */
async function inTheDark(text: string): Promise<Buffer> {
  const { data, info } = await (await picture(await plainQr(text))).greyscale().raw().toBuffer({ resolveWithObject: true });
  const across = Math.ceil(info.width / moduleScale);
  const grains = seededRandom('vneid-sim dark').bytes('grains', text, across * Math.ceil(info.height / moduleScale));
  const dark = data.map((value, at) => {
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    return value / 50 + grains[Math.floor(y / moduleScale) * across + Math.floor(x / moduleScale)]! / 12;
  });
  const { default: sharp } = await import('sharp');
  return sharp(dark, { raw: { width: info.width, height: info.height, channels: 1 } })
    .png()
    .toBuffer();
}

/** Every flawed sample of a QR there is, by the name that `card make --flaw` takes. */
export const qrFlaws = {
  blur: {
    vi: 'chụp mất nét',
    en: 'out of focus',
    codes: ['QR_BLURRED'],
    make: async (text) => (await picture(await plainQr(text))).blur(moduleScale).png().toBuffer(),
  },
  glare: { vi: 'bóng đèn hắt vào giữa mã', en: 'a lamp mirrored in the middle', codes: ['QR_GLARE'], make: (text) => covered(text, glare) },
  'too-small': {
    vi: 'thu nhỏ đến khi mỗi ô không còn trọn một điểm ảnh',
    en: 'reduced until a module is less than a pixel',
    codes: ['QR_TOO_SMALL'],
    make: async (text) => {
      const code = await picture(await plainQr(text));
      const { width } = await code.metadata();
      return code
        .resize({ width: Math.round((width / moduleScale) * 0.8) })
        .png()
        .toBuffer();
    },
  },
  stained: { vi: 'vết bẩn vắt ngang mã', en: 'a stain across the code', codes: ['QR_DAMAGED'], make: (text) => covered(text, stain) },
  'cut-off': {
    vi: 'một phần ba mã nằm ngoài ảnh',
    en: 'a third of the code lies outside the picture',
    codes: ['QR_CUT_OFF'],
    make: async (text) => {
      const code = await picture(await plainQr(text));
      const { width, height } = await code.metadata();
      return code
        .extract({ left: 0, top: 0, width: Math.round(width * 0.64), height })
        .png()
        .toBuffer();
    },
  },
  dark: { vi: 'chụp trong tối, đầy nhiễu', en: 'taken in the dark, full of noise', codes: ['QR_TOO_DARK'], make: inTheDark },
  'no-code': { vi: 'mặt thẻ không có mã', en: 'the side of a card without a code', codes: ['QR_NOT_FOUND'], make: () => drawing(noCode) },
  'not-a-card': {
    vi: 'địa chỉ trang web',
    en: 'a web address',
    codes: ['QR_NOT_A_CARD'],
    make: () => plainQr('https://vneid-sim.example/huong-dan'),
  },
  vietqr: {
    vi: 'mã thanh toán',
    en: 'a payment code',
    codes: ['QR_NOT_A_CARD'],
    make: () => plainQr('00020101021138540010A00000072701240006999999011099990000010208QRIBFTTA53037045802VN6304ABCD'),
  },
  'five-fields': {
    vi: 'mất hai trường cuối',
    en: 'the last two fields are cut off',
    codes: ['QR_TOO_FEW_FIELDS'],
    make: ofText((text) => text.split('|').slice(0, 5).join('|')),
  },
  'bad-date': {
    vi: 'sinh ngày 31 tháng 2',
    en: 'born on 31 February',
    codes: ['QR_BAD_DATE'],
    make: ofText((text) => withField(text, 3, '31021999')),
  },
  'old-id': {
    vi: 'số CMND 9 số ở đầu',
    en: 'the old 9-digit number first',
    codes: ['QR_OLD_ID_NUMBER'],
    make: ofText((text) => withField(text, 0, '990000001')),
  },
  'bad-id': {
    vi: 'số định danh thiếu một chữ số',
    en: 'an ID number one digit short',
    codes: ['QR_BAD_ID_NUMBER'],
    make: ofText((text) => text.slice(1)),
  },
  'bad-sex': {
    vi: 'giới tính không phải nam cũng không phải nữ',
    en: 'a sex that is neither',
    codes: ['QR_BAD_SEX'],
    make: ofText((text) => withField(text, 4, 'X')),
  },
  'not-utf8': {
    vi: 'chữ theo bảng mã khác',
    en: 'bytes of another character set',
    codes: ['QR_BAD_TEXT'],
    make: ofText((text) => Buffer.from(text, 'latin1')),
  },
  'two-cards': {
    vi: 'mã của hai thẻ',
    en: 'the codes of two cards',
    codes: ['TWO_CARDS'],
    make: (text) => sideBySide(text, withField(text, 0, text.startsWith('001099990999') ? '001099990998' : '001099990999')),
  },
  'url-beside': {
    vi: 'địa chỉ trang web bên cạnh mã của thẻ',
    en: 'a web address beside the card',
    codes: [],
    make: (text) => sideBySide(text, 'https://vneid-sim.example/huong-dan'),
  },
  nfd: { vi: 'chữ và dấu tách rời (NFD)', en: 'decomposed diacritics', codes: [], make: ofText((text) => text.normalize('NFD')) },
  'six-fields': {
    vi: 'không có trường số cũ',
    en: 'no field for the old number',
    codes: [],
    make: ofText((text) => text.split('|').toSpliced(1, 1).join('|')),
  },
  'eleven-fields': {
    vi: 'bốn trường trống của thẻ căn cước mới',
    en: 'the four empty fields of the newer card',
    codes: [],
    make: ofText((text) => `${text}||||`),
  },
  rotated: {
    vi: 'ảnh JPEG xoay theo hướng ghi trong EXIF',
    en: 'a JPEG to be turned by its EXIF orientation',
    codes: [],
    extension: 'jpg',
    make: async (text) => (await picture(await plainQr(text))).rotate(270).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  },
  inverted: {
    vi: 'mã sáng trên nền tối',
    en: 'light on dark',
    codes: [],
    make: async (text) => (await picture(await plainQr(text))).negate({ alpha: false }).png().toBuffer(),
  },
  transparent: {
    vi: 'mã đen trên nền trong suốt',
    en: 'black on nothing',
    codes: [],
    make: async (text) => (await picture(await plainQr(text))).unflatten().png().toBuffer(),
  },
  ...pictureFlaws,
} satisfies Readonly<Record<string, QrFlaw>>;

export type QrFlawName = keyof typeof qrFlaws;
