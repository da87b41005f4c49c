/** A member of an object in a JSON text; `value` as it stands in the text, “” for an object or list. */
export interface Member {
  /** The names of the objects around it, the outermost first; “” for a list's. */
  readonly path: readonly string[];
  readonly name: string;
  readonly value: string;
  /** Where the value begins, in characters. */
  readonly from: number;
}

/** Deeper than this nothing of a chip lies. */
const deepest = 8;
/** Objects with more members are no dump. */
const mostMembers = 10_000;

/** The members that are whole, of a text that may break off or hold what is no JSON; each character is looked at once. */
export function membersOf(text: string): Member[] {
  const found: Member[] = [];
  const open: { readonly name: string; readonly isList: boolean }[] = [];
  let name: string | null = null;
  for (let at = 0; at < text.length && found.length < mostMembers; ) {
    const letter = text[at]!;
    const inside = open.at(-1);
    if (letter === '{' || letter === '[') {
      if (name !== null && open.length <= deepest) found.push({ path: pathOf(open), name, value: '', from: at });
      open.push({ name: name ?? '', isList: letter === '[' });
      name = null;
      at++;
    } else if (letter === '}' || letter === ']') {
      open.pop();
      name = null;
      at++;
    } else if (letter === '"') {
      const end = endOfText(text, at);
      if (end < 0) break;
      const next = afterColon(text, end);
      if (name === null && inside && !inside.isList && next > 0) {
        name = text.slice(at + 1, end - 1);
        at = next;
      } else {
        if (name !== null && open.length <= deepest) found.push({ path: pathOf(open), name, value: text.slice(at, end), from: at });
        name = null;
        at = end;
      }
    } else if (name !== null && /[^\s,:]/.test(letter)) {
      const end = endOfWord(text, at);
      if (open.length <= deepest) found.push({ path: pathOf(open), name, value: text.slice(at, end), from: at });
      name = null;
      at = end;
    } else {
      if (letter === ',') name = null;
      at++;
    }
  }
  return found;
}

/** Where the JSON stops being JSON, in characters; null where it is whole. */
export function brokenAt(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    // Node says where, except at the end of the text.
    const position = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    return position === undefined ? text.length : Math.min(Number(position), text.length);
  }
}

/** Turns places in a text from characters into bytes; of places asked for in their order, each stretch is counted once. */
export function bytePlaces(text: string): (index: number) => number {
  let [last, bytes] = [0, 0];
  return (index) => {
    if (index < last) [last, bytes] = [0, 0];
    bytes += Buffer.byteLength(text.slice(last, index));
    last = index;
    return bytes;
  };
}

const pathOf = (open: readonly { readonly name: string }[]): string[] => open.slice(1).map(({ name }) => name);

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

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[,}\]\s"]/.test(text[at]!)) at++;
  return Math.max(at, from + 1);
}
