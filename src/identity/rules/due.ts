import { addDays, dayOf } from '../../text/time.js';
import type { Day } from './card.js';
import type { OwnYears } from './holidays.js';
import { closingTime } from './office-hours.js';
import type { Rules } from './profile.js';
import { type Basis, daysOff, isWeekend, isWorkingDay } from './working-days.js';

/** Why a day counts or does not. `exchanged`: a Saturday worked in place of a weekday. */
export type DayKind = 'working' | 'exchanged' | 'weekend' | 'holiday';

/** One day of a counting. */
export interface CountedDay {
  readonly day: Day;
  readonly kind: DayKind;
  /** Which working day it is, from 1; null for a day of rest. */
  readonly number: number | null;
  /** What the days off of its year rest on. */
  readonly basis: Basis;
}

/** The working days an application may take: Decree 59/2022, article 14; foreigners by what is on file about them. */
export const workingDaysFor = (level: 1 | 2, chip: boolean, { level1WorkingDays, level2WorkingDays }: Rules): number =>
  level === 1 ? level1WorkingDays : level2WorkingDays[chip ? 'chip' : 'none'];

function kindOf(day: Day, own: OwnYears): DayKind {
  if (isWorkingDay(day, own)) return isWeekend(day) ? 'exchanged' : 'working';
  return isWeekend(day) ? 'weekend' : 'holiday';
}

/** The due time in milliseconds, the end of the last working day, and how it was counted; the day after receipt is day 1 [set]. */
export function countDue(receivedAt: number, workingDays: number, rules: Rules): { dueAt: number; days: CountedDay[] } {
  const { holidays } = rules;
  const days: CountedDay[] = [];
  let day = dayOf(receivedAt);
  for (let counted = 0; counted < workingDays; ) {
    day = addDays(day, 1);
    const works = isWorkingDay(day, holidays);
    if (works) counted++;
    days.push({ day, kind: kindOf(day, holidays), number: works ? counted : null, basis: daysOff(day.slice(0, 4), holidays).basis });
  }
  return { dueAt: closingTime(day, rules), days };
}
