import { nearest } from '../text/near.js';
import { type Params, type Refusal, refuse } from './index.js';

/** There is nothing of this kind by that name; says which names are most like it, nearest first, at most so many. */
export const noSuch = (
  kind: Params<'NAME_UNKNOWN'>['kind'],
  given: string,
  names: readonly string[],
  most?: number,
): Refusal<'NAME_UNKNOWN'> => refuse('NAME_UNKNOWN', { kind, given, near: nearest(given, names, most).join(', ') });
