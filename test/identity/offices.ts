import type { Office, Officer } from '../../src/identity/rules/office.js';

const office = (id: string, name: string, rest: Partial<Office> = {}): Office => ({
  id,
  name,
  kind: 'ward',
  province: 'Hà Nội',
  address: 'Số 2, Phường Mô Phỏng, Hà Nội',
  from: null,
  until: null,
  hours: [
    [8, 12],
    [13, 17],
  ],
  saturdayMorning: false,
  closed: [],
  ...rest,
});

export const ward = office('ward', 'Công an Phường Mô Phỏng', { closed: ['2023-05-12'] });
/** Works on Saturday mornings too. */
export const city = office('city', 'Công an Thành phố Mô Phỏng', { kind: 'province', saturdayMorning: true });
export const district = office('district', 'Công an Quận Mô Phỏng', { kind: 'district', until: '2025-02-28' });
const elsewhere = office('elsewhere', 'Công an Xã Mô Phỏng', { kind: 'commune', province: 'Cà Mau' });
export const offices: readonly Office[] = [ward, city, district, elsewhere];

export const minh: Officer = { id: '990001', name: 'Hồ Ngọc Minh', office: 'ward', pin: '407560' };
export const thu: Officer = { id: '990002', name: 'Vũ Thị Thử', office: 'city', pin: '716401' };
export const officers: readonly Officer[] = [minh, thu];
