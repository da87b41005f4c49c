import type { Described } from './described.js';
import type { Heard } from './heard.js';

/** Refusals of what did not pass validation, or was for no operation at all. */
export const refusedBefore: ReadonlySet<string> = new Set([
  'REQUEST_INVALID',
  'REQUEST_NOT_JSON',
  'REQUEST_TOO_BIG',
  'KEY_MISSING',
  'OPERATION_UNKNOWN',
]);

/** Codes of the description that no request may meet, and why. */
export const beyondReach: Readonly<Record<string, string>> = {
  SERVER_BUG: 'only a bug is answered so, and one ends the run',
  RATE_LIMIT: 'simulated worlds, in which all of this happens, are exempt from it (server/rates.test.ts)',
};

/** The operations that were never answered, the codes never met, and, of each operation, the codes it was never refused with. */
export function unmet(operations: readonly Described[], { answers }: Heard) {
  const met = (operation: string, code: string) => (answers[operation]?.[code] ?? 0) > 0;
  const codes = [...new Set(operations.flatMap((one) => one.codes))];
  return {
    operations: operations.filter(({ name }) => !met(name, 'ok')).map(({ name }) => name),
    codes: codes.filter((code) => !(code in beyondReach) && !operations.some(({ name }) => met(name, code))),
    pairs: operations.flatMap(({ name, codes }) =>
      codes.filter((code) => !(code in beyondReach) && !met(name, code)).map((code) => `${name} ${code}`),
    ),
    described: operations.reduce((sum, one) => sum + one.codes.length, 0),
  };
}
