import { describe, expect, it } from 'vitest';
import { ageOn } from '../../src/identity/rules/age.js';
import { isExpired } from '../../src/identity/rules/card-validity.js';
import { addressLine, type Citizen } from '../../src/identity/rules/citizen.js';
import { isFictional } from '../../src/identity/rules/fictional.js';
import { readPersonalId } from '../../src/identity/rules/personal-id.js';
import { readCitizens } from '../../src/script/citizens.js';
import { textOf, unwrapped } from '../scenarios/stage.js';
import { citizen } from './causes.js';

const today = '2023-05-10';
const samples = unwrapped(readCitizens(textOf('samples/citizens.yaml'), 'samples/citizens.yaml'));
const one = (changed: Record<string, string> = {}): Citizen => unwrapped(readCitizens(citizen(changed), 'citizens.yaml'))[0]!;
const refusal = (source: string) => {
  const read = readCitizens(source, 'citizens.yaml');
  return read.ok ? 'taken' : { code: read.refused.code, ...read.refused.params };
};

describe('a citizen', () => {
  it('needs six lines; the card follows from the law, the register from the person', () => {
    expect(one()).toMatchObject({
      id: 'nguyen-van-an',
      email: null,
      residence: { street: 'Số 1', ward: 'Phường Mô Phỏng', district: 'Quận Ba Đình', province: 'Hà Nội' },
      ethnicity: 'Kinh',
      religion: 'Không',
      father: 'Nguyễn Văn Thành',
      card: { issueDate: '2021-03-01', expiryDate: '2024-01-15', oldId: null, fullName: 'Nguyễn Văn An' },
      register: { fullName: 'Nguyễn Văn An', birthDate: '1999-01-15', sex: 'male', cardExpiry: '2024-01-15', lateDays: 0 },
    });
  });

  it('has a card from 14 on, not before', () => {
    expect(one({ personalId: '"001209990001"', birthDate: '2009-04-30' }).card).toMatchObject({ issueDate: '2023-04-30' });
  });

  it('may have no card, or one without expiry', () => {
    expect(one({ card: 'none' })).toMatchObject({ card: null, register: { cardExpiry: null } });
    expect(one({ card: '{ expiryDate: none }' })).toMatchObject({ card: { expiryDate: null }, register: { cardExpiry: null } });
  });

  it('says of card and register only what differs', () => {
    const { card, register } = one({
      card: '{ fullName: Nguyễn Văn Ân }',
      register: '{ residence: { street: Số 2 }, lateDays: 3 }',
    });
    expect(card).toMatchObject({ fullName: 'Nguyễn Văn Ân', residence: { street: 'Số 1' } });
    expect(register).toMatchObject({ fullName: 'Nguyễn Văn An', residence: { street: 'Số 2', province: 'Hà Nội' }, lateDays: 3 });
  });

  it('may live at an address of four entries, and be born on a day written the Vietnamese way', () => {
    const residence = '{ street: Số 1, ward: Phường Mô Phỏng, district: Quận Ba Đình, province: Hà Nội }';
    expect(one({ residence, birthDate: '15/01/1999' })).toEqual(one());
  });

  it.each([
    ['a number too short', { personalId: '"00109999000"' }, 'SCRIPT_RULE_BROKEN', 2, 15],
    ['a number of another year', { birthDate: '1998-01-15' }, 'SCRIPT_RULE_BROKEN', 2, 15],
    ['a number of the other sex', { sex: 'female' }, 'SCRIPT_RULE_BROKEN', 2, 15],
    ['a fixed line', { phone: '"0240000001"' }, 'SCRIPT_RULE_BROKEN', 6, 10],
    ['a day that never was', { birthDate: '1999-02-30' }, 'SCRIPT_VALUE_WRONG', 4, 14],
    ['an address of two parts', { residence: 'Số 1, Hà Nội' }, 'SCRIPT_VALUE_WRONG', 7, 14],
    ['a province that is none', { residence: 'Số 1, Phường Mô Phỏng, Quận 1, Sài Gòn' }, 'SCRIPT_NAME_UNKNOWN', 7, 14],
    ['a face nobody can have', { faces: '{ a.png: smiling }' }, 'SCRIPT_NAME_UNKNOWN', 8, 19],
    ['an old number of 12 digits', { card: '{ oldId: "001099990001" }' }, 'SCRIPT_VALUE_WRONG', 8, 18],
  ])('is refused for %s', (_what, changed, code, line, column) => {
    expect(refusal(citizen(changed))).toMatchObject({ code, line, column });
  });

  it('says in both languages which rule is broken', () => {
    expect(refusal(citizen({ sex: 'female' }))).toMatchObject({
      path: 'nguyen-van-an.personalId',
      why: { vi: expect.stringContaining('giới tính'), en: expect.stringContaining('sex') },
    });
  });

  it('needs a name of plain letters', () => {
    expect(refusal(citizen().replace('nguyen-van-an', 'Nguyễn Văn An'))).toMatchObject({
      code: 'SCRIPT_VALUE_WRONG',
      line: 1,
      expected: 'name',
    });
  });

  it('shares neither number nor phone with another', () => {
    const other = citizen().replace('nguyen-van-an', 'nguyen-van-binh');
    expect(refusal(citizen() + other)).toMatchObject({ code: 'SCRIPT_TWICE', what: '001099990001', line: 9 });
  });
});

describe('the twenty made-up citizens', () => {
  it('are twenty, all of the fictional range', () => {
    expect(samples).toHaveLength(20);
    for (const { personalId, phone, residence, register } of samples) {
      for (const home of [residence, register.residence]) expect(isFictional({ personalId, phone, address: addressLine(home) })).toBe(true);
      expect(Number(personalId.slice(-6))).toBeLessThan(995_000);
    }
  });

  it('carry every tone mark and every special letter of Vietnamese', () => {
    const names = samples.map(({ fullName }) => fullName.toLowerCase()).join(' ');
    const marks = { grave: '\u0300', acute: '\u0301', tilde: '\u0303', hook: '\u0309', dot: '\u0323' };
    for (const [name, mark] of Object.entries(marks)) expect(names.normalize('NFD').includes(mark), name).toBe(true);
    for (const letter of 'ăâđêôơư') expect(plainTones(names)).toContain(letter);
  });

  it('differ in sex, century, age, province and card', () => {
    const ages = samples.map(({ birthDate }) => ageOn(birthDate, today));
    expect(Math.min(...ages.filter((age) => age >= 14))).toBe(14);
    expect(Math.max(...ages)).toBe(90);
    expect(ages.some((age) => age < 14)).toBe(true);
    expect(new Set(samples.map(({ personalId }) => personalId[3]))).toEqual(new Set(['0', '1', '2', '3']));
    expect(new Set(samples.map(({ residence }) => residence.province)).size).toBeGreaterThan(15);
    expect(samples.some(({ personalId }) => (unwrapped(readPersonalId(personalId)).province ?? '') === '')).toBe(true);
    const cards = samples.map(({ card }) => card);
    expect(cards.some((card) => card === null)).toBe(true);
    expect(cards.some((card) => card?.expiryDate === null)).toBe(true);
    expect(cards.some((card) => card && isExpired(card.expiryDate, today))).toBe(true);
    expect(samples.some(({ fullName }) => fullName.length > 30)).toBe(true);
  });
});

/** Lower-case letters without their tones: ấ as â, ờ as ơ. */
const plainTones = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
