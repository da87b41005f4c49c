import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../src/identity/rules/citizen.js';
import { isFictionalWard } from '../../src/identity/rules/fictional.js';
import { exists, opening } from '../../src/identity/rules/office.js';
import { provinceOf2025, residenceOn } from '../../src/identity/rules/provinces-2025.js';
import { readCitizens } from '../../src/script/citizens.js';
import { readOffices } from '../../src/script/offices.js';
import { instant } from '../../src/text/time.js';
import { textOf, unwrapped } from '../scenarios/stage.js';

/** An office of which nothing is wrong but what is given. */
const office = (changed: Readonly<Record<string, string>> = {}) =>
  `ha-noi-phuong:\n${Object.entries({
    name: 'Công an Phường Mô Phỏng',
    kind: 'ward',
    address: 'Số 2, Phường Mô Phỏng, Quận Ba Đình, Hà Nội',
    hours: '[07:30-11:30, 13:00-17:00]',
    officers: '[{ number: "990001", name: Trần Văn Mẫu, pin: "204613" }]',
    ...changed,
  })
    .map(([key, value]) => `  ${key}: ${value}\n`)
    .join('')}`;
const read = (source: string) => readOffices(source, 'offices.yaml');
const one = (changed: Record<string, string> = {}) => unwrapped(read(office(changed))).offices[0]!;

describe('an office', () => {
  it('needs five lines; province and time follow from the address', () => {
    expect(unwrapped(read(office()))).toEqual({
      offices: [
        {
          id: 'ha-noi-phuong',
          name: 'Công an Phường Mô Phỏng',
          kind: 'ward',
          province: 'Hà Nội',
          address: 'Số 2, Phường Mô Phỏng, Quận Ba Đình, Hà Nội',
          from: null,
          until: '2025-06-30',
          hours: [
            [7.5, 11.5],
            [13, 17],
          ],
          saturdayMorning: false,
          closed: [],
        },
      ],
      officers: [{ id: '990001', name: 'Trần Văn Mẫu', office: 'ha-noi-phuong', pin: '204613' }],
    });
  });

  it.each([
    ['a district', { kind: 'district' }, null, '2025-02-28'],
    ['a ward of two levels', { address: 'Số 2, Phường Mô Phỏng, Hà Nội' }, '2025-07-01', null],
    ['a special zone', { kind: 'special-zone', address: 'Khu Phường Mô Phỏng cũ, Đặc khu Mô Phỏng, Lâm Đồng' }, '2025-07-01', null],
    ['one that says so itself', { from: '2023-05-15', until: 'open' }, '2023-05-15', null],
  ])('that is %s takes dossiers in its time only', (_what, changed, from, until) => {
    expect(one(changed)).toMatchObject({ from, until });
  });

  it.each([
    ['a kind that is none', { kind: 'embassy' }, 'SCRIPT_NAME_UNKNOWN', 3, 9],
    ['an address of two parts', { address: 'Số 2, Hà Nội' }, 'SCRIPT_VALUE_WRONG', 4, 12],
    ['an address that may be real', { address: 'Số 2, Phường Ngọc Hà, Hà Nội' }, 'SCRIPT_RULE_BROKEN', 4, 12],
    ['a province of before in an address of today', { address: 'Số 2, Phường Mô Phỏng, Hải Dương' }, 'SCRIPT_NAME_UNKNOWN', 4, 12],
    ['a district in an address of today', { kind: 'district', address: 'Số 2, Phường Mô Phỏng, Hà Nội' }, 'SCRIPT_RULE_BROKEN', 3, 9],
    ['hours that run backwards', { hours: '[11:30-07:30]' }, 'SCRIPT_VALUE_WRONG', 5, 11],
    ['hours past midnight', { hours: '[08:00-24:30]' }, 'SCRIPT_VALUE_WRONG', 5, 11],
    ['hours of no clock', { hours: '[08:75-12:00]' }, 'SCRIPT_VALUE_WRONG', 5, 11],
    ['hours that overlap', { hours: '[08:00-12:00, 11:00-17:00]' }, 'SCRIPT_RULE_BROKEN', 5, 10],
    ['no hours', { hours: '[]' }, 'SCRIPT_VALUE_WRONG', 5, 10],
    ['nobody who works there', { officers: '[]' }, 'SCRIPT_VALUE_WRONG', 6, 13],
    ['a PIN of words', { officers: '[{ number: "990001", name: A, pin: secret }]' }, 'SCRIPT_VALUE_WRONG', 6, 48],
    ['an officer without a PIN', { officers: '[{ number: "990001", name: A }]' }, 'SCRIPT_KEY_MISSING', 6, 14],
    ['a day that never was', { closed: '[2023-02-30]' }, 'SCRIPT_VALUE_WRONG', 7, 12],
    ['an entry nobody knows', { opens: '08:00' }, 'SCRIPT_KEY_UNKNOWN', 7, 3],
  ])('is refused for %s', (_what, changed, code, line, column) => {
    expect(read(office(changed as unknown as Record<string, string>))).toMatchObject({
      ok: false,
      refused: { code, params: { line, column } },
    });
  });

  it('shares no officer with another', () => {
    const twice = office() + office().replace('ha-noi-phuong', 'ha-noi-quan');
    expect(read(twice)).toMatchObject({ ok: false, refused: { code: 'SCRIPT_TWICE', params: { line: 12, what: '990001' } } });
  });
});

