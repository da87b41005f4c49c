import { addDays, dayOf, instant } from '../../text/time.js';
import type { Day } from './card.js';
import type { OwnYears } from './holidays.js';
import { isWeekend, isWorkingDay } from './working-days.js';

/** A police office where a dossier for level 2 is handed in. */
export interface Office {
  readonly id: string;
  readonly name: string;
  readonly kind: 'ward' | 'commune' | 'special-zone' | 'district' | 'province';
  readonly province: string;
  readonly address: string;
  /** The first and the last day on which it takes dossiers; null: open-ended. District offices ended on 28/2/2025, wards of three levels on 30/6/2025. */
  readonly from: Day | null;
  readonly until: Day | null;
  /** Of a working day, as hours from midnight: [from, to] each. */
  readonly hours: readonly (readonly [number, number])[];
  readonly saturdayMorning: boolean;
  /** Days on which this one office stays closed. */
  readonly closed: readonly Day[];
}

/** A made-up officer, who signs in at one office with a PIN. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly pin: string;
}

/** Whether an office takes dossiers on a day at all, open or not. */
export const exists = ({ from, until }: Office, day: Day): boolean => (from === null || day >= from) && (until === null || day <= until);

/** How far ahead an opening is looked for: no run of days off is nearly as long. */
const DAYS_AHEAD = 60;
/** No opening is looked for beyond: the times of the API end within the day after. */
const LAST_DAY = '9999-12-30';

/**
 * Whether an office is open at a time, until when (null: it is closed), and when it opens next (null: it is open, or will not open again).
 * Offices work on working days, some on Saturday mornings too; at the minute of closing they are closed. Milliseconds.
 */
export function opening(
  office: Office,
  now: number,
  holidays: OwnYears,
): { open: boolean; opensAt: number | null; closesAt: number | null } {
  const today = dayOf(now);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(today, ahead);
    if (day > LAST_DAY || day.length > LAST_DAY.length) break;
    for (const [opens, closes] of hoursOn(office, day, holidays)) {
      const [opensAt, closesAt] = [instant(day, opens), instant(day, closes)];
      if (now < opensAt) return { open: false, opensAt, closesAt: null };
      if (now < closesAt) return { open: true, opensAt: null, closesAt };
    }
  }
  return { open: false, opensAt: null, closesAt: null };
}

function hoursOn(office: Office, day: Day, holidays: OwnYears): Office['hours'] {
  if (!exists(office, day) || office.closed.includes(day)) return [];
  if (isWorkingDay(day, holidays)) return office.hours;
  return office.saturdayMorning && isPlainSaturday(day, holidays) ? office.hours.slice(0, 1) : [];
}

/**
 * A Saturday between two weekdays that are worked [set]. The lists of days off name weekdays only; but a holiday on a Saturday takes the Monday
 * off, and one between days of Tết has one of them at its side.
 */
const isPlainSaturday = (day: Day, holidays: OwnYears): boolean =>
  isWeekend(day) && isWeekend(addDays(day, 1)) && isWorkingDay(addDays(day, -1), holidays) && isWorkingDay(addDays(day, 2), holidays);
