import { StringDecoder } from 'node:string_decoder';
import { Interrupted } from './interrupted.js';
import { edit, type Line, lineOf } from './line.js';
import type { Input, Output } from './prompt.js';
import { rawAgain, suspend, whenBack, whenEnded } from './signals.js';

export interface Streams {
  readonly input: Input;
  readonly output: Output;
}

/** Asks for one line, which the terminal itself lets be typed and corrected; in NFC. Throws `Interrupted` where none comes. */
export const askLine = (question: string, streams: Streams): Promise<string> =>
  ask(question, streams, ({ text }, typed) => lineOf(text + typed));

/** Asks for one line that is not shown while it is typed; in NFC. Throws `Interrupted` where none comes. */
export async function askSecret(question: string, streams: Streams): Promise<string> {
  const { input, output } = streams;
  if (!input.isTTY || !input.setRawMode) return askLine(question, streams);
  input.setRawMode(true);
  // Told before the question is asked again.
  const unheard = whenBack(() => rawAgain(input));
  try {
    return await ask(question, streams, (line, typed) => {
      if (typed.includes(SUSPEND)) suspend(input);
      return typeUnseen(line, typed);
    });
  } finally {
    unheard();
    input.setRawMode(false);
    output.write('\n');
  }
}

const ENTER = /\r\n|[\r\n]/;
/** Ctrl+C and Ctrl+D of a terminal that leaves them to the program. */
const STOP = /[\u0003\u0004]/;
/** Ctrl+Z. */
const SUSPEND = '\u001a';
/** Arrows and the like: of no use where nothing is seen. */
const SEQUENCE = /\u001b(?:\[[\d;]*[A-Za-z~]|O?.)?/g;

function typeUnseen(line: Line, typed: string): Line {
  return [...typed.replaceAll(SEQUENCE, '')].reduce((before, character) => {
    if (character === '\u0008' || character === '\u007f') return edit(before, { press: 'backspace' });
    if (character === '\u0015') return edit(before, { press: 'clear' });
    return /\p{Cc}/u.test(character) ? before : edit(before, { text: character });
  }, line);
}

/** Reads up to the end of one line and no further: what was typed ahead belongs to the next question. */
function ask(question: string, { input, output }: Streams, typeOn: (line: Line, typed: string) => Line): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let line = lineOf('');
  let onData = (_chunk: Buffer) => {};
  let unheard = () => {};
  let stop = (_code?: number) => {};
  const onEnd = () => stop();
  return new Promise<string>((answered, interrupted) => {
    stop = (code?: number) => {
      output.write('\n');
      interrupted(new Interrupted(code));
    };
    onData = (chunk) => {
      const typed = decoder.write(chunk);
      const enter = ENTER.exec(typed);
      const mine = enter ? typed.slice(0, enter.index) : typed;
      if (STOP.test(mine)) return stop();
      line = typeOn(line, mine);
      if (!enter) return;
      input.off('data', onData);
      input.pause();
      const ahead = typed.slice(enter.index + enter[0].length);
      if (ahead !== '') input.unshift(Buffer.from(ahead));
      answered(line.text);
    };
    if (input.readableEnded) return stop();
    input.on('data', onData);
    input.once('end', onEnd);
    const [notEnded, notBack] = [whenEnded(stop), whenBack(() => output.write(question))];
    unheard = () => {
      notEnded();
      notBack();
    };
    // Whoever reads the question may stop the program by the next signal.
    output.write(question);
    input.resume();
  }).finally(() => {
    input.off('data', onData);
    input.off('end', onEnd);
    unheard();
    input.pause();
  });
}
