import type { CardReading, Details, Portrait } from '../../src/identity/api.js';
import { emptyCard } from '../../src/identity/rules/card.js';
import { addressLine, type RegisterEntry } from '../../src/identity/rules/citizen.js';

const residence = { province: 'Hà Nội', district: 'Quận Mô Phỏng', ward: 'Phường Mô Phỏng', street: 'Số 1, Tổ 1' };

export interface Person extends RegisterEntry {
  readonly phone: string;
}

const person = (serial: number, fullName: string, rest: Partial<RegisterEntry> = {}): Person => ({
  personalId: `001099990${String(serial).padStart(3, '0')}`,
  phone: `095000${String(serial).padStart(4, '0')}`,
  fullName,
  birthDate: '1999-01-15',
  sex: 'male',
  residence,
  cardExpiry: '2039-01-15',
  lateDays: 0,
  ...rest,
});

export const an = person(1, 'Nguyễn Văn An');
export const binh = person(2, 'Trần Thị Bình', { sex: 'female', personalId: '001199990002' });
export const child = person(3, 'Lê Văn Con', { birthDate: '2010-05-11', personalId: '001210990003' });
export const late = person(4, 'Phạm Văn Muộn', { lateDays: 2 });
export const expiring = person(5, 'Hoàng Văn Hạn', { cardExpiry: '2023-05-20' });
export const expired = person(6, 'Vũ Văn Hết', { cardExpiry: '2023-05-09' });
/** A mother with level 2 made at the police, a father without, and their children: `child` and a little sister. */
export const mother = person(10, 'Mai Thị Mẹ', {
  sex: 'female',
  personalId: '001190990010',
  birthDate: '1990-01-15',
  level2Phone: '0950000010',
});
export const father = person(11, 'Lê Văn Cha', {
  birthDate: '1988-01-15',
  personalId: '001088990011',
  agencies: {
    bhxh: { outcome: 'found', days: 1 },
    bhyt: { outcome: 'not-found', days: 2 },
    mst: { outcome: 'wrong-data', days: 3 },
    'nguoi-phu-thuoc': { outcome: 'found', days: 6 },
    'gplx-xemay': { outcome: 'found', days: 10 },
  },
});
export const sister = person(12, 'Lê Thị Em', { sex: 'female', birthDate: '2020-05-11', personalId: '001320990012' });
const representatives = [
  { personalId: mother.personalId, relation: 'mother' },
  { personalId: father.personalId, relation: 'father' },
] as const;
const people = [an, binh, { ...child, representatives }, late, expiring, expired, mother, father, { ...sister, representatives }];
export const register: readonly RegisterEntry[] = people.map(({ phone, ...entry }) => ({ ...entry, phones: [phone] }));

export const detailsOf = ({ fullName, sex, birthDate, residence }: Person): Details => ({ fullName, sex, birthDate, residence });

export const readingOf = (
  { personalId, fullName, birthDate, sex, residence, cardExpiry }: Person,
  by: CardReading['by'] = 'chip',
): CardReading => ({
  by,
  card: {
    ...emptyCard,
    personalId,
    fullName,
    birthDate,
    sex,
    address: addressLine(residence),
    expiryDate: by === 'chip' ? cardExpiry : null,
  },
});

const digest = 'ab'.repeat(32);
export const clearPortrait: Portrait = {
  measures: { width: 480, height: 640, brightness: 128, contrast: 50, sharpness: 200, digest },
};
