/** Columns of a terminal, not letters: marks take none, East Asian letters and pictures two, colours none. */
const STYLE = /\u001b\[[\d;]*m/g;
const NONE = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u;
const DOUBLE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

const columnsOf = (character: string): number => (NONE.test(character) ? 0 : DOUBLE.test(character) ? 2 : 1);

/** How many columns a text takes; a style takes none. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text.replaceAll(STYLE, '')) columns += columnsOf(character);
  return columns;
}

/** Filled up with blanks to so many columns. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** One text at the left, one at the right end of a line; undefined where both do not fit. */
export function ends(left: string, right: string, columns: number): string | undefined {
  const gap = columns - width(left) - width(right);
  return gap < 2 ? undefined : left + ' '.repeat(gap) + right;
}

/** Made when it is needed: that takes ten milliseconds, and most commands never break a line. */
let segmenter: Intl.Segmenter | undefined;

/** A text as readers count its letters: a letter with its marks is one. */
export function letters(text: string): string[] {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The beginning of an unstyled text that fits, and the rest. */
export function split(text: string, columns: number): [string, string] {
  let used = 0;
  let taken = 0;
  for (const letter of letters(text)) {
    used += width(letter);
    if (used > columns) break;
    taken += letter.length;
  }
  return [text.slice(0, taken), text.slice(taken)];
}

/** The longest end of an unstyled text that fits. */
export function tail(text: string, columns: number): string {
  let used = 0;
  let taken = 0;
  for (const letter of letters(text).reverse()) {
    used += width(letter);
    if (used > columns) break;
    taken += letter.length;
  }
  return text.slice(text.length - taken);
}

/** An unstyled text in lines of at most so many columns, broken between words; a word that is longer is broken. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of text.split(' ')) {
    let rest = line === undefined ? word : `${line} ${word}`;
    if (line?.trim() && width(rest) > columns) {
      lines.push(line);
      rest = word;
    }
    while (width(rest) > columns) {
      const [fits, more] = split(rest, columns);
      if (fits === '') break;
      lines.push(fits);
      rest = more;
    }
    line = rest;
  }
  return [...lines, line ?? ''];
}
