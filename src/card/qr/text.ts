/** Character sets by the number an ECI names them by (AIM ITS/04-023), as far as a decoder of Node's own has them. */
const sets: ReadonlyMap<number, string> = new Map([
  [1, 'windows-1252'],
  [3, 'windows-1252'],
  [20, 'shift_jis'],
  [21, 'windows-1250'],
  [22, 'windows-1251'],
  [23, 'windows-1252'],
  [25, 'utf-16be'],
  [28, 'big5'],
  [29, 'gb18030'],
  [30, 'euc-kr'],
  [32, 'gb18030'],
]);

/** Character sets that scanners take UTF-8 for when they pass a card's text on. */
const mistaken = ['windows-1252', 'shift_jis', 'gbk', 'big5'] as const;

/** The text of a code, in NFC: strict UTF-8 whatever is claimed, else by the ECI it names, else null. What was garbled before it was printed is put right. */
export function textOf(bytes: Uint8Array, eci: number | null): string | null {
  const utf8 = decoded('utf-8', bytes);
  if (utf8 !== null) return (utf8.includes('|') ? ungarbled(utf8) : utf8).normalize('NFC');
  const set = eci === null ? undefined : sets.get(eci);
  return (set ? decoded(set, bytes) : null)?.normalize('NFC') ?? null;
}

function decoded(set: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(set, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Undoes a wrong reading of UTF-8, where every letter can be taken back and strict UTF-8 comes out; anything else is left as it is. */
function ungarbled(text: string): string {
  if (!/[^\0-\x7f]/.test(text) || isVietnamese(text)) return text;
  for (const set of mistaken) {
    const bytes = encoded(text, set);
    const right = bytes && decoded('utf-8', bytes);
    if (right && isVietnamese(right)) return right;
  }
  return text;
}

/** Only letters that Vietnamese has, its marks, and what stands between words. */
const isVietnamese = (text: string) => /^[\t-~’–‘“”]*$/.test(text.normalize('NFD').replaceAll(/[đĐ]/g, 'd').replaceAll(/\p{M}/gu, ''));

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** A text in a set for which Node has only a decoder; null where it cannot be written in it. */
function encoded(text: string, set: (typeof mistaken)[number]): Uint8Array | null {
  const table = tables.get(set) ?? tableOf(set);
  tables.set(set, table);
  const bytes: number[] = [];
  for (const letter of text) {
    const code = table.get(letter);
    if (!code) return null;
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

function tableOf(set: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(set);
  const table = new Map<string, readonly number[]>();
  const add = (...code: number[]) => {
    const letter = decoder.decode(Uint8Array.from(code));
    if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, code);
  };
  for (let first = 0; first < 256; first++) add(first);
  if (set !== 'windows-1252')
    for (let first = 0x81; first < 0xff; first++) for (let second = 0x40; second < 0xff; second++) add(first, second);
  return table;
}
