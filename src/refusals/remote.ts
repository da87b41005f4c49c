import { define } from './define.js';

const certificate = {
  vi: 'Sửa chứng thư của máy chủ, hoặc cho Node biết nơi cấp bằng NODE_EXTRA_CA_CERTS.',
  en: 'Mend the certificate of the server, or tell Node of its issuer by NODE_EXTRA_CA_CERTS.',
};

/** Why a TLS connection was not trusted. */
const distrusts = {
  expired: { vi: 'chứng thư đã hết hạn hoặc chưa có hiệu lực', en: 'its certificate has expired or is not valid yet' },
  name: { vi: 'chứng thư được cấp cho tên máy chủ khác', en: 'its certificate was issued for another name' },
  issuer: { vi: 'máy này không tin cậy nơi cấp chứng thư', en: 'this machine does not trust the issuer of its certificate' },
  protocol: {
    vi: 'phía bên kia không dùng TLS, hoặc dùng phiên bản TLS không được chấp nhận',
    en: 'the other side does not speak TLS, or an unacceptable version of it',
  },
} as const;
export type Distrust = keyof typeof distrusts;

/** What a client meets on the way to an identity API, or in its answers. */
export const remote = {
  API_UNREACHABLE: define<{ api: string }>({
    origin: 'program',
    vi: {
      title: 'Không kết nối được tới API',
      cause: ({ api }) => `Không có máy chủ nào trả lời tại ${api}.`,
      remedy: () => 'Kiểm tra địa chỉ, đường mạng và xem máy chủ đã chạy chưa (vneid-sim api serve).',
    },
    en: {
      title: 'The API cannot be reached',
      cause: ({ api }) => `No server answers at ${api}.`,
      remedy: () => 'Check the address and the network, and whether the server runs (vneid-sim api serve).',
    },
  }),
  API_TLS: define<{ api: string; why: Distrust }>({
    origin: 'program',
    vi: {
      title: 'Kết nối TLS tới API không đáng tin cậy',
      cause: ({ api, why }) => `${api}: ${distrusts[why].vi}.`,
      remedy: ({ why }) =>
        why === 'protocol' ? 'Kiểm tra cổng; máy chủ trên chính máy này không dùng TLS thì ghi http:// thay cho https://.' : certificate.vi,
    },
    en: {
      title: 'The TLS connection to the API cannot be trusted',
      cause: ({ api, why }) => `${api}: ${distrusts[why].en}.`,
      remedy: ({ why }) =>
        why === 'protocol' ? 'Check the port; a server on this machine that has no TLS takes http:// instead of https://.' : certificate.en,
    },
  }),
  API_TIMEOUT: define<{ api: string; seconds: number }>({
    origin: 'program',
    vi: {
      title: 'API trả lời quá chậm',
      cause: ({ api, seconds }) => `${api} không trả lời trong ${seconds} giây.`,
      remedy: () => 'Làm lại bước này: yêu cầu đã đến nơi không bị thực hiện hai lần.',
    },
    en: {
      title: 'The API takes too long',
      cause: ({ api, seconds }) => `${api} did not answer within ${seconds} seconds.`,
      remedy: () => 'Repeat the step: a request that did arrive is not carried out twice.',
    },
  }),
  API_VERSION: define<{ api: string; wanted: string; given: string }>({
    origin: 'program',
    status: 404,
    vi: {
      title: 'API có phiên bản khác',
      cause: ({ api, wanted, given }) => `${api}: cần phiên bản chính ${wanted} nhưng gặp ${given}.`,
      remedy: () => 'Ở cả hai phía, dùng cùng một phiên bản chính của vneid-sim.',
    },
    en: {
      title: 'The API has another version',
      cause: ({ api, wanted, given }) => `${api}: the major version has to be ${wanted}, not ${given}.`,
      remedy: () => 'Use the same major version of vneid-sim on both sides.',
    },
  }),
  API_NOT_OURS: define<{ api: string }>({
    origin: 'program',
    vi: {
      title: 'Phía bên kia không phải API của vneid-sim',
      cause: ({ api }) => `${api} trả lời không theo mô tả của API này.`,
      remedy: () => 'Kiểm tra địa chỉ và cổng, rồi xem “vneid-sim api check”.',
    },
    en: {
      title: 'The other side is no vneid-sim API',
      cause: ({ api }) => `What ${api} answers is not what this API describes.`,
      remedy: () => 'Check address and port, then see “vneid-sim api check”.',
    },
  }),
  API_REFUSED: define<{ status: number; code: string; title: string }>({
    origin: 'program',
    vi: {
      title: 'API từ chối với một mã mà chương trình chưa biết',
      cause: ({ status, code, title }) => `Trạng thái ${status}, mã “${code}”: ${title}.`,
      remedy: () => 'Có thể máy chủ dùng bản mới hơn: cập nhật vneid-sim rồi thử lại.',
    },
    en: {
      title: 'The API refuses with a code that is not known here',
      cause: ({ status, code, title }) => `Status ${status}, code “${code}”: ${title}.`,
      remedy: () => 'The server may be newer: update vneid-sim and try again.',
    },
  }),
  API_REDIRECTS: define<{ api: string }>({
    origin: 'program',
    vi: {
      title: 'API chuyển hướng đi nơi khác',
      cause: ({ api }) => `${api} trả lời bằng một chuyển hướng; chương trình không bao giờ đi theo.`,
      remedy: () => 'Nếu tin cậy nơi đó, hãy ghi thẳng địa chỉ cuối cùng.',
    },
    en: {
      title: 'The API redirects to somewhere else',
      cause: ({ api }) => `${api} answers with a redirect, which is never followed.`,
      remedy: () => 'Give the final address itself, if it is to be trusted.',
    },
  }),
  API_PLAIN_HTTP: define<{ api: string }>({
    origin: 'program',
    vi: {
      title: 'Không gửi dữ liệu qua HTTP không mã hóa',
      cause: ({ api }) => `${api} không ở trên máy này và không dùng https.`,
      remedy: () => 'Dùng địa chỉ https; trong mạng riêng đáng tin cậy thì thêm --insecure.',
    },
    en: {
      title: 'No data is sent over plain HTTP',
      cause: ({ api }) => `${api} is not on this machine, and is no https address.`,
      remedy: () => 'Use an https address; in a private network that is trusted, add --insecure.',
    },
  }),
  API_HOST_REAL: define<{ api: string }>({
    origin: 'program',
    status: 421,
    vi: {
      title: 'Không bao giờ gọi máy chủ của cơ quan nhà nước',
      cause: ({ api }) => `${api} nằm dưới gov.vn. Chương trình này chỉ là mô phỏng.`,
      remedy: () => 'Dùng máy chủ mô phỏng của mình; không có cách nào bỏ qua quy tắc này.',
    },
    en: {
      title: 'A server of the state is never called',
      cause: ({ api }) => `${api} is below gov.vn, and this program only simulates.`,
      remedy: () => 'Use a simulated server of your own; nothing overrides this rule.',
    },
  }),
  API_NO_SIMULATOR: define<{ api: string }>({
    origin: 'program',
    vi: {
      title: 'Máy chủ không có phần mô phỏng',
      cause: ({ api }) => `${api} không tạo được thế giới riêng, không có hộp tin nhắn và không tua được đồng hồ.`,
      remedy: () => 'Chạy máy chủ bằng “vneid-sim api serve --simulator”.',
    },
    en: {
      title: 'The server has no simulator',
      cause: ({ api }) => `${api} makes no worlds of their own, has no inbox and moves no clock.`,
      remedy: () => 'Run it as “vneid-sim api serve --simulator”.',
    },
  }),
  API_REAL_PERSON: define({
    origin: 'program',
    vi: {
      title: 'Người này có thể có thật nên không gửi tới API khác',
      cause: () => 'Số định danh, số điện thoại hoặc địa chỉ nằm ngoài dải giả định.',
      remedy: () => 'Dùng người giả định, hoặc máy chủ có phần mô phỏng: ở đó một người thay thế được dùng.',
    },
    en: {
      title: 'This person may be real and is not sent to another API',
      cause: () => 'An ID number, a phone number or an address is outside the fictional range.',
      remedy: () => 'Use a made-up person, or a server with a simulator, where a stand-in is used.',
    },
  }),
};
