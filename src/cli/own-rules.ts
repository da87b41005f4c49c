import type { OwnYears } from '../identity/rules/holidays.js';
import type { OwnRules } from '../identity/rules/profile.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { readHolidays } from '../script/holidays.js';
import { locate, readText } from './files.js';

/** The days off that a file named on the command line or in the settings gives some years; undefined where none is named. */
export async function ownHolidays(file: string | undefined, cwd: string): Promise<Result<OwnYears | undefined>> {
  if (file === undefined) return ok(undefined);
  const text = await readText(locate(file, cwd), file);
  return text.ok ? readHolidays(text.value, file) : text;
}

/** No dossier waits longer in any of the stories told here. */
const LATEST_DAY = 60;

/** All that was set beside the decree, or null. */
export async function ownRules(
  { holidays: file, decision }: { readonly holidays?: string; readonly decision?: string },
  cwd: string,
): Promise<Result<OwnRules | null>> {
  if (decision !== undefined && !(/^[1-9]\d?$/.test(decision) && Number(decision) <= LATEST_DAY))
    return refuse('VALUE_INVALID', { option: '--decision', given: decision, expected: '2' });
  const holidays = await ownHolidays(file, cwd);
  if (!holidays.ok) return holidays;
  if (!holidays.value && decision === undefined) return ok(null);
  return ok({ ...(holidays.value && { holidays: holidays.value }), ...(decision !== undefined && { decisionDay: Number(decision) }) });
}
