import { CST, Lexer } from 'yaml';

/**
 * Whether a YAML text nests deeper than so many levels, told from its tokens alone: the parser calls itself for every level, and a text
 * made for it exhausts the stack or the patience of whoever waits.
 */
export function isDeeperThan(text: string, levels: number): boolean {
  const block: number[] = [];
  const flow: number[] = [];
  let column = 0;
  let key = 0;
  let atKey = true;
  const nest = (at: number) => {
    while (block.length > 0 && block.at(-1)! >= at) block.pop();
    block.push(at);
  };

  for (const token of tokens(text)) {
    switch (token.type) {
      case 'flow-map-start':
      case 'flow-seq-start':
        flow.push(0);
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        flow.pop();
        break;
      case 'comma':
        if (flow.length > 0) flow[flow.length - 1] = 0;
        break;
      case 'explicit-key-ind':
      case 'seq-item-ind':
      case 'map-value-ind':
        // `a: b: c` nests as well, in brackets and outside.
        if (flow.length > 0) flow[flow.length - 1]! += token.type === 'map-value-ind' ? 1 : 0;
        else nest(token.type === 'map-value-ind' ? key : column);
        atKey = true;
        break;
    }
    if (token.type === 'newline') atKey = true;
    else if (atKey && token.type !== 'space' && !token.type.endsWith('-ind')) {
      key = column;
      atKey = false;
    } else if (token.type === 'map-value-ind') key = column;
    if (block.length + flow.reduce((sum, colons) => sum + 1 + Math.max(0, colons - 1), 0) > levels) return true;
    column = token.source.includes('\n') ? token.source.length - token.source.lastIndexOf('\n') - 1 : column + token.source.length;
  }
  return false;
}

/** The lexer says “a scalar follows” by a token of its own, which has no width. */
function* tokens(text: string): Generator<{ type: string; source: string }> {
  let scalar = false;
  for (const source of new Lexer().lex(text)) {
    const type = scalar ? 'scalar' : (CST.tokenType(source) ?? 'other');
    scalar = !scalar && source === CST.SCALAR;
    if (!scalar && type !== 'doc-mode') yield { type, source };
  }
}
