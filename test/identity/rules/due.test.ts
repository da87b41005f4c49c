import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDue } from '../../../src/identity/rules/due.js';
import { decree59, decree69 } from '../../../src/identity/rules/profile.js';
import { addWorkingDays, isWorkingDay } from '../../../src/identity/rules/working-days.js';
import { addDays, dayOf, instant } from '../../../src/text/time.js';

/** The yearly decisions, each with days of rest or work that it alone gives: by number where that could be looked up, else by what it decides. */
const decisions = {
  'tet-2022': { by: 'văn bản số 245 của Văn phòng Chính phủ (11/01/2022): Tết Nhâm Dần', days: ['2022-01-31', '2022-02-04'] },
  'quoc-khanh-2022': { by: 'quyết định nghỉ Quốc khánh 2022 hai ngày, từ 01/9 (số văn bản chưa kiểm chứng)', days: ['2022-09-01'] },
  '2023': { by: '8056/VPCP-KGVX (01/12/2022): Tết Quý Mão, Quốc khánh 2023', days: ['2023-01-20', '2023-01-26', '2023-09-01'] },
  '2024': { by: '8662/VPCP-KGVX (03/11/2023): Tết Giáp Thìn, Quốc khánh 2024', days: ['2024-02-08', '2024-02-14', '2024-09-03'] },
  'exchange-2024': { by: '2450/VPCP-KGVX (12/4/2024): 29/4 đổi sang 04/5', days: ['2024-04-29', '2024-05-04'] },
  '2025': {
    by: '8726/VPCP-KGVX (26/11/2024): Tết Ất Tỵ, 02/5 đổi sang 26/4, Quốc khánh 2025',
    days: ['2025-01-27', '2025-01-31', '2025-04-26', '2025-05-02', '2025-09-01'],
  },
  '2026': {
    by: '9859/VPCP-KGVX (13/10/2025): Tết Bính Ngọ, 31/8 đổi sang 22/8, Quốc khánh 2026',
    days: ['2026-02-16', '2026-02-20', '2026-08-22', '2026-08-31', '2026-09-01'],
  },
  'new-year-2026': { by: '12729/VPCP-KGVX (25/12/2025): 02/01 đổi sang 10/01', days: ['2026-01-02', '2026-01-10'] },
} as const;

