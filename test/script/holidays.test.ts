import { describe, expect, it } from 'vitest';
import { readHolidays } from '../../src/script/holidays.js';

const read = (source: string) => readHolidays(source, 'holidays.yaml');

describe('a file of days off', () => {
  it('gives a year its weekdays off and the Saturdays worked, in YAML or JSON', () => {
    const year = { '2027': { off: ['2027-01-01'], worked: ['2027-01-09'] } };
    expect(read('"2027":\n  off: [2027-01-01]\n  worked: [09/01/2027]')).toEqual({ ok: true, value: year });
    expect(read(JSON.stringify(year))).toEqual({ ok: true, value: year });
    expect(read('2027: { off: [] }')).toEqual({ ok: true, value: { '2027': { off: [], worked: [] } } });
  });

  it.each([
    ['a day that never was', '2027:\n  off: [2027-02-30]', 'SCRIPT_VALUE_WRONG', 2, 9],
    ['a day of another year', '2027:\n  off: [2027-01-01, 2028-01-03]', 'SCRIPT_RULE_BROKEN', 2, 21],
    ['a Sunday off', '2027:\n  off: [2027-01-03]', 'SCRIPT_RULE_BROKEN', 2, 9],
    ['a Saturday off', '2027:\n  off: [2027-01-02]', 'SCRIPT_RULE_BROKEN', 2, 9],
    ['a weekday worked in exchange', '2027:\n  off: []\n  worked: [2027-01-04]', 'SCRIPT_RULE_BROKEN', 3, 12],
    ['a Sunday worked in exchange', '2027:\n  off: []\n  worked: [2027-01-10]', 'SCRIPT_RULE_BROKEN', 3, 12],
    ['a day twice', '2027:\n  off:\n    - 2027-01-01\n    - 2027-01-01', 'SCRIPT_TWICE', 4, 7],
    ['a year that is none', 'next: { off: [] }', 'SCRIPT_VALUE_WRONG', 1, 1],
    ['a year twice', '2027: { off: [] }\n2027: { off: [] }', 'SCRIPT_TWICE', 2, 1],
    ['no days off', '2027: { worked: [] }', 'SCRIPT_KEY_MISSING', 1, 7],
    ['an entry nobody knows', '2027: { off: [], free: [] }', 'SCRIPT_KEY_UNKNOWN', 1, 18],
    ['one day for a list', '2027: { off: 2027-01-01 }', 'SCRIPT_VALUE_WRONG', 1, 14],
    ['a list of years', '[2027]', 'SCRIPT_VALUE_WRONG', 1, 1],
  ])('is refused for %s', (_what, source, code, line, column) => {
    expect(read(source)).toMatchObject({ ok: false, refused: { code, params: { file: 'holidays.yaml', line, column } } });
  });
});
