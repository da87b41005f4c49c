import { shownDay, shownTime } from './time.js';
import { viAppAccount } from './vi-app-account.js';

/** The app's version that these words are of (08/2022); what stands in `do` are its buttons. */
export const appVersion = '2.0';

type Person = { name: string; id: string };
type CardShown = {
  fullName: string | null;
  personalId: string | null;
  sex: string | null;
  birthDate: string | null;
  expiryDate: string | null;
};

const correcting = (fields: readonly string[]) =>
  fields.length > 0
    ? `\nDữ liệu đang chờ điều chỉnh: ${fields.map((field) => (field === 'fullName' ? 'họ tên' : 'nơi thường trú')).join(', ')}.`
    : '';

/** All 12 steps: those of the app account, then 7 to 12. */
export const viLevel1 = {
  ...viAppAccount,
  menu: {
    title: 'Trang chủ',
    text: (p: Person & { level: number; correction: readonly string[] }) =>
      `${p.name} · ${p.id} · mức ${p.level}${correcting(p.correction)}\nChọn việc cần làm.`,
    help: 'Tài khoản mức 0 bị xóa sau 3 ngày nếu chưa nộp hồ sơ mức 1.',
    do: {
      'level-1': 'Đăng ký tài khoản định danh điện tử mức 1 (thực hiện trực tuyến)',
      'level-2': 'Đặt lịch đăng ký tài khoản định danh điện tử mức 2',
      status: 'Kiểm tra tình trạng xử lý hồ sơ',
      services: 'Dịch vụ',
    },
  },
  'level-1-parts': {
    title: 'Đăng ký tài khoản định danh điện tử mức 1',
    text: () => 'Ba phần: 1. Đọc thẻ CCCD gắn chip. 2. Chụp ảnh chân dung. 3. Hoàn tất và gửi hồ sơ.',
    help: 'Chuẩn bị thẻ CCCD và ngồi nơi đủ sáng.',
    do: { start: 'Bắt đầu' },
  },
  'card-way': {
    title: 'Đọc thẻ CCCD',
    text: () => 'Đọc chip bằng NFC, hoặc quét mã QR trên thẻ.',
    help: 'iPhone cần từ iPhone 7; nhiều máy Android giá rẻ không có NFC.',
    do: { nfc: 'Sử dụng tính năng NFC', qr: 'Quét mã QR' },
  },
  'card-nfc': {
    title: 'Đọc chip bằng NFC',
    text: ({ spot }: { spot: 'top' | 'middle' | 'upper-right' }) =>
      `Đặt thẻ vào ${{ top: 'phía trên lưng máy (iPhone)', middle: 'giữa lưng máy (Samsung)', 'upper-right': 'góc trên bên phải lưng máy' }[spot]}: sẵn sàng → giữ yên → đang đọc → xong (ở đây: chọn một bản đọc chip).`,
    help: 'Giữ yên thẻ và máy đến khi đọc xong; tháo ốp lưng dày hoặc kim loại.',
    do: { read: 'Đọc chip', qr: 'Quét mã QR' },
  },
  'card-qr': {
    title: 'Quét mã QR trên thẻ',
    text: () => 'Đưa mã QR trên thẻ vào khung (ở đây: chọn một tệp ảnh).',
    help: 'Dùng khi máy không có NFC.',
    do: { scan: 'Quét' },
  },
  'card-data': {
    title: 'Dữ liệu trên thẻ',
    text: ({ card, readBy }: { card: CardShown; readBy: 'chip' | 'qr' }) =>
      [
        `Đọc từ ${readBy === 'chip' ? 'chip' : 'mã QR'}:`,
        `Họ và tên: ${card.fullName ?? '–'}`,
        `Số định danh cá nhân: ${card.personalId ?? '–'}`,
        `Giới tính: ${{ male: 'Nam', female: 'Nữ' }[card.sex ?? ''] ?? '–'}`,
        `Ngày sinh: ${card.birthDate ? shownDay(card.birthDate) : '–'}`,
        ...(card.expiryDate ? [`Có giá trị đến: ${shownDay(card.expiryDate)}`] : []),
      ].join('\n'),
    help: 'So lại với thẻ rồi đi tiếp.',
    do: { continue: 'Tiếp tục', again: 'Đọc lại' },
  },
  'face-guide': {
    title: 'Chụp ảnh chân dung',
    text: () => 'Giữ khuôn mặt trong khung bầu dục, nhìn thẳng. Không nhắm mắt, không đeo kính, khẩu trang; tránh lóa và rung.',
    help: 'Xem kỹ hướng dẫn: đa số lần bị từ chối là do thiếu sáng hoặc máy rung.',
    do: { start: 'Bắt đầu' },
  },
  face: {
    title: 'Quay video khuôn mặt',
    text: () => 'Đưa khuôn mặt vào khung (ở đây: chọn một tệp ảnh chân dung).',
    help: 'Được chụp lại 5 lần, sau đó chờ 30 phút hoặc đăng ký mức 2.',
    do: { record: 'Chụp' },
  },
  'face-limit': {
    title: 'Tạm dừng chụp chân dung',
    text: () => 'Đã chụp lại quá số lần cho phép.',
    help: 'Chờ 30 phút (F4 tua thời gian) rồi chụp lại, hoặc đến công an đăng ký mức 2.',
    do: { retry: 'Chụp lại', menu: 'Quay về trang chủ' },
  },
  application: {
    title: 'Xác nhận hồ sơ',
    text: (p: Person & { picture: string }) => `Ảnh chân dung: ${p.picture}\n${p.name} · ${p.id}`,
    help: 'Ảnh lệch hoặc mờ thì chụp lại trước khi xác nhận. Email không bắt buộc.',
    do: { confirm: 'Xác nhận thông tin đăng ký', retake: 'Chụp lại' },
  },
  filed: {
    title: 'Đã gửi hồ sơ',
    text: (p: { filedAt: number; dueAt: number }) =>
      `Hồ sơ mức 1 đã gửi lúc ${shownTime(p.filedAt)}. Theo quy định có kết quả chậm nhất lúc ${shownTime(p.dueAt)}.`,
    help: 'Kết quả được báo bằng tin nhắn.',
    do: { home: 'Quay về trang chủ', view: 'Xem thông tin đăng ký' },
  },
  'filed-view': {
    title: 'Thông tin đăng ký',
    text: (p: Person & { readBy: 'chip' | 'qr'; picture: string; email: string; filedAt: number }) =>
      `${p.name} · ${p.id}\nThẻ đọc bằng ${p.readBy === 'chip' ? 'chip' : 'mã QR'} · ảnh chân dung ${p.picture}\nEmail: ${p.email || '–'} · gửi lúc ${shownTime(p.filedAt)}`,
    help: 'Thông tin đã gửi không sửa được nữa.',
    do: { home: 'Quay về trang chủ' },
  },
  status: {
    title: 'Tình trạng xử lý hồ sơ',
    text: () => 'Hồ sơ đã tiếp nhận. Cơ quan quản lý kiểm tra rồi phê duyệt hoặc từ chối.',
    help: 'Mức 1 có kết quả trong 1 ngày làm việc. F4 tua thời gian đến lúc có kết quả.',
    do: { check: 'Kiểm tra tình trạng xử lý hồ sơ', menu: 'Quay về trang chủ' },
  },
  approved: {
    title: 'Hồ sơ đã được phê duyệt',
    text: ({ decidedAt }: { decidedAt: number }) => `Phê duyệt lúc ${shownTime(decidedAt)}. Kích hoạt trong 7 ngày.`,
    help: 'Quá 7 ngày thì gọi tổng đài 1900.0368 để kích hoạt.',
    do: { activate: 'Kích hoạt tài khoản định danh điện tử' },
  },
  refused: {
    title: 'Hồ sơ bị từ chối',
    text: () => 'Cơ quan quản lý đã từ chối hồ sơ này. Nộp lại hồ sơ mới được.',
    help: 'Đọc lý do trong thông báo, chuẩn bị lại rồi nộp hồ sơ mới.',
    do: { 'file-again': 'Nộp lại hồ sơ' },
  },
  activation: {
    title: 'Kích hoạt tài khoản định danh điện tử',
    text: () => 'Nhập số định danh cá nhân và số điện thoại đã đăng ký.',
    help: 'Số điện thoại phải là số đã khai ở bước 3.',
    do: { request: 'Gửi yêu cầu' },
  },
  'device-held': {
    title: 'Thiết bị đang giữ tài khoản khác',
    text: () => 'Xác nhận thì khi kích hoạt xong, tài khoản kia không còn trên thiết bị này.',
    help: 'Mỗi thiết bị chỉ giữ một tài khoản đã định danh.',
    do: { confirm: 'Xác nhận', close: 'Đóng' },
  },
  'activation-ready': {
    title: 'Đủ điều kiện kích hoạt',
    text: () => 'Tài khoản đã được định danh. Tiếp tục để nhận mã OTP.',
    help: 'Mã OTP sẽ gửi tới số điện thoại đã đăng ký.',
    do: { continue: 'Tiếp tục' },
  },
  'activation-otp': {
    title: 'Xác thực mã OTP',
    text: ({ phone }: { phone: string; expiresAt: number }) => `Nhập mã OTP gồm 6 chữ số vừa gửi tới số ${phone}`,
    help: 'Mã có hiệu lực 3 phút và chỉ dùng một lần. Gửi lại thì chỉ mã mới nhất còn hiệu lực.',
    do: { enter: 'Xác nhận', resend: 'Gửi lại mã', 'not-received': 'Không nhận được mã?' },
  },
  passcode: {
    title: 'Thiết lập passcode',
    text: () => 'Đặt passcode gồm 6 chữ số và nhập lại lần nữa.',
    help: 'Tránh ngày sinh, số định danh và dãy số dễ đoán. Sai 5 lần thì passcode bị khóa 30 phút.',
    do: { set: 'Xác nhận' },
  },
  questions: {
    title: 'Câu hỏi bảo mật',
    text: () => 'Chọn hai câu hỏi khác nhau và trả lời.',
    help: 'Câu trả lời là chữ bất kỳ; nhớ đúng như đã nhập.',
    do: { confirm: 'Xác nhận' },
  },
  home: {
    title: (p: Person & { level: number }) => `Định danh mức ${p.level}`,
    text: (p: Person & { level: number; correction: readonly string[] }) =>
      `${p.name} · ${p.id}\nTài khoản định danh điện tử mức ${p.level} đang hoạt động trên thiết bị này.${correcting(p.correction)}`,
    help: 'Mức 1 xem được thông tin dân cư, dịch vụ công và thanh toán hóa đơn.',
    do: {
      finish: 'Kết thúc',
      'level-2': 'Đăng ký tài khoản định danh điện tử mức 2',
      services: 'Dịch vụ',
      wallet: 'Ví giấy tờ',
      share: 'Chia sẻ thông tin định danh',
      'personal-data': 'Xem thông tin cá nhân',
    },
  },
  'personal-data': {
    title: 'Thông tin cá nhân',
    text: (p: Person & { level: number; correction: readonly string[] }) =>
      `${p.name}\nSố định danh cá nhân: ${p.id}${correcting(p.correction)}`,
    help: 'Dữ liệu lấy từ CSDL quốc gia về dân cư (mô phỏng).',
    do: { close: 'Đóng' },
  },
};
