import { describe, expect, it } from 'vitest';
import { refused } from '../../src/refusals/index.js';
import { inColour } from '../../src/terminal/colours.js';
import { beginDialog } from '../../src/terminal/dialog.js';
import { draw } from '../../src/terminal/draw.js';
import { width } from '../../src/terminal/width.js';
import { languages } from '../../src/text/index.js';
import { drawn, key, me, message, on, pressing, screenNames, seen, typed } from './screens.js';

const tooOld = refused('SYSTEM_TOO_OLD', { system: 'Android', have: '7.1', need: '8' });

describe.each(languages)('every screen (%s)', (language) => {
  it.each(screenNames)('%s fits into 80 by 24 with a long refusal and a message', (name) => {
    const now = seen(on(name, { refused: tooOld }), language, [message]);
    const { lines, cursor } = drawn(now, beginDialog(now, language));
    const text = lines.join('\n');
    expect(lines.length).toBeLessThanOrEqual(23);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
    expect(text).toContain(now.view.refusal!.title);
    for (const word of now.view.refusal!.remedy.split(' ')) expect(text).toContain(word);
    expect(text).toContain('F4');
    if (now.view.actions[0]!.fields.length > 0) expect(cursor!.row).toBeLessThan(lines.length);
  });

  it.each([60, 80, 120, 200])('no line is longer than %s columns', (columns) => {
    for (const name of screenNames) {
      const now = seen(on(name, { refused: tooOld }), language, [message]);
      const { lines, cursor } = draw(now, beginDialog(now, language), { columns, rows: 39, paint: inColour(4) });
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
      // Inquirer adds a line after a last line that fills the terminal.
      expect(width(lines[cursor?.row ?? lines.length - 1]!)).toBeLessThan(columns);
    }
  });

  it.each([12, 16, 20])('%s rows show the field with the cursor', (rows) => {
    for (const name of screenNames) {
      const now = seen(on(name, { refused: tooOld }), language, [message]);
      const { lines, cursor } = drawn(now, beginDialog(now, language), { rows });
      expect(lines.length).toBeLessThanOrEqual(rows);
      if (now.view.actions[0]!.fields.length > 0) expect(cursor).toBeDefined();
    }
  });
});

