import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradicts, maskedId, readPersonalId } from '../../../src/identity/rules/personal-id.js';
import { provinces } from '../../../src/identity/rules/provinces.js';
import { refuse } from '../../../src/refusals/index.js';

describe('a personal ID number', () => {
  it.each([
    ['001099990001', 'Hà Nội', 'male', 1999],
    ['001199990001', 'Hà Nội', 'female', 1999],
    ['079200990001', 'Hồ Chí Minh', 'male', 2000],
    ['079323990001', 'Hồ Chí Minh', 'female', 2023],
    ['048400990001', 'Đà Nẵng', 'male', 2100],
    ['048599990001', 'Đà Nẵng', 'female', 2199],
    ['096600990001', 'Cà Mau', 'male', 2200],
    ['096799990001', 'Cà Mau', 'female', 2299],
    ['017800990001', 'Hòa Bình', 'male', 2300],
    ['017999990001', 'Hòa Bình', 'female', 2399],
    ['038000990001', 'Thanh Hóa', 'male', 1900],
    ['077155990001', 'Bà Rịa - Vũng Tàu', 'female', 1955],
    [' 001 099 990 001 ', 'Hà Nội', 'male', 1999],
    ['100099990001', null, 'male', 1999],
    ['999300990001', null, 'female', 2000],
  ])('%s is of %s, %s, born %i', (text, province, sex, birthYear) => {
    expect(readPersonalId(text)).toEqual({ ok: true, value: { number: text.replaceAll(' ', ''), province, sex, birthYear } });
  });

  it.each([
    ['', refuse('ID_NOT_12_DIGITS', { digits: 0 })],
    ['00109999000', refuse('ID_NOT_12_DIGITS', { digits: 11 })],
    ['0010999900011', refuse('ID_NOT_12_DIGITS', { digits: 13 })],
    ['00109999000a', refuse('ID_NOT_12_DIGITS', { digits: 11 })],
    ['001-099-990001', refuse('ID_NOT_12_DIGITS', { digits: 12 })],
    ['００１０９９９９０００１', refuse('ID_NOT_12_DIGITS', { digits: 0 })],
    ['٠٠١٠٩٩٩٩٠٠٠١', refuse('ID_NOT_12_DIGITS', { digits: 0 })],
    ['123456789', refuse('ID_IS_OLD_NUMBER', {})],
    ['123 456 789', refuse('ID_IS_OLD_NUMBER', {})],
    ['12345678', refuse('ID_NOT_12_DIGITS', { digits: 8 })],
    ['000099990001', refuse('ID_PROVINCE_UNKNOWN', { code: '000' })],
    ['003099990001', refuse('ID_PROVINCE_UNKNOWN', { code: '003' })],
    ['085099990001', refuse('ID_PROVINCE_UNKNOWN', { code: '085' })],
    ['099099990001', refuse('ID_PROVINCE_UNKNOWN', { code: '099' })],
  ])('%s is refused', (text, answer) => {
    expect(readPersonalId(text)).toEqual(answer);
  });

  it('knows 63 provinces, each name in NFC', () => {
    expect(Object.keys(provinces)).toHaveLength(63);
    for (const name of Object.values(provinces)) expect(name).toBe(name.normalize('NFC'));
  });

  it.each([
    ['001099990001', 'male', '1999-12-31', null],
    ['001099990001', 'female', '1999-12-31', 'sex'],
    ['001099990001', 'male', '1998-12-31', 'birth year'],
    ['001099990001', 'female', '1998-12-31', 'sex'],
    ['001300990001', 'female', '2000-02-29', null],
    ['001300990001', 'female', '1900-02-28', 'birth year'],
    ['not a number', 'female', '1900-02-28', null],
  ] as const)('%s against %s, %s: %s', (number, sex, birthDate, what) => {
    expect(contradicts(number, { sex, birthDate })).toBe(what);
  });

  it('gives back sex and year of any number that is well formed', () => {
    const numbers = fc.tuple(fc.constantFrom(...Object.keys(provinces)), fc.nat(9), fc.nat(99), fc.nat(999_999));
    fc.assert(
      fc.property(numbers, ([code, digit, year, serial]) => {
        const number = `${code}${digit}${String(year).padStart(2, '0')}${String(serial).padStart(6, '0')}`;
        const read = readPersonalId(number);
        expect(read).toMatchObject({ ok: true, value: { number, sex: digit % 2 ? 'female' : 'male' } });
        expect(read.ok && read.value.birthYear % 100).toBe(year);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof readPersonalId(text).ok === 'boolean'));
  });

  it('shows only its first and last two digits', () => {
    expect(maskedId('001099990001')).toBe('00••••••••01');
    expect(maskedId('')).toBe('');
  });
});
