import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, dayOfAge } from '../../../src/identity/rules/age.js';
import { expiresWithin, expiryOf, isExpired } from '../../../src/identity/rules/card-validity.js';
import { afterOfficeHours, closingTime, decisionTimes } from '../../../src/identity/rules/office-hours.js';
import { decree59 } from '../../../src/identity/rules/profile.js';
import { addWorkingDays, daysOff, isWorkingDay } from '../../../src/identity/rules/working-days.js';
import { addDays, instant } from '../../../src/text/time.js';

describe('working days', () => {
  it.each([
    ['2023-05-10', true], // a Wednesday
    ['2023-05-13', false], // Saturday
    ['2023-05-14', false], // Sunday
    ['2023-01-20', false], // Tết, from the 29th of the twelfth month
    ['2023-01-26', false], // the last compensation day of that Tết
    ['2023-01-27', true],
    ['2023-05-01', false],
    ['2023-05-02', false], // 29/4 was the Hùng Kings' day, a Saturday
    ['2023-05-03', false],
    ['2023-09-01', false],
    ['2023-09-04', false],
    ['2024-04-29', false], // exchanged …
    ['2024-05-04', true], // … for this Saturday
    ['2024-05-11', false],
    ['2025-04-26', true],
    ['2025-05-02', false],
    ['2026-01-10', true],
    ['2026-08-22', true],
    ['2026-08-31', false],
    ['2027-02-04', false], // by the rule: Tết on Saturday 6/2/2027
    ['2027-02-08', false],
    ['2027-02-09', false], // for the Saturday
    ['2027-02-10', false], // for the Sunday
    ['2027-02-11', true],
    ['2027-04-16', false],
    ['2027-05-03', false], // 1/5/2027 is a Saturday
    ['2027-09-03', false], // beside Thursday 2/9
    ['2027-09-01', true],
    ['2028-09-01', false], // before Saturday 2/9, which moves to Monday
    ['2028-09-04', false],
    ['2040-09-03', false], // beyond the lunar table: 2/9/2040 is a Sunday
    ['2040-09-04', false],
  ])('%s is one: %s', (day, worked) => {
    expect(isWorkingDay(day)).toBe(worked);
  });

  it.each([
    ['2023-05-10', 0, '2023-05-10'],
    ['2023-05-10', 1, '2023-05-11'],
    ['2023-05-12', 1, '2023-05-15'],
    ['2023-05-13', 1, '2023-05-15'],
    ['2023-05-10', 7, '2023-05-19'],
    ['2023-01-19', 1, '2023-01-27'],
    ['2023-01-19', 3, '2023-01-31'],
    ['2023-04-28', 1, '2023-05-04'],
    ['2024-05-03', 1, '2024-05-04'],
    ['2024-05-04', 1, '2024-05-06'],
    ['2022-12-30', 1, '2023-01-03'],
  ])('%s and %i more are %s', (from, days, day) => {
    expect(addWorkingDays(from, days)).toBe(day);
  });

  it('says which years were announced', () => {
    expect(daysOff('2026').basis).toBe('announced');
    expect(daysOff('2027').basis).toBe('rule');
  });

  it.each(['2022', '2023', '2024', '2025', '2026', '2027', '2035', '2040'])(
    'of %s are taken from weekdays, and given back on Saturdays',
    (year) => {
      const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
      const { off, worked } = daysOff(year);
      for (const day of off) expect([day, weekday(day) % 6]).not.toEqual([day, 0]);
      for (const day of worked) expect([day, weekday(day)]).toEqual([day, 6]);
      expect(off).toEqual([...new Set(off)].sort());
    },
  );

  it('are counted one after the other', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2022-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const end = addWorkingDays(from, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(addWorkingDays(addWorkingDays(from, count - 1), 1)).toBe(end);
      }),
    );
  });
});

