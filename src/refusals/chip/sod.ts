import { define } from '../define.js';

/** What is wrong with the security object (SOD) and the hashes it holds (ICAO 9303 part 10, 4.6.2). */
export const sod = {
  CHIP_SOD_MISSING: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Thiếu SOD',
      cause: () => 'Không có tệp SOD chứa mã băm và chữ ký, nên không thể biết dữ liệu còn nguyên vẹn và do ai cấp.',
      remedy: () => 'Đọc lại và lưu cả EF_SOD.bin; các công cụ chỉ lấy thông tin cá nhân thường bỏ tệp này.',
    },
    en: {
      title: 'The SOD is missing',
      cause: () => 'Without the SOD, its hashes and its signature, nobody can tell whether the data is unaltered and who issued it.',
      remedy: () => 'Read again and save EF_SOD.bin too; tools that take only personal data often leave it out.',
    },
  }),
  SOD_UNREADABLE: define({
    origin: 'card',
    vi: {
      title: 'Không đọc được SOD',
      cause: () => 'Nội dung SOD không theo cấu trúc CMS SignedData.',
      remedy: () => 'Đọc lại EF_SOD.bin.',
    },
    en: {
      title: 'The SOD cannot be read',
      cause: () => 'Its content is not laid out as CMS SignedData.',
      remedy: () => 'Read EF_SOD.bin again.',
    },
  }),
  SOD_NOT_SIGNED_DATA: define<{ oid: string }>({
    origin: 'card',
    vi: {
      title: 'SOD không phải dữ liệu có chữ ký',
      cause: ({ oid }) => `Kiểu ngoài cùng của SOD là ${oid}, không phải CMS SignedData (1.2.840.113549.1.7.2).`,
      remedy: () => 'Đọc lại EF_SOD.bin; nếu vẫn vậy, SOD đã bị sửa.',
    },
    en: {
      title: 'The SOD is not signed data',
      cause: ({ oid }) => `Its outermost type is ${oid}, not CMS SignedData (1.2.840.113549.1.7.2).`,
      remedy: () => 'Read EF_SOD.bin again; if it stays so, the SOD was altered.',
    },
  }),
  SOD_INDEFINITE_LENGTH: define({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'SOD dùng độ dài không xác định',
      cause: () => 'SOD được mã hóa BER với độ dài không xác định thay vì DER; vẫn đọc được.',
      remedy: () => 'Không cần làm gì.',
    },
    en: {
      title: 'The SOD uses indefinite lengths',
      cause: () => 'It is encoded as BER with indefinite lengths instead of DER; it can be read all the same.',
      remedy: () => 'Nothing to do.',
    },
  }),
  SOD_CONTENT_TYPE: define<{ oid: string }>({
    origin: 'card',
    vi: {
      title: 'SOD ký một loại nội dung lạ',
      cause: ({ oid }) => `Kiểu nội dung hoặc thuộc tính ghi kiểu ấy là ${oid}, không phải 2.23.136.1.1.1 của ICAO.`,
      remedy: () => 'Đọc lại EF_SOD.bin; nếu vẫn vậy, đừng tin dữ liệu này.',
    },
    en: {
      title: 'The SOD signs an unusual kind of content',
      cause: ({ oid }) => `The content type, or the attribute that repeats it, is ${oid}, not ICAO’s 2.23.136.1.1.1.`,
      remedy: () => 'Read EF_SOD.bin again; if it stays so, do not trust this data.',
    },
  }),
  SOD_VERSION: define<{ version: number }>({
    origin: 'card',
    vi: {
      title: 'SOD có phiên bản SignedData lạ',
      cause: ({ version }) => `SignedData ghi phiên bản ${version}; ICAO quy định phiên bản 3.`,
      remedy: () => 'Đọc lại EF_SOD.bin; phiên bản không được ký nên có thể đã bị sửa sau khi cấp.',
    },
    en: {
      title: 'The SOD has an unusual SignedData version',
      cause: ({ version }) => `SignedData says version ${version}; ICAO demands 3.`,
      remedy: () => 'Read EF_SOD.bin again; the version is not signed and may have been altered after issuing.',
    },
  }),
  SOD_LDS_VERSION: define<{ version: number }>({
    origin: 'card',
    vi: {
      title: 'Danh sách mã băm có phiên bản lạ',
      cause: ({ version }) => `LDSSecurityObject ghi phiên bản ${version}; chỉ 0 và 1 được định nghĩa.`,
      remedy: () => 'Đọc lại EF_SOD.bin; nếu vẫn vậy, đừng tin dữ liệu này.',
    },
    en: {
      title: 'The list of hashes has an unusual version',
      cause: ({ version }) => `The LDSSecurityObject says version ${version}; only 0 and 1 are defined.`,
      remedy: () => 'Read EF_SOD.bin again; if it stays so, do not trust this data.',
    },
  }),
  SOD_LDS_VERSION_INFO: define<{ version: number }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Danh sách mã băm ghi phiên bản không nhất quán',
      cause: ({ version }) =>
        version === 1
          ? 'LDSSecurityObject phiên bản 1 phải kèm phiên bản LDS và Unicode (ldsVersionInfo), ở đây không có.'
          : 'LDSSecurityObject phiên bản 0 không được kèm phiên bản LDS và Unicode (ldsVersionInfo), ở đây lại có.',
      remedy: () => 'Không cần làm gì nếu chữ ký đúng: thẻ được cấp như vậy.',
    },
    en: {
      title: 'The list of hashes contradicts its own version',
      cause: ({ version }) =>
        version === 1
          ? 'An LDSSecurityObject of version 1 has to name the versions of LDS and Unicode (ldsVersionInfo); this one does not.'
          : 'An LDSSecurityObject of version 0 may not name the versions of LDS and Unicode (ldsVersionInfo); this one does.',
      remedy: () => 'Nothing to do as long as the signature is right: the card was issued so.',
    },
  }),
  CHIP_HASH_MISMATCH: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'Dữ liệu khác với lúc cấp thẻ',
      cause: ({ name }) => `Mã băm của ${name} không khớp với mã ghi trong SOD: tệp đã bị sửa hoặc thuộc thẻ khác.`,
      remedy: ({ name }) => `Đọc lại ${name} cùng với SOD từ chính thẻ này; nếu vẫn lệch, đừng tin dữ liệu.`,
    },
    en: {
      title: 'The data is not what was issued',
      cause: ({ name }) => `The hash of ${name} is not the SOD’s: the file was altered or belongs to another card.`,
      remedy: ({ name }) => `Read ${name} and the SOD again from this very card; if they still differ, do not trust the data.`,
    },
  }),
  CHIP_GROUP_NOT_IN_SOD: define<{ name: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Nhóm dữ liệu không được SOD bảo vệ',
      cause: ({ name }) => `SOD không có mã băm của ${name}, nên ai cũng có thể thêm hoặc sửa tệp này.`,
      remedy: ({ name }) => `Không dựa vào ${name}; kiểm tra xem tệp có thuộc thẻ khác không.`,
    },
    en: {
      title: 'The SOD does not protect this group',
      cause: ({ name }) => `The SOD has no hash of ${name}, so anyone could have added or altered it.`,
      remedy: ({ name }) => `Do not rely on ${name}; check whether it belongs to another card.`,
    },
  }),
  SOD_HASH_ENTRY: define<{ number: number }>({
    origin: 'card',
    vi: {
      title: 'Một mã băm trong SOD không hợp lệ',
      cause: ({ number }) => `Mục của nhóm ${number} có số ngoài 1–16 hoặc mã băm sai độ dài.`,
      remedy: () => 'Đọc lại EF_SOD.bin; nếu vẫn vậy, đừng tin dữ liệu này.',
    },
    en: {
      title: 'A hash in the SOD is not valid',
      cause: ({ number }) => `The entry of group ${number} has a number outside 1–16 or a hash of the wrong length.`,
      remedy: () => 'Read EF_SOD.bin again; if it stays so, do not trust this data.',
    },
  }),
  SOD_HASH_DOUBLE: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'SOD có hai mã băm cho một nhóm',
      cause: ({ name }) => `${name} được ghi hai lần; chỉ mã đầu tiên được xét.`,
      remedy: () => 'Đọc lại EF_SOD.bin; nếu vẫn vậy, đừng tin dữ liệu này.',
    },
    en: {
      title: 'The SOD has two hashes of one group',
      cause: ({ name }) => `${name} is listed twice; only the first hash is looked at.`,
      remedy: () => 'Read EF_SOD.bin again; if it stays so, do not trust this data.',
    },
  }),
};
