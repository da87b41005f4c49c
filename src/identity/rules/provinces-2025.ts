import type { Residence } from '../api.js';
import type { Day } from './card.js';
import { addressLine } from './citizen.js';
import { provinces } from './provinces.js';
import { sameText } from './same-text.js';

/** From this day on an address has two levels: province, and ward, commune or special zone (Law on the organisation of local government 2025). */
export const twoLevelsFrom: Day = '2025-07-01';

/**
 * The 34 provinces and cities from 1/7/2025, each with the codes of the former ones that it took in (Resolution 202/2025/QH15). The codes go on
 * standing inside ID numbers. Names in NFC.
 */
export const provinces2025: Readonly<Record<string, readonly string[]>> = {
  'Hà Nội': ['001'],
  Huế: ['046'],
  'Lai Châu': ['012'],
  'Điện Biên': ['011'],
  'Sơn La': ['014'],
  'Lạng Sơn': ['020'],
  'Quảng Ninh': ['022'],
  'Thanh Hóa': ['038'],
  'Nghệ An': ['040'],
  'Hà Tĩnh': ['042'],
  'Cao Bằng': ['004'],
  'Tuyên Quang': ['002', '008'],
  'Lào Cai': ['015', '010'],
  'Thái Nguyên': ['006', '019'],
  'Phú Thọ': ['026', '017', '025'],
  'Bắc Ninh': ['024', '027'],
  'Hưng Yên': ['034', '033'],
  'Hải Phòng': ['030', '031'],
  'Ninh Bình': ['035', '036', '037'],
  'Quảng Trị': ['044', '045'],
  'Đà Nẵng': ['049', '048'],
  'Quảng Ngãi': ['062', '051'],
  'Gia Lai': ['052', '064'],
  'Khánh Hòa': ['058', '056'],
  'Lâm Đồng': ['067', '060', '068'],
  'Đắk Lắk': ['054', '066'],
  'Hồ Chí Minh': ['074', '077', '079'],
  'Đồng Nai': ['070', '075'],
  'Tây Ninh': ['080', '072'],
  'Cần Thơ': ['094', '093', '092'],
  'Vĩnh Long': ['083', '084', '086'],
  'Đồng Tháp': ['082', '087'],
  'Cà Mau': ['095', '096'],
  'An Giang': ['091', '089'],
};

/** The province of today in which a former one lies; a name of today, or one that nobody knows, stays. */
export function provinceOf2025(name: string): string {
  const [code] = Object.entries(provinces).find(([, former]) => sameText(former, name)) ?? [];
  const [now] = Object.entries(provinces2025).find(([, codes]) => code !== undefined && codes.includes(code)) ?? [];
  return now ?? name;
}

/** An address as the register writes it on a day: converted from 1/7/2025 on, where nobody moved. */
export const residenceOn = (residence: Residence, day: Day): Residence =>
  day < twoLevelsFrom ? residence : { ...residence, province: provinceOf2025(residence.province), district: null };

/**
 * Whether two addresses are the same place. Two of three levels are compared as they are written; where one has two levels, the other's district
 * says nothing and its province is the one that took it in.
 */
export function sameResidence(one: Residence, other: Residence): boolean {
  if (one.district !== null && other.district !== null) return sameText(addressLine(one), addressLine(other));
  const today = (home: Residence) => addressLine({ ...home, province: provinceOf2025(home.province), district: null });
  return sameText(today(one), today(other));
}
