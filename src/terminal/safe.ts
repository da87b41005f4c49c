/** Characters that move the cursor, reorder or hide what stands beside them: control, format, separators, ignorable and lone surrogates. */
const UNSEEN = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}';
/** Marks without a letter of their own are escaped too: they would change the letter that happens to stand before them. */
const HARMFUL = new RegExp(`^\\p{M}+|[${UNSEEN}][${UNSEEN}\\p{M}]*`, 'gu');

const escaped = (character: string): string => {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
};

/** Text from outside as a terminal may show it: in NFC, what cannot be seen spelled out as `\u202e`. */
export const safe = (text: string): string => text.normalize('NFC').replaceAll(HARMFUL, (run) => [...run].map(escaped).join(''));
