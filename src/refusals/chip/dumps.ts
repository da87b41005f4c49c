import { define } from '../define.js';

/** What is wrong with what was given as a dump before any file of a chip is found in it: a folder, a single file, a scan or a log of something else. */
export const dumps = {
  DUMP_EMPTY_FOLDER: define<{ folder: string }>({
    origin: 'card',
    vi: {
      title: 'Thư mục không có bản đọc chip',
      cause: ({ folder }) => `“${folder}” không có tệp .bin nào, ví dụ EF_DG1.bin.`,
      remedy: () => 'Chọn đúng thư mục mà đầu đọc đã lưu, hoặc đọc lại thẻ bằng lệnh “hf emrtd dump” của Proxmark3.',
    },
    en: {
      title: 'The folder holds no dump of a chip',
      cause: ({ folder }) => `“${folder}” has no .bin file such as EF_DG1.bin.`,
      remedy: () => 'Choose the folder the reader saved to, or read the card again with Proxmark3’s “hf emrtd dump”.',
    },
  }),
  DUMP_NO_PERMISSION: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Không có quyền đọc',
      cause: ({ file }) => `Hệ điều hành không cho đọc “${file}”.`,
      remedy: () => 'Cấp quyền đọc cho tài khoản đang dùng, hoặc chép tệp sang thư mục của mình rồi thử lại.',
    },
    en: {
      title: 'No permission to read',
      cause: ({ file }) => `The system does not let this account read “${file}”.`,
      remedy: () => 'Give this account the right to read it, or copy it to a folder of your own and try again.',
    },
  }),
  DUMP_TOO_MANY_FILES: define<{ count: number; limit: number }>({
    origin: 'card',
    vi: {
      title: 'Thư mục có quá nhiều tệp',
      cause: ({ count, limit }) => `Có ${count} tệp .bin; một bản đọc chip có nhiều nhất ${limit}.`,
      remedy: () => 'Để bản đọc của mỗi thẻ trong một thư mục riêng rồi chọn thư mục đó.',
    },
    en: {
      title: 'The folder holds too many files',
      cause: ({ count, limit }) => `There are ${count} .bin files; a dump has ${limit} at most.`,
      remedy: () => 'Keep the dump of each card in a folder of its own and choose that folder.',
    },
  }),
  DUMP_HOLDS_NO_CHIP: define<{ count: number }>({
    origin: 'card',
    vi: {
      title: 'Không có dữ liệu chip',
      cause: ({ count }) => `Trong ${count} tệp được đưa vào, không tệp nào là tệp của chip (COM, DG1–DG16, SOD).`,
      remedy: () => 'Bản quét chỉ có UID (Flipper .nfc, Mifare) không chứa dữ liệu: hãy đọc thẻ bằng công cụ đọc hộ chiếu điện tử (eMRTD).',
    },
    en: {
      title: 'There is no chip data',
      cause: ({ count }) => `None of the ${count} files given is a file of the chip (COM, DG1–DG16, SOD).`,
      remedy: () => 'A scan of the UID alone (Flipper .nfc, Mifare) holds no data: read the card with a tool for e-passports (eMRTD).',
    },
  }),
  DUMP_UID_ONLY: define<{ file: string; kind: string }>({
    origin: 'card',
    vi: {
      title: 'Bản quét chỉ có UID',
      cause: ({ file, kind }) => `“${file}” là bản quét ${kind}: chỉ có số UID và thông số sóng, không chứa tệp nào của chip CCCD.`,
      remedy: () => 'Đọc lại thẻ bằng công cụ đọc hộ chiếu điện tử (eMRTD), nhập 9 số cuối của số định danh, ngày sinh và ngày hết hạn.',
    },
    en: {
      title: 'The scan holds the UID alone',
      cause: ({ file, kind }) => `“${file}” is a ${kind} scan: it holds the UID and radio parameters, but no file of the chip.`,
      remedy: () => 'Read the card with a tool for e-passports (eMRTD), giving the card number (9 digits), birth date and expiry date.',
    },
  }),
  DUMP_ENCRYPTED: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Bản ghi APDU đã mã hóa',
      cause: ({ file }) => `“${file}” chỉ ghi dữ liệu trên kênh bảo mật (secure messaging); không có khóa phiên thì không ai giải mã được.`,
      remedy: () => 'Ghi lại dữ liệu sau khi giải mã (dòng >> và << của Flipper), hoặc lưu các tệp EF_*.bin.',
    },
    en: {
      title: 'The APDU log is encrypted',
      cause: ({ file }) => `“${file}” holds only what passed under secure messaging; nobody can open it without the keys of that session.`,
      remedy: () => 'Log what is inside secure messaging (the lines >> and << of the Flipper), or save the files EF_*.bin.',
    },
  }),
  DUMP_NOT_A_FILE: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Không phải tệp hay thư mục',
      cause: ({ file }) => `“${file}” là thiết bị, đường ống hoặc socket.`,
      remedy: () => 'Chép nội dung vào một tệp rồi chọn tệp đó, hoặc dùng dấu - để đọc từ đầu vào chuẩn.',
    },
    en: {
      title: 'Neither a file nor a folder',
      cause: ({ file }) => `“${file}” is a device, a pipe or a socket.`,
      remedy: () => 'Copy what it gives to a file and name that, or read standard input with -.',
    },
  }),
  DUMP_LINK_OUTSIDE: define<{ file: string }>({
    origin: 'card',
    vi: {
      title: 'Liên kết dẫn ra ngoài thư mục',
      cause: ({ file }) => `“${file}” là liên kết tới một nơi ngoài thư mục của bản đọc.`,
      remedy: () => 'Chép tệp thật vào thư mục thay cho liên kết.',
    },
    en: {
      title: 'A link leads out of the folder',
      cause: ({ file }) => `“${file}” is a symbolic link to a place outside the folder of the dump.`,
      remedy: () => 'Put the file itself in the place of the link.',
    },
  }),
  DUMP_TOO_BIG: define<{ file: string; limit: number }>({
    origin: 'card',
    vi: {
      title: 'Bản đọc quá lớn',
      cause: ({ file, limit }) => `Đến “${file}” đã vượt ${limit} byte, lớn hơn mọi bản đọc của một thẻ.`,
      remedy: () => 'Kiểm tra xem có chọn nhầm tệp không; bản đọc một thẻ thường dưới 200.000 byte.',
    },
    en: {
      title: 'The dump is too big',
      cause: ({ file, limit }) => `At “${file}” it exceeds ${limit} bytes, more than the dump of any card.`,
      remedy: () => 'Check that it is the right file; the dump of a card mostly has less than 200,000 bytes.',
    },
  }),
  DUMP_SEVERAL: define<{ count: number; chosen: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Có nhiều bản đọc cùng lúc',
      cause: ({ count, chosen }) => `Tìm thấy ${count} bản đọc hoặc thư mục; có thể là của nhiều thẻ. Bắt đầu từ “${chosen}”.`,
      remedy: () => 'Để bản đọc của mỗi thẻ ở một nơi riêng rồi đọc từng cái.',
    },
    en: {
      title: 'There are several dumps at once',
      cause: ({ count, chosen }) => `There are ${count} dumps or folders, perhaps of several cards. The first is “${chosen}”.`,
      remedy: () => 'Keep the dump of each card apart and read one after the other.',
    },
  }),
};
