import { addDays } from '../../text/time.js';
import type { Day } from './card.js';
import { announced, lunar, type YearOff } from './holidays.js';

/** The days off of a year, and whether they were announced or only follow the rule for later years. */
export interface YearDays extends YearOff {
  readonly official: boolean;
}

/** 0 for Sunday to 6 for Saturday. */
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
/** Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => weekday(day) % 6 === 0;

/** The second day of the National Day: the neighbour of 2 September that makes the longer weekend, else the day before. */
const besideNationalDay = (year: string): Day => ([0, 1, 4].includes(weekday(`${year}-09-02`)) ? `${year}-09-03` : `${year}-09-01`);

/** The days off that the Labour Code 2019, article 112, gives a year nothing was announced for; a holiday on a weekend moves to the next working day (article 111.3). */
function byRule(year: string): Day[] {
  const moon = lunar[year];
  const tet = moon ? [-2, -1, 0, 1, 2].map((offset) => addDays(moon.tet, offset)) : [];
  const holidays = [
    `${year}-01-01`,
    ...tet,
    ...(moon ? [moon.hungKings] : []),
    `${year}-04-30`,
    `${year}-05-01`,
    besideNationalDay(year),
    `${year}-09-02`,
  ].sort();
  const off = new Set(holidays);
  for (const holiday of holidays.filter(isWeekend)) {
    let day = addDays(holiday, 1);
    while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
    off.add(day);
  }
  return [...off].filter((day) => !isWeekend(day)).sort();
}

/** The days off of a year (`2023`). Beyond the announced years they follow the rule; beyond the lunar table Tết and the Hùng Kings' day are missing. */
export function daysOff(year: string): YearDays {
  const known = announced[year];
  return known ? { ...known, official: true } : { off: byRule(year), worked: [], official: false };
}

/** Whether public offices work: Monday to Friday less holidays, and Saturdays worked in exchange. */
export function isWorkingDay(day: Day): boolean {
  const { off, worked } = daysOff(day.slice(0, 4));
  return isWeekend(day) ? worked.includes(day) : !off.includes(day);
}

/** The n-th working day after a day; the day after receipt is day 1 [set]. For 0, the day itself, whatever it is. */
export function addWorkingDays(from: Day, days: number): Day {
  let day = from;
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) counted++;
  }
  return day;
}
