import type { Day } from './card.js';

/** Full years on a day; someone born on 29 February turns a year older on 1 March where the year has no such day. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The day someone reaches an age in years. */
export function dayOfAge(birthDate: Day, age: number): Day {
  const day = `${String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0')}${birthDate.slice(4)}`;
  return day.endsWith('-02-29') && !isLeap(Number(day.slice(0, 4))) ? day.replace('-02-29', '-03-01') : day;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