describe('the offices that come with the program', () => {
  const { offices, officers } = unwrapped(readOffices(textOf('samples/offices.yaml'), 'samples/offices.yaml'));
  const citizens = unwrapped(readCitizens(textOf('samples/citizens.yaml'), 'samples/citizens.yaml'));
  const kindsOn = (province: string, day: string) =>
    offices.filter((one) => one.province === province && exists(one, day)).map(({ kind }) => kind);

  it('are made up, each with somebody who works there', () => {
    for (const { id, name, address } of offices) {
      expect([id, isFictionalWard(address)]).toEqual([id, true]);
      expect(officers.filter((officer) => officer.office === id).length, name).toBeGreaterThan(0);
    }
    expect(new Set(officers.map(({ pin }) => pin)).size).toBe(officers.length);
  });

  it.each([
    ['2023-05-10', ['ward', 'district', 'province']],
    ['2025-02-28', ['ward', 'district', 'province']],
    ['2025-03-01', ['ward', 'province']],
    ['2025-06-30', ['ward', 'province']],
  ])('stand on %s in the province of every sample citizen: %j', (day, kinds) => {
    for (const { id, residence } of citizens) expect([id, kindsOn(residence.province, day)]).toEqual([id, kinds]);
  });

  it('follow the addresses of two levels from 1/7/2025, in the provinces of that day', () => {
    for (const { residence } of citizens) {
      const { province } = residenceOn(residence, '2025-07-01');
      expect(province).toBe(provinceOf2025(residence.province));
      const kinds = kindsOn(province, '2025-07-01');
      expect([province, kinds]).toEqual([province, expect.arrayContaining(['ward', 'province'])]);
      expect(kinds).not.toContain('district');
    }
    const today = offices.filter((office) => exists(office, '2025-07-01'));
    expect(new Set(today.map(({ kind }) => kind))).toEqual(new Set(['ward', 'commune', 'special-zone', 'province']));
    for (const { address } of today) expect(splitAddress(address)).toMatchObject({ district: null });
  });

  it('differ in their hours: some open on Saturday mornings, some have days of their own off', () => {
    const at = (day: string, hour: number) => offices.filter((office) => opening(office, instant(day, hour), {}).open).length;
    expect(at('2023-05-13', 9)).toBeGreaterThan(0);
    expect(at('2023-05-13', 9)).toBeLessThan(at('2023-05-10', 9) / 2);
    expect(offices.some(({ closed }) => closed.length > 0)).toBe(true);
    expect(new Set(offices.map(({ hours }) => JSON.stringify(hours))).size).toBeGreaterThan(1);
  });

  it('have names that tell them apart within their province', () => {
    const names = offices.map(({ province, name, from }) => `${province} ${name} ${from}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
