import { describe, expect, it } from 'vitest';
import { cardDifferences, compareDetails } from '../../../src/identity/rules/details.js';
import { isFictional, isFictionalId, isFictionalPhone, isFictionalWard } from '../../../src/identity/rules/fictional.js';
import { plainText, sameText } from '../../../src/identity/rules/same-text.js';
import { an, detailsOf, readingOf } from '../people.js';

describe('the same name or address', () => {
  it.each([
    ['Nguyễn Văn An', 'NGUYỄN VĂN AN'],
    ['Nguyễn Văn An', '  nguyễn  văn an '],
    ['Nguyễn Văn An', 'Nguyễn Văn An'.normalize('NFD')],
    ['Hòa Bình', 'Hoà Bình'],
    ['Khánh Hòa', 'KHÁNH HOÀ'],
    ['Thúy', 'Thuý'],
    ['Hỏe', 'Hoẻ'],
    ['Lũy', 'Luỹ'],
    ['Tọa', 'Toạ'],
    ['Số 1,Tổ 2', 'Số 1 , Tổ 2'],
    ['Đặng', 'đặng'],
    ['Thuỷ Nguyên', 'Thủy Nguyên'],
  ])('%s and %s', (one, other) => {
    expect(sameText(one, other)).toBe(true);
  });

  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn Ân'],
    ['Nguyễn Văn An', 'Nguyen Van An'],
    ['Hòa', 'Hoa'],
    ['Hòa', 'Hóa'],
    ['Đặng', 'Dặng'],
    ['Hoa', 'Hao'],
    ['Phường 1', 'Phường 11'],
    ['Của', 'Cuả'],
  ])('is not %s and %s', (one, other) => {
    expect(sameText(one, other)).toBe(false);
  });

  it('has one spelling that is stable', () => {
    for (const text of ['Hòa', 'THUỶ', 'Nguyễn  Văn\tAn']) expect(plainText(plainText(text))).toBe(plainText(text));
  });
});

describe('a card against the register', () => {
  const { card } = readingOf(an);

  it.each([
    ['the same', card, []],
    ['in capitals', { ...card, fullName: 'NGUYỄN VĂN AN' }, []],
    ['without an address', { ...card, address: null }, []],
    ['another name', { ...card, fullName: 'Nguyễn Văn Ân' }, ['fullName']],
    ['another birth date', { ...card, birthDate: '1999-01-16' }, ['birthDate']],
    ['another sex', { ...card, sex: 'female' as const }, ['sex']],
    ['another address', { ...card, address: 'Số 2, Tổ 1, Phường Mô Phỏng, Quận Mô Phỏng, Hà Nội' }, ['residence']],
  ])('%s', (_what, given, fields) => {
    expect(cardDifferences(given, an, [])).toEqual(fields);
    expect(cardDifferences(given, an, ['fullName', 'residence'])).toEqual(
      fields.filter((field) => field === 'birthDate' || field === 'sex'),
    );
  });

  it('takes a form in capitals for the same', () => {
    expect(compareDetails({ ...detailsOf(an), fullName: 'NGUYỄN VĂN AN' }, an, false)).toEqual({ ok: true, value: [] });
  });
});

describe('the fictional range', () => {
  it.each([
    ['001099990000', true],
    ['001099989999', false],
    ['001099999999', true],
    ['99990001', false],
  ])('of ID numbers: %s %s', (personalId, fictional) => {
    expect(isFictionalId(personalId)).toBe(fictional);
  });

  it.each([
    ['0950000001', true],
    ['0960000001', false],
    ['095000000', false],
  ])('of phones: %s %s', (phone, fictional) => {
    expect(isFictionalPhone(phone)).toBe(fictional);
  });

  it.each([
    ['Phường Mô Phỏng', true],
    ['phường mô phỏng'.normalize('NFD'), true],
    ['Số 1, Phường Mô Phỏng, Hà Nội', true],
    ['Phường Bến Nghé', false],
    ['', false],
  ])('of wards: %s %s', (ward, fictional) => {
    expect(isFictionalWard(ward)).toBe(fictional);
  });

  it('holds somebody only when everything known lies in it, and something is known', () => {
    const known = { personalId: '001099990001', phone: '0950000001', address: 'Phường Mô Phỏng' };
    expect(isFictional(known)).toBe(true);
    expect(isFictional({ ...known, phone: null })).toBe(true);
    expect(isFictional({ ...known, phone: '0960000001' })).toBe(false);
    expect(isFictional({ ...known, personalId: '001099000001' })).toBe(false);
    expect(isFictional({ phone: null })).toBe(false);
  });
});
