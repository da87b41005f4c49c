import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exists, type Office, opening } from '../../../src/identity/rules/office.js';
import { isWorkingDay } from '../../../src/identity/rules/working-days.js';
import { addDays, dayOf, instant } from '../../../src/text/time.js';

const ward: Office = {
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
  closed: ['2023-05-12'],
};
const saturday: Office = { ...ward, saturdayMorning: true };
const newWard: Office = { ...saturday, from: '2025-07-01', until: null };
const district: Office = { ...ward, kind: 'district', until: '2025-02-28' };

const at = (day: string, hour: number) => instant(day, hour);

describe('an office', () => {
  it('will not open again where time ends', () => {
    const always: Office = { ...ward, until: null };
    const [lastFriday, lastThursday] = [at('9999-12-31', 6.5), at('9999-12-30', 20)];
    for (const now of [lastThursday, lastFriday]) expect(opening(always, now, {})).toEqual({ open: false, opensAt: null, closesAt: null });
    expect(opening(always, at('9999-12-30', 6), {}).opensAt).toBe(at('9999-12-30', 7.5));
  });

  it.each<[string, Office, string, number, [string, number]]>([
    ['in the morning', ward, '2023-05-10', 8, ['2023-05-10', 11.5]],
    ['as it opens', ward, '2023-05-10', 7.5, ['2023-05-10', 11.5]],
    ['in the afternoon', ward, '2023-05-10', 16.99, ['2023-05-10', 17]],
    ['on the Saturday worked for 29/4/2024', ward, '2024-05-04', 14, ['2024-05-04', 17]],
    ['on a Saturday morning, where it works then', saturday, '2023-05-13', 9, ['2023-05-13', 11.5]],
    ['on a working day beside Tết', saturday, '2023-01-19', 9, ['2023-01-19', 11.5]],
    ['on the last day of the districts', district, '2025-02-28', 9, ['2025-02-28', 11.5]],
    ['on the first day of two levels', newWard, '2025-07-01', 9, ['2025-07-01', 11.5]],
  ])('is open %s', (_when, office, day, hour, [closing, closes]) => {
    expect(opening(office, at(day, hour), {})).toEqual({ open: true, opensAt: null, closesAt: at(closing, closes) });
  });

  it.each<[string, Office, string, number, [string, number] | null]>([
    ['before it opens', ward, '2023-05-10', 7, ['2023-05-10', 7.5]],
    ['at the minute of closing', ward, '2023-05-10', 17, ['2023-05-11', 7.5]],
    ['over noon', ward, '2023-05-10', 12, ['2023-05-10', 13]],
    ['on a day of its own off', ward, '2023-05-12', 9, ['2023-05-15', 7.5]],
    ['on Saturday', ward, '2023-05-13', 9, ['2023-05-15', 7.5]],
    ['on a Saturday afternoon, where it works in the morning', saturday, '2023-05-13', 14, ['2023-05-15', 7.5]],
    ['on Sunday', saturday, '2023-05-14', 9, ['2023-05-15', 7.5]],
    ['over Tết', ward, '2023-01-19', 18, ['2023-01-27', 7.5]],
    ['on the Saturday within Tết, for all its Saturday mornings', saturday, '2023-01-21', 9, ['2023-01-27', 7.5]],
    ["on the Hùng Kings' day, a Saturday", saturday, '2023-04-29', 9, ['2023-05-04', 7.5]],
    ['on New Year, a Saturday', saturday, '2022-01-01', 9, ['2022-01-04', 7.5]],
    ['on the Saturday before a Monday exchanged', saturday, '2026-08-29', 9, null],
    ['when there are no districts any more', district, '2025-03-01', 9, null],
    ['in the last evening of three levels', ward, '2025-06-30', 18, null],
    ['before there are two levels', newWard, '2025-06-29', 9, ['2025-07-01', 7.5]],
  ])('is closed %s', (_when, office, day, hour, next) => {
    expect(opening(office, at(day, hour), {})).toEqual({ open: false, opensAt: next && at(next[0], next[1]), closesAt: null });
  });

  it('follows days off of one’s own', () => {
    const own = { '2023': { off: ['2023-05-10'], worked: ['2023-05-13'] } };
    expect(opening(ward, at('2023-05-10', 8), own)).toEqual({ open: false, opensAt: at('2023-05-11', 7.5), closesAt: null });
    expect(opening(ward, at('2023-05-13', 14), own).open).toBe(true);
  });

  const offices = fc.constantFrom(ward, saturday, newWard, district);
  const times = fc.integer({ min: at('2022-01-01', 0), max: at('2026-12-31', 24) });

  it('is open only within its hours, on a day that it stands and works', () => {
    fc.assert(
      fc.property(offices, times, (office, now) => {
        const { open, opensAt, closesAt } = opening(office, now, {});
        expect(open).toBe(closesAt !== null);
        if (!open) {
          expect(opensAt === null || opensAt > now).toBe(true);
          return;
        }
        const day = dayOf(now);
        expect(opensAt).toBeNull();
        expect(exists(office, day) && !office.closed.includes(day)).toBe(true);
        const hours = isWorkingDay(day) ? office.hours : office.hours.slice(0, 1);
        expect(hours.some(([from, to]) => now >= at(day, from) && now < at(day, to) && closesAt === at(day, to))).toBe(true);
        if (!isWorkingDay(day)) expect([office.saturdayMorning, new Date(`${day}T00:00:00Z`).getUTCDay()]).toEqual([true, 6]);
      }),
    );
  });

  it('opens when it says, and at no minute before', () => {
    fc.assert(
      fc.property(offices, times, fc.double({ min: 0, max: 0.999_999, noNaN: true }), (office, now, part) => {
        const { open, opensAt } = opening(office, now, {});
        if (open || opensAt === null) return;
        expect(opening(office, opensAt, {}).open).toBe(true);
        expect(opening(office, now + Math.floor((opensAt - now) * part), {}).open).toBe(false);
      }),
    );
  });

  it('is never closed for longer than Tết, while it stands', () => {
    fc.assert(
      fc.property(times, (now) => {
        const always: Office = { ...ward, until: null };
        expect(dayOf(opening(always, now, {}).opensAt ?? now) <= addDays(dayOf(now), 10)).toBe(true);
      }),
    );
  });
});
