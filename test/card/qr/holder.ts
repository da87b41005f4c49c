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

/** Holders whose codes are as small and as large as a card's get. */
export const brief: QrHolder = { ...an, oldId: null, fullName: 'Lê A', address: 'Phường Mô Phỏng, Huế' };
export const lengthy: QrHolder = {
  ...an,
  fullName: 'Nguyễn Trần Phương Quỳnh Như Thảo Nguyên',
  address:
    'Số 123/45/6 ngách 78 ngõ 90 Đường Thử Nghiệm Kéo Dài, Tổ dân phố số 12, Phường Mô Phỏng, Thành phố Phan Rang - Tháp Chàm, Ninh Thuận',
};
