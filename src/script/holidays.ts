import type { z } from 'zod';
import type { OwnYears } from '../identity/rules/holidays.js';
import { isWeekend } from '../identity/rules/working-days.js';
import { ok, type Refused, type Result, refused } from '../refusals/index.js';
import { addDays } from '../text/time.js';
import { type Locate, shownPath } from './issues.js';
import { day, group, list, named, refined } from './schema.js';
import { readYaml } from './yaml.js';

const years = named(
  group({ off: list(day), worked: list(day).exactOptional() }),
  refined('year', (value) => /^(19|20|21)\d\d$/.test(value)),
);

/** Reads a file of days off, by year, in YAML or JSON: the weekdays off, and the Saturdays worked in exchange; each year takes the whole place of ours. */
export function readHolidays(source: string, file: string): Result<OwnYears> {
  const read = readYaml(source, file, years);
  if (!read.ok) return read;
  const { value, locate } = read.value;
  const broken = brokenIn(value, locate);
  if (broken) return { ok: false, refused: broken };
  return ok(Object.fromEntries(Object.entries(value).map(([year, { off, worked = [] }]) => [year, { off, worked }])));
}

/** The first day of a file that is in no year of its own, or that is off or worked anyway. */
function brokenIn(file: z.output<typeof years>, locate: Locate): Refused | undefined {
  for (const [year, { off, worked = [] }] of Object.entries(file)) {
    for (const [part, days] of [
      ['off', off],
      ['worked', worked],
    ] as const) {
      const seen = new Set<string>();
      for (const [n, one] of days.entries()) {
        const path = [year, part, n];
        if (seen.has(one)) return refused('SCRIPT_TWICE', { ...locate(path), what: one });
        seen.add(one);
        const why = !one.startsWith(year) ? otherYear : part === 'off' && isWeekend(one) ? restsAnyway : undefined;
        const saturday = isWeekend(one) && isWeekend(addDays(one, 1));
        const wrong = why ?? (part === 'worked' && !saturday ? noSaturday : undefined);
        if (wrong) return refused('SCRIPT_RULE_BROKEN', { ...locate(path), path: shownPath(path), why: wrong });
      }
    }
  }
  return undefined;
}

const otherYear = { vi: 'Ngày này không thuộc năm ghi ở trên.', en: 'This day is not of the year above it.' };
const restsAnyway = {
  vi: 'Thứ Bảy và Chủ nhật vốn là ngày nghỉ: chỉ ghi các ngày nghỉ rơi vào thứ Hai đến thứ Sáu.',
  en: 'Saturdays and Sundays are days of rest anyway: name weekdays only.',
};
const noSaturday = { vi: 'Ngày làm bù phải là thứ Bảy.', en: 'A day worked in exchange must be a Saturday.' };
