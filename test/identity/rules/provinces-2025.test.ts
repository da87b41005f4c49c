import { describe, expect, it } from 'vitest';
import type { Residence } from '../../../src/identity/api.js';
import { addressLine, splitAddress } from '../../../src/identity/rules/citizen.js';
import { cardDifferences } from '../../../src/identity/rules/details.js';
import { decree59, decree69, rulesOf } from '../../../src/identity/rules/profile.js';
import { provinces } from '../../../src/identity/rules/provinces.js';
import { provinceOf2025, provinces2025, residenceOn, sameResidence } from '../../../src/identity/rules/provinces-2025.js';
import { instant } from '../../../src/text/time.js';
import { an, readingOf } from '../people.js';

const old: Residence = {
  province: 'Bình Thuận',
  district: 'Thành phố Phan Thiết',
  ward: 'Phường Mô Phỏng',
  street: 'Số 150, Đường Biển Mẫu',
};
const now: Residence = { ...old, province: 'Lâm Đồng', district: null };

describe('the provinces from 1/7/2025', () => {
  it('are 34, and hold each of the 63 codes once', () => {
    expect(Object.keys(provinces2025)).toHaveLength(34);
    expect(Object.values(provinces2025).flat().sort()).toEqual(Object.keys(provinces).sort());
  });

  it.each([
    ['Bình Thuận', 'Lâm Đồng'],
    ['Lâm Đồng', 'Lâm Đồng'],
    ['Thừa Thiên Huế', 'Huế'],
    ['Huế', 'Huế'],
    ['Hoà Bình', 'Phú Thọ'],
    ['Praha', 'Praha'],
  ])('%s lies in %s', (former, today) => {
    expect(provinceOf2025(former)).toBe(today);
  });

  it('keep their own names: asking twice changes nothing', () => {
    for (const name of Object.keys(provinces2025)) expect(provinceOf2025(name)).toBe(name);
  });
});

describe('an address', () => {
  it.each([
    ['Số 150, Đường Biển Mẫu, Phường Mô Phỏng, Thành phố Phan Thiết, Bình Thuận', old],
    ['Số 150, Đường Biển Mẫu, Phường Mô Phỏng, Lâm Đồng', now],
    ['Xã Mô Phỏng, Lâm Đồng', { ...now, ward: 'Xã Mô Phỏng', street: '' }],
    ['Khu 1, Đặc khu Mô Phỏng, Lâm Đồng', { ...now, ward: 'Đặc khu Mô Phỏng', street: 'Khu 1' }],
    ['Tổ 1, Phúc Xá, Ba Đình, Hà Nội', { province: 'Hà Nội', district: 'Ba Đình', ward: 'Phúc Xá', street: 'Tổ 1' }],
    ['Số 1, Hà Nội', null],
    ['Hà Nội', null],
  ])('%s is split by its units', (line, parts) => {
    expect(splitAddress(line)).toEqual(parts);
    expect(splitAddress(line.normalize('NFD'))).toEqual(parts);
  });

  it('is written as it was read', () => {
    for (const home of [old, now]) expect(splitAddress(addressLine(home))).toEqual(home);
  });

  it('is converted on 1/7/2025, not before', () => {
    expect(residenceOn(old, '2025-06-30')).toEqual(old);
    expect(residenceOn(old, '2025-07-01')).toEqual(now);
    expect(residenceOn(now, '2025-07-01')).toEqual(now);
  });

  it.each([
    ['before and after', old, now, true],
    ['after and before', now, old, true],
    ['another district before', old, { ...old, district: 'Huyện Tuy Phong' }, false],
    ['two of three levels, each in another province of one of today', old, { ...old, province: 'Lâm Đồng' }, false],
    ['another ward', old, { ...now, ward: 'Phường Giả Định' }, false],
    ['another street', old, { ...now, street: 'Số 2' }, false],
    ['another province', old, { ...now, province: 'Gia Lai' }, false],
  ])('is the same place or not: %s', (_what, one, other, same) => {
    expect(sameResidence(one, other)).toBe(same);
  });

  it('on a card from before is that of the register of today', () => {
    const { card } = readingOf({ ...an, residence: old });
    expect(cardDifferences(card, { ...an, residence: now }, [])).toEqual([]);
    expect(cardDifferences({ ...card, address: 'Phan Thiết' }, { ...an, residence: now }, [])).toEqual(['residence']);
  });
});

describe('the rules by date', () => {
  it('change with the first moment of 1/7/2024', () => {
    const midnight = instant('2024-07-01');
    expect(rulesOf('by-date')(midnight - 1)).toBe(decree59);
    expect(rulesOf('by-date')(midnight)).toBe(decree69);
  });

  it('do not change where one decree was asked for', () => {
    expect(rulesOf('decree-59')(instant('2025-01-01'))).toBe(decree59);
    expect(rulesOf('decree-69')(instant('2023-01-01'))).toBe(decree69);
  });
});
