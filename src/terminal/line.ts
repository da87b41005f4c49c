import type { Key } from './keys.js';
import { letters } from './width.js';

/** A line being typed, in NFC; `at` is where the cursor stands, between two letters. */
export interface Line {
  readonly text: string;
  readonly at: number;
}

/** A text in NFC with the cursor at its end. */
export const lineOf = (text: string): Line => ({ text: text.normalize('NFC'), at: text.normalize('NFC').length });

/** Marks may come on their own, when pasted or from an input method: they join the letter before the cursor. */
function insert({ text, at }: Line, typed: string): Line {
  const before = (text.slice(0, at) + typed).normalize('NFC');
  return { text: (before + text.slice(at)).normalize('NFC'), at: before.length };
}

const lastOf = (text: string): number => letters(text).at(-1)?.length ?? 0;
const firstOf = (text: string): number => letters(text)[0]?.length ?? 0;

/** The line after one more key; the same line for keys that are none of its business. */
export function edit(line: Line, key: Key): Line {
  if ('text' in key) return insert(line, key.text);
  const { text, at } = line;
  const before = text.slice(0, at);
  const after = text.slice(at);
  switch (key.press) {
    case 'left':
      return { text, at: at - lastOf(before) };
    case 'right':
      return { text, at: at + firstOf(after) };
    case 'home':
      return { text, at: 0 };
    case 'end':
      return { text, at: text.length };
    case 'backspace':
      return { text: before.slice(0, at - lastOf(before)) + after, at: at - lastOf(before) };
    case 'delete':
      return { text: before + after.slice(firstOf(after)), at };
    case 'clear':
      return { text: after, at: 0 };
    default:
      return line;
  }
}
