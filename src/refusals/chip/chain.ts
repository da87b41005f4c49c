import { define } from '../define.js';

/** A day as Vietnamese readers write it: dd/MM/yyyy. */
const printed = (day: string): string => day.split('-').reverse().join('/');

/** What keeps the signer from being trusted, and what no dump can show. */
export const chain = {
  CHIP_CSCA_UNKNOWN: define<{ issuer: string; searched: number; list: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Không tìm thấy cơ quan cấp trong danh sách tin cậy',
      cause: ({ issuer, searched, list }) =>
        `Chứng thư người ký do “${issuer}” cấp; không có tên này trong ${searched} chứng thư gốc (CSCA) được tin cậy${list ? ` (danh sách: ${list})` : ''}.`,
      remedy: () => 'Thêm chứng thư gốc đúng bằng --csca FILE; nếu không có, chưa thể nói thẻ là thật hay giả.',
    },
    en: {
      title: 'The issuer is not on the trusted list',
      cause: ({ issuer, searched, list }) =>
        `“${issuer}” issued the signer’s certificate; it is none of the ${searched} trusted root certificates (CSCA)${list ? ` of ${list}` : ''}.`,
      remedy: () => 'Add the right root certificate with --csca FILE; without it nobody can tell a true card from a false one.',
    },
  }),
  CHIP_CSCA_SIGNATURE_WRONG: define<{ issuer: string }>({
    origin: 'card',
    vi: {
      title: 'Chứng thư người ký không do cơ quan này cấp',
      cause: ({ issuer }) => `Chứng thư ghi do “${issuer}” cấp nhưng chữ ký không khớp với khóa của cơ quan đó.`,
      remedy: () => 'Coi thẻ là giả cho đến khi chứng minh được điều ngược lại; kiểm tra xem danh sách tin cậy có thiếu khóa mới không.',
    },
    en: {
      title: 'The signer’s certificate is not by this issuer',
      cause: ({ issuer }) => `The certificate says it is by “${issuer}”, but its signature does not fit that issuer’s key.`,
      remedy: () => 'Take the card for false until proved otherwise; check whether the trusted list lacks a newer key.',
    },
  }),
  CHIP_SIGNER_EXPIRED: define<{ signed: string; from: string; to: string }>({
    origin: 'card',
    vi: {
      title: 'Chứng thư người ký không có hiệu lực khi ký',
      cause: ({ signed, from, to }) =>
        `Ký ngày ${printed(signed)}, nhưng chứng thư chỉ có hiệu lực từ ${printed(from)} đến ${printed(to)}.`,
      remedy: () => 'Không nhận thẻ là xác thực; hỏi cơ quan cấp nếu ngày cấp trên thẻ nằm trong thời hạn.',
    },
    en: {
      title: 'The signer’s certificate was not valid when it signed',
      cause: ({ signed, from, to }) => `It was signed on ${signed}, but the certificate is valid only from ${from} to ${to}.`,
      remedy: () => 'Do not take the card for authentic; ask the issuer if the card’s date of issue lies within.',
    },
  }),
  CHIP_CSCA_EXPIRED: define<{ signed: string; from: string; to: string }>({
    origin: 'card',
    vi: {
      title: 'Chứng thư gốc không có hiệu lực khi ký',
      cause: ({ signed, from, to }) =>
        `Ký ngày ${printed(signed)}, nhưng chứng thư gốc (CSCA) chỉ có hiệu lực từ ${printed(from)} đến ${printed(to)}.`,
      remedy: () => 'Thêm chứng thư gốc đúng thời kỳ bằng --csca FILE.',
    },
    en: {
      title: 'The root certificate was not valid at signing',
      cause: ({ signed, from, to }) => `It was signed on ${signed}, but the root certificate (CSCA) is valid only from ${from} to ${to}.`,
      remedy: () => 'Add the root certificate of that time with --csca FILE.',
    },
  }),
  CHIP_SIGNING_TIME_MISSING: define<{ from: string; to: string; now: 'valid' | 'not-valid' }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'SOD không ghi thời điểm ký',
      cause: ({ from, to, now }) =>
        `Không biết ký khi nào nên không xét hạn chứng thư lúc ký (từ ${printed(from)} đến ${printed(to)}; hiện ${now === 'valid' ? 'còn' : 'không còn'} hiệu lực).`,
      remedy: () => 'So ngày cấp trên thẻ với thời hạn này.',
    },
    en: {
      title: 'The SOD does not say when it was signed',
      cause: ({ from, to, now }) =>
        `So the certificate’s validity at signing was not judged (from ${from} to ${to}; ${now === 'valid' ? 'still' : 'not'} valid now).`,
      remedy: () => 'Compare the card’s date of issue with this period.',
    },
  }),
  CHIP_KEY_USAGE: define<{ certificate: 'signer' | 'csca' }>({
    origin: 'card',
    vi: {
      title: 'Chứng thư không được phép ký như vậy',
      cause: ({ certificate }) =>
        certificate === 'signer'
          ? 'Chứng thư người ký không cho phép ký số (digitalSignature).'
          : 'Chứng thư gốc không cho phép cấp chứng thư (keyCertSign).',
      remedy: () => 'Không nhận thẻ là xác thực; kiểm tra xem có tin nhầm chứng thư không.',
    },
    en: {
      title: 'A certificate may not sign this',
      cause: ({ certificate }) =>
        certificate === 'signer'
          ? 'The signer’s certificate does not allow digitalSignature.'
          : 'The root certificate does not allow keyCertSign.',
      remedy: () => 'Do not take the card for authentic; check whether a wrong certificate is trusted.',
    },
  }),
  CHIP_COUNTRY_DIFFERS: define<{ country: string; issuer: string }>({
    origin: 'card',
    vi: {
      title: 'Nước ký và nước cấp khác nhau',
      cause: ({ country, issuer }) => `Người ký thuộc “${country}” nhưng MRZ ghi nơi cấp là ${issuer}.`,
      remedy: () => 'Không nhận thẻ là xác thực.',
    },
    en: {
      title: 'Signer and issuer are of different countries',
      cause: ({ country, issuer }) => `The signer is of “${country}” but the MRZ names ${issuer} as the issuer.`,
      remedy: () => 'Do not take the card for authentic.',
    },
  }),
  CHIP_TRUSTED_UNREADABLE: define<{ position: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Không đọc được một chứng thư gốc',
      cause: ({ position }) => `Chứng thư thứ ${position} trong danh sách tin cậy không phải X.509 (DER hoặc PEM); nó bị bỏ qua.`,
      remedy: () => 'Kiểm tra tệp đưa vào bằng --csca.',
    },
    en: {
      title: 'A root certificate cannot be read',
      cause: ({ position }) => `Number ${position} of the trusted list is not X.509 (DER or PEM); it was passed over.`,
      remedy: () => 'Check the file given with --csca.',
    },
  }),
  CHIP_PRESENCE_UNPROVEN: define<{ groups: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Bản đọc không chứng minh được có chip thật',
      cause: ({ groups }) =>
        `Tệp có thể sao chép; chỉ phép thử trực tiếp với chip (AA, CA) mới phát hiện chip nhân bản${groups ? `; chip có ${groups} cho việc đó, ở đây không đánh giá` : ''}.`,
      remedy: () => 'Khi cần chắc chắn, hãy đọc thẻ trực tiếp bằng thiết bị có xác thực chip.',
    },
    en: {
      title: 'A dump cannot prove that a chip was there',
      cause: ({ groups }) =>
        `Files can be copied; only a live test of the chip (AA, CA) finds a clone${groups ? `; this chip has ${groups} for it, which was not evaluated` : ''}.`,
      remedy: () => 'Where it matters, read the card itself on a device that authenticates the chip.',
    },
  }),
  CHIP_CSCA_COUNTRY: define<{ country: string; csca: string }>({
    origin: 'card',
    vi: {
      title: 'Chứng thư gốc thuộc nước khác',
      cause: ({ country, csca }) => `Người ký thuộc “${country}” nhưng chứng thư gốc (CSCA) thuộc “${csca}”.`,
      remedy: () => 'Không nhận thẻ là xác thực.',
    },
    en: {
      title: 'The root certificate is of another country',
      cause: ({ country, csca }) => `The signer is of “${country}” but the root certificate (CSCA) of “${csca}”.`,
      remedy: () => 'Do not take the card for authentic.',
    },
  }),
};
