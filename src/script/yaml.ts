import { isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { ok, type Refused, type Result, refuse, refused } from '../refusals/index.js';
import type { Place } from '../refusals/program.js';
import { isDeeperThan } from './depth.js';
import { firstIssue, type Locate } from './issues.js';
import { faultInTree } from './tree.js';

const LIMIT_KB = 1024;
const LEVELS = 100;
const ALIASES = 100;

/** A file's data, and where in the file each of them stands. */
export interface Read<T> {
  readonly value: T;
  readonly locate: Locate;
}

/**
 * Reads a YAML text, in NFC, as what a schema describes; else refuses it with file, line and column. Every scalar is text: an ID number
 * keeps its zeros and `no` is a word. `file` is only for the refusal.
 */
export function readYaml<S extends z.ZodType>(text: string, file: string, schema: S): Result<Read<z.output<S>>> {
  if (Buffer.byteLength(text) > LIMIT_KB * 1024) return refuse('SCRIPT_TOO_BIG', { file, limit: LIMIT_KB });
  const source = text.normalize('NFC');
  if (isDeeperThan(source, LEVELS)) return refuse('SCRIPT_TOO_DEEP', { file, limit: LEVELS });

  const lines = new LineCounter();
  // The failsafe schema knows texts, lists and groups only; nothing is guessed from how a value looks.
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors[0]) return { ok: false, refused: syntaxError(document.errors[0], at) };
  const fault = faultInTree(document, at);
  if (fault) return { ok: false, refused: fault };

  const locate: Locate = (path, key) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (!isNode(node)) continue;
      const pair = key !== undefined && isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return at((isNode(pair?.key) ? pair.key.range?.[0] : node.range?.[0]) ?? 0);
    }
    return at(0);
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIASES }) ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return refuse('SCRIPT_TOO_MANY_ALIASES', { file });
    throw error;
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? ok({ value: parsed.data, locate }) : { ok: false, refused: firstIssue(parsed.error.issues, value, locate) };
}

const reasons = {
  BAD_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'indent',
  MULTILINE_IMPLICIT_KEY: 'indent',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'unclosed',
  MULTIPLE_DOCS: 'several',
} as const;

function syntaxError({ code, pos }: YAMLError, at: (offset: number) => Place): Refused {
  return refused('SCRIPT_SYNTAX', { ...at(pos[0]), why: Object.hasOwn(reasons, code) ? reasons[code as keyof typeof reasons] : 'other' });
}
