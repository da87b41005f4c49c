import type { Wallet, WalletPaper } from '../identity/api-services.js';
import type { Service } from '../identity/rules/services.js';
import { listParts } from './papers.js';
import { shownDay, shownTime } from './time.js';

/** What the services are called, in the order of the app's menu. */
export const viServices: Readonly<Record<Service, string>> = {
  'population-data': 'Thông tin cá nhân từ CSDL quốc gia về dân cư',
  'public-services': 'Dịch vụ công',
  news: 'Tin tức',
  'bill-payment': 'Thanh toán hóa đơn',
  'electronic-card': 'Thẻ CCCD điện tử (mức 2)',
  papers: 'Tích hợp giấy tờ, ví giấy tờ (mức 2)',
  dependants: 'Người phụ thuộc (mức 2)',
  'sector-information': 'Thông tin chuyên ngành (mức 2)',
  'social-security': 'An sinh xã hội (mức 2)',
  sharing: 'Chia sẻ thông tin định danh (mức 2)',
};

const states: Readonly<Record<WalletPaper['state'], string>> = {
  found: '✓ Đã có',
  waiting: '… Đang chờ cơ quan quản lý trả lời',
  late: '! Quá một tuần chưa có',
  'not-found': '✗ Cơ quan quản lý không tìm thấy',
  'wrong-data': '✗ Dữ liệu trả về bị sai',
};
/** The papers by how far they are, a line for each state. */
const byState = (papers: readonly WalletPaper[]): string[] =>
  (Object.keys(states) as WalletPaper['state'][]).flatMap((state) => {
    const those = papers.filter((one) => one.state === state).map(({ paper }) => paper);
    return those.length > 0 ? [`${states[state]}: ${listParts('vi', those)}`] : [];
  });

/** The screens of what level 2 is for. */
export const viServiceScreens = {
  services: {
    title: 'Dịch vụ',
    text: ({ level }: { level: number }) => `Tài khoản mức ${level}. Chọn dịch vụ muốn mở; dịch vụ ghi “(mức 2)” cần tài khoản mức 2.`,
    help: 'Mức 1 có thông tin dân cư, dịch vụ công, tin tức, thanh toán hóa đơn. Mức 2 thêm thẻ điện tử, giấy tờ, an sinh xã hội, chia sẻ thông tin.',
    do: { open: 'Mở dịch vụ', close: 'Quay về trang chủ' },
  },
  service: {
    title: 'Dịch vụ đã mở',
    text: ({ service }: { service: Service }) =>
      `${viServices[service]}\nTài khoản này dùng được dịch vụ. Mô phỏng dừng ở đây, không có dữ liệu thật phía sau.`,
    help: 'Thông tin cá nhân xem ở trang chủ, sau khi nhập passcode.',
    do: { close: 'Đóng' },
  },
  'wallet-lock': {
    title: 'Ví giấy tờ',
    text: () => 'Nhập passcode để mở ví giấy tờ.',
    help: 'Passcode gồm 6 chữ số, đặt khi kích hoạt. Sai 5 lần thì passcode bị khóa 30 phút.',
    do: { open: 'Mở ví', close: 'Quay về trang chủ' },
  },
  wallet: {
    title: 'Ví giấy tờ đã mở',
    text: ({ card, papers, dependants }: Omit<Wallet, 'notices'>) =>
      [
        `Thẻ CCCD điện tử: ${card.fullName} · ${card.personalId} · ${shownDay(card.birthDate)}${card.expiryDate ? ` · có giá trị đến ${shownDay(card.expiryDate)}` : ''}`,
        ...(papers.length > 0 ? byState(papers) : ['Hồ sơ không đề nghị tích hợp giấy tờ nào.']),
        ...(dependants.length > 0 ? [`Người phụ thuộc: ${dependants.map(({ fullName }) => fullName).join(', ')}`] : []),
      ].join('\n'),
    help: 'Giấy tờ hiện dần khi cơ quan quản lý trả lời, khoảng một tuần. Quá một tuần thì hỏi nơi đã tiếp nhận hồ sơ. F4 tua thời gian, rồi mở lại ví.',
    do: { close: 'Quay về trang chủ', refresh: 'Mở lại ví' },
  },
  'share-guide': {
    title: 'Chia sẻ thông tin định danh',
    text: () => 'Tạo mã QR để bên kia quét. Họ thấy họ tên, ngày sinh, giới tính, mức định danh và số định danh đã che bớt.',
    help: 'Mã có hiệu lực 5 phút, dùng một lần. Trong mã không có thông tin cá nhân. Bên kia kiểm tra bằng lệnh “vneid-sim verify”.',
    do: { create: 'Tạo QR code', close: 'Quay về trang chủ' },
  },
  share: {
    title: 'Mã QR chia sẻ',
    text: ({ expiresAt }: { code: string; expiresAt: number }) =>
      `Đưa mã cho bên kia quét. Có hiệu lực 5 phút, đến ${shownTime(expiresAt)}; hết hạn thì mã mờ đi, chọn “Tạo QR code” để có mã mới.`,
    help: 'Bên kia: vneid-sim verify ANH.png, hoặc vneid-sim verify với nội dung mã. Mã chỉ dùng một lần.',
    do: { close: 'Quay về trang chủ', create: 'Tạo QR code', save: 'Lưu thành ảnh PNG' },
  },
};
