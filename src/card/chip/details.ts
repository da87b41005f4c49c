import type { Finding } from '../finding.js';
import { dayOfDigits } from './days.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { child, type Tlv, valueBytes } from './tlv.js';

/** What a data group says beyond the card's own fields, by names of ours; pictures as their size in bytes. */
export type Holds = Readonly<Record<string, string | readonly string[]>>;

export interface GroupReading {
  readonly holds: Holds;
  readonly findings: readonly Finding[];
}

type Kind = 'text' | 'day' | 'moment' | 'picture';
/** By their tags, as ICAO writes them. */
type Elements = Readonly<Record<string, readonly [name: string, kind: Kind]>>;

/** ICAO 9303 part 10, 4.7.11. */
const dg11: Elements = {
  '5F0E': ['fullName', 'text'],
  '5F0F': ['otherNames', 'text'],
  '5F10': ['personalNumber', 'text'],
  '5F2B': ['birthDate', 'day'],
  '5F11': ['birthPlace', 'text'],
  '5F42': ['address', 'text'],
  '5F12': ['telephone', 'text'],
  '5F13': ['profession', 'text'],
  '5F14': ['title', 'text'],
  '5F15': ['summary', 'text'],
  '5F16': ['proofOfCitizenship', 'picture'],
  '5F17': ['otherDocuments', 'text'],
  '5F18': ['custody', 'text'],
};

/** ICAO 9303 part 10, 4.7.12. */
const dg12: Elements = {
  '5F19': ['issuingAuthority', 'text'],
  '5F26': ['issueDate', 'day'],
  '5F1A': ['otherPersons', 'text'],
  '5F1B': ['endorsements', 'text'],
  '5F1C': ['taxExit', 'text'],
  '5F1D': ['front', 'picture'],
  '5F1E': ['rear', 'picture'],
  '5F55': ['personalizedAt', 'moment'],
  '5F56': ['personalizationSystem', 'text'],
};

/** ICAO 9303 part 10, 4.7.16. */
const dg16: Elements = {
  '5F50': ['recordedOn', 'day'],
  '5F51': ['name', 'text'],
  '5F52': ['telephone', 'text'],
  '5F53': ['address', 'text'],
};

const tagList = 0x5c;
const count = 0x02;

/** DG11, additional personal details. */
export const readDg11 = (file: ChipFile): GroupReading => withTagList(file, dg11);
/** DG12, additional document details. */
export const readDg12 = (file: ChipFile): GroupReading => withTagList(file, dg12);

