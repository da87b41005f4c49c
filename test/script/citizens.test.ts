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
    ['a representative nobody knows', { representatives: '{ le-thi-mo: mother }' }, 'SCRIPT_NAME_UNKNOWN', 8, 22],
    ['a SIM in the name of nobody', { phoneOwner: 'le-thi-mo' }, 'SCRIPT_NAME_UNKNOWN', 8, 15],
    ['a province of today in an address of before', { residence: 'Số 1, Phường Mô Phỏng, Quận 1, Huế' }, 'SCRIPT_NAME_UNKNOWN', 7, 14],
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

  it('has a number of his own unless it is in somebody else’s name, and a child that of whoever represents it', () => {
    const [me, other, kid] = unwrapped(
      readCitizens(
        citizen({ level: '2' }) +
          citizen({ personalId: '"001099990002"', phone: '"0950000002"', phoneOwner: 'nguyen-van-an' }).replace('nguyen-van-an', 'an-em') +
          citizen({ personalId: '"001099990003"', representatives: '{ nguyen-van-an: father }' })
            .replace('nguyen-van-an', 'con')
            .replace(/ {2}phone: .*\n/, ''),
        'citizens.yaml',
      ),
    );
    expect(me).toMatchObject({ phoneOwner: '001099990001', representative: null });
    expect(me!.register).toMatchObject({ phones: ['0950000001', '0950000002'], level2Phone: '0950000001' });
    expect(other).toMatchObject({ phone: '0950000002', phoneOwner: '001099990001' });
    expect(other!.register).toMatchObject({ phones: [], level2Phone: null });
    const father = { personalId: '001099990001', phone: '0950000001', relation: 'father' };
    expect(kid).toMatchObject({ phone: '0950000001', phoneOwner: '001099990001', representative: father });
    expect(kid!.register.representatives).toEqual([{ personalId: '001099990001', relation: 'father' }]);
  });

  it('lives at an address of two levels if the file says so', () => {
    const two = { street: 'Số 1', ward: 'Phường Mô Phỏng', district: null, province: 'Huế' };
    for (const residence of ['Số 1, Phường Mô Phỏng, Huế', '{ street: Số 1, ward: Phường Mô Phỏng, province: Huế }']) {
      expect(one({ residence })).toMatchObject({ residence: two, origin: 'Phường Mô Phỏng, Huế', register: { residence: two } });
    }
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

describe('the made-up citizens', () => {
  it('are twenty-four, all of the fictional range', () => {
    expect(samples).toHaveLength(24);
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
