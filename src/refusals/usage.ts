import { shownTime } from '../text/time.js';
import { define } from './define.js';

/** What the command line itself refuses. */
export const usage = {
  JOURNAL_BROKEN: define<{ file: string; line: number }>({
    origin: 'program',
    vi: {
      title: 'Nhật ký phiên bị hỏng',
      cause: ({ file, line }) => `Dòng ${line} của “${file}” không phải nhật ký của chương trình này.`,
      remedy: () => 'Dùng tệp do --record ghi ra, hoặc tệp journal.jsonl của một phiên.',
    },
    en: {
      title: 'The journal is broken',
      cause: ({ file, line }) => `Line ${line} of “${file}” is not of a journal of this program.`,
      remedy: () => 'Use a file written by --record, or the journal.jsonl of a session.',
    },
  }),
  RERUN_DIFFERS: define<{ entry: number; screen: string; recorded: string; now: string }>({
    origin: 'program',
    vi: {
      title: 'Chạy lại cho kết quả khác',
      cause: ({ entry, screen, recorded, now }) => `Mục ${entry} (màn hình ${screen}): nhật ký ghi ${recorded}, chạy lại được ${now}.`,
      remedy: () => 'Kiểm tra các tệp thẻ và ảnh có còn như lúc ghi không; nếu còn thì đây là thay đổi của chương trình.',
    },
    en: {
      title: 'Running again ends differently',
      cause: ({ entry, screen, recorded, now }) => `Entry ${entry} (screen ${screen}): the journal says ${recorded}, this run got ${now}.`,
      remedy: () => 'Check whether the card and picture files are still those of the recording; if so, the program has changed.',
    },
  }),
  ANSWER_MISSING: define<{ screen: string; fields: string }>({
    origin: 'program',
    vi: {
      title: 'Thiếu câu trả lời và không có cửa sổ lệnh để hỏi',
      cause: ({ screen, fields }) => `Màn hình “${screen}” cần: ${fields}.`,
      remedy: ({ screen, fields }) =>
        `Thêm vào tệp --answers, ví dụ “${screen}: { ${fields.split(', ')[0]}: … }” (với mã hoặc mật khẩu: “own” là của chính công dân), hoặc chạy với --auto.`,
    },
    en: {
      title: 'An answer is missing and there is no terminal to ask',
      cause: ({ screen, fields }) => `The screen “${screen}” needs: ${fields}.`,
      remedy: ({ screen, fields }) =>
        `Add it to the --answers file, such as “${screen}: { ${fields.split(', ')[0]}: … }” (for a code or password “own” is the citizen's), or run with --auto.`,
    },
  }),
  NO_SESSION: define<{ name: string; known: string }>({
    origin: 'program',
    vi: {
      title: 'Không có phiên nào để tiếp tục',
      cause: ({ name }) => (name ? `Không có phiên “${name}” đang dang dở.` : 'Chưa có phiên nào bị dừng giữa chừng.'),
      remedy: ({ known }) => (known ? `Các phiên có thể tiếp tục: ${known}.` : 'Bắt đầu bằng “vneid-sim register”.'),
    },
    en: {
      title: 'There is no session to resume',
      cause: ({ name }) => (name ? `No session “${name}” is unfinished.` : 'No session was stopped midway.'),
      remedy: ({ known }) => (known ? `Sessions that can go on: ${known}.` : 'Begin with “vneid-sim register”.'),
    },
  }),
  CLOCK_BACKWARDS: define<{ now: number; moment: number }>({
    origin: 'program',
    vi: {
      title: 'Đồng hồ không chạy lùi',
      cause: ({ now, moment }) => `--now là ${shownTime(now)}, nhưng dữ liệu này đã đi tới ${shownTime(moment)}.`,
      remedy: () => 'Bỏ --now để đi tiếp từ đó, chọn thời điểm sau đó, hoặc dùng thư mục --data khác.',
    },
    en: {
      title: 'The clock does not run backwards',
      cause: ({ now, moment }) => `--now is ${shownTime(now)}, but this world has come as far as ${shownTime(moment)}.`,
      remedy: () => 'Leave out --now to go on from there, choose a later time, or use another --data folder.',
    },
  }),
  SESSION_IN_USE: define<{ name: string }>({
    origin: 'program',
    vi: {
      title: 'Phiên này đang mở ở nơi khác',
      cause: ({ name }) => `Một tiến trình khác đang chạy phiên “${name}”.`,
      remedy: () => 'Kết thúc tiến trình kia rồi tiếp tục.',
    },
    en: {
      title: 'This session is open elsewhere',
      cause: ({ name }) => `Another process is running the session “${name}”.`,
      remedy: () => 'End that process, then go on.',
    },
  }),
  SESSION_ELSEWHERE: define<{ api: string }>({
    origin: 'program',
    vi: {
      title: 'Phiên này bắt đầu với hệ thống khác',
      cause: ({ api }) => (api ? `Phiên này được thực hiện qua API tại ${api}.` : 'Phiên này được thực hiện với hệ thống trong máy.'),
      remedy: ({ api }) => (api ? `Chạy lại và thêm “--api ${api}”.` : 'Chạy lại và bỏ --api.'),
    },
    en: {
      title: 'This session began with another authority',
      cause: ({ api }) => (api ? `It is walked by the API at ${api}.` : 'It is walked with the authority inside this program.'),
      remedy: ({ api }) => (api ? `Run it again with “--api ${api}”.` : 'Run it again without --api.'),
    },
  }),
  VALUE_INVALID: define<{ option: string; given: string; expected: string }>({
    origin: 'program',
    vi: {
      title: 'Giá trị của tùy chọn không hợp lệ',
      cause: ({ option, given }) => `${option} không nhận “${given}”.`,
      remedy: ({ expected }) => `Ví dụ đúng: ${expected}.`,
    },
    en: {
      title: 'The value of an option is not valid',
      cause: ({ option, given }) => `${option} does not take “${given}”.`,
      remedy: ({ expected }) => `A valid one: ${expected}.`,
    },
  }),
  FILE_EXISTS: define<{ file: string }>({
    origin: 'program',
    vi: {
      title: 'Tệp hoặc thư mục đích đã có',
      cause: ({ file }) => `“${file}” đã tồn tại, chương trình không ghi đè.`,
      remedy: () => 'Chọn tên khác, hoặc tự xóa trước.',
    },
    en: {
      title: 'The target exists already',
      cause: ({ file }) => `“${file}” is there already and is not overwritten.`,
      remedy: () => 'Choose another name, or delete it first.',
    },
  }),
  FOLDER_STRANGE: define<{ folder: string; name: string }>({
    origin: 'program',
    vi: {
      title: 'Thư mục có thứ không do chương trình này tạo ra',
      cause: ({ folder, name }) => `“${name}” trong “${folder}” không phải của chương trình này, nên không xóa gì trong thư mục đó.`,
      remedy: () => 'Xem lại có chỉ đúng thư mục không; nếu đúng thì chuyển thứ đó đi nơi khác rồi chạy lại.',
    },
    en: {
      title: 'The folder holds what this program did not make',
      cause: ({ folder, name }) => `“${name}” in “${folder}” is not of this program, so nothing in that folder is deleted.`,
      remedy: () => 'See whether it is the right folder; if so, move that elsewhere and try again.',
    },
  }),
  INPUT_MISSING: define<{ what: string }>({
    origin: 'program',
    vi: {
      title: 'Thiếu dữ liệu vào',
      cause: ({ what }) => `Chưa cho biết ${what}.`,
      remedy: () => 'Xem cách dùng bằng --help.',
    },
    en: {
      title: 'Something is missing on the command line',
      cause: ({ what }) => `Not given: ${what}.`,
      remedy: () => 'See --help for the usage.',
    },
  }),
  WORD_TOO_MANY: define<{ given: string }>({
    origin: 'program',
    vi: {
      title: 'Dòng lệnh có từ thừa',
      cause: ({ given }) => `Lệnh này không nhận thêm “${given}”.`,
      remedy: () => 'Bỏ từ đó; nếu nó thuộc một tên có dấu cách thì đặt cả tên trong dấu ngoặc kép. Xem cách dùng bằng --help.',
    },
    en: {
      title: 'There is a word too many on the command line',
      cause: ({ given }) => `This command takes no “${given}” in addition.`,
      remedy: () => 'Leave it out; if it belongs to a name with spaces, put the whole name in quotes. See --help for the usage.',
    },
  }),
  CARD_MISSING: define<{ citizen: string }>({
    origin: 'program',
    vi: {
      title: 'Người này không có thẻ gắn chip',
      cause: ({ citizen }) => `“${citizen}” được khai là chưa có thẻ.`,
      remedy: () => 'Chọn công dân khác, hoặc thêm phần card cho người này trong tệp công dân.',
    },
    en: {
      title: 'This person has no chip card',
      cause: ({ citizen }) => `“${citizen}” is declared to have no card.`,
      remedy: () => 'Choose another citizen, or add a card to this one in the file.',
    },
  }),
};
