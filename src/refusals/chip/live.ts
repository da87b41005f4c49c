import { define } from '../define.js';

/** Whether a chip was there: what active authentication proves, and what was not evaluated. */
export const live = {
  AA_PROVED: define<{ by: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Chip đã trả lời đúng phép thử',
      cause: ({ by }) => `Chip ký đúng thử thách bằng khóa trong DG15, khóa này được cơ quan cấp bảo đảm (Active Authentication, ${by}).`,
      remedy: () => 'Chỉ tin khi thử thách do chính bạn chọn: một bản ghi cũ có thể được phát lại.',
    },
    en: {
      title: 'The chip passed the live test',
      cause: ({ by }) => `It signed the challenge with the key in DG15, for which the issuer stands (active authentication, ${by}).`,
      remedy: () => 'Believe it only if you chose the challenge: an old transcript can be played again.',
    },
  }),
  AA_NOT_COUNTED: define<{ by: string }>({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Chữ ký của chip đúng nhưng chưa chứng minh chip thật',
      cause: ({ by }) =>
        `Câu trả lời khớp với khóa trong DG15 (${by}), nhưng khóa ấy chưa được xác thực (thiếu SOD, không có trong SOD hoặc cơ quan cấp chưa được tin).`,
      remedy: () => 'Thêm SOD và chứng thư gốc (--csca) rồi đọc lại.',
    },
    en: {
      title: 'The chip’s answer is right but proves no genuine chip',
      cause: ({ by }) =>
        `It fits the key in DG15 (${by}), but that key is not authentic itself (no SOD, not in the SOD, or an issuer not trusted).`,
      remedy: () => 'Add the SOD and the root certificate (--csca) and read again.',
    },
  }),
  AA_ANSWER_WRONG: define({
    origin: 'card',
    vi: {
      title: 'Chip trả lời sai phép thử',
      cause: () => 'Chữ ký không khớp với thử thách và khóa trong DG15: chip bị nhân bản, hoặc bản ghi thuộc lần đọc khác.',
      remedy: () => 'Thử lại trực tiếp với thẻ; nếu vẫn sai, coi chip là giả.',
    },
    en: {
      title: 'The chip failed the live test',
      cause: () =>
        'Its signature does not fit the challenge and the key in DG15: the chip is a clone, or the transcript is of another reading.',
      remedy: () => 'Test the card itself again; if it fails again, take the chip for false.',
    },
  }),
  AA_KEY_MISSING: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Phép thử chip không được xét: thiếu DG15',
      cause: () => 'Có thử thách và chữ ký của chip nhưng không có khóa công khai trong DG15, nên không kết luận đúng hay sai.',
      remedy: () => 'Đọc lại và lưu cả DG15.',
    },
    en: {
      title: 'The live test was not evaluated: DG15 is missing',
      cause: () => 'There is a challenge and the chip’s signature, but no public key in DG15: it was judged neither right nor wrong.',
      remedy: () => 'Read again and save DG15 too.',
    },
  }),
  AA_KEY_UNPROTECTED: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Khóa thử chip không được SOD bảo vệ',
      cause: () => 'DG15 không có mã băm đúng trong SOD, nên ai cũng có thể thay khóa; phép thử không chứng minh được gì.',
      remedy: () => 'Đọc lại DG15 và SOD từ chính thẻ này.',
    },
    en: {
      title: 'The SOD does not protect the test’s key',
      cause: () => 'DG15 has no matching hash in the SOD, so anyone could have exchanged the key; the test proves nothing.',
      remedy: () => 'Read DG15 and the SOD again from this very card.',
    },
  }),
  AA_KEY_UNUSABLE: define({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Không dùng được khóa trong DG15',
      cause: () => 'Khóa công khai hỏng hoặc thuộc loại chương trình chưa kiểm tra được; phép thử không được xét.',
      remedy: () => 'Đọc lại DG15; nếu vẫn vậy, kiểm tra bằng công cụ khác.',
    },
    en: {
      title: 'The key in DG15 cannot be used',
      cause: () => 'The public key is broken or of a kind that cannot be checked here; the test was not evaluated.',
      remedy: () => 'Read DG15 again; if it stays so, check with another tool.',
    },
  }),
  AA_CHALLENGE_LENGTH: define<{ length: number }>({
    origin: 'card',
    severity: 'warning',
    vi: {
      title: 'Thử thách sai độ dài',
      cause: ({ length }) => `Thử thách có ${length} byte; ICAO 9303 phần 11 quy định 8 byte.`,
      remedy: () => 'Kiểm tra xem thử thách có được chép đủ không.',
    },
    en: {
      title: 'The challenge has the wrong length',
      cause: ({ length }) => `It has ${length} bytes; ICAO 9303 part 11 demands 8.`,
      remedy: () => 'Check whether the challenge was copied whole.',
    },
  }),
  CA_NOT_EVALUATED: define({
    origin: 'card',
    severity: 'info',
    vi: {
      title: 'Chip Authentication không được xét',
      cause: () =>
        'Bản đọc có bằng chứng của Chip Authentication hoặc PACE-CAM; chương trình nhận ra nhưng không kiểm tra, đây không phải là sai.',
      remedy: () => 'Muốn biết thì kiểm tra bằng công cụ đã tạo ra bằng chứng này.',
    },
    en: {
      title: 'Chip authentication was not evaluated',
      cause: () => 'The dump holds evidence of chip authentication or PACE-CAM; it was recognised but not checked, which is no failure.',
      remedy: () => 'To know, check it with the tool that made this evidence.',
    },
  }),
};
