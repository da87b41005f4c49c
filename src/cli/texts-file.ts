import { z } from 'zod';
import { ok, type Result } from '../refusals/index.js';
import { group, oneOf, text } from '../script/schema.js';
import { readYaml } from '../script/yaml.js';
import { safe } from '../terminal/safe.js';
import { type Language, speak, type Texts } from '../text/index.js';
import { replaceable, withWords } from '../text/overrides.js';
import { packs, spokenVersion } from '../text/packs.js';

/** Words by their paths, of one pack; which texts there are to replace, the Vietnamese pack says for all languages. */
const wordsOf = ({ vi }: Readonly<Record<Language, Texts>>) => {
  const words = group(Object.fromEntries(replaceable(vi).map((path) => [path, text.optional()]))).optional();
  return { vi: words, en: words };
};

const app = oneOf(Object.keys(packs)).optional();
/** Reads only which app's words a file replaces; the rest is read by the pack that this names. */
const head = z.looseObject({ app }, { error: 'group' });

/** Control and invisible characters are spelled out line by line, as in every text from outside. */
const shown = (words: Readonly<Record<string, string | undefined>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([path, word]) => (word === undefined ? [] : [[path, word.trimEnd().split('\n').map(safe).join('\n')]])),
  );

/** Has a file's words spoken in place of ours; what is returned brings ours back. */
export function speakFile(source: string, file: string): Result<() => void> {
  const named = readYaml(source, file, head);
  if (!named.ok) return named;
  const pack = packs[named.value.value.app ?? spokenVersion]!;
  const read = readYaml(source, file, group({ app, ...wordsOf(pack) }));
  if (!read.ok) return read;
  const { vi, en } = read.value.value;
  return ok(speak({ vi: withWords(pack.vi, shown(vi)), en: withWords(pack.en, shown(en)) }));
}
