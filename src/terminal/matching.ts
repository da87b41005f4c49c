import { plain } from '../text/near.js';

/** The entries of a list that hold what was typed somewhere; marks and case do not count. */
export function matching<T>(list: readonly T[], typed: string, label: (entry: T) => string): readonly T[] {
  const wanted = plain(typed.trim());
  return wanted === '' ? list : list.filter((entry) => plain(label(entry)).includes(wanted));
}
