import type { Day } from './card.js';

/** The days off of public offices in one year. */
export interface YearOff {
  /** Weekdays off, compensation days included. */
  readonly off: readonly Day[];
  /** Saturdays worked in exchange. */
  readonly worked: readonly Day[];
}

/** Days off that somebody gives a year in place of those we know, by year (`2027`). */
export type OwnYears = Readonly<Record<string, YearOff>>;

/** As announced for each year under the Labour Code 2019, article 112: put together from the announcements, for simulation only. */
export const announced: Readonly<Record<string, YearOff>> = {
  '2022': {
    off: [
      '2022-01-03',
      '2022-01-31',
      '2022-02-01',
      '2022-02-02',
      '2022-02-03',
      '2022-02-04',
      '2022-04-11',
      '2022-05-02',
      '2022-05-03',
      '2022-09-01',
      '2022-09-02',
    ],
    worked: [],
  },
  '2023': {
    off: [
      '2023-01-02',
      '2023-01-20',
      '2023-01-23',
      '2023-01-24',
      '2023-01-25',
      '2023-01-26',
      '2023-05-01',
      '2023-05-02',
      '2023-05-03',
      '2023-09-01',
      '2023-09-04',
    ],
    worked: [],
  },
  '2024': {
    off: [
      '2024-01-01',
      '2024-02-08',
      '2024-02-09',
      '2024-02-12',
      '2024-02-13',
      '2024-02-14',
      '2024-04-18',
      '2024-04-29',
      '2024-04-30',
      '2024-05-01',
      '2024-09-02',
      '2024-09-03',
    ],
    worked: ['2024-05-04'],
  },
  '2025': {
    off: [
      '2025-01-01',
      '2025-01-27',
      '2025-01-28',
      '2025-01-29',
      '2025-01-30',
      '2025-01-31',
      '2025-04-07',
      '2025-04-30',
      '2025-05-01',
      '2025-05-02',
      '2025-09-01',
      '2025-09-02',
    ],
    worked: ['2025-04-26'],
  },
  '2026': {
    off: [
      '2026-01-01',
      '2026-01-02',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-27',
      '2026-04-30',
      '2026-05-01',
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
    ],
    worked: ['2026-01-10', '2026-08-22'],
  },
};

/** What the lunar calendar gives for later years: the first day of Tết, and the 10th of the third month. */
export const lunar: Readonly<Record<string, { readonly tet: Day; readonly hungKings: Day }>> = {
  '2027': { tet: '2027-02-06', hungKings: '2027-04-16' },
  '2028': { tet: '2028-01-26', hungKings: '2028-04-04' },
  '2029': { tet: '2029-02-13', hungKings: '2029-04-23' },
  '2030': { tet: '2030-02-02', hungKings: '2030-04-12' },
  '2031': { tet: '2031-01-23', hungKings: '2031-04-01' },
  '2032': { tet: '2032-02-11', hungKings: '2032-04-19' },
  '2033': { tet: '2033-01-31', hungKings: '2033-04-09' },
  '2034': { tet: '2034-02-19', hungKings: '2034-04-28' },
  '2035': { tet: '2035-02-08', hungKings: '2035-04-17' },
};