/** DG16, persons to notify: templates A1, A2 … of their elements. */
export function readDg16(file: ChipFile): GroupReading {
  const persons = (file.tlv?.children ?? []).filter(({ tag }) => tag >= 0xa1 && tag <= 0xaf);
  const read = persons.map((person) => elements(file, person.children, dg16));
  const names = [...new Set(read.flatMap(({ holds }) => Object.keys(holds)))];
  return {
    holds: Object.fromEntries(names.map((name) => [name, read.map(({ holds }) => String(holds[name] ?? ''))])),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** DG7, the displayed signature: a number of pictures (ICAO 9303 part 10, 4.7.7). */
export function readDg7({ tlv, bytes, source }: ChipFile): GroupReading {
  if (!tlv) return { holds: {}, findings: [] };
  const pictures = tlv.children.filter(({ tag }) => tag === 0x5f43);
  const declared = child(tlv, count);
  const said = declared ? (valueBytes(bytes, declared)[0] ?? 0) : 0;
  const findings =
    pictures.length === 0
      ? [found('GROUP_UNREADABLE', { name: 'DG7' }, source, tlv.valueFrom)]
      : said === pictures.length
        ? []
        : [found('GROUP_COUNT', { name: 'DG7', said, count: pictures.length }, source, tlv.valueFrom)];
  return { holds: { signatures: pictures.map(size) }, findings };
}

function withTagList(file: ChipFile, known: Elements): GroupReading {
  const { tlv, bytes, source, name } = file;
  if (!tlv) return { holds: {}, findings: [] };
  // Other names and persons lie in a template A0 behind their count.
  const all = tlv.children.flatMap((element) => (element.tag === 0xa0 ? element.children : [element]));
  const data = all.filter(({ tag }) => tag !== tagList && tag !== count);
  const { holds, findings } = elements(file, data, known);
  const list = child(tlv, tagList);
  if (!list) return { holds, findings: [...findings, found('GROUP_LIST_MISSING', { name }, source, tlv.valueFrom)] };
  const named = tagsIn(valueBytes(bytes, list));
  // A template that is listed stands for what is inside.
  const within = tlv.children.flatMap(({ tag, children }) => (named.includes(tag) ? children.map((inner) => inner.tag) : []));
  const listed = new Set([...named, ...within]);
  const there = new Set(data.map(({ tag }) => tag));
  const only = (tags: Iterable<number>, others: ReadonlySet<number>) =>
    [...tags]
      .filter((tag) => !others.has(tag))
      .map(shownTag)
      .join(', ');
  const differences = {
    onlyList: only(
      named.filter((tag) => tag !== 0xa0),
      there,
    ),
    onlyData: only(there, listed),
  };
  if (!differences.onlyList && !differences.onlyData) return { holds, findings };
  return { holds, findings: [...findings, found('GROUP_LIST_DIFFERS', { name, ...differences }, source, list.from)] };
}

function elements({ bytes, source, name }: ChipFile, data: readonly Tlv[], known: Elements): GroupReading {
  const holds: Record<string, string | string[]> = {};
  const findings: Finding[] = [];
  for (const element of data) {
    const rule = known[shownTag(element.tag)];
    if (!rule) {
      if (element.tag !== count) findings.push(found('GROUP_ELEMENT_UNKNOWN', { name, tag: shownTag(element.tag) }, source, element.from));
      continue;
    }
    const [field, kind] = rule;
    const value = valueIn(bytes, element, kind);
    if (value === null) {
      findings.push(found(kind === 'text' ? 'GROUP_TEXT' : 'GROUP_DATE', { name, tag: shownTag(element.tag) }, source, element.valueFrom));
      continue;
    }
    const before = holds[field];
    holds[field] = before === undefined ? value : [before, value].flat();
  }
  return { holds, findings };
}

function valueIn(bytes: Uint8Array, element: Tlv, kind: Kind): string | null {
  if (kind === 'picture') return size(element);
  const value = valueBytes(bytes, element);
  if (kind === 'text') return plain(value);
  // Days are eight digits, or packed two to a byte; older documents do either.
  const digits = value.length === (kind === 'day' ? 4 : 7) ? Buffer.from(value).toString('hex') : Buffer.from(value).toString('latin1');
  if (kind === 'day') return dayOfDigits(digits);
  const day = dayOfDigits(digits.slice(0, 8));
  const [, hour, minute, second] = /^\d{8}(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  return day && hour ? `${day} ${hour}:${minute}:${second}` : null;
}

/** UTF-8 whose fillers separate: `<<` the surname from the others, `<` words and parts. */
function plain(value: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(value).normalize('NFC');
    return text
      .replace(/(?<!<)<+$/, '')
      .replaceAll('<<', ', ')
      .replaceAll('<', ' ');
  } catch {
    return null;
  }
}

function tagsIn(list: Uint8Array): number[] {
  const tags: number[] = [];
  for (let at = 0; at < list.length; at++) {
    const first = list[at]!;
    tags.push((first & 0x1f) === 0x1f && at + 1 < list.length ? first * 256 + list[++at]! : first);
  }
  return tags;
}

const shownTag = (tag: number): string => tag.toString(16).toUpperCase().padStart(2, '0');
const size = ({ valueFrom, valueTo }: Tlv): string => `${valueTo - valueFrom} bytes`;