describe('office hours', () => {
  const at = (day: string, hours: number) => instant(day, hours);

  it.each([
    ['at opening', at('2023-05-10', 8), at('2023-05-10', 12)],
    ['before opening', at('2023-05-10', 6), at('2023-05-10', 12)],
    ['over noon', at('2023-05-10', 10), at('2023-05-10', 15)],
    ['at noon', at('2023-05-10', 12.5), at('2023-05-10', 17)],
    ['in the afternoon', at('2023-05-10', 15), at('2023-05-11', 10)],
    ['at closing', at('2023-05-10', 17), at('2023-05-11', 12)],
    ['on Friday evening', at('2023-05-12', 20), at('2023-05-15', 12)],
    ['on Saturday', at('2023-05-13', 9), at('2023-05-15', 12)],
    ['before Tết', at('2023-01-19', 16), at('2023-01-27', 11)],
    ['before a worked Saturday', at('2024-05-03', 16), at('2024-05-04', 11)],
  ])('four of them %s', (_when, from, until) => {
    expect(afterOfficeHours(from, 4, decree59)).toBe(until);
  });

  it.each([
    ['a Wednesday morning', at('2023-05-10', 8), 0, at('2023-05-11', 17), at('2023-05-10', 12)],
    ['a Friday evening', at('2023-05-12', 20), 0, at('2023-05-15', 17), at('2023-05-15', 12)],
    ['a Friday evening, two days late', at('2023-05-12', 20), 2, at('2023-05-15', 17), at('2023-05-17', 17)],
  ])('filed on %s', (_when, filedAt, lateDays, dueAt, decidedAt) => {
    expect(decisionTimes(filedAt, lateDays, decree59)).toEqual({ dueAt, decidedAt });
  });

  it('bring a decision within the legal time unless it is late', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2022-01-01', 0), max: at('2030-01-01', 0) }), fc.nat(5), (filedAt, lateDays) => {
        const { dueAt, decidedAt } = decisionTimes(filedAt, lateDays, decree59);
        expect(decidedAt).toBeGreaterThan(filedAt);
        expect(decidedAt > dueAt).toBe(lateDays > 0);
      }),
    );
    expect(closingTime('2023-05-10', decree59)).toBe(at('2023-05-10', 17));
  });
});

describe('age', () => {
  it.each([
    ['1999-01-15', '2023-01-14', 23],
    ['1999-01-15', '2023-01-15', 24],
    ['2009-05-10', '2023-05-10', 14],
    ['2009-05-11', '2023-05-10', 13],
    ['2008-02-29', '2022-02-28', 13],
    ['2008-02-29', '2022-03-01', 14],
    ['2008-02-29', '2024-02-29', 16],
  ])('born %s, on %s: %i', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age);
  });

  it('is reached on the day it is said to be, and not a day before', () => {
    const births = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays('1930-01-01', n));
    fc.assert(
      fc.property(births, fc.integer({ min: 1, max: 80 }), (birthDate, age) => {
        const day = dayOfAge(birthDate, age);
        expect(ageOn(birthDate, day)).toBe(age);
        expect(ageOn(birthDate, addDays(day, -1))).toBe(age - 1);
      }),
    );
  });
});

describe('the validity of a card', () => {
  it.each([
    ['2005-03-01', '2021-04-01', '2030-03-01'],
    ['1999-01-15', '2021-06-01', '2024-01-15'],
    ['1999-01-15', '2022-01-14', '2024-01-15'],
    ['1999-01-15', '2022-01-15', '2039-01-15'],
    ['1985-01-15', '2022-06-01', '2025-01-15'],
    ['1985-01-15', '2023-06-01', '2045-01-15'],
    ['1963-01-15', '2020-06-01', '2023-01-15'],
    ['1963-01-15', '2021-06-01', null],
    ['1950-01-15', '2021-06-01', null],
  ])('born %s, made %s: until %s', (birthDate, issueDate, expiry) => {
    expect(expiryOf(birthDate, issueDate)).toBe(expiry);
  });

  it('lasts through its last day', () => {
    expect(isExpired('2023-05-10', '2023-05-10')).toBe(false);
    expect(isExpired('2023-05-10', '2023-05-11')).toBe(true);
    expect(isExpired(null, '2023-05-11')).toBe(false);
  });

  it.each([
    ['2023-06-09', 30],
    ['2023-06-10', null],
    ['2023-05-10', 0],
    ['2023-05-09', null],
    [null, null],
  ])('ends on %s, seen on 10/05/2023: %s days left', (expiry, days) => {
    expect(expiresWithin(expiry, '2023-05-10', 30)).toBe(days);
  });
});
