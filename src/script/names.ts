import type { Flow, Screen } from '../flow/screen.js';
import type { Residence } from '../identity/api.js';
import { provinces } from '../identity/rules/provinces.js';
import { provinces2025 } from '../identity/rules/provinces-2025.js';
import { type Refused, refused } from '../refusals/index.js';
import type { NameKind } from '../refusals/program.js';
import { nearest } from '../text/near.js';
import type { Locate, Path } from './issues.js';

/** The refusal of a name that is not one of those there are; with `key` it is the name of an entry that is wrong, not its value. */
export function unknownName(
  kind: NameKind,
  given: string,
  names: readonly string[],
  { locate, path, key }: { locate: Locate; path: Path; key?: string },
): Refused | undefined {
  if (names.includes(given)) return undefined;
  return refused('SCRIPT_NAME_UNKNOWN', { ...locate(path, key), kind, given, near: nearest(given, names).join(', ') });
}

/** The refusal of an address whose province is none of those there are with its levels: of today with two, of before 1/7/2025 with three. */
export function unknownProvince({ province, district }: Residence, where: { locate: Locate; path: Path }): Refused | undefined {
  return unknownName('province', province, district === null ? Object.keys(provinces2025) : Object.values(provinces), where);
}

/** The action that a name means on a screen, the first where none is given, and the fields that it asks for. */
export function actionOf(screen: Screen, name?: string): { readonly action: string; readonly fields: readonly string[] } {
  const action = name ?? Object.keys(screen.actions)[0]!;
  return { action, fields: Object.keys(screen.actions[action]?.ask ?? {}) };
}

/** The first name in an answer that its screen does not know: the screen itself, its action, a field. */
export function unknownInAnswer(
  flow: Flow,
  answer: { readonly at: string; readonly do?: string | undefined; readonly fields?: readonly string[] | undefined },
  where: { readonly locate: Locate; readonly screen: Where; readonly action: Path; readonly fields: Path },
): Refused | undefined {
  const { locate } = where;
  const screen = Object.hasOwn(flow, answer.at) ? flow[answer.at] : undefined;
  if (!screen) return unknownName('screen', answer.at, Object.keys(flow), { locate, ...where.screen });
  const { action, fields } = actionOf(screen, answer.do);
  const wrong = unknownName('action', action, Object.keys(screen.actions), { locate, path: where.action });
  if (wrong) return wrong;
  const stranger = (answer.fields ?? []).find((field) => !fields.includes(field));
  return stranger === undefined ? undefined : unknownName('field', stranger, fields, { locate, path: where.fields, key: stranger });
}
interface Where {
  readonly path: Path;
  readonly key?: string;
}
