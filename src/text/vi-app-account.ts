const review = {
  title: 'Thông tin đăng ký',
  text: () => 'Kiểm tra từng ô, sửa nếu sai, rồi đồng ý với điều khoản sử dụng.',
  help: 'Ngày sinh, giới tính phải khớp dữ liệu dân cư. Họ tên, địa chỉ khác thì sửa lại hoặc đăng ký với dữ liệu hiện có rồi điều chỉnh sau.',
  do: { register: 'Đăng ký', 'register-as-is': 'Đăng ký với dữ liệu hiện có', rescan: 'Quét lại' },
};

/** Steps 1 to 6, from the store to the first log-in of an app account; what stands in `do` are the app's buttons. */
export const viAppAccount = {
  'store-search': {
    title: 'Tìm ứng dụng VNeID',
    text: ({ store }: { store: string }) => `Mở ${store} và tìm ứng dụng VNeID.`,
    help: 'Chỉ cài từ kho ứng dụng chính thức của máy, không cài từ đường liên kết hay tệp APK.',
    do: { search: 'Tìm kiếm' },
  },
  'store-results': {
    title: 'Kết quả tìm kiếm',
    text: () => 'Có nhiều ứng dụng tên gần giống nhau. Xem kỹ tên và nhà phát hành rồi chọn.',
    help: 'Ứng dụng thật do “Trung tâm dữ liệu quốc gia về dân cư - Bộ Công an” phát hành.',
    do: { open: 'Xem ứng dụng' },
  },
  'store-app': {
    title: 'Cài đặt ứng dụng',
    text: (p: { name: string; publisher: string; system: string; version: string; installed: string | null; needsMb: number }) =>
      `${p.name}\n${p.publisher}\n${p.needsMb} MB · máy đang dùng ${p.system} ${p.version}${p.installed ? ` · đã có bản ${p.installed}` : ''}`,
    help: 'Cần iOS 13 hoặc Android 8 trở lên, kể cả khi chỉ cập nhật. Máy cũ hơn thì nâng cấp hệ điều hành trước.',
    do: { install: 'Cài đặt / Nhận / Cập nhật', 'upgrade-system': 'Nâng cấp hệ điều hành' },
  },
  'app-installed': {
    title: 'Đã cài đặt xong',
    text: () => 'Ứng dụng VNeID đã có trên máy.',
    help: 'Chọn “Mở” để vào ứng dụng.',
    do: { open: 'Mở' },
  },
  intro: {
    title: 'Giới thiệu (1/2)',
    text: () => 'Một tài khoản thay cho nhiều giấy tờ khi làm thủ tục trên mạng.',
    help: 'Trang giới thiệu, chưa phải nhập gì.',
    do: { continue: 'Tiếp tục' },
  },
  'intro-benefits': {
    title: 'Giới thiệu (2/2)',
    text: () => 'Mức 1 đăng ký ngay trên điện thoại; mức 2 đăng ký tại trụ sở công an.',
    help: 'Trang giới thiệu, chưa phải nhập gì.',
    do: { continue: 'Tiếp tục' },
  },
  welcome: {
    title: 'Bắt đầu',
    text: () => 'Sẵn sàng sử dụng ứng dụng.',
    help: 'Chọn “Bắt đầu sử dụng”.',
    do: { start: 'Bắt đầu sử dụng' },
  },
  landing: {
    title: 'Màn hình chính',
    text: () => 'Chưa đăng nhập. Người dùng mới thì chọn đăng ký.',
    help: 'Đã có tài khoản thì “Đăng nhập”; đã có tin nhắn phê duyệt thì “Kích hoạt tài khoản định danh điện tử”.',
    do: {
      register: 'Bạn chưa có tài khoản? Đăng ký',
      'log-in': 'Đăng nhập',
      activate: 'Kích hoạt tài khoản định danh điện tử',
    },
  },
  numbers: {
    title: 'Đăng ký tài khoản',
    text: () => 'Nhập số định danh cá nhân trên thẻ CCCD và số điện thoại đang lắp trong máy.',
    help: 'Số định danh gồm 12 chữ số; mã OTP sẽ gửi đến số điện thoại này.',
    do: { register: 'Đăng ký', help: 'Tìm số định danh cá nhân ở đâu?' },
  },
  'id-help': {
    title: 'Tìm số định danh cá nhân ở đâu?',
    text: () =>
      'Trên thẻ CCCD: dãy 12 chữ số ở mặt trước. Trẻ em chưa có thẻ: trên giấy khai sinh. Chỉ có CMND 9 số thì hỏi công an xã, phường nơi thường trú.',
    help: 'Số này theo mỗi người suốt đời, không đổi khi đổi thẻ.',
    do: { close: 'Đóng' },
  },
  representative: {
    title: 'Người đại diện',
    text: () => 'Người được đăng ký chưa đủ 14 tuổi. Cha, mẹ hoặc người giám hộ kê khai bằng thông tin và số thuê bao chính chủ của mình.',
    help: 'Người đại diện phải có tài khoản mức 2. Mã OTP và kết quả gửi đến số điện thoại của người đại diện.',
    do: { declare: 'Tiếp tục' },
  },
  camera: {
    title: 'Quyền máy ảnh',
    text: () => '“VNeID” muốn dùng máy ảnh để quét mã QR trên thẻ và chụp chân dung.',
    help: 'Đây là hộp thoại của hệ điều hành. Từ chối thì vẫn nhập tay được, nhưng bước 9 cần máy ảnh.',
    do: { allow: 'Cho phép', deny: 'Không cho phép' },
  },
  'camera-denied': {
    title: 'Không mở được máy ảnh',
    text: () => 'Ứng dụng không có quyền dùng máy ảnh nên không quét được mã QR.',
    help: 'Bật quyền trong cài đặt của máy, hoặc nhập thông tin bằng tay.',
    do: { retry: 'Thử lại', settings: 'Mở Cài đặt và cho phép', 'by-hand': 'Không quét được QR code' },
  },
  scan: {
    title: 'Quét mã QR trên thẻ CCCD',
    text: ({ torch }: { torch: boolean }) =>
      `Đưa mã QR ở góc trên bên phải mặt trước thẻ vào khung (ở đây: chọn một tệp ảnh). Đèn pin: ${torch ? 'bật' : 'tắt'}.`,
    help: 'Giữ thẻ phẳng, đủ sáng, không lóa. Quét mãi không được thì chọn “Không quét được QR code” và nhập tay.',
    do: { scan: 'Quét', 'by-hand': 'Không quét được QR code', torch: 'Bật/tắt đèn pin' },
  },
  review,
  'review-two-levels': {
    ...review,
    help: `${review.help} Từ 01/7/2025 nơi thường trú chỉ có hai cấp, không còn quận, huyện; thẻ in địa chỉ cũ vẫn dùng được.`,
  },
  otp: {
    title: 'Xác thực mã OTP',
    text: ({ phone }: { phone: string; expiresAt: number }) => `Nhập mã OTP gồm 6 chữ số vừa gửi tới số ${phone}`,
    help: 'Mã có hiệu lực 3 phút và chỉ dùng một lần. Gửi lại thì chỉ mã mới nhất còn hiệu lực.',
    do: { enter: 'Xác nhận', resend: 'Gửi lại mã', 'not-received': 'Không nhận được mã?' },
  },
  password: {
    title: 'Thiết lập mật khẩu',
    text: () => 'Đặt mật khẩu đăng nhập và nhập lại lần nữa.',
    help: 'Từ 8 đến 20 ký tự; có chữ số, chữ hoa, chữ thường; có một ký tự trong !@#$^*()_',
    do: { set: 'Xác nhận' },
  },
  'log-in': {
    title: 'Đăng nhập',
    text: () => 'Đăng nhập bằng số định danh cá nhân và mật khẩu.',
    help: 'Sai 5 lần thì đăng nhập bị khóa 30 phút.',
    do: { 'log-in': 'Đăng nhập' },
  },
};
