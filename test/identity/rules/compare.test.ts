import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Said } from '../../../src/identity/desk.js';
import { emptyCard, type Sex } from '../../../src/identity/rules/card.js';
import {
  type ComparedField,
  type ComparedSource,
  compare,
  comparedFields,
  comparedSources,
  type Saying,
} from '../../../src/identity/rules/compare.js';
import { deskDifferences } from '../../../src/identity/rules/desk-differences.js';

const whole: Readonly<Record<ComparedField, string>> = {
  personalId: '001099990001',
  fullName: 'Nguyễn Thị Hòa',
  birthDate: '1999-01-15',
  sex: 'female',
  residence: 'Số 12 Phố Giả Định, Phường Mô Phỏng, Quận 3, Hồ Chí Minh',
  issueDate: '2021-04-25',
  expiryDate: '2024-01-15',
  oldId: '990000001',
  origin: 'Phường Mô Phỏng, Thị xã Buôn Hồ, Đắk Lắk',
  ethnicity: 'Kinh',
  religion: 'Không',
  father: 'Nguyễn Văn Bình',
  mother: 'Phạm Thị Lan',
};
const other: Readonly<Record<ComparedField, string>> = {
  personalId: '001099990002',
  fullName: 'Nguyễn Thị Hóa',
  birthDate: '1999-01-16',
  sex: 'male',
  residence: 'Số 13 Phố Giả Định, Phường Mô Phỏng, Quận 3, Hồ Chí Minh',
  issueDate: '2021-04-26',
  expiryDate: '2024-01-16',
  oldId: '990000002',
  origin: 'Phường Mô Phỏng, Thị xã Buôn Hồ, Đắk Nông',
  ethnicity: 'Tày',
  religion: 'Phật giáo',
  father: 'Nguyễn Văn Bính',
  mother: 'Phạm Thị Loan',
};

const everyCase = comparedFields.flatMap((field) => comparedSources.map((source) => [field, source] as const));
const agreement = (field: ComparedField, one: string, another: string) =>
  compare({ said: { [field]: one }, register: { [field]: another } })[0]!.agreement;

