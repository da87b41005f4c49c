import type { Happening } from '../identity/api-services.js';
import type { Language } from './index.js';
import { listParts } from './papers.js';
import { shownDay } from './time.js';

type Kind = Happening['what'];
/** What a language says of each kind of thing that falls due. */
type Sayings = { readonly [K in Kind]: (happening: Happening & { readonly what: K }) => string };

const vi: Sayings = {
  decision: ({ level, approved }) => `Hồ sơ mức ${level} ${approved ? 'được phê duyệt' : 'bị từ chối'}`,
  notice: ({ by, approved }) =>
    `${{ app: 'Thông báo trong ứng dụng', sms: 'Tin nhắn SMS', email: 'Email' }[by]}: hồ sơ ${approved ? 'được phê duyệt' : 'bị từ chối'}`,
  paper: ({ paper, state }) =>
    `Ví giấy tờ: ${listParts('vi', [paper])}: ${{ found: 'đã có dữ liệu', 'not-found': 'cơ quan quản lý không tìm thấy', 'wrong-data': 'dữ liệu trả về bị sai' }[state]}`,
  'papers-overdue': ({ papers, office }) => `Ví giấy tờ: quá một tuần vẫn thiếu ${listParts('vi', papers)}; liên hệ ${office}`,
  'card-expires-soon': ({ day }) => `Thẻ CCCD sắp hết hạn (${shownDay(day)})`,
  'card-expired': ({ day }) => `Thẻ CCCD đã hết hạn (${shownDay(day)})`,
  'activation-over': ({ level }) => `Hết hạn tự kích hoạt tài khoản mức ${level}; từ nay phải gọi tổng đài`,
  'account-deleted': () => 'Tài khoản mức 0 bị xóa vì chưa nộp hồ sơ mức 1',
  'share-over': () => 'Mã QR chia sẻ hết hiệu lực',
  booking: ({ office }) => `Đến giờ đã đặt lịch tại ${office}`,
};

const en: Sayings = {
  decision: ({ level, approved }) => `The level-${level} application is ${approved ? 'approved' : 'refused'}`,
  notice: ({ by, approved }) =>
    `${{ app: 'Notice in the app', sms: 'SMS', email: 'Email' }[by]}: the application is ${approved ? 'approved' : 'refused'}`,
  paper: ({ paper, state }) =>
    `Wallet: ${listParts('en', [paper])}: ${{ found: 'the data is there', 'not-found': 'its agency has found nothing', 'wrong-data': 'the data is wrong' }[state]}`,
  'papers-overdue': ({ papers, office }) => `Wallet: after a week still without ${listParts('en', papers)}; contact “${office}”`,
  'card-expires-soon': ({ day }) => `The card expires soon (${shownDay(day)})`,
  'card-expired': ({ day }) => `The card has expired (${shownDay(day)})`,
  'activation-over': ({ level }) => `Too late to activate the level-${level} account oneself; from now on through the hotline`,
  'account-deleted': () => 'The level-0 account is deleted: no level-1 application was filed',
  'share-over': () => 'The sharing QR has ended',
  booking: ({ office }) => `The time booked at “${office}”`,
};

const sayings = { vi, en };

/** What fell due, in one line. */
export const sayHappening = (happening: Happening, language: Language): string =>
  (sayings[language][happening.what] as (happening: Happening) => string)(happening);