/** Received on a day, so many working days, due on a day; with the decision it rests on. Worked out apart from the program, once. */
const dues: readonly (readonly [string, 1 | 3 | 7, string, (keyof typeof decisions)?])[] = [
  ['2022-01-02', 1, '2022-01-04'],
  ['2022-01-03', 1, '2022-01-04'],
  ['2022-01-05', 1, '2022-01-06'],
  ['2022-01-24', 7, '2022-02-09'],
  ['2022-01-25', 7, '2022-02-10', 'tet-2022'],
  ['2022-01-26', 7, '2022-02-11'],
  ['2022-01-27', 7, '2022-02-14'],
  ['2022-01-28', 3, '2022-02-09', 'tet-2022'],
  ['2022-01-29', 7, '2022-02-15'],
  ['2022-01-30', 3, '2022-02-09'],
  ['2022-01-31', 1, '2022-02-07'],
  ['2022-02-02', 1, '2022-02-07'],
  ['2022-02-04', 3, '2022-02-09'],
  ['2022-02-06', 1, '2022-02-07'],
  ['2022-02-07', 7, '2022-02-16'],
  ['2022-04-03', 7, '2022-04-13'],
  ['2022-04-08', 7, '2022-04-20'],
  ['2022-04-10', 1, '2022-04-12'],
  ['2022-04-14', 3, '2022-04-19'],
  ['2022-04-25', 3, '2022-04-28'],
  ['2022-04-26', 7, '2022-05-09'],
  ['2022-04-29', 3, '2022-05-06'],
  ['2022-04-30', 3, '2022-05-06'],
  ['2022-05-04', 3, '2022-05-09'],
  ['2022-05-07', 7, '2022-05-17'],
  ['2022-06-10', 1, '2022-06-13'],
  ['2022-06-11', 7, '2022-06-21'],
  ['2022-07-15', 3, '2022-07-20'],
  ['2022-08-25', 7, '2022-09-07'],
  ['2022-08-27', 7, '2022-09-08'],
  ['2022-08-30', 7, '2022-09-12'],
  ['2022-08-31', 1, '2022-09-05', 'quoc-khanh-2022'],
  ['2022-09-01', 1, '2022-09-05'],
  ['2022-09-03', 1, '2022-09-05'],
  ['2022-09-05', 3, '2022-09-08'],
  ['2022-10-13', 7, '2022-10-24'],
  ['2022-11-19', 1, '2022-11-21'],
  ['2022-12-27', 7, '2023-01-06'],
  ['2022-12-28', 3, '2023-01-03'],
  ['2022-12-30', 1, '2023-01-03'],
  ['2023-01-01', 1, '2023-01-03'],
  ['2023-01-02', 1, '2023-01-03'],
  ['2023-01-05', 3, '2023-01-10'],
  ['2023-01-06', 7, '2023-01-17'],
  ['2023-01-12', 7, '2023-01-30', '2023'],
  ['2023-01-13', 3, '2023-01-18'],
  ['2023-01-14', 7, '2023-01-31'],
  ['2023-01-16', 3, '2023-01-19'],
  ['2023-01-18', 3, '2023-01-30', '2023'],
  ['2023-01-19', 1, '2023-01-27', '2023'],
  ['2023-01-21', 3, '2023-01-31'],
  ['2023-01-22', 3, '2023-01-31'],
  ['2023-01-23', 1, '2023-01-27'],
  ['2023-01-24', 7, '2023-02-06'],
  ['2023-01-25', 1, '2023-01-27'],
  ['2023-01-27', 3, '2023-02-01'],
  ['2023-01-30', 7, '2023-02-08'],
  ['2023-04-24', 7, '2023-05-08'],
  ['2023-04-26', 7, '2023-05-10'],
  ['2023-04-27', 7, '2023-05-11'],
  ['2023-04-29', 7, '2023-05-12'],
  ['2023-05-01', 1, '2023-05-04'],
  ['2023-05-03', 1, '2023-05-04'],
  ['2023-05-05', 3, '2023-05-10'],
  ['2023-06-10', 1, '2023-06-12'],
  ['2023-06-11', 7, '2023-06-20'],
  ['2023-07-15', 3, '2023-07-19'],
  ['2023-08-28', 3, '2023-08-31'],
  ['2023-08-30', 7, '2023-09-12'],
  ['2023-08-31', 3, '2023-09-07', '2023'],
  ['2023-09-02', 3, '2023-09-07'],
  ['2023-09-04', 1, '2023-09-05'],
  ['2023-09-05', 7, '2023-09-14'],
  ['2023-09-06', 1, '2023-09-07'],
  ['2023-10-13', 7, '2023-10-24'],
  ['2023-11-19', 1, '2023-11-20'],
  ['2023-12-26', 7, '2024-01-05'],
  ['2023-12-28', 3, '2024-01-03'],
  ['2023-12-30', 1, '2024-01-02'],
  ['2023-12-31', 1, '2024-01-02'],
  ['2024-01-01', 1, '2024-01-02'],
  ['2024-01-05', 7, '2024-01-16'],
  ['2024-02-01', 3, '2024-02-06'],
  ['2024-02-02', 7, '2024-02-20'],
  ['2024-02-05', 3, '2024-02-15'],
  ['2024-02-06', 3, '2024-02-16', '2024'],
  ['2024-02-07', 1, '2024-02-15', '2024'],
  ['2024-02-08', 7, '2024-02-23'],
  ['2024-02-10', 3, '2024-02-19'],
  ['2024-02-12', 1, '2024-02-15'],
  ['2024-02-13', 7, '2024-02-23'],
  ['2024-02-14', 1, '2024-02-15'],
  ['2024-02-16', 3, '2024-02-21'],
  ['2024-04-14', 3, '2024-04-17'],
  ['2024-04-19', 3, '2024-04-24'],
  ['2024-04-22', 7, '2024-05-04'],
  ['2024-04-24', 7, '2024-05-07'],
  ['2024-04-25', 7, '2024-05-08', 'exchange-2024'],
  ['2024-04-26', 3, '2024-05-04', 'exchange-2024'],
  ['2024-04-27', 7, '2024-05-09'],
  ['2024-04-29', 1, '2024-05-02'],
  ['2024-04-30', 3, '2024-05-04'],
  ['2024-05-01', 1, '2024-05-02'],
  ['2024-05-03', 1, '2024-05-04', 'exchange-2024'],
  ['2024-05-05', 3, '2024-05-08'],
  ['2024-05-08', 7, '2024-05-17'],
  ['2024-06-10', 1, '2024-06-11'],
  ['2024-06-11', 7, '2024-06-20'],
  ['2024-07-15', 3, '2024-07-18'],
  ['2024-08-26', 7, '2024-09-06'],
  ['2024-08-28', 7, '2024-09-10'],
  ['2024-08-30', 3, '2024-09-06', '2024'],
  ['2024-08-31', 7, '2024-09-12'],
  ['2024-09-02', 1, '2024-09-04'],
  ['2024-09-04', 1, '2024-09-05'],
  ['2024-09-06', 3, '2024-09-11'],
  ['2024-10-13', 7, '2024-10-22'],
  ['2024-11-19', 1, '2024-11-20'],
  ['2024-12-28', 3, '2025-01-02'],
  ['2024-12-30', 1, '2024-12-31'],
  ['2025-01-01', 1, '2025-01-02'],
  ['2025-01-02', 3, '2025-01-07'],
  ['2025-01-20', 7, '2025-02-05'],
  ['2025-01-22', 7, '2025-02-07'],
  ['2025-01-23', 3, '2025-02-04'],
  ['2025-01-24', 1, '2025-02-03', '2025'],
  ['2025-01-26', 1, '2025-02-03'],
  ['2025-01-27', 1, '2025-02-03'],
  ['2025-01-28', 1, '2025-02-03'],
  ['2025-01-29', 1, '2025-02-03'],
  ['2025-01-30', 1, '2025-02-03'],
  ['2025-01-31', 7, '2025-02-11'],
  ['2025-02-02', 7, '2025-02-11'],
  ['2025-02-03', 3, '2025-02-06'],
  ['2025-04-06', 1, '2025-04-08'],
  ['2025-04-09', 1, '2025-04-10'],
  ['2025-04-11', 7, '2025-04-22'],
  ['2025-04-18', 7, '2025-04-28'],
  ['2025-04-20', 7, '2025-04-28'],
  ['2025-04-24', 3, '2025-04-28'],
  ['2025-04-25', 1, '2025-04-26', '2025'],
  ['2025-04-27', 3, '2025-05-05'],
  ['2025-04-29', 3, '2025-05-07', '2025'],
  ['2025-04-30', 3, '2025-05-07'],
  ['2025-05-01', 1, '2025-05-05'],
  ['2025-05-05', 3, '2025-05-08'],
  ['2025-06-10', 1, '2025-06-11'],
  ['2025-06-11', 7, '2025-06-20'],
  ['2025-07-15', 3, '2025-07-18'],
  ['2025-08-25', 7, '2025-09-05'],
  ['2025-08-27', 7, '2025-09-09'],
  ['2025-08-31', 1, '2025-09-03'],
  ['2025-09-03', 1, '2025-09-04'],
  ['2025-09-05', 7, '2025-09-16'],
  ['2025-10-13', 7, '2025-10-22'],
  ['2025-11-19', 1, '2025-11-20'],
  ['2025-12-25', 7, '2026-01-07'],
  ['2025-12-26', 7, '2026-01-08'],
  ['2025-12-28', 3, '2025-12-31'],
  ['2025-12-30', 1, '2025-12-31'],
  ['2026-01-01', 1, '2026-01-05'],
  ['2026-01-02', 3, '2026-01-07'],
  ['2026-01-05', 7, '2026-01-13'],
  ['2026-01-06', 7, '2026-01-14'],
  ['2026-01-07', 7, '2026-01-15'],
  ['2026-01-09', 1, '2026-01-10', 'new-year-2026'],
  ['2026-01-12', 1, '2026-01-13'],
  ['2026-02-09', 3, '2026-02-12'],
  ['2026-02-11', 7, '2026-02-27'],
  ['2026-02-12', 3, '2026-02-24'],
  ['2026-02-13', 3, '2026-02-25', '2026'],
  ['2026-02-15', 3, '2026-02-25'],
  ['2026-02-16', 1, '2026-02-23'],
  ['2026-02-17', 1, '2026-02-23'],
  ['2026-02-20', 3, '2026-02-25'],
  ['2026-02-22', 7, '2026-03-03'],
  ['2026-04-20', 3, '2026-04-23'],
  ['2026-04-23', 3, '2026-04-29'],
  ['2026-04-27', 1, '2026-04-28'],
  ['2026-04-28', 3, '2026-05-05'],
  ['2026-04-30', 1, '2026-05-04'],
  ['2026-05-03', 3, '2026-05-06'],
  ['2026-05-05', 7, '2026-05-14'],
  ['2026-06-10', 1, '2026-06-11'],
  ['2026-06-11', 7, '2026-06-22'],
  ['2026-07-15', 3, '2026-07-20'],
  ['2026-08-14', 7, '2026-08-24'],
  ['2026-08-16', 7, '2026-08-24'],
  ['2026-08-21', 1, '2026-08-22', '2026'],
  ['2026-08-23', 3, '2026-08-26'],
  ['2026-08-25', 3, '2026-08-28'],
  ['2026-08-26', 7, '2026-09-09'],
  ['2026-08-28', 3, '2026-09-07', '2026'],
  ['2026-08-31', 3, '2026-09-07'],
  ['2026-09-01', 1, '2026-09-03'],
  ['2026-09-05', 3, '2026-09-09'],
  ['2026-10-13', 7, '2026-10-22'],
  ['2026-11-19', 1, '2026-11-20'],
  ['2026-12-28', 3, '2026-12-31'],
  ['2026-12-30', 1, '2026-12-31'],
];

