import type { z } from 'zod';
import { type Refused, refused } from '../refusals/index.js';
import type { Place } from '../refusals/program.js';
import { nearest } from '../text/near.js';
import { expectedIn } from './schema.js';

type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

/** Tells where a value stands, or, with `key`, where the name of one of its entries does. */
export type Locate = (path: Path, key?: string) => Place;

/** `deviate[2].answer`, as a reader finds it. */
export const shownPath = (path: Path): string =>
  path.map((part, n) => (typeof part === 'number' ? `[${part + 1}]` : `${n > 0 ? '.' : ''}${String(part)}`)).join('');

/** Finding a place takes as long as the file: of a file that is wrong everywhere only so many faults are looked at. */
const LOOKED_AT = 100;

/** The first thing, in the order of the file, in which a value does not fit its schema. */
export const firstIssue = (issues: readonly Issue[], value: unknown, locate: Locate): Refused =>
  first(issues.slice(0, LOOKED_AT), [], value, locate).refused;

interface Told {
  readonly place: Place;
  readonly refused: Refused;
}

const first = (issues: readonly Issue[], under: Path, value: unknown, locate: Locate): Told =>
  issues.map((issue) => tell(issue, under, value, locate)).reduce((told, next) => (comesBefore(next.place, told.place) ? next : told));

const comesBefore = (one: Place, other: Place) => one.line < other.line || (one.line === other.line && one.column < other.column);

function tell(issue: Issue, under: Path, value: unknown, locate: Locate): Told {
  const path = [...under, ...issue.path];
  const given = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const place = locate(path, key);
    return { place, refused: refused('SCRIPT_KEY_UNKNOWN', { ...place, key, near: nearest(key, issue.message.split(' ')).join(', ') }) };
  }
  if (issue.code === 'invalid_union' && given !== undefined) return first(closest(issue.errors, given), path, value, locate);
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    const place = locate(path.slice(0, -1), key);
    return {
      place,
      refused: refused('SCRIPT_VALUE_WRONG', { ...place, path: key, expected: expectedIn(issue.issues[0]!.message) ?? 'name' }),
    };
  }
  if (given === undefined && path.length > 0) {
    const place = locate(path.slice(0, -1));
    return { place, refused: refused('SCRIPT_KEY_MISSING', { ...place, key: String(path.at(-1)) }) };
  }
  const place = locate(path);
  if (issue.code === 'invalid_value' && typeof given === 'string') {
    const near = nearest(given, issue.values.map(String)).join(', ');
    return { place, refused: refused('SCRIPT_NAME_UNKNOWN', { ...place, kind: 'value', given, near }) };
  }
  const wanted = expectedIn(issue.message) ?? 'text';
  return { place, refused: refused('SCRIPT_VALUE_WRONG', { ...place, path: shownPath(path), expected: wanted }) };
}

/** Of the ways a value could have been right, the first whose kind it is of: not a text where a group belongs, or the other way round. */
function closest(ways: readonly (readonly Issue[])[], given: unknown): readonly Issue[] {
  const ofKind = ({ code, path }: Issue) =>
    path.length > 0 || (code === 'invalid_value' ? typeof given === 'string' : code !== 'invalid_type');
  return ways.find((issues) => issues.some(ofKind)) ?? ways.at(-1)!;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, part) => (inside === null || typeof inside !== 'object' ? undefined : Reflect.get(inside, part)), value);
