import { type DossierPart, listParts } from '../text/papers.js';
import { define } from './define.js';

/** After the activation: what needs level 2, and how the agencies answered about the papers. */
export const wallet = {
  LEVEL_1_NEEDED: define({
    origin: 'authority',
    status: 403,
    vi: {
      title: 'Dịch vụ này cần tài khoản mức 1',
      cause: () => 'Tài khoản mới chỉ ở mức 0, chưa được định danh.',
      remedy: () => 'Chọn “Đăng ký tài khoản định danh điện tử mức 1” ở trang chủ, hoặc đăng ký mức 2 tại trụ sở công an.',
    },
    en: {
      title: 'This service needs a level-1 account',
      cause: () => 'The account is of level 0 still: nobody has identified its holder.',
      remedy: () => 'File the application for level 1 from the home screen, or register level 2 at a police office.',
    },
  }),
  LEVEL_2_NEEDED: define({
    origin: 'authority',
    status: 403,
    vi: {
      title: 'Dịch vụ này cần tài khoản mức 2',
      cause: () => 'Tài khoản mức 1 chỉ có thông tin dân cư, dịch vụ công, tin tức và thanh toán hóa đơn.',
      remedy: () =>
        'Nâng lên mức 2: đặt lịch trong ứng dụng hoặc đến thẳng trụ sở công an, mang theo thẻ CCCD gắn chip và giấy tờ muốn tích hợp.',
    },
    en: {
      title: 'This service needs a level-2 account',
      cause: () => 'Level 1 has the population data, public services, news and bill payment only.',
      remedy: () =>
        'Upgrade to level 2: book a visit in the app or go straight to a police office, with the chip card and the papers to integrate.',
    },
  }),
  WALLET_OVERDUE: define<{ office: string; papers: readonly DossierPart[] }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Quá một tuần mà giấy tờ chưa có trong ví',
      cause: ({ papers }) => `Cơ quan quản lý chưa trả dữ liệu về: ${listParts('vi', papers)}.`,
      remedy: ({ office }) => `Liên hệ nơi đã tiếp nhận hồ sơ: ${office}.`,
    },
    en: {
      title: 'After a week papers are still missing from the wallet',
      cause: ({ papers }) => `Their agencies have not answered about: ${listParts('en', papers)}.`,
      remedy: ({ office }) => `Contact the office that took the dossier: “${office}”.`,
    },
  }),
  PAPER_NOT_FOUND: define<{ office: string; papers: readonly DossierPart[] }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Cơ quan quản lý không tìm thấy dữ liệu giấy tờ',
      cause: ({ papers }) => `Không tìm thấy: ${listParts('vi', papers)}. Có thể giấy tờ cũ gắn với số CMND 9 số, hoặc chưa được số hóa.`,
      remedy: ({ office }) =>
        `Mang bản gốc đến cơ quan cấp giấy tờ để cập nhật số định danh 12 số, hoặc hỏi nơi đã tiếp nhận hồ sơ: ${office}.`,
    },
    en: {
      title: 'The agency has found no record of a paper',
      cause: ({ papers }) =>
        `Not found: ${listParts('en', papers)}. An old paper may be tied to the 9-digit number, or was never digitised.`,
      remedy: ({ office }) =>
        `Take the original to the agency that issued it, to have the 12-digit number recorded, or ask the office that took the dossier: “${office}”.`,
    },
  }),
  PAPER_DATA_WRONG: define<{ office: string; papers: readonly DossierPart[] }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Dữ liệu giấy tờ trả về bị sai',
      cause: ({ papers }) => `Thông tin không khớp với bản gốc: ${listParts('vi', papers)}.`,
      remedy: ({ office }) =>
        `Đề nghị cơ quan cấp giấy tờ điều chỉnh; nếu sai từ lúc kê khai thì liên hệ nơi đã tiếp nhận hồ sơ: ${office}.`,
    },
    en: {
      title: 'The data of a paper is wrong',
      cause: ({ papers }) => `What was returned differs from the original: ${listParts('en', papers)}.`,
      remedy: ({ office }) =>
        `Ask the agency that issued it to correct its record; if it was declared wrongly, contact the office that took the dossier: “${office}”.`,
    },
  }),
};
