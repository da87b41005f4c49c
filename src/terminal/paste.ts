import { type Key, type Keypress, readKey } from './keys.js';

/** Asks the terminal to mark what is pasted, or no longer: then a line end in it is not Enter. */
export const brackets = (on: boolean): string => `\u001b[?2004${on ? 'h' : 'l'}`;

/** What an event comes to, and what has been pasted so far where the paste has not ended yet. */
interface Pasted {
  readonly key?: Key | undefined;
  readonly pasting: string | undefined;
}

/** The key behind an event; all that is pasted together is one, its line ends and tabs blanks. */
export function pasted(event: Keypress, pasting: string | undefined): Pasted {
  if (event.name === 'paste-start') return { pasting: '' };
  if (pasting === undefined) return { key: readKey(event), pasting };
  if (event.name === 'paste-end') {
    const text = pasting.replaceAll(/[\r\n\t]+/g, ' ').trim();
    return { key: text === '' ? undefined : { text }, pasting: undefined };
  }
  const { sequence = '' } = event;
  return { pasting: /^[^\p{Cc}]|^[\r\n\t]$/u.test(sequence) ? pasting + sequence : pasting };
}
