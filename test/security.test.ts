import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './cli/run.js';

const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const model = page.slice(page.indexOf('## Threat model'), page.indexOf('## Who may learn'));
const lines = [...model.matchAll(/^- .*$/gm)].map(([line]) => line);
/** The tests that a line names: a file, and titles in it. */
const named = (line: string) => {
  let file = '';
  return [...line.matchAll(/`(test\/[\w./-]+\.ts)`|“(.*?)”(?=[;)])/g)].flatMap(([, names, title]) => {
    file = names ?? file;
    return title === undefined ? [] : [{ file, title }];
  });
};

/** The titles of the tests in a file that run: `it('…')`, `it.each(…)('…')`. */
function titlesIn(file: string): readonly string[] {
  const titles: string[] = [];
  const look = (node: ts.Node): void => {
    const [title] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && title && ts.isStringLiteralLike(title) && /^it(\.each|\.skipIf)?\b/.test(node.expression.getText()))
      titles.push(title.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return titles;
}

describe('SECURITY.md', () => {
  it('has a line for each letter of STRIDE, and a test for each line', () => {
    expect([...model.matchAll(/^### (\w)/gm)].map(([, letter]) => letter).join('')).toBe('STRIDE');
    expect(lines.length).toBeGreaterThan(25);
    expect(lines.filter((line) => named(line).length === 0)).toEqual([]);
    // No reference is overlooked for how it is written.
    for (const line of lines) expect(named(line).length, line).toBe([...line.matchAll(/“/g)].length);
  });

  it.each(lines.flatMap(named).map(({ file, title }) => [file, title] as const))('names a test that there is: %s “%s”', (file, title) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(titlesIn(file)).toContain(title);
  });
});
