import type { Language } from '../text/index.js';
import { askedLanguage } from './help.js';
import type { Io } from './io.js';
import { settingsFiles } from './settings-places.js';

/**
 * The language of what is said before a command runs, help and wrong usage: that of the command line, the environment, the project's settings
 * or the user's. A settings file that is wrong elsewhere still names its language; YAML is loaded only where there is such a file.
 */
export async function languageFor(argv: readonly string[], io: Io): Promise<Language> {
  const asked = askedLanguage(argv, io.env);
  if (asked) return asked;
  for (const { path } of settingsFiles(io)) {
    const { languageIn } = await import('./settings-read.js');
    const language = await languageIn(path);
    if (language) return language;
  }
  return 'vi';
}
