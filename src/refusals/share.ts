import { shownTime } from '../text/time.js';
import { define } from './define.js';

/** The identity QR, as the other party meets it. */
export const share = {
  CODE_NOT_SAVED: define<{ file: string }>({
    origin: 'program',
    vi: {
      title: 'Không lưu được ảnh mã QR',
      cause: ({ file }) => `Không ghi được vào “${file}”.`,
      remedy: () => 'Chọn tên hoặc thư mục khác, nơi bạn có quyền ghi.',
    },
    en: {
      title: 'The picture of the QR cannot be saved',
      cause: ({ file }) => `“${file}” cannot be written.`,
      remedy: () => 'Choose another name or folder, one that you may write to.',
    },
  }),
  SHARE_NOT_OURS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Không phải mã chia sẻ của mô phỏng này',
      cause: () => 'Nội dung không bắt đầu bằng dấu hiệu của mô phỏng, hoặc bị cắt mất một phần.',
      remedy: () => 'Đưa đúng ảnh hoặc nội dung của mã QR trên màn hình chia sẻ; chương trình này không đọc mã của ứng dụng thật.',
    },
    en: {
      title: 'Not a sharing code of this simulation',
      cause: () => 'It does not begin with the mark of the simulation, or a part of it is missing.',
      remedy: () => 'Give the picture or the text of the QR on the sharing screen; this program reads no code of the real app.',
    },
  }),
  SHARE_FORGED: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Mã chia sẻ là giả',
      cause: () => 'Chữ ký không đúng: nội dung đã bị sửa, hoặc mã do một thế giới mô phỏng khác ký.',
      remedy: () => 'Không chấp nhận mã này. Yêu cầu chủ tài khoản mở ứng dụng và tạo mã mới trước mặt mình.',
    },
    en: {
      title: 'The sharing code is forged',
      cause: () => 'The signature is wrong: the content was changed, or another simulated world has signed it.',
      remedy: () => 'Do not accept it. Have the holder open the app and make a new code in front of you.',
    },
  }),
  SHARE_EXPIRED: define<{ at: number }>({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Mã chia sẻ đã hết hiệu lực',
      cause: ({ at }) => `Mã chỉ có hiệu lực 5 phút và đến khi có mã mới hơn: đã hết lúc ${shownTime(at)}.`,
      remedy: () => 'Yêu cầu chủ tài khoản chọn “Tạo QR code” rồi quét mã mới.',
    },
    en: {
      title: 'The sharing code has expired',
      cause: ({ at }) => `A code lives 5 minutes, and no longer than until a newer one is made: it ended on ${shownTime(at)}.`,
      remedy: () => 'Have the holder choose “Tạo QR code” (make a QR code), and scan the new one.',
    },
  }),
  SHARE_USED: define<{ at: number }>({
    origin: 'authority',
    status: 410,
    vi: {
      title: 'Mã chia sẻ đã được dùng',
      cause: ({ at }) => `Mỗi mã chỉ dùng một lần; mã này đã được kiểm tra lúc ${shownTime(at)}.`,
      remedy: () => 'Yêu cầu chủ tài khoản chọn “Tạo QR code” rồi quét mã mới; nếu không biết ai đã dùng mã thì không chấp nhận.',
    },
    en: {
      title: 'The sharing code was used before',
      cause: ({ at }) => `A code works once; this one was checked on ${shownTime(at)}.`,
      remedy: () =>
        'Have the holder choose “Tạo QR code” (make a QR code), and scan the new one; if nobody knows who used it, do not accept it.',
    },
  }),
};
