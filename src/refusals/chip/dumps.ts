import { define } from '../define.js';

/** What is wrong with what holds the files of a chip: a zip, JSON, CBOR, the log of a reader, a folder. */
export const dumps = {
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
  JSON_BROKEN: define<{ cut: boolean }>({
    origin: 'card',
    vi: {
      title: 'JSON bị hỏng',
      cause: ({ cut }) =>
        `${cut ? 'Nội dung dừng giữa chừng, thường do chép hay gửi chưa xong.' : 'Từ vị trí này nội dung không còn là JSON.'}`,
      remedy: () => 'Lấy lại bản JSON đầy đủ từ hệ thống đã xuất; những phần còn nguyên đã được đọc.',
    },
    en: {
      title: 'The JSON is broken',
      cause: ({ cut }) => `${cut ? 'It stops midway, mostly because a copy or transfer was cut off.' : 'From here on it is no JSON.'}`,
      remedy: () => 'Fetch the whole JSON again from where it came; what was whole has been read.',
    },
  }),
  JSON_VALUE_NOT_TEXT: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'Giá trị không phải chuỗi',
      cause: ({ name }) => `“${name}” phải là chuỗi hex hoặc Base64, nhưng ở đây là số, danh sách hoặc giá trị rỗng.`,
      remedy: () => 'Xuất lại với dữ liệu của tệp ở dạng chuỗi Base64.',
    },
    en: {
      title: 'The value is not a text',
      cause: ({ name }) => `“${name}” should be a text in hexadecimal or Base64, but is a number, a list or empty.`,
      remedy: () => 'Export it again with the file as a text in Base64.',
    },
  }),
  JSON_TEXT_BROKEN: define<{ name: string; encoding: string }>({
    origin: 'card',
    vi: {
      title: 'Dữ liệu mã hóa trong JSON bị hỏng',
      cause: ({ name, encoding }) => `Giá trị của “${name}” là ${encoding} nhưng có ký tự sai hoặc thiếu phần cuối.`,
      remedy: () => 'Xuất lại; đừng sửa hoặc rút gọn chuỗi bằng tay.',
    },
    en: {
      title: 'Encoded data in the JSON is broken',
      cause: ({ name, encoding }) => `The value of “${name}” is ${encoding} with a wrong character or a missing end.`,
      remedy: () => 'Export it again; do not edit or shorten the text by hand.',
    },
  }),
  GMRTD_BROKEN: define<{ cut: boolean }>({
    origin: 'card',
    vi: {
      title: 'Tệp CBOR bị hỏng',
      cause: ({ cut }) =>
        `${cut ? 'Tệp dừng giữa chừng; những phần còn nguyên đã được đọc.' : 'Từ vị trí này nội dung không còn theo CBOR.'}`,
      remedy: () => 'Xuất lại từ gmrtd và chép trọn tệp.',
    },
    en: {
      title: 'The CBOR is broken',
      cause: ({ cut }) => `${cut ? 'It stops midway; what was whole has been read.' : 'From here on it is no CBOR.'}`,
      remedy: () => 'Export it from gmrtd again and copy the whole file.',
    },
  }),
  GMRTD_MAGIC: define<{ magic: string }>({
    origin: 'card',
    vi: {
      title: 'Không phải tệp gmrtd đã biết',
      cause: ({ magic }) => `Tệp tự gọi là “${magic}”, không phải gmrtd-verifiable-doc hay gmrtd-raw-doc.`,
      remedy: () => 'Xuất lại bằng bản gmrtd chính thức.',
    },
    en: {
      title: 'Not a known file of gmrtd',
      cause: ({ magic }) => `It calls itself “${magic}”, neither gmrtd-verifiable-doc nor gmrtd-raw-doc.`,
      remedy: () => 'Export it again with a released gmrtd.',
    },
  }),
  GMRTD_VERSION: define<{ magic: string; version: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Phiên bản gmrtd mới hơn',
      cause: ({ magic, version }) => `${magic} có phiên bản ${version}, chương trình chưa biết; vẫn đọc theo phiên bản đã biết.`,
      remedy: () => 'Đối chiếu kết quả bằng chính gmrtd, và báo cho nhóm phát triển.',
    },
    en: {
      title: 'The version of gmrtd is newer',
      cause: ({ magic, version }) => `${magic} has version ${version}, which is not known here; it was read like the known one.`,
      remedy: () => 'Compare with gmrtd itself, and tell the developers.',
    },
  }),
  GMRTD_FIELD: define<{ name: string; magic: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp gmrtd thiếu một phần',
      cause: ({ name, magic }) => `“${name}” không có hoặc sai kiểu trong “${magic}”.`,
      remedy: () => 'Xuất lại từ gmrtd.',
    },
    en: {
      title: 'A part of the gmrtd file is missing',
      cause: ({ name, magic }) => `“${name}” is missing or of the wrong type in “${magic}”.`,
      remedy: () => 'Export it from gmrtd again.',
    },
  }),
  GMRTD_CHECKSUM: define<{ magic: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp gmrtd bị sửa hoặc hỏng',
      cause: ({ magic }) => `Mã SHA-256 ghi trong “${magic}” không khớp với nội dung.`,
      remedy: () => 'Chép lại tệp gốc; nếu vẫn lệch, tệp đã bị sửa sau khi xuất.',
    },
    en: {
      title: 'The gmrtd file was altered or damaged',
      cause: ({ magic }) => `The SHA-256 written in “${magic}” is not that of its content.`,
      remedy: () => 'Copy the original file again; if they still differ, it was altered after the export.',
    },
  }),
  SERIAL_BLOCK_OPEN: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'Bản ghi của đầu đọc bị cắt',
      cause: ({ name }) => `Khối ${name} không có dòng kết thúc: việc đọc hoặc ghi bị ngắt giữa chừng.`,
      remedy: () => 'Giữ yên thẻ và ghi lại toàn bộ từ đầu đọc.',
    },
    en: {
      title: 'The log of the reader is cut',
      cause: ({ name }) => `The block ${name} has no closing line: reading or logging stopped midway.`,
      remedy: () => 'Keep the card still and log the whole reading again.',
    },
  }),
  SERIAL_TEXT_BROKEN: define<{ name: string }>({
    origin: 'card',
    vi: {
      title: 'Base64 trong bản ghi bị hỏng',
      cause: ({ name }) => `Khối ${name} có dòng không phải Base64; có thể nhiễu trên cổng nối tiếp.`,
      remedy: () => 'Ghi lại với tốc độ cổng thấp hơn hoặc dây tốt hơn.',
    },
    en: {
      title: 'Base64 in the log is broken',
      cause: ({ name }) => `The block ${name} has a line that is no Base64; there may be noise on the serial line.`,
      remedy: () => 'Log it again at a lower speed or with a better cable.',
    },
  }),
  SERIAL_READ_FAILED: define<{ status: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Đầu đọc báo đọc không xong',
      cause: ({ status }) => `Bản ghi kết thúc bằng ${status}; những gì ghi được trước đó đã được đọc.`,
      remedy: () => 'Giữ yên thẻ đến khi đầu đọc báo SUCCESS.',
    },
    en: {
      title: 'The reader says that it failed',
      cause: ({ status }) => `The log ends with ${status}; what came before has been read.`,
      remedy: () => 'Keep the card still until the reader says SUCCESS.',
    },
  }),
  SERIAL_UNFINISHED: define({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Bản ghi không có dòng kết quả',
      cause: () => 'Không có SUCCESS, FAIL hay CARD_REMOVED ở cuối; có thể bản ghi chưa hết.',
      remedy: () => 'Nếu thiếu tệp, hãy ghi lại đến khi có dòng kết quả.',
    },
    en: {
      title: 'The log has no closing result',
      cause: () => 'It ends without SUCCESS, FAIL or CARD_REMOVED; perhaps it is not all of it.',
      remedy: () => 'If files are missing, log again until the result is printed.',
    },
  }),
  SERIAL_SEVERAL: define<{ count: number; chosen: number }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Bản ghi có nhiều lần đọc',
      cause: ({ count, chosen }) => `Có ${count} lần đọc; lần thứ ${chosen} được dùng, là lần thành công cuối cùng nếu có.`,
      remedy: () => 'Tách bản ghi nếu cần một lần đọc khác.',
    },
    en: {
      title: 'The log has several readings',
      cause: ({ count, chosen }) => `There are ${count}; number ${chosen} is used, the last that went well if any did.`,
      remedy: () => 'Cut the log up if another one is wanted.',
    },
  }),
  SERIAL_PHOTO: define<{ format: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Ảnh được ghi riêng, không có DG2',
      cause: ({ format }) => `Bản ghi chỉ có ảnh ${format} chứ không có DG2, nên không đối chiếu được với SOD.`,
      remedy: () => 'Nếu cần chứng minh ảnh, hãy đọc cả DG2.',
    },
    en: {
      title: 'The photo was logged without its DG2',
      cause: ({ format }) => `The log has the ${format} image alone, which cannot be compared with the SOD.`,
      remedy: () => 'Read DG2 too where the photo must be proved.',
    },
  }),
  TRACE_INTERRUPTED: define<{ event: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Lần đọc bị ngắt',
      cause: ({ event }) => `Bản ghi của Flipper có ghi: “${event}”.`,
      remedy: () => 'Giữ yên thẻ và đọc lại đến khi xong.',
    },
    en: {
      title: 'The reading was interrupted',
      cause: ({ event }) => `The trace of the Flipper says: “${event}”.`,
      remedy: () => 'Keep the card still and read again to the end.',
    },
  }),
  TRACE_REBUILT: define<{ name: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Tệp được dựng lại từ bản ghi',
      cause: ({ name }) => `${name} không được lưu; nó được ghép từ các lệnh đọc trong trace.txt.`,
      remedy: () => 'Có thể dùng tiếp; chữ ký trong SOD cho biết tệp có nguyên vẹn không.',
    },
    en: {
      title: 'A file was rebuilt from the trace',
      cause: ({ name }) => `${name} had not been saved; it was put together from the reads in trace.txt.`,
      remedy: () => 'It can be used; the SOD tells whether it is whole.',
    },
  }),
};
