/** The vowel pairs whose tone mark is written on the first letter by the old habit and on the second by the new: hòa, hoà. */
const tonedPair = /(o)([\u0300\u0301\u0303\u0309\u0323])(a|e)|(u)([\u0300\u0301\u0303\u0309\u0323])(y)/g;

/** One spelling for all that people take for the same name or address: NFC, lower case, single spaces, the tone mark placed the new way. */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(tonedPair, (_, o, toneO, a, u, toneU, y) => (o ? o + a + toneO : u + y + toneU))
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?, ?/g, ', ')
    .trim();

/** Whether two names or addresses are the same but for case, spaces, Unicode form and the place of a tone mark. */
export const sameText = (one: string, other: string): boolean => plainText(one) === plainText(other);
