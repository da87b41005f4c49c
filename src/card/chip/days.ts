import type { Day } from '../../identity/rules/card.js';

/** The day if the calendar has it (Gregorian), else null. */
function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** DG13 writes dd/MM/yyyy. */
export function dayOfSlashes(text: string): Day | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return year ? dayOf(Number(year), Number(month), Number(day)) : null;
}

/** The MRZ writes yyMMdd; the century is the caller's to know, e.g. 1900. */
export function dayOfMrz(text: string, century: number): Day | null {
  const [, year, month, day] = /^(\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year ? dayOf(century + Number(year), Number(month), Number(day)) : null;
}

/** Eight digits, yyyyMMdd, as data groups write a day in full. */
export function dayOfDigits(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year ? dayOf(Number(year), Number(month), Number(day)) : null;
}
