import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { folder } from './run.js';

/** Nobody, but outside every fictional range: what this program must take for a real person. */
export const real = {
  id: '001080123456',
  oldId: '012345678',
  phone: '0912345678',
  fullName: 'Trần Quốc Thật',
  birthDate: '1980-03-12',
  shownBirthDate: '12/03/1980',
  qrBirthDate: '12031980',
  email: 'tran.quoc.that@gmail.com',
  street: 'Ngõ 10 Đường Láng',
  ward: 'Phường Láng Thượng',
  district: 'Quận Đống Đa',
  father: 'Trần Văn Cha',
  mother: 'Lý Thị Mẹ',
  origin: 'Xã Quê Thật',
} as const;
/** The second of the file, who is not even walked. */
export const other = {
  otherId: '048190654321',
  otherPhone: '0987654321',
  otherName: 'Lê Thị Người Khác',
  otherStreet: 'Số 77 Lê Duẩn',
} as const;

const address = `${real.street}, ${real.ward}, ${real.district}, Hà Nội`;

export const realFile = (at = folder()): string => {
  const path = join(at, 'that.yaml');
  writeFileSync(
    path,
    `tran-quoc-that:
  personalId: "${real.id}"
  fullName: ${real.fullName}
  birthDate: ${real.birthDate}
  sex: male
  phone: "${real.phone}"
  email: ${real.email}
  residence: ${address}
  origin: ${real.origin}, Huyện Thường Tín, Hà Nội
  father: ${real.father}
  mother: ${real.mother}
  card: { issueDate: 2021-04-25, oldId: "${real.oldId}" }
nguoi-khac:
  personalId: "${other.otherId}"
  fullName: ${other.otherName}
  birthDate: 1990-06-01
  sex: female
  phone: "${other.otherPhone}"
  residence: ${other.otherStreet}, Phường Hải Châu 1, Quận Hải Châu, Đà Nẵng
`,
  );
  return path;
};

/** A picture of the QR on that person's card. */
export async function realQr(at = folder()): Promise<string> {
  const path = join(at, 'qr.png');
  const text = [real.id, real.oldId, real.fullName, real.qrBirthDate, 'Nam', address, '25042021'].join('|');
  await QRCode.toFile(path, [{ data: Buffer.from(text), mode: 'byte' }], { scale: 6 });
  return path;
}
