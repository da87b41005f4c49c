import type { Texts } from './vi.js';

/** The parts of a pack whose words may be replaced: what the app says, never that this is a simulation. */
const open = ['level1', 'level2', 'fields', 'options'] as const satisfies readonly (keyof Texts)[];

type Tree = { readonly [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
/** A text of no parameters may be replaced like any other; one that tells of the citizen is worked out and stays. */
const isFixed = (value: unknown): boolean => typeof value === 'string' || (typeof value === 'function' && value.length === 0);

function pathsIn(tree: Tree, under: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = `${under}.${key}`;
    return isTree(value) ? pathsIn(value, path) : isFixed(value) ? [path] : [];
  });
}

/** The paths of all texts that may be replaced: `level1.otp.do.resend`, `fields.phone`. */
export const replaceable = (pack: Texts): string[] => open.flatMap((part) => pathsIn(pack[part], part));

function replaced(tree: Tree, under: string, words: Readonly<Record<string, string>>): Tree {
  const entries = Object.entries(tree).map(([key, value]): [string, unknown] => {
    const path = `${under}.${key}`;
    if (isTree(value)) return [key, replaced(value, path, words)];
    const word = words[path];
    return [key, word === undefined ? value : typeof value === 'function' ? () => word : word];
  });
  return Object.fromEntries(entries);
}

/** A pack with other words at some of those paths. */
export const withWords = (pack: Texts, words: Readonly<Record<string, string>>): Texts => ({
  ...pack,
  ...(Object.fromEntries(open.map((part) => [part, replaced(pack[part], part, words)])) as Pick<Texts, (typeof open)[number]>),
});
