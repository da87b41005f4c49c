import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from './pty.js';

/** A home of its own for a session, so that no two tests share what is kept. */
export const freshHome = (): Record<string, string> => ({ XDG_DATA_HOME: mkdtempSync(join(tmpdir(), 'vneid-sim-')) });

/** The newest code among the messages on the screen. */
export const codeOn = (text: string): string => [...text.matchAll(/Ma OTP (\d{6})/g)].at(-1)![1]!;

export const PASSWORD = 'MoPhong@2023';
export const PASSCODE = '480157';

/** What is seen of a screen, and the keys that lead on from it. */
export type Move = readonly [seen: string, does: (session: Session, text: string) => void];

/** Waits for each screen in turn and answers it. */
export async function follow(session: Session, moves: readonly Move[]): Promise<void> {
  for (const [seen, does] of moves) does(session, await session.until(seen));
}

const enter = (session: Session) => session.press('enter');
const twice = (text: string) => (session: Session) => {
  session.type(text);
  session.press('enter');
  session.type(text);
  session.press('enter');
};
const code = (session: Session, text: string) => {
  session.type(codeOn(text));
  session.press('enter');
};

/** The happy path in Vietnamese up to where the first OTP is asked for. */
export const toOtp: readonly Move[] = [
  ['Tìm ứng dụng VNeID', enter],
  ['Kết quả tìm kiếm', enter],
  ['Cài đặt ứng dụng', enter],
  ['Đã cài đặt xong', enter],
  ['Giới thiệu (1/2)', enter],
  ['Giới thiệu (2/2)', enter],
  ['Bước 2/12 · Bắt đầu', enter],
  ['Màn hình chính', enter],
  ['Bước 3/12 · Đăng ký tài khoản', (session) => session.press('enter', 'enter')],
  ['Quyền máy ảnh', enter],
  ['Quét mã QR trên thẻ CCCD', enter],
  [
    'Bước 4/12 · Thông tin đăng ký',
    (session) => session.press('enter', 'enter', 'enter', 'enter', 'enter', 'enter', 'enter', 'space', 'enter'),
  ],
];

/** From the first OTP to the end. */
export const fromOtp: readonly Move[] = [
  ['Bước 5/12 · Xác thực mã OTP', code],
  ['Thiết lập mật khẩu', twice(PASSWORD)],
  [
    'Bước 6/12 · Đăng nhập',
    (session) => {
      session.type(PASSWORD);
      session.press('enter');
    },
  ],
  ['Bước 7/12 · Trang chủ', enter],
  ['Ba phần', enter],
  ['Đọc thẻ CCCD', enter],
  ['Đọc chip bằng NFC', enter],
  ['Dữ liệu trên thẻ', enter],
  ['Bước 9/12 · Chụp ảnh chân dung', enter],
  ['Quay video khuôn mặt', enter],
  ['Xác nhận hồ sơ', enter],
  ['Đã gửi hồ sơ', enter],
  ['Tình trạng xử lý hồ sơ', (session) => session.press('f4')],
  [
    'đến hạn trả kết quả',
    (session) => {
      session.type('den han');
      session.press('enter');
    },
  ],
  ['da duoc phe duyet', enter],
  ['Hồ sơ đã được phê duyệt', enter],
  ['Bước 10/12', (session) => session.press('enter', 'enter')],
  ['Đủ điều kiện kích hoạt', enter],
  ['Bước 11/12 · Xác thực mã OTP', code],
  ['Thiết lập passcode', twice(PASSCODE)],
  [
    'Câu hỏi bảo mật',
    (session) => {
      session.press('enter');
      session.type('Hà Nội');
      session.press('enter', 'enter');
      session.type('Dế mèn');
      session.press('enter');
    },
  ],
  ['Định danh mức 1', enter],
];
