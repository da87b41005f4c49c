import { CST, Lexer } from 'yaml';

/**
 * Whether a YAML text nests deeper than so many levels, told from its tokens alone: the parser calls itself for every level, and a text
 * made for it exhausts the stack, or the patience of whoever waits.
 */
export function isDeeperThan(text: string, levels: number): boolean {
  /** The columns where the groups and lists around a token begin, and for each bracket around it the colons since its last comma. */
  let block: number[] = [];
  const flow: number[] = [];

  for (const { type, column, node } of tokens(text)) {
    const inside = flow.length - 1;
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow.push(0);
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow.pop();
    else if (inside >= 0 && type === 'comma') flow[inside] = 0;
    else if (inside >= 0 && type === 'map-value-ind') flow[inside]! += 1;
    else if (inside < 0 && indicators.has(type)) {
      // A group begins with its key, a list with its dash; `a: b: c` nests on one line.
      const begins = type === 'map-value-ind' ? node : column;
      block = [...block.filter((outer) => outer < begins), begins];
    }
    const bracketed = flow.reduce((sum, colons) => sum + Math.max(1, colons), 0);
    if (block.length + bracketed > levels) return true;
  }
  return false;
}

const indicators: ReadonlySet<string> = new Set(['explicit-key-ind', 'seq-item-ind', 'map-value-ind']);

interface Token {
  readonly type: string;
  readonly column: number;
  /** The column where the node before an indicator begins, or the indicator itself where there is none. */
  readonly node: number;
}

/** The tokens of a text; the one by which the lexer says that a scalar follows, which has no width, is left out. */
function* tokens(text: string): Generator<Token> {
  let column = 0;
  let node: number | undefined;
  let scalar = false;
  for (const source of new Lexer().lex(text)) {
    const type = scalar ? 'scalar' : (CST.tokenType(source) ?? 'other');
    scalar = !scalar && source === CST.SCALAR;
    if (scalar || type === 'doc-mode') continue;
    yield { type, column, node: node ?? column };
    if (type === 'newline' || indicators.has(type)) node = undefined;
    else if (type !== 'space') node ??= column;
    column = source.includes('\n') ? source.length - source.lastIndexOf('\n') - 1 : column + source.length;
  }
}
