import { type Language, texts } from '../text/index.js';
import { askLine, type Streams } from './ask-line.js';
import { Interrupted } from './interrupted.js';
import type { Keypress } from './keys.js';

export interface MenuOptions extends Streams {
  readonly language: Language;
  /** By numbers, without repainting. */
  readonly plain: boolean;
  readonly colour: boolean;
}

/** What was chosen, and in which language the rest goes on. */
export type Choice = { readonly language: Language } & (
  | { readonly choice: 'watch' | 'walk' | 'level-2' | 'quit' }
  | { readonly choice: 'card'; readonly file: string }
);

const entries = ['watch', 'walk', 'level-2', 'card', 'language', 'quit'] as const;
type Entry = (typeof entries)[number];

/** What can be asked here: one of the entries, and a line of text. */
interface Asked {
  entry(language: Language): Promise<Entry>;
  file(language: Language): Promise<string>;
}

/** The start menu, until something is chosen; throws `Interrupted` on Ctrl+C and at the end of the input. */
export async function menu(options: MenuOptions): Promise<Choice> {
  const asked = options.plain ? lineByLine(options) : await byInquirer(options);
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

async function byInquirer({ colour, input, output }: MenuOptions): Promise<Asked> {
  const { default: inquirer } = await import('inquirer');
  const as = (text: string) => text;
  const plainly = { message: as, highlight: as, answer: as, help: as };
  const theme = (language: Language) => ({
    ...(colour ? {} : { prefix: { idle: '?', done: '✓' } }),
    icon: { cursor: '›' },
    style: { ...(colour ? {} : plainly), keysHelpTip: () => texts[language].menu.keys },
  });

  /** Asks, and stops at the end of the input too, at which inquirer would wait for ever. */
  async function ask<T>(put: (prompt: ReturnType<typeof inquirer.createPromptModule>) => Promise<{ answer: T }>): Promise<T> {
    const ended = new AbortController();
    const onKey = (_character: string | undefined, key: Keypress) => {
      if (key.ctrl && key.name === 'd') ended.abort();
    };
    input.on('keypress', onKey);
    try {
      return (await put(inquirer.createPromptModule({ input, output, signal: ended.signal }))).answer;
    } catch (error) {
      if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)) throw new Interrupted();
      throw error;
    } finally {
      input.off('keypress', onKey);
    }
  }

  return {
    async entry(language) {
      const say = texts[language].menu;
      const choices = entries.map((value) => ({ value, name: say[value] }));
      const answer = await ask<string>((prompt) =>
        prompt([{ type: 'select', name: 'answer', message: say.title, choices, theme: theme(language) }]),
      );
      return entries.find((entry) => entry === answer)!;
    },
    file: (language) =>
      ask<string>((prompt) => prompt([{ type: 'input', name: 'answer', message: texts[language].menu.file, theme: theme(language) }])),
  };
}
