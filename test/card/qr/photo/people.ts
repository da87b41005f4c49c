import type { Chance } from './chance.js';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Tôn Nữ'];
const middles = ['Văn', 'Thị', 'Hữu', 'Đức', 'Ngọc', 'Thanh', 'Minh', 'Quốc', 'Thị Mỹ', 'Xuân', 'Gia', 'Phương', 'Thị Thùy'];
const givens = [
  'An',
  'Bình',
  'Chỉ',
  'Dũng',
  'Giang',
  'Hường',
  'Khuê',
  'Lĩnh',
  'Mỹ',
  'Nghĩa',
  'Oanh',
  'Phượng',
  'Quỳnh',
  'Sửu',
  'Thảo',
  'Uyên',
  'Vỹ',
  'Ý',
];
const streets = [
  'Ngõ Thử Nghiệm',
  'Đường Trăng Khuyết',
  'Phố Giả Định',
  'Thôn Mây Trắng',
  'Ấp Gió Lành',
  'Tổ dân phố số 12',
  'Khu tập thể Hư Cấu',
];
const districts = ['Quận Ba Đình', 'Huyện Thạch Thất', 'Thành phố Thủ Đức', 'Thị xã Phổ Yên', 'Huyện Cư M’gar', ''];
const provinces = [
  ['001', 'Hà Nội'],
  ['079', 'Thành phố Hồ Chí Minh'],
  ['048', 'Đà Nẵng'],
  ['038', 'Thanh Hóa'],
  ['066', 'Đắk Lắk'],
  ['058', 'Ninh Thuận'],
  ['077', 'Bà Rịa - Vũng Tàu'],
] as const;

const two = (value: number) => String(value).padStart(2, '0');

/** What the QR of a made-up person's card says: an ID number ending in 990000 or more and a ward that does not exist; seven, eleven or six fields. */
export function madeUpText(by: Chance): string {
  const [province, provinceName] = by.one(provinces);
  const year = by.whole(1940, 2009);
  const male = by.odds(0.5);
  const century = (year >= 2000 ? 2 : 0) + (male ? 0 : 1);
  const personalId = `${province}${century}${two(year % 100)}${by.whole(990000, 999999)}`;
  const oldId = by.odds(0.5) ? `99${by.whole(1000000, 9999999)}` : '';
  const name = [by.one(families), by.one(middles), by.one(givens)].join(' ');
  const born = `${two(by.whole(1, 28))}${two(by.whole(1, 12))}${year}`;
  const issued = `${two(by.whole(1, 28))}${two(by.whole(1, 12))}${by.whole(2021, 2025)}`;
  const address = [`Số ${by.whole(1, 299)} ${by.one(streets)}`, 'Phường Mô Phỏng', by.one(districts), provinceName]
    .filter(Boolean)
    .join(', ');
  const fields = [personalId, oldId, name, born, male ? 'Nam' : 'Nữ', address, issued];
  const form = by.whole(1, 20);
  if (form === 1) return fields.toSpliced(1, 1).join('|');
  if (form <= 8)
    return `${fields.join('|')}||${by.odds(0.3) ? `${by.one(families)} ${by.one(givens)}|${by.one(families)} ${by.one(givens)}` : '|'}|`;
  return fields.join('|');
}
