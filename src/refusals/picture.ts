import { define } from './define.js';

/** What keeps a file from being read at all, as a picture or as a dump. */
export const picture = {
  NO_SUCH_FILE: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Không có tệp này',
      cause: ({ file }) => `Không tìm thấy “${file}”.`,
      remedy: () => 'Kiểm tra lại tên và đường dẫn của tệp.',
    },
    en: {
      title: 'No such file',
      cause: ({ file }) => `“${file}” was not found.`,
      remedy: () => 'Check the name and path of the file.',
    },
  }),
};
