import { define } from './define.js';

/** What is wrong with a part of a request. */
const problems = {
  missing: { vi: 'thiếu', en: 'is missing' },
  wrong: { vi: 'sai kiểu hoặc sai dạng', en: 'has another type or form' },
  long: { vi: 'dài quá mức cho phép', en: 'is longer than allowed' },
} as const;
export type RequestProblem = keyof typeof problems;

/** What the service answers before the authority sees a request. */
export const service = {
  REQUEST_INVALID: define<{ field: string; problem: RequestProblem }>({
    origin: 'program',
    status: 400,
    vi: {
      title: 'Yêu cầu không hợp lệ',
      cause: ({ field, problem }) => `“${field}” ${problems[problem].vi}.`,
      remedy: () => 'Sửa yêu cầu theo mô tả API tại /docs; không có gì được thực hiện.',
    },
    en: {
      title: 'The request is not valid',
      cause: ({ field, problem }) => `“${field}” ${problems[problem].en}.`,
      remedy: () => 'Correct it by the description of the API at /docs; nothing was done.',
    },
  }),
  REQUEST_NOT_JSON: define({
    origin: 'program',
    status: 415,
    vi: {
      title: 'Nội dung yêu cầu không phải JSON',
      cause: () => 'Máy chủ chỉ nhận application/json, mã UTF-8, không lồng quá sâu.',
      remedy: () => 'Gửi đúng kiểu nội dung và một đối tượng JSON.',
    },
    en: {
      title: 'The body of the request is not JSON',
      cause: () => 'Only application/json is taken, in UTF-8 and not nested deeply.',
      remedy: () => 'Send that type, and one JSON object.',
    },
  }),
  REQUEST_TOO_BIG: define<{ limit: number }>({
    origin: 'program',
    status: 413,
    vi: {
      title: 'Yêu cầu quá lớn',
      cause: ({ limit }) => `Nội dung dài hơn ${limit} KB.`,
      remedy: () => 'Chỉ gửi các mục mà API mô tả; không yêu cầu nào cần dài đến thế.',
    },
    en: {
      title: 'The request is too big',
      cause: ({ limit }) => `Its body is longer than ${limit} KB.`,
      remedy: () => 'Send only the fields that the API describes; no request needs so much.',
    },
  }),
  OPERATION_UNKNOWN: define({
    origin: 'program',
    status: 404,
    vi: {
      title: 'API không có địa chỉ này',
      cause: () => 'Đường dẫn hoặc phương thức không có trong mô tả API.',
      remedy: () => 'Xem các thao tác tại /docs.',
    },
    en: {
      title: 'The API has no such address',
      cause: () => 'Its description has no such path with this method.',
      remedy: () => 'See the operations at /docs.',
    },
  }),
  KEY_MISSING: define({
    origin: 'program',
    status: 400,
    vi: {
      title: 'Thiếu khóa chống lặp',
      cause: () => 'Yêu cầu làm thay đổi dữ liệu phải mang Idempotency-Key dài từ 1 đến 200 ký tự.',
      remedy: () => 'Mỗi việc dùng một khóa ngẫu nhiên mới; gửi lại cùng việc đó thì giữ nguyên khóa.',
    },
    en: {
      title: 'The idempotency key is missing',
      cause: () => 'A request that changes something carries an Idempotency-Key of 1 to 200 characters.',
      remedy: () => 'Draw a random key for each thing to be done, and keep it when sending again.',
    },
  }),
  KEY_REUSED: define({
    origin: 'program',
    status: 422,
    vi: {
      title: 'Khóa chống lặp đã dùng cho nội dung khác',
      cause: () => 'Khóa này đã đi cùng một yêu cầu có nội dung khác; yêu cầu mới không được thực hiện.',
      remedy: () => 'Làm lại bước này với một khóa mới.',
    },
    en: {
      title: 'The idempotency key was used for something else',
      cause: () => 'It came before with another body; the new request was not carried out.',
      remedy: () => 'Do it again with a new key.',
    },
  }),
  CALL_RUNNING: define({
    origin: 'program',
    status: 409,
    vi: {
      title: 'Yêu cầu này đang được thực hiện',
      cause: () => 'Một yêu cầu có cùng khóa chống lặp chưa xong.',
      remedy: () => 'Chờ một chút rồi gửi lại với đúng khóa đó.',
    },
    en: {
      title: 'This request is being carried out',
      cause: () => 'Another with the same idempotency key has not finished.',
      remedy: () => 'Wait a moment and send it again with that very key.',
    },
  }),
  RATE_LIMIT: define<{ seconds: number }>({
    origin: 'program',
    status: 429,
    vi: {
      title: 'Quá nhiều yêu cầu từ một nơi',
      cause: () => 'Địa chỉ này đã gửi quá số yêu cầu cho phép trong một phút.',
      remedy: ({ seconds }) => `Thử lại sau ${seconds} giây.`,
    },
    en: {
      title: 'Too many requests from one place',
      cause: () => 'This address has sent all the requests that a minute allows.',
      remedy: ({ seconds }) => `Try again in ${seconds} seconds.`,
    },
  }),
  SERVER_BUSY: define<{ seconds: number }>({
    origin: 'program',
    status: 503,
    vi: {
      title: 'Máy chủ đang quá tải',
      cause: () => 'Có quá nhiều yêu cầu đang chờ được kiểm tra.',
      remedy: ({ seconds }) => `Thử lại sau ${seconds} giây; chưa có gì được thực hiện.`,
    },
    en: {
      title: 'The server is too busy',
      cause: () => 'Too many requests are waiting to be checked.',
      remedy: ({ seconds }) => `Try again in ${seconds} seconds; nothing was done.`,
    },
  }),
  SERVER_BUG: define({
    origin: 'program',
    status: 500,
    vi: {
      title: 'Máy chủ gặp lỗi',
      cause: () => 'Đây là lỗi của chương trình máy chủ, không phải của yêu cầu.',
      remedy: () => 'Báo cho người vận hành máy chủ kèm mã yêu cầu.',
    },
    en: {
      title: 'The server has failed',
      cause: () => 'This is a fault of the server itself, not of the request.',
      remedy: () => 'Tell whoever runs the server, with the id of the request.',
    },
  }),
  API_ADDRESS_TAKEN: define<{ host: string; port: string }>({
    origin: 'program',
    vi: {
      title: 'Không mở được địa chỉ để phục vụ',
      cause: ({ host, port }) => `${host}:${port} đang có chương trình khác dùng, không có trên máy này, hoặc không được phép mở.`,
      remedy: () => 'Chọn cổng khác bằng --port (0: cổng trống bất kỳ) hoặc địa chỉ khác bằng --host.',
    },
    en: {
      title: 'The address to serve at cannot be opened',
      cause: ({ host, port }) => `Another program uses ${host}:${port}, this machine does not have it, or it may not be opened.`,
      remedy: () => 'Choose another port by --port (0: any that is free) or another address by --host.',
    },
  }),
  SIM_WORLD_UNKNOWN: define({
    origin: 'program',
    status: 404,
    vi: {
      title: 'Không có thế giới mô phỏng này',
      cause: () => 'Thế giới đó đã kết thúc: máy chủ đã chạy lại từ đầu hoặc đã xóa nó; hoặc tên trong Sim-World sai.',
      remedy: () => 'Bắt đầu phiên mới; thế giới mới được tạo cùng với phiên.',
    },
    en: {
      title: 'There is no such simulated world',
      cause: () => 'It has ended, as the server was started again or removed it; or the name in Sim-World is wrong.',
      remedy: () => 'Begin a new session, which makes a new world.',
    },
  }),
  SIM_NOT_LOCAL: define({
    origin: 'program',
    status: 403,
    vi: {
      title: 'Phần mô phỏng chỉ phục vụ ngay trên máy này',
      cause: () => 'Yêu cầu tới /sim phải gửi tới localhost hoặc địa chỉ loopback.',
      remedy: () => 'Gọi từ chính máy chủ; muốn mở cho mạng riêng thì chạy api serve với --open-simulator.',
    },
    en: {
      title: 'The simulation serves this machine alone',
      cause: () => 'A request to /sim has to be addressed to localhost or a loopback address.',
      remedy: () => 'Call it on the server itself; api serve --open-simulator opens it to a private network.',
    },
  }),
};
