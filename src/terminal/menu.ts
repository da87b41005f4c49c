import { type Language, texts } from '../text/index.js';
import { askLine, type Streams } from './ask-line.js';
import type { Depth } from './image.js';

export interface MenuOptions extends Streams {
  readonly language: Language;
  /** By numbers, without repainting. */
  readonly plain: boolean;
  readonly depth: Depth;
}

/** What was chosen, and in which language the rest goes on. */
export type Choice = { readonly language: Language } & (
  | { readonly choice: 'watch' | 'walk' | 'quit' }
  | { readonly choice: 'card'; readonly file: string }
);

const entries = ['watch', 'walk', 'card', 'language', 'quit'] as const;
type Entry = (typeof entries)[number];

/** What can be asked here: one of the entries, and a line of text. */
interface Asked {
  entry(language: Language): Promise<Entry>;
  file(language: Language): Promise<string>;
}

/** The start menu, until something is chosen; throws `Interrupted` on Ctrl+C and at the end of the input. */
export async function menu(options: MenuOptions): Promise<Choice> {
  const asked = options.plain ? lineByLine(options) : await byKeys(options);
  let { language } = options;
  for (;;) {
    const choice = await asked.entry(language);
    if (choice === 'language') language = language === 'vi' ? 'en' : 'vi';
    else if (choice !== 'card') return { choice, language };
    else {
      const file = (await asked.file(language)).trim().normalize('NFC');
      if (file !== '') return { choice, file, language };
    }
  }
}

const lineByLine = (streams: Streams): Asked => ({
  async entry(language) {
    const say = texts[language];
    streams.output.write([say.menu.title, ...entries.map((entry, n) => `${n + 1}. ${say.menu[entry]}`), ''].join('\n'));
    for (;;) {
      const chosen = entries[Number(await askLine(`${say.screen.choose}: `, streams)) - 1];
      if (chosen) return chosen;
    }
  },
  file: (language) => askLine(`${texts[language].menu.file}: `, streams),
});

async function byKeys({ depth, input, output }: MenuOptions): Promise<Asked> {
  const { menuPrompt } = await import('./menu-prompt.js');
  const { untilStopped } = await import('./until-stopped.js');
  const paint = (await import('./colours.js')).inColour(depth);
  return {
    async entry(language) {
      const say = texts[language].menu;
      const { title, keys } = say;
      const labels = entries.map((entry) => say[entry]);
      return entries[
        await untilStopped(({ signal, ended }) =>
          menuPrompt({ input, output, paint, title, labels, keys, ended }, { input, output, signal }),
        )
      ]!;
    },
    file: (language) => askLine(`? ${paint.strong(texts[language].menu.file)} `, { input, output }),
  };
}
