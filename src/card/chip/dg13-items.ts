import type { Finding } from '../finding.js';
import { integerIn } from './der.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { readText, type TextType } from './text.js';
import type { Tlv } from './tlv.js';

const sequence = 0x30;
const integer = 0x02;

interface ItemString {
  /** Null: not valid in its encoding. */
  readonly text: string | null;
  readonly type: TextType;
  readonly at: number;
}

/** One numbered item of DG13 and the strings in it; `at` in bytes of the file. */
export interface Item {
  readonly field: number;
  readonly strings: readonly ItemString[];
  readonly at: number;
}

/** DG13's items in their order: SEQUENCEs of a number and a value, with or without a SEQUENCE around them all. */
export function readItems({ tlv, bytes, source }: ChipFile): { items: readonly Item[]; findings: readonly Finding[] } {
  const items: Item[] = [];
  const findings: Finding[] = [];
  for (const item of tlv ? unwrapped(tlv) : []) {
    const field = numberOf(bytes, item);
    if (field === undefined) {
      findings.push(found('DG13_FIELD_BROKEN', {}, source, item.from));
      continue;
    }
    const strings = item.children.slice(1).flatMap(leaves);
    const read = strings.map((string) => ({ ...readText(bytes, string), at: string.from, valueFrom: string.valueFrom }));
    items.push({ field, at: item.from, strings: read });
    for (const { text, decomposed, valueFrom } of read) {
      if (text === null) findings.push(found('DG13_TEXT_BROKEN', { field }, source, valueFrom));
      if (decomposed) findings.push(found('DG13_DECOMPOSED', { field }, source, valueFrom));
    }
  }
  return { items, findings };
}

function unwrapped(tlv: Tlv): readonly Tlv[] {
  const [only] = tlv.children;
  const wrapped = tlv.children.length === 1 && only?.tag === sequence && only.children[0]?.tag !== integer;
  return wrapped ? only.children : tlv.children;
}

const numberOf = (bytes: Uint8Array, { tag, children: [number] }: Tlv): number | undefined =>
  tag === sequence ? integerIn(bytes, number) : undefined;

/** Names of parents and spouses lie one SEQUENCE deeper than the other texts. */
const leaves = (tlv: Tlv): Tlv[] => ((tlv.tag & 0x20) !== 0 ? tlv.children.flatMap(leaves) : [tlv]);
