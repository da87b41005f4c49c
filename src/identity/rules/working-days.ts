import { addDays } from '../../text/time.js';
import type { Day } from './card.js';
import { announced, lunar, type OwnYears, type YearOff } from './holidays.js';

/** Where the days off of a year come from: the announcement for it, the rule for years without one, or somebody's own file. */
export type Basis = 'announced' | 'rule' | 'own';

/** The days off of a year, and what they rest on. */
export interface YearDays extends YearOff {
  readonly basis: Basis;
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

/**
 * The days off of a year (`2023`): one's own first, then those announced. Other years follow the rule; beyond the lunar table Tết and the Hùng
 * Kings' day are missing.
 */
export function daysOff(year: string, own: OwnYears = {}): YearDays {
  if (own[year]) return { ...own[year], basis: 'own' };
  const known = announced[year];
  return known ? { ...known, basis: 'announced' } : { off: byRule(year), worked: [], basis: 'rule' };
}

/** Whether public offices work: Monday to Friday less holidays, and Saturdays worked in exchange. */
export function isWorkingDay(day: Day, own: OwnYears = {}): boolean {
  const { off, worked } = daysOff(day.slice(0, 4), own);
  return isWeekend(day) ? worked.includes(day) : !off.includes(day);
}

/** The n-th working day after a day; the day after receipt is day 1 [set]. For 0, the day itself, whatever it is. */
export function addWorkingDays(from: Day, days: number, own: OwnYears = {}): Day {
  let day = from;
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, own)) counted++;
  }
  return day;
}