describe('what the sources say', () => {
  it('is equal where all of them say the same, field by field', () => {
    const compared = compare({ said: whole, qr: whole, chip: whole, register: whole });
    expect(compared.map(({ field }) => field)).toEqual([...comparedFields]);
    expect(compared.every(({ agreement }) => agreement === 'equal')).toBe(true);
  });

  it.each(everyCase)('differs in %s alone where %s alone has another', (field, source) => {
    const sayings: Record<ComparedSource, Saying> = { said: whole, qr: whole, chip: whole, register: whole };
    const compared = compare({ ...sayings, [source]: { ...whole, [field]: other[field] } });
    const differing = compared.filter(({ agreement }) => agreement !== 'equal');
    expect(differing).toEqual([
      {
        field,
        agreement: 'different',
        values: Object.fromEntries(comparedSources.map((one) => [one, one === source ? other[field] : whole[field]])),
      },
    ]);
  });

  it.each(comparedFields)('is not compared in %s where only one of them knows it', (field) => {
    const { [field]: _, ...rest } = whole;
    const without = compare({ said: whole, qr: { ...whole, [field]: null }, chip: rest, register: { ...whole, [field]: ' ' } });
    expect(without.map(({ field }) => field)).toEqual(comparedFields.filter((one) => one !== field));
  });

  it('is not compared with a card that was not read', () => {
    expect(compare({ said: whole, qr: null, chip: null })).toEqual([]);
  });

  it.each<[ComparedField, string, string, 'equal' | 'spelled-differently' | 'different']>([
    ['fullName', 'Nguyễn Thị Hòa', 'NGUYỄN  THỊ HÒA', 'equal'],
    ['fullName', 'Nguyễn Thị Hòa', 'Nguyễn Thị Hòa'.normalize('NFD'), 'equal'],
    ['fullName', 'Nguyễn Thị Hòa', 'Nguyễn Thị Hoà', 'spelled-differently'],
    ['fullName', 'Ngô Thị Thúy', 'Ngô Thị Thuý', 'spelled-differently'],
    ['fullName', 'Ngô Thị Thúy', 'Ngô Thị Thùy', 'different'],
    ['fullName', 'Lý A Già', 'Lí A Già', 'different'],
    ['fullName', 'Y Đắk', 'Y Đăk', 'different'],
    ['mother', 'Lê Thị Hòa', 'Lê Thị Hoà', 'spelled-differently'],
    ['religion', 'Phật giáo Hòa Hảo', 'Phật giáo Hoà Hảo', 'spelled-differently'],
    ['residence', 'Số 1,Phường Mô Phỏng , Quận 3, Hồ Chí Minh', 'Số 1, Phường Mô Phỏng, Quận 3, Hồ Chí Minh', 'equal'],
    ['residence', 'Số 1, Phường Mô Phỏng, Quận 3, TP. Hồ Chí Minh', 'Số 1, Phường Mô Phỏng, Quận 3, Hồ Chí Minh', 'spelled-differently'],
    ['residence', 'Số 1, P. Mô Phỏng, Q3, TPHCM', 'Số 1, Phường Mô Phỏng, Quận 3, Thành phố Hồ Chí Minh', 'spelled-differently'],
    ['residence', 'Số 1, P.Mô Phỏng, TX. Buôn Hồ, Đăk Lăk', 'Số 1, Phường Mô Phỏng, Thị xã Buôn Hồ, Tỉnh Đắk Lắk', 'spelled-differently'],
    ['residence', 'Số 1, Phường Mô Phỏng, Quận 3, Hồ Chí Minh', 'Số 1, Phường Mô Phỏng, Hồ Chí Minh', 'spelled-differently'],
    ['residence', 'Số 1, Phường Mô Phỏng, Quận 3, Hồ Chí Minh', 'Số 2, Phường Mô Phỏng, Hồ Chí Minh', 'different'],
    ['residence', 'Số 1, Phường Mô Phỏng, Quận 3, Hồ Chí Minh', 'Số 1, Phường Mô Phỏng, Quận 1, Hồ Chí Minh', 'different'],
    ['residence', 'Số 1, Phường Mô Phỏng, Thành phố Thủ Dầu Một, Bình Dương', 'Số 1, Phường Mô Phỏng, TP.HCM', 'spelled-differently'],
    ['origin', 'Xã Giả Định, H. Mẫu, Kontum', 'Xã Giả Định, Huyện Mẫu, Kon Tum', 'spelled-differently'],
    ['origin', 'Praha, Cộng hòa Séc', 'Praha, Cộng hoà Séc', 'spelled-differently'],
    ['birthDate', '1999-01-15', '1999-15-01', 'different'],
  ])('in %s: “%s” and “%s” are %s', (field, one, another, expected) => {
    expect(agreement(field, one, another)).toBe(expected);
    expect(agreement(field, another, one)).toBe(expected);
  });

  it('is told as each of them wrote it, in NFC', () => {
    const [told] = compare({ said: { fullName: 'Hòa'.normalize('NFD') }, chip: { fullName: 'HOÀ' } });
    expect(told).toEqual({ field: 'fullName', values: { said: 'Hòa', chip: 'HOÀ' }, agreement: 'spelled-differently' });
  });

  it('is different as soon as one of them is, however the others spell it', () => {
    const [told] = compare({ said: { fullName: 'Lê Thị Hòa' }, qr: { fullName: 'Lê Thị Hoà' }, register: { fullName: 'Lê Thị Hóa' } });
    expect(told!.agreement).toBe('different');
  });

  it('agrees with itself whatever it is, and in whatever order it is asked', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.constantFrom(...comparedFields), texts, texts, (field, one, another) => {
        expect(agreement(field, one, one)).toBe('equal');
        expect(agreement(field, one, another)).toBe(agreement(field, another, one));
      }),
    );
  });
});

