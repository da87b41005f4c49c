import type { QrHolder } from '../../../src/card/make/qr.js';

/** A fictional holder to make samples of. */
export const an: QrHolder = {
  personalId: '001099990001',
  oldId: '990000001',
  fullName: 'Nguyễn Văn An',
  birthDate: '1999-01-15',
  sex: 'male',
  address: '12 Ngõ Thử Nghiệm, Phường Mô Phỏng, Quận Ba Đình, Hà Nội',
  issueDate: '2021-06-30',
};
