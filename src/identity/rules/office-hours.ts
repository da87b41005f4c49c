import { addDays, dayOf, HOUR, instant } from '../../text/time.js';
import type { Day } from './card.js';
import type { Rules } from './profile.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

/** The end of a day's office hours, in milliseconds. */
export const closingTime = (day: Day, { officeHours }: Pick<Rules, 'officeHours'>): number => instant(day, officeHours.at(-1)![1]);

/** The time when so many hours of office time have passed since another; before, between and after office hours none passes. */
export function afterOfficeHours(from: number, hours: number, { officeHours, holidays }: Pick<Rules, 'officeHours' | 'holidays'>): number {
  let left = hours * HOUR;
  for (let day = dayOf(from); ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, holidays)) continue;
    for (const [opens, closes] of officeHours) {
      const start = Math.max(from, instant(day, opens));
      const open = instant(day, closes) - start;
      if (open > 0 && left <= open) return start + left;
      left -= Math.max(0, open);
    }
  }
}

/**
 * When a level-1 application is due by law and when it is decided. Due: the end of the last working day (Decree 59/2022, article 14);
 * decided: some office hours after the filing [set], or, late, at the end of that many further working days.
 */
export function decisionTimes(filedAt: number, lateDays: number, rules: Rules): { dueAt: number; decidedAt: number } {
  const end = (days: number) => closingTime(addWorkingDays(dayOf(filedAt), days, rules.holidays), rules);
  return {
    dueAt: end(rules.level1WorkingDays),
    decidedAt: lateDays > 0 ? end(rules.level1WorkingDays + lateDays) : afterOfficeHours(filedAt, rules.decisionOfficeHours, rules),
  };
}

/**
 * When a dossier for level 2 is due by law and when it is decided. Due: the end of the last of its working days; decided: in the morning of
 * an early one [set], or, late, at the end of that many further working days.
 */
export function level2Times(receivedAt: number, workingDays: number, lateDays: number, rules: Rules): { dueAt: number; decidedAt: number } {
  const on = (days: number) => addWorkingDays(dayOf(receivedAt), days, rules.holidays);
  const { workingDay, hour } = rules.level2Decision;
  return {
    dueAt: closingTime(on(workingDays), rules),
    decidedAt: lateDays > 0 ? closingTime(on(workingDays + lateDays), rules) : instant(on(workingDay), hour),
  };
}
