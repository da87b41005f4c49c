import { nameByTag } from '../tags.js';

/** Bytes that were written as text; `wrong`: where it is no such text, in characters. */
export type Decoded =
  | { readonly encoding: 'hex' | 'base64'; readonly bytes: Uint8Array }
  | { readonly encoding: 'hex' | 'base64'; readonly wrong: number };

/** What may not stand in Base64 (RFC 4648, also its URL alphabet): other letters, other escapes, digits behind the padding. */
const foreign = /[^A-Za-z0-9+/_=\s\\-]|\\(?![/nrt])|=(?=\s*[A-Za-z0-9+/_-])/;
const prefix = /^\s*(?:data:[\w./+-]*;base64,|0x)/i;

/** Reads hexadecimal (blanks, colons, 0x) or Base64 of any kind, as it stands in JSON or by itself; `any`: hexadecimal needs no tag of a chip's file in front. */
export function decodeText(text: string, any = false): Decoded {
  const skipped = prefix.exec(text)?.[0].length ?? 0;
  const inside = text.slice(skipped);
  if (isHex(inside, any)) {
    const wrong = inside.search(/[^0-9a-f\s:\\]|\\(?![nrt])/i);
    const digits = unescaped(inside).replaceAll(/[\s:]/g, '');
    if (wrong >= 0 || digits.length % 2 !== 0) return { encoding: 'hex', wrong: skipped + (wrong >= 0 ? wrong : inside.length) };
    return { encoding: 'hex', bytes: new Uint8Array(Buffer.from(digits, 'hex')) };
  }
  return decodeBase64(text, skipped);
}

/** Reads Base64 of any kind: with line breaks, of the URL's alphabet, without padding; from a place on. */
export function decodeBase64(text: string, from = 0): Decoded {
  const inside = text.slice(from);
  const wrong = inside.search(foreign);
  if (wrong >= 0) return { encoding: 'base64', wrong: from + wrong };
  const digits = unescaped(inside).replaceAll(/[\s=]/g, '');
  if (digits.length % 4 === 1) return { encoding: 'base64', wrong: text.length };
  return { encoding: 'base64', bytes: new Uint8Array(Buffer.from(digits, 'base64')) };
}

/** Foundation writes `/` as `\/`. */
const unescaped = (inside: string): string => inside.replaceAll(/\\[nrt]/g, '').replaceAll('\\/', '/');

/** The tags of the chip's files in hexadecimal; “61” begins no file in Base64, whose first letters are Y to d or M. */
function isHex(text: string, any: boolean): boolean {
  const start = /^[\s:]*([0-9a-f]{2})[\s:]*([0-9a-f]{2})/i.exec(text.slice(0, 64));
  if (!start) return false;
  const tag = Number.parseInt(start[1]!, 16);
  if (!any && nameByTag(tag, null) === undefined && tag !== 0x30 && tag !== 0x31) return false;
  // Sixty digits that are all hexadecimal are no Base64 by chance.
  return any ? /^[0-9a-f\s:]+$/i.test(text) && text.replaceAll(/[\s:]/g, '').length % 2 === 0 : /^[0-9a-f\s:\\]*$/i.test(text.slice(0, 48));
}