describe('at the desk', () => {
  const residence = { street: 'Số 12', ward: 'Phường Mô Phỏng', district: 'Quận Ba Đình', province: 'Hà Nội' };
  const person = { personalId: '001099990001', fullName: 'Nguyễn Văn An', birthDate: '1999-01-15', sex: 'male' as Sex };
  const said: Said = { ...person, residence, phone: '0950000001', email: null, representative: null };
  const register = { ...person, residence, cardExpiry: '2024-01-15', lateDays: 0 };
  const qr = {
    ...emptyCard,
    ...person,
    address: 'Số 12, Phường Mô Phỏng, Quận Ba Đình, Hà Nội',
    issueDate: '2021-04-25',
    oldId: '990000001',
  };
  const chip = { ...qr, expiryDate: '2024-01-15', ethnicity: 'Kinh' };
  const all = { said, qr, chip, register };

  it('nothing differs where nothing does', () => {
    expect(deskDifferences(all)).toEqual([]);
    expect(deskDifferences({ ...all, qr: null, chip: null })).toEqual([]);
  });

  it.each<[string, ComparedField, string, Partial<typeof all>]>([
    ['the word', 'fullName', 'said', { said: { ...said, fullName: 'Nguyễn Văn Ân' } }],
    ['the word', 'birthDate', 'said', { said: { ...said, birthDate: '1999-01-16' } }],
    ['the word', 'sex', 'said', { said: { ...said, sex: 'female' } }],
    ['the word', 'residence', 'said', { said: { ...said, residence: { ...residence, street: 'Số 13' } } }],
    ['the word', 'personalId', 'said', { said: { ...said, personalId: '001099990002' } }],
    ['the QR', 'fullName', 'qr', { qr: { ...qr, fullName: 'Nguyễn Văn Ân' } }],
    ['the QR', 'birthDate', 'qr', { qr: { ...qr, birthDate: '1999-01-16' } }],
    ['the QR', 'sex', 'qr', { qr: { ...qr, sex: 'female' } }],
    ['the QR', 'residence', 'qr', { qr: { ...qr, address: 'Số 13, Phường Mô Phỏng, Quận Ba Đình, Hà Nội' } }],
    ['the QR', 'personalId', 'qr', { qr: { ...qr, personalId: '001099990002' } }],
    ['the QR', 'issueDate', 'qr', { qr: { ...qr, issueDate: '2021-04-26' } }],
    ['the QR', 'oldId', 'qr', { qr: { ...qr, oldId: '990000002' } }],
    ['the chip', 'fullName', 'chip', { chip: { ...chip, fullName: 'Nguyễn Văn Ân' } }],
    ['the chip', 'birthDate', 'chip', { chip: { ...chip, birthDate: '1999-01-16' } }],
    ['the chip', 'sex', 'chip', { chip: { ...chip, sex: 'female' } }],
    ['the chip', 'residence', 'chip', { chip: { ...chip, address: 'Số 13, Phường Mô Phỏng, Quận Ba Đình, Hà Nội' } }],
    ['the chip', 'personalId', 'chip', { chip: { ...chip, personalId: '001099990002' } }],
    ['the chip', 'issueDate', 'chip', { chip: { ...chip, issueDate: '2021-04-26' } }],
    ['the chip', 'expiryDate', 'chip', { chip: { ...chip, expiryDate: '2024-01-16' } }],
    ['the chip', 'oldId', 'chip', { chip: { ...chip, oldId: '990000002' } }],
    ['the register', 'fullName', 'register', { register: { ...register, fullName: 'Nguyễn Văn Ân' } }],
    ['the register', 'birthDate', 'register', { register: { ...register, birthDate: '1999-01-16' } }],
    ['the register', 'sex', 'register', { register: { ...register, sex: 'female' } }],
    ['the register', 'residence', 'register', { register: { ...register, residence: { ...residence, street: 'Số 13' } } }],
    ['the register', 'personalId', 'register', { register: { ...register, personalId: '001099990002' } }],
    ['the register', 'expiryDate', 'register', { register: { ...register, cardExpiry: '2024-01-16' } }],
  ])('the officer sees that %s alone has another %s', (_whose, field, source, changed) => {
    const [difference, ...more] = deskDifferences({ ...all, ...changed });
    expect(more).toEqual([]);
    expect(difference).toMatchObject({ field, kind: 'different' });
    const { [source as ComparedSource]: odd, ...others } = difference!.values;
    expect(new Set(Object.values(others)).size).toBe(1);
    expect(Object.values(others)).not.toContain(odd);
  });
});
