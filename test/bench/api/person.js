const person = (serial) => ({
  personalId: `00109999${serial}`,
  phone: `095999${serial}`,
  fullName: 'Nguyễn Văn Đo',
  birthDate: '1999-01-15',
  sex: 'male',
  residence: { province: 'Hà Nội', district: null, ward: 'Phường Mô Phỏng', street: 'Số 1, Tổ 1' },
  cardExpiry: '2039-01-15',
  lateDays: 0,
  password: 'Mo-Phong1!',
  measures: { width: 480, height: 640, brightness: 128, contrast: 50, sharpness: 200, digest: 'ab'.repeat(32) },
});

/** Made-up people: of the first the application is read, the second hands his card in again and again, the third logs in. */
export const [reader, writer, caller] = [person(5997), person(5998), person(5999)];

const unread = [
  'oldId',
  'issueDate',
  'documentNumber',
  'nationality',
  'ethnicity',
  'religion',
  'origin',
  'marks',
  'father',
  'mother',
  'chipId',
];

/** What was read of somebody's chip. */
export const readingOf = ({ personalId, fullName, birthDate, sex, cardExpiry }) => ({
  by: 'chip',
  card: {
    ...Object.fromEntries(unread.map((field) => [field, null])),
    ...{ personalId, fullName, birthDate, sex, expiryDate: cardExpiry },
    address: 'Số 1, Tổ 1, Phường Mô Phỏng, Hà Nội',
    spouses: [],
    unknownFields: [],
  },
});
