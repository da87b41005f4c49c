import { define } from '../define.js';

/** What is wrong with the log of a reader from which the files of a chip are taken. */
export const logs = {
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