/** Days of rest from Monday to Friday, and Saturdays worked, listed once more by hand: month-day by year. */
const rest: Readonly<Record<string, { readonly off: string; readonly worked?: string }>> = {
  '2022': { off: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02' },
  '2023': { off: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04' },
  '2024': { off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', worked: '05-04' },
  '2025': { off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', worked: '04-26' },
  '2026': { off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02', worked: '01-10 08-22' },
};

/** Another counter: every day of these five years is crossed off or kept, then the kept ones after the receipt are counted. */
const kept: readonly string[] = (() => {
  const days: string[] = [];
  for (let at = Date.UTC(2022, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
    const date = new Date(at);
    const [year, monthDay] = [date.toISOString().slice(0, 4), date.toISOString().slice(5, 10)];
    const { off, worked = '' } = rest[year]!;
    const weekend = [0, 6].includes(date.getUTCDay());
    if (weekend ? worked.split(' ').includes(monthDay) : !off.split(' ').includes(monthDay)) days.push(`${year}-${monthDay}`);
  }
  return days;
})();
const counted = (received: string, workingDays: number): string | undefined => kept.filter((day) => day > received)[workingDays - 1];

const due = (received: string, workingDays: number) => {
  const { dueAt, days } = countDue(instant(received, 9), workingDays, decree59);
  return { day: dayOf(dueAt), at: dueAt, days };
};

describe('due dates', () => {
  it('are told for 200 days of receipt, 40 a year, 20 of them by the decision they rest on', () => {
    expect(new Set(dues.map(([received]) => received)).size).toBe(200);
    for (const year of Object.keys(rest)) expect(dues.filter(([received]) => received.startsWith(year))).toHaveLength(40);
    const named = dues.flatMap(([, , , decision]) => decision ?? []);
    expect(named).toHaveLength(20);
    expect(new Set(named)).toEqual(new Set(Object.keys(decisions)));
  });

  it.each(dues.map(([received, workingDays, expected]) => ({ received, workingDays, expected })))(
    'received on $received, $workingDays working days: $expected',
    ({ received, workingDays, expected }) => {
      expect(due(received, workingDays).day).toBe(expected);
      expect(counted(received, workingDays)).toBe(expected);
      expect(due(received, workingDays).at).toBe(instant(expected, 17));
    },
  );

  const decided = dues.flatMap(([received, workingDays, , decision]) =>
    decision ? [{ received, workingDays, ...decisions[decision] }] : [],
  );
  it.each(decided)('received on $received, $workingDays working days: counted over days of $by', ({ received, workingDays, days }) => {
    const counted = due(received, workingDays).days.map(({ day }) => day);
    expect(days.some((day) => counted.includes(day))).toBe(true);
  });

  const receipts = fc.integer({ min: 0, max: 1825 }).map((n) => addDays('2022-01-01', n));
  const lengths = fc.integer({ min: 1, max: 10 });

  it('agree with the other counter on every day of the five years', () => {
    for (let day = '2022-01-01'; day < '2026-12-15'; day = addDays(day, 1))
      for (const workingDays of [1, 3, 7])
        expect([day, workingDays, due(day, workingDays).day]).toEqual([day, workingDays, counted(day, workingDays)]);
  });

  it('are never days of rest, and come exactly so many working days after the receipt', () => {
    fc.assert(
      fc.property(receipts, lengths, (received, workingDays) => {
        const { day, days } = due(received, workingDays);
        expect(isWorkingDay(day)).toBe(true);
        const numbers = days.flatMap(({ number }) => number ?? []);
        expect(numbers).toEqual(Array.from({ length: workingDays }, (_, n) => n + 1));
        expect(days.map((one) => one.day)).toEqual(days.map((_, n) => addDays(received, n + 1)));
        expect(days.at(-1)!.day).toBe(day);
        for (const { day: one, number } of days) expect(number !== null).toBe(isWorkingDay(one));
      }),
    );
  });

  it('never come earlier for a later receipt, or for more days', () => {
    fc.assert(
      fc.property(receipts, fc.nat(30), lengths, (received, later, workingDays) => {
        expect(due(addDays(received, later), workingDays).day >= due(received, workingDays).day).toBe(true);
        expect(due(received, workingDays + 1).day > due(received, workingDays).day).toBe(true);
        expect(due(received, workingDays).day).toBe(addWorkingDays(received, workingDays));
      }),
    );
  });

  it('are the same at any time of the day of receipt, and under both decrees', () => {
    fc.assert(
      fc.property(receipts, fc.double({ min: 0, max: 23.99, noNaN: true }), lengths, (received, hour, workingDays) => {
        expect(countDue(instant(received, hour), workingDays, decree69).dueAt).toBe(due(received, workingDays).at);
      }),
    );
  });

  it('rest on a year of one’s own day by day where there is one', () => {
    const years = fc
      .uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 60 })
      .map((days) => days.map((n) => addDays('2027-01-01', n)).filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())));
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 7 }), (off, n, workingDays) => {
        const received = addDays('2027-01-01', n);
        const { dueAt, days } = countDue(instant(received), workingDays, { ...decree59, holidays: { '2027': { off, worked: [] } } });
        expect(off).not.toContain(dayOf(dueAt));
        for (const { day, basis } of days) expect(basis).toBe(day < '2028' ? 'own' : 'rule');
      }),
    );
  });
});
