import type { Finding } from '../../finding.js';
import { found } from '../found.js';
import { type ChipFileName, chipFileNames } from '../tags.js';
import type { SavedFile } from './proxmark.js';

/** What an export of NFCPassportReader gave: its chip files, and what is wrong with the JSON around them. */
export interface IosDump {
  readonly saved: readonly SavedFile[];
  readonly findings: readonly Finding[];
}

/** `COM` was once written `Common`; the two AA values are of a live test, not of the chip's files. */
const fileOf: ReadonlyMap<string, ChipFileName> = new Map([...chipFileNames.map((name) => [name, name] as const), ['Common', 'COM']]);
const liveTest = ['AAChallenge', 'AASignature'];
const key = /"(?:COM|Common|SOD|DG(?:1[0-6]|[1-9])|AAChallenge|AASignature)"\s*:/;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Whether a file is such an export, whole or not: by its content, never by its name. */
export const isIosDump = (bytes: Uint8Array): boolean => {
  const text = decoded(bytes.subarray(0, 1 << 20));
  return /^\s*\{/.test(text) && key.test(text);
};

/** Reads the export of NFCPassportReader (iOS): one JSON object, its files in Base64; of one that breaks off, all that came before. */
export function readIos(bytes: Uint8Array, file: string): IosDump {
  const text = decoded(bytes);
  const at = (index: number) => Buffer.byteLength(text.slice(0, index));
  const broken = brokenAt(text);
  const findings: Finding[] = [];
  const saved: SavedFile[] = [];
  if (broken !== null) findings.push(found('IOS_JSON_BROKEN', { cut: broken >= text.trimEnd().length }, file, at(broken)));
  const all = members(text);
  for (const { name, value, from } of all) {
    const claimed = fileOf.get(name);
    if (!claimed && !liveTest.includes(name)) findings.push(found('IOS_KEY_UNKNOWN', { name }, file, at(from)));
    if (!claimed) continue;
    if (!value.startsWith('"')) {
      findings.push(found('IOS_VALUE_NOT_TEXT', { name }, file, at(from)));
      continue;
    }
    const inside = value.slice(1, -1);
    const wrong = badBase64(inside);
    if (wrong !== null) findings.push(found('IOS_BASE64_BROKEN', { name }, file, at(from + 1 + wrong)));
    else saved.push({ source: `${file}: ${name}`, claimed, version: 0, bytes: new Uint8Array(Buffer.from(unescaped(inside), 'base64')) });
  }
  const tested = liveTest.every((name) => all.some((member) => member.name === name));
  if (tested) findings.push(found('IOS_AA_NOT_EVALUATED', {}, file));
  return { saved, findings };
}

/** Where the JSON stops being JSON, in characters; null where it is whole. */
function brokenAt(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    // Node says where, except at the end of the text.
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    return position === undefined ? text.length : Math.min(Number(position), text.length);
  }
}

interface Member {
  readonly name: string;
  /** As it stands in the text, quotation marks included. */
  readonly value: string;
  readonly from: number;
}

/** The members of the outermost object that are whole, also of a text that breaks off; of a nested value only that it is one. */
function members(text: string): Member[] {
  const found: Member[] = [];
  let index = text.indexOf('{') + 1;
  while (index > 0 && index < text.length) {
    const opens = text.indexOf('"', index);
    const closes = opens < 0 ? -1 : endOfText(text, opens);
    if (closes < 0) break;
    const from = afterColon(text, closes);
    const to = from < 0 ? closes : endOfValue(text, from);
    if (to < 0) break;
    if (from >= 0) found.push({ name: text.slice(opens + 1, closes - 1), value: text.slice(from, to), from });
    index = to;
  }
  return found;
}

/** Behind the quotation mark that ends the text beginning here; -1 where none does. */
function endOfText(text: string, opens: number): number {
  for (let at = opens + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

/** Where the value begins that belongs to the key ending here; -1: it was no key. */
function afterColon(text: string, from: number): number {
  const colon = /\s*:\s*(?=\S)/y;
  colon.lastIndex = from;
  return colon.test(text) ? colon.lastIndex : -1;
}

/** Behind the value that begins here; -1 where it breaks off. */
function endOfValue(text: string, from: number): number {
  if (text[from] === '"') return endOfText(text, from);
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '"') at = endOfText(text, at) - 1;
    if (at < 0) return -1;
    if (depth === 0 && /[,}\]\s]/.test(letter)) return at;
    if (/[{[]/.test(letter)) depth++;
    else if (/[}\]]/.test(letter) && --depth === 0) return at + 1;
  }
  return -1;
}

/** Foundation writes `/` as `\/`. */
const unescaped = (inside: string): string => inside.replaceAll(/\\[nrt]/g, '').replaceAll('\\/', '/');

/** What may not stand in Base64 (RFC 4648, also its URL alphabet): other letters, other escapes, digits behind the padding. */
const foreign = /[^A-Za-z0-9+/_=\s\\-]|\\(?![/nrt])|=(?=\s*[A-Za-z0-9+/_-])/;

/** Where a text is no Base64, in characters; its length where only the end is missing; null where it is. */
function badBase64(inside: string): number | null {
  const wrong = inside.search(foreign);
  if (wrong >= 0) return wrong;
  return unescaped(inside).replaceAll(/[\s=]/g, '').length % 4 === 1 ? inside.length : null;
}
