import { define } from '../define.js';

/** What is wrong with a zip, or dangerous in it. */
export const zips = {
  ZIP_BROKEN: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp zip bị hỏng',
      cause: ({ file }) => `“${file}” bị cắt cụt, sai kích thước hoặc sai mã kiểm tra.`,
      remedy: () => 'Chép lại hoặc nén lại tệp zip.',
    },
    en: {
      title: 'The zip is broken',
      cause: ({ file }) => `“${file}” is cut, or a size or checksum in it is wrong.`,
      remedy: () => 'Copy the zip again, or pack it anew.',
    },
  }),
  ZIP_PATH_OUTSIDE: define<{ file: string; path: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp zip có đường dẫn nguy hiểm',
      cause: ({ file, path }) => `“${file}” có mục “${path}” dẫn ra ngoài thư mục giải nén (đường dẫn tuyệt đối, “..” hoặc dấu \\).`,
      remedy: () => 'Không mở tệp này; xin người gửi nén lại thư mục của bản đọc.',
    },
    en: {
      title: 'The zip has a dangerous path',
      cause: ({ file, path }) =>
        `“${file}” has the entry “${path}”, which leads out of where it is unpacked (absolute, “..” or a backslash).`,
      remedy: () => 'Do not open it; ask the sender to pack the folder of the dump again.',
    },
  }),
  ZIP_ENCRYPTED: define<{ file: string; path: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp zip có mật khẩu',
      cause: ({ file, path }) => `Mục “${path}” trong “${file}” được mã hóa.`,
      remedy: () => 'Giải nén bằng mật khẩu trước, rồi đọc thư mục.',
    },
    en: {
      title: 'The zip has a password',
      cause: ({ file, path }) => `The entry “${path}” in “${file}” is encrypted.`,
      remedy: () => 'Unpack it with its password first and read the folder.',
    },
  }),
  ZIP_DUPLICATE: define<{ file: string; path: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp zip có mục trùng tên',
      cause: ({ file, path }) => `“${path}” có hai lần trong “${file}”; không biết bản nào là đúng.`,
      remedy: () => 'Giải nén, giữ một bản rồi đọc thư mục.',
    },
    en: {
      title: 'The zip has an entry twice',
      cause: ({ file, path }) => `“${path}” is twice in “${file}”; which one counts is not known.`,
      remedy: () => 'Unpack it, keep one of them and read the folder.',
    },
  }),
  ZIP_LINK: define<{ file: string; path: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp zip có liên kết',
      cause: ({ file, path }) => `Mục “${path}” trong “${file}” là liên kết, không phải tệp.`,
      remedy: () => 'Nén lại với tệp thật thay cho liên kết.',
    },
    en: {
      title: 'The zip has a link',
      cause: ({ file, path }) => `The entry “${path}” in “${file}” is a symbolic link, not a file.`,
      remedy: () => 'Pack it again with the file itself in the place of the link.',
    },
  }),
  ZIP_NESTED: define<{ file: string; path: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp zip nằm trong tệp zip',
      cause: ({ file, path }) => `“${path}” trong “${file}” lại là một tệp zip.`,
      remedy: () => 'Giải nén lớp ngoài rồi đọc tệp bên trong.',
    },
    en: {
      title: 'A zip within a zip',
      cause: ({ file, path }) => `“${path}” in “${file}” is a zip itself.`,
      remedy: () => 'Unpack the outer one and read what is inside.',
    },
  }),
  ZIP_TOO_MUCH: define<{ file: string; path: string; limit: number }>({
    origin: 'card',
    vi: {
      title: 'Tệp zip giải nén ra quá nhiều',
      cause: ({ file, path, limit }) => `“${file}” vượt giới hạn ${limit}${path ? ` byte ở mục “${path}”` : ' mục'}; có thể là bom nén.`,
      remedy: () => 'Không mở tệp này nếu không tin người gửi; bản đọc một thẻ không lớn như vậy.',
    },
    en: {
      title: 'The zip unpacks to too much',
      cause: ({ file, path, limit }) =>
        `“${file}” exceeds the limit of ${limit}${path ? ` bytes at “${path}”` : ' entries'}; it may be a zip bomb.`,
      remedy: () => 'Do not open it unless you trust the sender; the dump of a card is not that big.',
    },
  }),
};
