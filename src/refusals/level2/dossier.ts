import { type DossierPart, listParts } from '../../text/papers.js';
import { shownDay, shownTime } from '../../text/time.js';
import { define } from '../define.js';

/** The dossier at the desk: who may have one, what is checked, what is missing. */
export const dossier = {
  DOSSIER_UNKNOWN: define({
    origin: 'authority',
    status: 404,
    vi: {
      title: 'Không có hồ sơ này ở trụ sở',
      cause: () => 'Hồ sơ do trụ sở khác lập, đã được lập lại, hoặc đã tiếp nhận nên không sửa được nữa.',
      remedy: () => 'Lập hồ sơ mới cho công dân tại trụ sở này.',
    },
    en: {
      title: 'There is no such dossier at this office',
      cause: () => 'Another office opened it, a newer one took its place, or it was received and can no longer be changed.',
      remedy: () => 'Open a new dossier for the citizen at this office.',
    },
  }),
  DOSSIER_OPEN: define<{ slip: string; receivedAt: number }>({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Đã có hồ sơ mức 2 đang xử lý',
      cause: ({ slip, receivedAt }) => `Hồ sơ số ${slip} đã tiếp nhận lúc ${shownTime(receivedAt)} và chưa có kết quả.`,
      remedy: () => 'Không nộp lần nữa: tra cứu bằng số trên giấy hẹn và chờ thông báo kết quả.',
    },
    en: {
      title: 'A dossier for level 2 is already being processed',
      cause: ({ slip, receivedAt }) => `Number ${slip} was received on ${shownTime(receivedAt)} and is not decided yet.`,
      remedy: () => 'Do not hand it in again: look it up by the number on the slip and wait for the notice.',
    },
  }),
  ALREADY_LEVEL_2: define({
    origin: 'authority',
    status: 409,
    vi: {
      title: 'Đã có tài khoản định danh mức 2',
      cause: () => 'Người này đã được cấp tài khoản định danh điện tử mức 2.',
      remedy: () => 'Không cần đăng ký nữa; chưa kích hoạt thì chọn “Kích hoạt tài khoản định danh điện tử” trên ứng dụng.',
    },
    en: {
      title: 'There is an account of level 2 already',
      cause: () => 'This person has been given an account of level 2.',
      remedy: () => 'Nothing need be registered; if it is not active yet, activate it in the app.',
    },
  }),
  UNDER_LEVEL_2_AGE: define<{ age: number; from: number }>({
    origin: 'authority',
    status: 403,
    vi: {
      title: 'Trẻ chưa đủ tuổi đăng ký mức 2',
      cause: ({ age, from }) => `Trẻ mới ${age} tuổi; chưa đủ ${from} tuổi thì chỉ được cấp tài khoản mức 1.`,
      remedy: () => 'Người đại diện đăng ký mức 1 cho trẻ trên ứng dụng (Nghị định 69/2024/NĐ-CP, Điều 7).',
    },
    en: {
      title: 'The child is too young for level 2',
      cause: ({ age, from }) => `The child is ${age}; below ${from} there is level 1 only.`,
      remedy: () => 'Let the representative register level 1 for the child in the app (Decree 69/2024, article 7).',
    },
  }),
  DESK_PHONE_DIFFERS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Số điện thoại khác số của tài khoản đang có',
      cause: () => 'Người này đã có tài khoản trên ứng dụng với số điện thoại khác; lên mức 2 vẫn giữ số đó.',
      remedy: () => 'Khai đúng số của tài khoản; muốn đổi số thì làm thủ tục đổi số trước.',
    },
    en: {
      title: 'Not the phone number of the account there is',
      cause: () => 'This person has an account in the app with another number, which an account keeps when it becomes level 2.',
      remedy: () => "Give the account's number; to have another, change the account's number first.",
    },
  }),
  CARD_EXPIRED_SLOWER: define<{ day: string; workingDays: number }>({
    origin: 'authority',
    severity: 'warning',
    status: 200,
    vi: {
      title: 'Thẻ đã hết hạn: làm thẻ mới cùng hồ sơ',
      cause: ({ day }) => `Thẻ có giá trị đến ${shownDay(day)}.`,
      remedy: ({ workingDays }) => `Hồ sơ vẫn được tiếp nhận, thời hạn là ${workingDays} ngày làm việc.`,
    },
    en: {
      title: 'The card has expired: a new one is made with the dossier',
      cause: ({ day }) => `It was valid until ${shownDay(day)}.`,
      remedy: ({ workingDays }) => `The dossier is taken all the same, for ${workingDays} working days.`,
    },
  }),
  FINGERPRINTS_UNREADABLE: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Không lấy được dấu vân tay',
      cause: () => 'Hình ảnh vân tay mờ, khuyết hoặc quá khô nên không so sánh được.',
      remedy: () => 'Lau sạch tay và mặt kính rồi thu nhận lại, hoặc lấy ngón khác.',
    },
    en: {
      title: 'The fingerprints cannot be read',
      cause: () => 'The prints are faint, incomplete or too dry to be compared.',
      remedy: () => 'Clean the fingers and the glass and take them again, or take other fingers.',
    },
  }),
  FINGERPRINTS_DIFFER: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Dấu vân tay không phải của người này',
      cause: () => 'Dấu vân tay không khớp với dữ liệu căn cước của số định danh đã khai.',
      remedy: () => 'Kiểm tra lại người đến làm thủ tục và số định danh; thu nhận lại nếu có nhầm lẫn.',
    },
    en: {
      title: "The fingerprints are not this person's",
      cause: () => 'They do not match those the identity database has for this ID number.',
      remedy: () => 'Check who has come and the ID number; take them again if something was mixed up.',
    },
  }),
  PAPER_OF_ANOTHER: define<{ papers: readonly DossierPart[] }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Giấy tờ của người khác',
      cause: ({ papers }) => `Không đứng tên người làm hồ sơ: ${listParts('vi', papers)}.`,
      remedy: () => 'Xuất trình giấy tờ của chính mình, hoặc bỏ giấy tờ đó khỏi hồ sơ.',
    },
    en: {
      title: "Somebody else's papers",
      cause: ({ papers }) => `Not in the name of the person of the dossier: ${listParts('en', papers)}.`,
      remedy: () => 'Show papers of your own, or leave these out of the dossier.',
    },
  }),
  DOSSIER_INCOMPLETE: define<{ missing: readonly DossierPart[] }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Hồ sơ chưa đủ nên chưa được tiếp nhận',
      cause: ({ missing }) => `Còn thiếu: ${listParts('vi', missing)}.`,
      remedy: () => 'Bổ sung phần còn thiếu rồi quay lại, hoặc bỏ giấy tờ chưa mang theo khỏi danh sách tích hợp.',
    },
    en: {
      title: 'The dossier is incomplete and was not received',
      cause: ({ missing }) => `Missing: ${listParts('en', missing)}.`,
      remedy: () => 'Bring what is missing and come back, or leave the papers not brought out of those to be integrated.',
    },
  }),
};
