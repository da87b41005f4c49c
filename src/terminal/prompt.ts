import type { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Answer } from '../flow/entry.js';
import type { Language } from '../text/index.js';
import type { Shown } from './beside.js';
import { type Dialog, press } from './dialog.js';
import { draw } from './draw.js';
import type { Keypress } from './keys.js';
import type { Paint } from './paint.js';
import { brackets, pasted } from './paste.js';
import type { Situation } from './situation.js';
import { useStops } from './until-stopped.js';

/** Where keys come from, and where screens go. */
export type Input = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };

interface Screen {
  readonly input: Input;
  readonly output: Output;
  readonly paint: Paint;
  readonly picture?: Shown | undefined;
  readonly begin: Dialog;
  /** How things stand now, in a language; asked again at every redraw. */
  look(language: Language): Situation;
  /** Redraw every second: the clock runs. */
  readonly running: boolean;
  /** The input has ended: nobody will answer any more. */
  ended(): void;
}
interface Answered {
  readonly answer: Answer;
  readonly dialog: Dialog;
}

const SECOND = 1000;

/** One screen until it is answered: the pure dialog and drawing, joined to a terminal. */
export const screenPrompt = createPrompt<Answered, Screen>((screen, done) => {
  const { input, output } = screen;
  const [{ dialog, answered }, move] = useState<{ dialog: Dialog; answered: boolean }>({ dialog: screen.begin, answered: false });
  const [, redraw] = useState(0);
  const frames = useRef(0);
  const paste = useRef<string | undefined>(undefined);

  useKeypress((event, readline) => {
    // Readline keeps what is typed for itself, and would move the cursor by it.
    readline.clearLine(0);
    const pressed = event as Keypress;
    // Back from where Ctrl+Z led to: the terminal is the shell's until that is told.
    if (pressed.ctrl && pressed.name === 'z') return;
    const { key, pasting } = pasted(pressed, paste.current);
    paste.current = pasting;
    if (pasting === undefined) redraw((n) => n + 1);
    if (!key || answered) return;
    const moved = press(screen.look(dialog.language), dialog, key);
    move({ dialog: moved.dialog, answered: moved.answer !== undefined });
    if (moved.answer) done({ answer: moved.answer, dialog: moved.dialog });
  });

  const again = () => redraw((n) => n + 1);
  const anew = () => {
    output.write('\u001b[H\u001b[J');
    again();
  };
  useStops(input, screen.ended, {
    // The shell writes below the screen, not into it.
    leave: () => output.write(`${brackets(false)}\u001b[${output.rows ?? 24};1H\u001b[?25h`),
    back: () => {
      output.write(brackets(true));
      anew();
    },
  });
  useEffect(() => {
    const timer = screen.running ? setInterval(again, SECOND) : undefined;
    output.on('resize', anew);
    output.write(brackets(true));
    return () => {
      output.write(brackets(false));
      clearInterval(timer);
      output.off('resize', anew);
    };
  }, []);

  const { columns = 80, rows = 24 } = output;
  // The last row stays free: ending a prompt moves on to the next line.
  const frame = draw(
    screen.look(dialog.language),
    dialog,
    { columns, rows: rows - 1, paint: screen.paint, picture: screen.picture },
    answered,
  );
  frames.current++;
  const { lines } = frame;
  const cursor = answered ? undefined : frame.cursor;

  useEffect(() => {
    output.write(cursor ? `\u001b[${cursor.column + 1}G\u001b[?25h` : '\u001b[?25l');
  }, [frames.current]);

  if (!cursor) return settled(lines, columns);
  return [settled(lines.slice(0, cursor.row + 1), columns), lines.slice(cursor.row + 1).join('\n')];
});

/** Inquirer adds a line of its own after a last line that is empty or as long as the terminal is wide. */
function settled(lines: readonly string[], columns: number): string {
  const last = stripVTControlCharacters(lines.at(-1)!);
  return lines.join('\n') + (last.length % columns === 0 ? ' ' : '');
}
