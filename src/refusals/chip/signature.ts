import { define } from '../define.js';

/** What is wrong with the signature of the security object (SOD): its signer, its attributes, its algorithms, its key. */
export const signature = {
  SOD_SIGNERS: define<{ count: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'SOD không có đúng một người ký',
      cause: ({ count }) =>
        count === 0 ? 'SOD không có chữ ký nào.' : `SOD có ${count} chữ ký, ICAO 9303 khuyên chỉ một; kết luận theo chữ ký đúng đầu tiên.`,
      remedy: () => 'Đọc lại EF_SOD.bin; không có chữ ký thì không thể biết ai đã cấp.',
    },
    en: {
      title: 'The SOD has not exactly one signer',
      cause: ({ count }) =>
        count === 0
          ? 'The SOD has no signature.'
          : `The SOD has ${count} signatures where ICAO 9303 recommends one; the first that is right decides.`,
      remedy: () => 'Read EF_SOD.bin again; without a signature nobody can tell who issued it.',
    },
  }),
  SOD_SIGNER_UNKNOWN: define({
    origin: 'card',
    vi: {
      title: 'Không có chứng thư của người ký',
      cause: () => 'SOD không kèm chứng thư nào mang số của người ký, nên không kiểm tra được chữ ký.',
      remedy: () => 'Đọc lại EF_SOD.bin; nếu vẫn vậy, hãy kiểm tra thẻ bằng thiết bị có sẵn chứng thư đó.',
    },
    en: {
      title: 'The signer’s certificate is not there',
      cause: () => 'No certificate in the SOD has the signer’s number, so the signature cannot be checked.',
      remedy: () => 'Read EF_SOD.bin again; if it stays so, check the card on a device that has the certificate.',
    },
  }),
  SOD_SIGNER_BY_SERIAL: define({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Tên cơ quan cấp chứng thư ghi khác nhau',
      cause: () => 'Tên trong phần chữ ký khác tên trong chứng thư; chứng thư được nhận ra bằng số sê-ri.',
      remedy: () => 'Không cần làm gì nếu chữ ký đúng.',
    },
    en: {
      title: 'The certificate’s issuer is written in two ways',
      cause: () => 'The signature names it otherwise than the certificate; the certificate was found by its serial number.',
      remedy: () => 'Nothing to do as long as the signature is right.',
    },
  }),
  SOD_DIGEST_WRONG: define({
    origin: 'card',
    vi: {
      title: 'Danh sách mã băm trong SOD đã bị sửa',
      cause: () => 'Mã băm của danh sách không khớp với giá trị đã ký.',
      remedy: () => 'Đọc lại EF_SOD.bin; nếu vẫn vậy, đừng tin dữ liệu này.',
    },
    en: {
      title: 'The SOD’s list of hashes was altered',
      cause: () => 'The list’s own hash is not the one that was signed.',
      remedy: () => 'Read EF_SOD.bin again; if it stays so, do not trust this data.',
    },
  }),
  CHIP_SIGNATURE_WRONG: define({
    origin: 'card',
    vi: {
      title: 'Chữ ký trên SOD sai',
      cause: () => 'Chữ ký không khớp với nội dung và khóa công khai của người ký.',
      remedy: () => 'Đọc lại EF_SOD.bin; nếu vẫn vậy, thẻ hoặc bản đọc đã bị sửa.',
    },
    en: {
      title: 'The signature over the SOD is wrong',
      cause: () => 'It does not fit the content and the signer’s public key.',
      remedy: () => 'Read EF_SOD.bin again; if it stays so, the card or the dump was altered.',
    },
  }),
  CHIP_ALGORITHM_UNKNOWN: define<{ oid: string }>({
    origin: 'card',
    vi: {
      title: 'Không biết thuật toán này',
      cause: ({ oid }) => `SOD dùng thuật toán ${oid}, chương trình chưa kiểm tra được; không phải là chữ ký sai.`,
      remedy: () => 'Kiểm tra thẻ bằng công cụ khác, và báo mã thuật toán cho nhóm phát triển.',
    },
    en: {
      title: 'The algorithm is not known',
      cause: ({ oid }) => `The SOD uses the algorithm ${oid}, which cannot be checked here; that does not make the signature wrong.`,
      remedy: () => 'Check the card with another tool and tell the developers the number of the algorithm.',
    },
  }),
  CHIP_ALGORITHM_WEAK: define<{ algorithm: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Thuật toán đã yếu',
      cause: ({ algorithm }) => `SOD dùng ${algorithm}, không còn đủ an toàn để chống giả mạo.`,
      remedy: () => 'Xác minh thêm bằng cách khác; thẻ cấp gần đây không nên dùng thuật toán này.',
    },
    en: {
      title: 'The algorithm is weak',
      cause: ({ algorithm }) => `The SOD uses ${algorithm}, which no longer protects well against forgery.`,
      remedy: () => 'Verify by other means too; a recent card should not use it.',
    },
  }),
  SOD_ATTRIBUTES_MISSING: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'SOD không có thuộc tính được ký',
      cause: () => 'Chữ ký đặt thẳng trên nội dung, thiếu các thuộc tính mà ICAO 9303 phần 10 quy định (loại nội dung, mã băm).',
      remedy: () => 'Xác minh thêm bằng cách khác.',
    },
    en: {
      title: 'The SOD has no signed attributes',
      cause: () =>
        'The signature is over the content itself; the attributes that ICAO 9303 part 10 demands (content type, digest) are missing.',
      remedy: () => 'Verify by other means too.',
    },
  }),
  CHIP_CURVE_UNKNOWN: define({
    origin: 'card',
    vi: {
      title: 'Khóa của người ký dùng đường cong lạ',
      cause: () =>
        'Tham số đường cong trong chứng thư không phải của đường cong đã công bố nào; ai tự chọn tham số cũng có thể giả chữ ký.',
      remedy: () => 'Không nhận thẻ là xác thực; đọc lại EF_SOD.bin, nếu vẫn vậy thì thẻ hoặc bản đọc đã bị sửa.',
    },
    en: {
      title: 'The signer’s key is on an unknown curve',
      cause: () =>
        'The numbers of the curve in the certificate are no published curve’s; whoever chooses them himself can forge a signature.',
      remedy: () => 'Do not take the card for authentic; read EF_SOD.bin again: if it stays so, the card or the dump was altered.',
    },
  }),
  CHIP_KEY_UNUSABLE: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Không dùng được khóa của người ký',
      cause: () => 'Khóa công khai trong chứng thư hỏng hoặc thuộc loại chương trình chưa kiểm tra được; không phải là chữ ký sai.',
      remedy: () => 'Kiểm tra thẻ bằng công cụ khác.',
    },
    en: {
      title: 'The signer’s key cannot be used',
      cause: () =>
        'The public key in the certificate is broken or of a kind that cannot be checked here; that does not make the signature wrong.',
      remedy: () => 'Check the card with another tool.',
    },
  }),
};
