/** Letters that only Vietnamese has, among the languages of this program. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
/** Quoted labels, and the names of people and places in examples, may stay as they are. */
const quoted = (text: string) => text.replaceAll(/[“"][^”"]*[”"]/g, '“”');

/** The words of an English text that are Vietnamese, quotes and names aside (a name begins with a capital). */
export const vietnamese = (text: string): string[] =>
  quoted(text)
    .split(/[\s,.;:()/·]+/)
    .filter((word) => VIETNAMESE.test(word) && !/^\p{Lu}/u.test(word));

/** What shows that a value was missing where a text was put together. */
export const leftovers = (text: string): string[] => text.match(/undefined|\bNaN\b|\[object|\bnull\b|\$\{|Invalid Date|“…”|…\./g) ?? [];
