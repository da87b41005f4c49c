/** Letters without marks, in lower case: how people spell a name they half remember. */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** How many letters must be put in, left out or changed to get from one to the other (Levenshtein 1965). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length]!;
}

/** The names most like what was given, nearest first; marks and case do not count. */
export function nearest(given: string, names: readonly string[], most = 3): string[] {
  const wanted = plain(given);
  const score = (name: string) => (plain(name).startsWith(wanted) ? 0 : distance(wanted, plain(name)));
  return [...names]
    .map((name) => ({ name, score: score(name) }))
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}
