/** Vietnam's offset from UTC, all year, in milliseconds: every time shown is Asia/Ho_Chi_Minh, whatever the machine's zone. */
export const VIETNAM_OFFSET = 7 * 3_600_000;

const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const local = (ms: number) => new Date(ms + VIETNAM_OFFSET).toISOString();

/** `2023-05-10`: the calendar day in Vietnam. */
export const dayOf = (ms: number): string => local(ms).slice(0, 10);
/** `08:03`, in Vietnam. */
export const timeOf = (ms: number): string => local(ms).slice(11, 16);
/** `10/05/2023`, as Vietnamese forms write a day given as `2023-05-10`. */
export const shownDay = (day: string): string => day.split('-').reverse().join('/');
/** `10/05/2023 08:03`, in Vietnam. */
export const shownTime = (ms: number): string => `${shownDay(dayOf(ms))} ${timeOf(ms)}`;
/** The instant of a Vietnamese wall-clock time, given as `2023-05-10` and hours. */
export const instant = (day: string, hours = 0): number => Date.parse(`${day}T00:00:00Z`) + hours * HOUR - VIETNAM_OFFSET;
/** The calendar day `days` after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** True for a day the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text
  );
}

/** `15/01/1999` or `1999-01-15` as `1999-01-15`; undefined where the calendar has no such day. */
export function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  return isDay(iso) ? iso : undefined;
}

/** What is left until a time, as days, hours and minutes, rounded up to the minute. */
export function left(ms: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.ceil(ms / MINUTE));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/** `02:41`: minutes and seconds that are left. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND));
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

const UNITS: Record<string, number> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY };

/** `3m`, `1d12h`, `90s` in milliseconds; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const parts = [...text.trim().matchAll(/(?<!\d)(\d+)\s*([smhd])/g)];
  if (parts.length === 0 || parts.map((part) => part[0]).join('').length !== text.replaceAll(/\s+/g, '').length) return undefined;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit!]!, 0);
}
