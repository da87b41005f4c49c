import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import { type Keypress, readKey } from './keys.js';
import type { Paint } from './paint.js';
import type { Input, Output } from './prompt.js';
import { useStops } from './until-stopped.js';

interface Choices {
  readonly input: Input;
  readonly output: Output;
  readonly paint: Paint;
  readonly title: string;
  readonly labels: readonly string[];
  readonly keys: string;
  /** The input has ended: nobody will answer any more. */
  ended(): void;
}

/** A short list in its own lines, below what stands on the terminal already; answers with the place of what was chosen. */
export const menuPrompt = createPrompt<number, Choices>(({ input, output, paint, title, labels, keys, ended }, done) => {
  const [{ at, chosen }, move] = useState({ at: 0, chosen: false });
  const [drawn, redraw] = useState(0);

  useKeypress((event, readline) => {
    readline.clearLine(0);
    const key = readKey(event as Keypress);
    if (!key || chosen) return;
    if ('text' in key) {
      const n = Number(key.text) - 1;
      if (labels[n] !== undefined) move({ at: n, chosen });
    } else if (key.press === 'up') move({ at: (at + labels.length - 1) % labels.length, chosen });
    else if (key.press === 'down') move({ at: (at + 1) % labels.length, chosen });
    else if (key.press === 'enter') {
      move({ at, chosen: true });
      done(at);
    }
  });

  useStops(input, ended, {
    leave: () => output.write('\n\u001b[?25h'),
    back: () => {
      // What is repainted are lines of its own, not those the shell has written meanwhile.
      output.write('\n'.repeat(labels.length + 3));
      redraw((n) => n + 1);
    },
  });
  useEffect(() => {
    output.write('\u001b[?25l');
  }, [at, chosen, drawn]);

  if (chosen) return `${paint.good('✓')} ${paint.strong(title)} ${labels[at]}`;
  const list = labels.map((label, n) => (n === at ? paint.chosen(`› ${label}`) : `  ${label}`));
  return [`? ${paint.strong(title)}`, ...list, '', paint.faint(keys)].join('\n');
});
