import { define } from '../define.js';

type StructureProblem = 'tag' | 'length' | 'overrun' | 'depth' | 'nodes';

const structureVi: Record<StructureProblem, string> = {
  tag: 'nhãn (tag) sai',
  length: 'độ dài ghi sai cách mã hóa',
  overrun: 'phần tử con dài hơn phần tử chứa nó',
  depth: 'lồng nhau quá 32 cấp',
  nodes: 'có hơn 200.000 phần tử',
};
const structureEn: Record<StructureProblem, string> = {
  tag: 'a tag is wrong',
  length: 'a length is wrongly encoded',
  overrun: 'an element is longer than the one that holds it',
  depth: 'elements lie more than 32 levels deep',
  nodes: 'there are more than 200,000 elements',
};

/** What is wrong with the files of a chip before their content is looked at: not data, cut, wrongly named. */
export const files = {
  CHIP_FILE_EMPTY: define({
    origin: 'card',
    vi: {
      title: 'Tệp rỗng',
      cause: () => 'Tệp có 0 byte: đầu đọc đã tạo tệp nhưng chưa nhận được gì từ chip.',
      remedy: () => 'Giữ yên thẻ trên đầu đọc và đọc lại.',
    },
    en: {
      title: 'The file is empty',
      cause: () => 'It has 0 bytes: the reader made it but received nothing from the chip.',
      remedy: () => 'Keep the card still on the reader and read it again.',
    },
  }),
  CHIP_FILE_TOO_BIG: define<{ limit: number }>({
    origin: 'card',
    vi: {
      title: 'Tệp quá lớn',
      cause: ({ limit }) => `Tệp dài hơn ${limit} byte, lớn hơn mọi tệp mà chip chứa được.`,
      remedy: () => 'Kiểm tra xem có chọn nhầm tệp không; nếu đúng, hãy đọc lại thẻ.',
    },
    en: {
      title: 'The file is too big',
      cause: ({ limit }) => `It is longer than ${limit} bytes, more than a file of the chip can be.`,
      remedy: () => 'Check that it is the right file; if it is, read the card again.',
    },
  }),
  CHIP_FILE_BLANK: define<{ byte: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp không có dữ liệu',
      cause: ({ byte }) => `Mọi byte đều là ${byte}: đầu đọc đã lưu vùng nhớ trống thay cho dữ liệu.`,
      remedy: () => 'Đọc lại thẻ; nếu vẫn vậy, cập nhật phần mềm của đầu đọc.',
    },
    en: {
      title: 'The file holds no data',
      cause: ({ byte }) => `Every byte is ${byte}: the reader saved blank memory instead of data.`,
      remedy: () => 'Read the card again; if it stays so, update the reader’s software.',
    },
  }),
  CHIP_STATUS_WORD: define<{ word: string }>({
    origin: 'card',
    vi: {
      title: 'Tệp chỉ chứa mã trả lời của chip',
      cause: ({ word }) =>
        word === '6982'
          ? 'Mã 6982: chip từ chối vì chưa mở khóa bằng BAC hoặc PACE.'
          : word === '6A82'
            ? 'Mã 6A82: chip trả lời rằng không có tệp này.'
            : `Đầu đọc đã lưu mã ${word} của chip thay cho dữ liệu.`,
      remedy: () => 'Nhập đúng số thẻ (9 số), ngày sinh và ngày hết hạn cho đầu đọc rồi đọc lại.',
    },
    en: {
      title: 'The file holds only an answer code of the chip',
      cause: ({ word }) =>
        word === '6982'
          ? '6982: the chip refused because it was not unlocked with BAC or PACE.'
          : word === '6A82'
            ? '6A82: the chip answered that it has no such file.'
            : `The reader saved the chip’s code ${word} instead of data.`,
      remedy: () => 'Give the reader the right card number (9 digits), birth date and expiry date and read again.',
    },
  }),
  CHIP_TEXT_SAVED: define<{ encoding: 'hex' | 'base64' }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Dữ liệu được lưu dưới dạng văn bản',
      cause: ({ encoding }) => `Tệp .bin này chứa văn bản ${encoding} thay cho các byte; đã được giải mã để đọc tiếp.`,
      remedy: () => 'Có thể dùng tiếp; lần sau hãy lưu dữ liệu ở dạng nhị phân.',
    },
    en: {
      title: 'The data was saved as text',
      cause: ({ encoding }) => `This .bin file holds ${encoding} text instead of bytes; it was decoded to read on.`,
      remedy: () => 'It can be used; save the data in binary form next time.',
    },
  }),
  CHIP_TEXT_BROKEN: define<{ encoding: 'hex' | 'base64' }>({
    origin: 'card',
    vi: {
      title: 'Văn bản mã hóa bị hỏng',
      cause: ({ encoding }) => `Tệp chứa văn bản ${encoding} nhưng có ký tự sai hoặc thiếu ký tự ở cuối.`,
      remedy: () => 'Chép lại toàn bộ văn bản từ đầu đọc, hoặc lưu dữ liệu ở dạng nhị phân.',
    },
    en: {
      title: 'The encoded text is broken',
      cause: ({ encoding }) => `The file holds ${encoding} text with a wrong character or a missing end.`,
      remedy: () => 'Copy the whole text from the reader again, or save the data in binary form.',
    },
  }),
  CHIP_TAG_UNKNOWN: define<{ tag: string }>({
    origin: 'card',
    vi: {
      title: 'Không phải tệp của chip',
      cause: ({ tag }) => `Tệp mang tên của một tệp chip nhưng bắt đầu bằng ${tag}, không phải nhãn của COM, DG1–DG16 hay SOD.`,
      remedy: () => 'Kiểm tra xem tệp có bị ghi đè hoặc mã hóa không, rồi đọc lại thẻ.',
    },
    en: {
      title: 'Not a file of the chip',
      cause: ({ tag }) => `It is named like a file of the chip but begins with ${tag}, the tag of none of COM, DG1–DG16 and SOD.`,
      remedy: () => 'Check whether it was overwritten or encrypted, then read the card again.',
    },
  }),
  CHIP_NAME_CONFLICT: define<{ named: string; holds: string }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Tên tệp không khớp nội dung',
      cause: ({ named, holds }) => `Tệp mang tên ${named} nhưng nội dung là ${holds}; nội dung được tin theo.`,
      remedy: ({ holds }) => `Đổi tên tệp thành EF_${holds}.bin.`,
    },
    en: {
      title: 'The file’s name and content disagree',
      cause: ({ named, holds }) => `It is named ${named} but holds ${holds}; the content is believed.`,
      remedy: ({ holds }) => `Rename it to EF_${holds}.bin.`,
    },
  }),
  CHIP_VERSIONS: define<{ name: string; count: number; chosen: string; by: 'hash' | 'whole' }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Có nhiều bản của cùng một tệp',
      cause: ({ name, count, chosen, by }) =>
        `${name} có ${count} bản; dùng “${chosen}” vì ${by === 'hash' ? 'mã băm của nó khớp với SOD' : 'đó là bản nguyên vẹn đầu tiên'}.`,
      remedy: () => 'Proxmark3 không ghi đè tệp cũ mà thêm -001, -002: hãy xóa các bản cũ hoặc lưu vào thư mục mới.',
    },
    en: {
      title: 'There are several versions of one file',
      cause: ({ name, count, chosen, by }) =>
        `${name} comes in ${count} versions; “${chosen}” is used because ${by === 'hash' ? 'its hash is the SOD’s' : 'it is the first whole one'}.`,
      remedy: () => 'Proxmark3 overwrites nothing and adds -001, -002: delete the old versions or save to a new folder.',
    },
  }),
  CHIP_FILE_CUT: define<{ bytes: number; declared: number }>({
    origin: 'card',
    vi: {
      title: 'Tệp bị cắt cụt',
      cause: ({ bytes, declared }) => `Dữ liệu dừng ở byte ${bytes} trên ${declared}: việc đọc bị ngắt giữa chừng.`,
      remedy: () => 'Giữ yên thẻ đến khi đọc xong rồi đọc lại; Proxmark3 chỉ lưu tối đa 70.000 byte mỗi tệp.',
    },
    en: {
      title: 'The file is cut',
      cause: ({ bytes, declared }) => `The data stops at byte ${bytes} of ${declared}: the read stopped midway.`,
      remedy: () => 'Keep the card still until the end and read again; Proxmark3 saves 70,000 bytes of a file at most.',
    },
  }),
  CHIP_TRAILING_BYTES: define<{ count: number; word: string | null }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Có byte thừa ở cuối tệp',
      cause: ({ count, word }) =>
        `Sau phần dữ liệu còn ${count} byte${word ? ` (${word}, có lẽ là mã trả lời của chip)` : ', có lẽ là phần đệm'}; chúng được bỏ qua.`,
      remedy: () => 'Có thể dùng tiếp; hãy báo cho người làm công cụ đọc biết.',
    },
    en: {
      title: 'There are bytes after the end',
      cause: ({ count, word }) =>
        `${count} bytes follow the data${word ? ` (${word}, probably an answer code of the chip)` : ', probably padding'}; they were passed over.`,
      remedy: () => 'It can be used; tell the maker of the reading tool.',
    },
  }),
  CHIP_STRUCTURE_BROKEN: define<{ problem: StructureProblem }>({
    origin: 'card',
    vi: {
      title: 'Cấu trúc tệp bị hỏng',
      cause: ({ problem }) => `Từ vị trí này không phân tích được nữa: ${structureVi[problem]}.`,
      remedy: () => 'Đọc lại thẻ; nếu lần nào cũng hỏng ở cùng vị trí, lỗi nằm ở chip hoặc ở công cụ đọc.',
    },
    en: {
      title: 'The file’s structure is broken',
      cause: ({ problem }) => `It cannot be parsed from here on: ${structureEn[problem]}.`,
      remedy: () => 'Read the card again; if it always breaks at the same place, the chip or the reading tool is at fault.',
    },
  }),
  CHIP_TOO_SLOW: define<{ seconds: number }>({
    origin: 'card',
    vi: {
      title: 'Đọc bản này quá lâu',
      cause: ({ seconds }) => `Sau ${seconds} giây vẫn chưa đọc xong nên dừng lại; bản đọc có thể được làm ra để gây treo.`,
      remedy: () => 'Đọc riêng bản này; nếu vẫn vậy, gửi nó cho nhóm phát triển.',
    },
    en: {
      title: 'Reading this dump took too long',
      cause: ({ seconds }) => `It was stopped after ${seconds} seconds; it may have been made to hang readers.`,
      remedy: () => 'Read it by itself; if it stays so, send it to the developers.',
    },
  }),
};
