import { createInterface, emitKeypressEvents } from 'node:readline';
import { Interrupted } from './interrupted.js';
import { type Keypress, readKey } from './keys.js';
import { edit, lineOf } from './line.js';
import type { Input, Output } from './prompt.js';

export interface Streams {
  readonly input: Input & { setRawMode?(raw: boolean): unknown };
  readonly output: Output;
}

/** Asks for one line, which the terminal itself lets be typed and corrected; in NFC. Throws `Interrupted` where none comes. */
export function askLine(question: string, { input, output }: Streams): Promise<string> {
  const lines = createInterface({ input, output, terminal: false });
  let stop = () => {};
  return new Promise<string>((answered, interrupted) => {
    stop = () => {
      output.write('\n');
      interrupted(new Interrupted());
    };
    // The terminal is not in raw mode here: Ctrl+C comes as a signal, Ctrl+D as the end of the input.
    process.once('SIGINT', stop);
    lines.once('close', stop);
    lines.question(question, (line) => answered(line.normalize('NFC')));
  }).finally(() => {
    process.off('SIGINT', stop);
    lines.off('close', stop);
    lines.close();
  });
}

/** Asks for one line that is not shown while it is typed; in NFC. Throws `Interrupted` where none comes. */
export function askSecret(question: string, streams: Streams): Promise<string> {
  const { input, output } = streams;
  if (!input.isTTY || !input.setRawMode) return askLine(question, streams);
  let line = lineOf('');
  let onKey = (_character: string | undefined, _event: Keypress) => {};
  output.write(question);
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.resume();
  return new Promise<string>((answered, interrupted) => {
    onKey = (_character, event) => {
      if (event.ctrl && (event.name === 'c' || event.name === 'd')) return interrupted(new Interrupted());
      const key = readKey(event);
      if (!key) return;
      if ('press' in key && key.press === 'enter') return answered(line.text);
      line = edit(line, key);
    };
    input.on('keypress', onKey);
  }).finally(() => {
    input.off('keypress', onKey);
    input.setRawMode?.(false);
    input.pause();
    output.write('\n');
  });
}