describe('a screen', () => {
  it('asks for an OTP in boxes, with the time it has left and the message that brings it', () => {
    const now = seen(on('otp'), 'vi', [message]);
    expect(drawn(now, pressing(now, typed('481')).dialog).lines).toEqual([
      ' MÔ PHỎNG · không phải ứng dụng VNeID thật                     11/05/2023 17:01',
      '────────────────────────────────────────────────────────────────────────────────',
      ' Bước 5/12 · Xác thực mã OTP                    Nguyễn Văn An · Android 14 · 4G',
      '',
      '   Nhập mã OTP gồm 6 chữ số vừa gửi tới số 095 ••• •001',
      '',
      '   ┌───┬───┬───┬───┬───┬───┐',
      '   │ 4 │ 8 │ 1 │   │   │   │   còn hiệu lực 02:00',
      '   └───┴───┴───┴───┴───┴───┘',
      '',
      '   [ Xác nhận ]                           Tab: Gửi lại mã · Không nhận được mã?',
      '',
      '   ✉ [MO PHONG] Ma OTP 481502, hieu luc 3 phut. Khong cung cap ma nay cho bat',
      '     ky ai.',
      '',
      ' Enter tiếp tục · Esc quay lại · Tab các lựa chọn · F1 trợ giúp · F2 gửi lại mã',
      ' F4 tua thời gian',
    ]);
  });

  it('shows what cannot be changed, what was read, and the box to tick', () => {
    const now = seen(on('review'));
    expect(drawn(now, beginDialog(now, 'vi')).lines.slice(4, 18)).toEqual([
      '   Kiểm tra từng ô, sửa nếu sai, rồi đồng ý với điều khoản sử dụng.',
      '',
      '   Số định danh cá nhân              001099990001  (không sửa được)',
      '   Số điện thoại                     0950000001  (không sửa được)',
      ' › Họ và tên khai sinh               Nguyễn Văn An',
      '   Giới tính                         Nam',
      '   Ngày-Tháng-Năm sinh               15/01/1999',
      '   Nơi thường trú: tỉnh, thành phố   Hà Nội',
      '   Quận, huyện                       Quận Ba Đình',
      '   Xã, phường, thị trấn              Phường Mô Phỏng',
      '   Số nhà, phố, tổ dân phố/thôn/đội  Số 12 Phố Giả Định',
      '   [ ] Đồng ý với điều khoản sử dụng',
      '',
      '   [ Đăng ký ]                      Tab: Đăng ký với dữ liệu hiện có · Quét lại',
    ]);
  });

  it('finds a province by letters without marks', () => {
    const now = seen(on('review'));
    const { dialog } = pressing(now, [key('return'), key('return'), key('return'), ...typed('ho chi')]);
    expect(drawn(now, dialog).lines.join('\n')).toContain(
      ' › Nơi thường trú: tỉnh, thành phố   ho chi\n                                    › Hồ Chí Minh',
    );
  });

  it('shows a suggestion as one, and what is typed in its place', () => {
    const now = seen(on('numbers', { known: {} }));
    expect(drawn(now, beginDialog(now, 'vi')).lines).toContain(' › Số định danh cá nhân  ‹001099990001›');
    const { dialog, answer } = pressing(now, [...typed('001'), key('return'), key('return')]);
    expect(drawn(now, dialog).lines).toContain('   Số định danh cá nhân  001');
    expect(answer).toEqual({ do: 'register', values: { personalId: '001', phone: '0950000001' } });
  });

  it('never shows a passcode', () => {
    const now = seen(on('passcode'));
    const { lines } = drawn(now, pressing(now, [...typed('480157'), key('return'), ...typed('48')]).dialog);
    expect(lines.join('\n')).not.toMatch(/│ \d/);
    expect(lines).toContain('   │ • │ • │ • │ • │ • │ • │');
    expect(lines).toContain('   │ • │ • │   │   │   │   │');
  });

  it('tells by F1 what the made-up person himself would type, and never otherwise', () => {
    const now = seen(on('log-in'));
    expect(drawn(now, beginDialog(now, 'vi')).lines.join('\n')).not.toContain(me.password);
    const { lines } = drawn(now, pressing(now, [key('f1')]).dialog);
    expect(lines).toContain('   ? Sai 5 lần thì đăng nhập bị khóa 30 phút.');
    expect(lines).toContain(`   ? Khi chương trình tự chạy, nhân vật này dùng: Mật khẩu ${me.password}`);
  });

  it('lists everything that can be done, found by letters', () => {
    const now = seen(on('otp'));
    expect(drawn(now, pressing(now, [key('tab')]).dialog).lines.slice(6, 18)).toEqual([
      '   Chọn việc cần làm  ',
      ' › Xác nhận',
      '   Gửi lại mã',
      '   Không nhận được mã?',
      '   Quay lại',
      '   Tua thời gian',
      '   Thay đổi trên điện thoại',
      '   Trợ giúp',
      '   English',
      '   Hủy, về màn hình đầu',
      '   Thoát (giữ lại những gì đã làm)',
      '   Đóng danh sách',
    ]);
    expect(pressing(now, [key('tab'), ...typed('huy'), key('return')]).answer).toEqual({ cancel: true });
  });

  it('escapes what a stranger wrote', () => {
    const now = seen(on('filed-view', { known: { ...on('home').known, portraitFile: 'a\u001b[2J\u202egnp.exe' } }));
    const text = drawn(now, beginDialog(now, 'vi')).lines.join('\n');
    expect(text).toContain('a\\u001b[2J\\u202egnp.exe');
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });
});
