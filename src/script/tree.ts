import { type Document, isAlias, isCollection, isMap, isScalar, visit } from 'yaml';
import { type Refused, refused } from '../refusals/index.js';
import type { Place } from '../refusals/program.js';

/**
 * The first thing wrong with a parsed text that the parser was not asked for: an alias whose name nothing before it has, and a key that stands
 * twice in one group. The parser compares every key with every other; a set does not.
 */
export function faultInTree(document: Document, at: (offset: number) => Place): Refused | undefined {
  const anchors = new Set<string>();
  let fault: Refused | undefined;
  visit(document, (_key, node) => {
    if (isMap(node)) {
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? key.value : key;
        if (isScalar(key) && keys.has(name)) fault ??= refused('SCRIPT_TWICE', { ...at(key.range?.[0] ?? 0), what: String(name) });
        keys.add(name);
      }
    }
    if (isAlias(node) && !anchors.has(node.source)) fault ??= refused('SCRIPT_SYNTAX', { ...at(node.range?.[0] ?? 0), why: 'alias' });
    if ((isScalar(node) || isCollection(node)) && node.anchor) anchors.add(node.anchor);
    return fault && visit.BREAK;
  });
  return fault;
}
