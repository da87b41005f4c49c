import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operatorOf, operators, readPhone } from '../../../src/identity/rules/phone.js';
import { ok, refuse } from '../../../src/refusals/index.js';

const not = refuse('PHONE_NOT_VIETNAMESE', {});
const fixed = refuse('PHONE_FIXED_LINE', {});
const old = (prefix: string, now: string) => refuse('PHONE_OLD_PREFIX', { old: prefix, now });

describe('a phone number', () => {
  it.each([
    ['0950000001', ok('0950000001')],
    ['095 000 0001', ok('0950000001')],
    ['095.000.0001', ok('0950000001')],
    ['095-000-0001', ok('0950000001')],
    ['(095) 0000001', ok('0950000001')],
    ['+84950000001', ok('0950000001')],
    ['+84 950 000 001', ok('0950000001')],
    ['+84 (0) 950000001', ok('0950000001')],
    ['84950000001', ok('0950000001')],
    ['0084950000001', ok('0950000001')],
    [' 0950000001\u00a0', ok('0950000001')],
    ['0840000001', ok('0840000001')],
    ['0841234567', ok('0841234567')],
    ['01201234567', old('0120', '070')],
    ['01211234567', old('0121', '079')],
    ['01221234567', old('0122', '077')],
    ['01231234567', old('0123', '083')],
    ['01241234567', old('0124', '084')],
    ['01251234567', old('0125', '085')],
    ['01261234567', old('0126', '076')],
    ['01271234567', old('0127', '081')],
    ['01281234567', old('0128', '078')],
    ['01291234567', old('0129', '082')],
    ['01621234567', old('0162', '032')],
    ['01631234567', old('0163', '033')],
    ['01641234567', old('0164', '034')],
    ['01651234567', old('0165', '035')],
    ['01661234567', old('0166', '036')],
    ['01671234567', old('0167', '037')],
    ['01681234567', old('0168', '038')],
    ['01691234567', old('0169', '039')],
    ['01861234567', old('0186', '056')],
    ['01881234567', old('0188', '058')],
    ['01991234567', old('0199', '059')],
    ['+841231234567', old('0123', '083')],
    ['841201234567', old('0120', '070')],
    ['01601234567', not],
    ['01611234567', not],
    ['0120123456', not],
    ['02438251234', fixed],
    ['0243825123', fixed],
    ['+842838251234', fixed],
    ['024 3825 1234', fixed],
    ['0950000', not],
    ['09500000012', not],
    ['950000001', not],
    ['0510000001', not],
    ['0600000001', not],
    ['1900123456', not],
    ['+15551234567', not],
    ['', not],
    ['không có', not],
    ['095000000１', not],
  ])('%s', (text, answer) => {
    expect(readPhone(text)).toEqual(answer);
  });

  it.each([
    ['032', 'Viettel'],
    ['086', 'Viettel'],
    ['097', 'Viettel'],
    ['081', 'VinaPhone'],
    ['088', 'VinaPhone'],
    ['070', 'MobiFone'],
    ['089', 'MobiFone'],
    ['052', 'Vietnamobile'],
    ['059', 'Gmobile'],
    ['087', 'iTel'],
    ['055', 'Wintel'],
    ['095', 'Mô phỏng'],
    ['051', undefined],
  ])('with prefix %s belongs to %s', (prefix, operator) => {
    expect(operatorOf(`${prefix}0000001`)).toBe(operator);
  });

  it('has one operator for each prefix', () => {
    const prefixes = Object.values(operators).flat();
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('is the same number however it was written', () => {
    const numbers = fc.tuple(fc.constantFrom(...Object.values(operators).flat()), fc.nat(9_999_999));
    fc.assert(
      fc.property(numbers, fc.constantFrom(' ', '.', '-', ''), ([prefix, serial], between) => {
        const number = prefix + String(serial).padStart(7, '0');
        const grouped = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(between);
        for (const written of [number, grouped, `+84${number.slice(1)}`, `84${grouped.slice(1)}`]) {
          expect(readPhone(written)).toEqual(ok(number));
        }
      }),
    );
  });
});
