import type { Difference } from '../identity/desk.js';
import type { Brought, Paper } from '../identity/rules/papers.js';
import { differenceLine } from './compared.js';
import { papersIn } from './papers.js';
import { shownDay, shownTime } from './time.js';
import { viServiceScreens } from './vi-services.js';

type OfficeShown = { name: string; address: string };
type Bag = Readonly<Partial<Record<Paper, Brought>>>;
type RecordShown = {
  fullName: string;
  personalId: string;
  birthDate: string;
  sex: string;
  cardExpiry: string | null;
  level: number | null;
};

const inBag = (brought: Bag) => papersIn('vi', brought, 'own') || 'không tích hợp giấy tờ nào';

/** The screens of level 2; the app's own labels where it has any. */
export const viLevel2 = {
  ...viServiceScreens,
  'activation-password': {
    title: 'Thiết lập mật khẩu',
    text: () => 'Trước khi làm hồ sơ mức 2 chưa có tài khoản trên ứng dụng: đặt mật khẩu đăng nhập ngay bây giờ và nhập lại lần nữa.',
    help: 'Từ 8 đến 20 ký tự; có chữ số, chữ hoa, chữ thường; có một ký tự trong !@#$^*()_',
    do: { set: 'Xác nhận' },
  },
  visit: {
    title: 'Chọn nơi đăng ký mức 2',
    text: () => 'Đăng ký mức 2 tại trụ sở công an. Chọn tỉnh, thành phố để xem các nơi tiếp nhận hồ sơ.',
    help: 'Đến công an xã, phường; cấp huyện (trước 01/3/2025) hoặc cấp tỉnh. Không cần có mức 1 từ trước.',
    do: { find: 'Tìm nơi tiếp nhận' },
  },
  office: {
    title: 'Chọn trụ sở',
    text: ({ offices }: { offices: readonly OfficeShown[] }) => offices.map(({ name, address }) => `${name}: ${address}`).join('\n'),
    help: 'Làm việc thứ Hai đến thứ Sáu, có nơi làm sáng thứ Bảy, trừ ngày nghỉ lễ. Muốn đặt lịch thì phải có tài khoản trên ứng dụng.',
    do: { go: 'Đến thẳng trụ sở', book: 'Đặt lịch đăng ký tài khoản định danh điện tử mức 2' },
  },
  booking: {
    title: 'Đặt lịch hẹn',
    text: ({ office }: { office: OfficeShown }) => `${office.name}\nChọn ngày và giờ đến làm hồ sơ.`,
    help: 'Lịch mới thay cho lịch đã đặt trước đó. Không đặt lịch vẫn đến được trong giờ làm việc.',
    do: { book: 'Đặt lịch', 'without-booking': 'Không đặt lịch nữa' },
  },
  bring: {
    title: 'Chuẩn bị giấy tờ',
    text: ({ office }: { office: OfficeShown }) => `Đến ${office.name}. Mang theo thẻ CCCD gắn chip và các giấy tờ muốn tích hợp.`,
    help: 'Mỗi giấy tờ: không tích hợp, có mang theo, mang nhầm của người khác, hoặc muốn tích hợp nhưng để quên ở nhà. Giấy tờ ô tô chỉ cần nếu có.',
    do: { pack: 'Đi đến trụ sở', 'other-office': 'Chọn nơi khác' },
  },
  arrive: {
    title: 'Đến trụ sở công an',
    text: ({ office }: { office: OfficeShown }) => `${office.name}\n${office.address}`,
    help: 'Ngoài giờ làm việc thì tua thời gian (F4) đến lúc mở cửa, hoặc chọn nơi khác.',
    do: { enter: 'Vào trụ sở', 'other-office': 'Chọn nơi khác' },
  },
  present: {
    title: 'Khai với cán bộ tiếp nhận',
    text: () => 'Xuất trình thẻ và khai thông tin để cán bộ lập hồ sơ.',
    help: 'Từ 01/7/2024: nộp phiếu TK01 và dùng số thuê bao chính chủ. Trẻ dưới 14 tuổi có người đại diện đi cùng, khai số điện thoại của người đại diện.',
    do: { say: 'Khai thông tin', 'say-for-child': 'Người đại diện khai thay cho trẻ' },
  },
  'desk-sign-in': {
    title: 'Cán bộ đăng nhập',
    text: ({ office }: { office: OfficeShown }) => `Máy trạm tại ${office.name}. Đăng nhập bằng số hiệu và mã PIN của cán bộ.`,
    help: 'Phiên làm việc kết thúc khi trụ sở hết giờ. Sai mã PIN nhiều lần thì số hiệu bị khóa một lúc.',
    do: { 'sign-in': 'Đăng nhập' },
  },
  'desk-enter': {
    title: 'Lập hồ sơ mức 2',
    text: () => 'Nhập những gì công dân vừa khai.',
    help: 'Nhập đúng như lời khai; sai khác với thẻ và dữ liệu dân cư sẽ hiện ra sau khi đọc thẻ.',
    do: { open: 'Lập hồ sơ', 'open-for-child': 'Lập hồ sơ cho trẻ có người đại diện', 'ask-again': 'Hỏi lại công dân' },
  },
  'desk-card': {
    title: 'Đọc thẻ của công dân',
    text: () => 'Đặt thẻ lên đầu đọc chip, hoặc quét mã QR trên thẻ (ở đây: chọn chính tệp mà công dân mang đến).',
    help: 'Có thể đọc cả chip lẫn mã QR. Chưa có thẻ gắn chip thì làm thẻ và tài khoản trong cùng một lần (7 ngày làm việc).',
    do: { chip: 'Đọc chip', qr: 'Quét mã QR', none: 'Chưa có thẻ: làm thẻ cùng lúc', missing: 'Có thẻ nhưng không mang theo' },
  },
  'desk-compare': {
    title: 'Đối chiếu thông tin',
    text: ({ record, differences }: { record: RecordShown; differences: readonly Difference[] }) =>
      [
        `CSDL dân cư: ${record.fullName} · ${record.personalId} · ${shownDay(record.birthDate)} · ${record.sex === 'male' ? 'Nam' : 'Nữ'}`,
        `Thẻ ${record.cardExpiry ? `có giá trị đến ${shownDay(record.cardExpiry)}` : 'không có hạn hoặc chưa cấp'} · ${record.level === null ? 'chưa có tài khoản' : `đã có tài khoản mức ${record.level}`}`,
        ...(differences.length > 0
          ? differences.map((difference) => differenceLine('vi', difference))
          : ['✓ Lời khai, thẻ và dữ liệu dân cư khớp nhau.']),
      ].join('\n'),
    help: 'Mỗi chỗ khác nhau ghi rõ từng nguồn nói gì. Nhập nhầm thì nhập lại; thẻ hay dữ liệu dân cư sai thì hồ sơ có thể bị từ chối.',
    do: { accept: 'Tiếp tục', 're-read': 'Đọc lại thẻ', 'enter-again': 'Nhập lại lời khai' },
  },
  'desk-portrait': {
    title: 'Chụp ảnh chân dung',
    text: () => 'Chụp ảnh công dân tại quầy (ở đây: chọn một tệp ảnh chân dung).',
    help: 'Nhìn thẳng, không đeo kính, khẩu trang; đủ sáng, không rung.',
    do: { record: 'Chụp' },
  },
  'desk-fingerprints': {
    title: 'Thu nhận vân tay',
    text: () => 'Đặt các ngón tay lên máy thu nhận (ở đây: chọn một tệp mẫu vân tay mô phỏng).',
    help: 'Chỉ giữ mã băm và mức khớp với dữ liệu căn cước, không giữ dấu vân tay.',
    do: { take: 'Thu nhận', 'portrait-again': 'Chụp lại ảnh' },
  },
  consent: {
    title: 'Xác nhận và đồng ý',
    text: (p: { name: string; id: string; phone: string; email: string; brought: Bag; picture: string }) =>
      `${p.name} · ${p.id}\nĐiện thoại: ${p.phone} · Email: ${p.email || '–'}\nGiấy tờ tích hợp: ${inBag(p.brought)}`,
    help: 'Đọc lại thông tin cán bộ đã nhập. Chưa đúng thì yêu cầu sửa trước khi đồng ý.',
    do: { agree: 'Xác nhận thông tin', correct: 'Yêu cầu sửa' },
  },
  'hand-in': {
    title: 'Tiếp nhận hồ sơ',
    text: ({ brought, chipCard, form }: { brought: Bag; chipCard: string; form: boolean }) =>
      [
        `Thẻ CCCD gắn chip: ${{ own: 'có', none: 'chưa có thẻ', forgotten: 'không mang theo' }[chipCard] ?? chipCard} · phiếu TK01: ${form ? 'có' : 'không'}`,
        `Giấy tờ đã mang: ${inBag(brought)}`,
        ...(papersIn('vi', brought, 'forgotten') ? [`Để quên: ${papersIn('vi', brought, 'forgotten')}`] : []),
        ...(papersIn('vi', brought, 'another') ? [`Của người khác: ${papersIn('vi', brought, 'another')}`] : []),
      ].join('\n'),
    help: 'Hồ sơ thiếu thì không tiếp nhận; hệ thống nói rõ còn thiếu gì để công dân bổ sung.',
    do: { receive: 'Tiếp nhận và in giấy hẹn', 'send-home': 'Để công dân bổ sung' },
  },
  slip: {
    title: 'Giấy hẹn trả kết quả',
    text: ({ slip, office }: { slip: { slip: string; receivedAt: number; dueAt: number; workingDays: number }; office: OfficeShown }) =>
      [
        `Số hồ sơ: ${slip.slip} · ${office.name}`,
        `Tiếp nhận ${shownTime(slip.receivedAt)}, trả kết quả chậm nhất ${shownTime(slip.dueAt)}.`,
        `Thời hạn ${slip.workingDays} ngày làm việc: ngày sau ngày tiếp nhận là ngày thứ nhất, không tính thứ Bảy, Chủ nhật và ngày nghỉ lễ.`,
      ].join('\n'),
    help: 'Thời gian thực tế có thể khác. Giữ số hồ sơ để tra cứu.',
    do: { home: 'Về nhà chờ kết quả' },
  },
  'level-2-status': {
    title: 'Tình trạng hồ sơ mức 2',
    text: ({ slip }: { slip: { slip: string; dueAt: number } }) => `Hồ sơ số ${slip.slip}, hạn trả kết quả ${shownTime(slip.dueAt)}.`,
    help: 'Kết quả được báo trên ứng dụng, bằng tin nhắn, và email nếu có. F4 tua thời gian đến lúc có kết quả.',
    do: { check: 'Kiểm tra tình trạng xử lý hồ sơ' },
  },
  'level-2-approved': {
    title: 'Mức 2 đã được phê duyệt',
    text: ({ decidedAt, active }: { decidedAt: number; active: boolean }) =>
      `Phê duyệt lúc ${shownTime(decidedAt)}. ${active ? 'Tài khoản đang hoạt động trên máy này đã lên mức 2: đăng nhập lại để xem.' : 'Kích hoạt trên ứng dụng trong 7 ngày.'}`,
    help: 'Quá 7 ngày thì gọi tổng đài 1900.0368 để kích hoạt.',
    do: { activate: 'Mở ứng dụng' },
  },
  'level-2-refused': {
    title: 'Hồ sơ mức 2 bị từ chối',
    text: () => 'Cơ quan quản lý đã từ chối hồ sơ này. Có thể đến làm lại hồ sơ mới.',
    help: 'Đọc lý do trong thông báo, chuẩn bị lại rồi đến trụ sở.',
    do: { again: 'Chuẩn bị và đến lại', 'other-office': 'Chọn nơi khác' },
  },
};
