import { emitKeypressEvents } from 'node:readline';
import type { Answer } from '../flow/entry.js';
import { type Persona, withInbox } from '../flow/persona.js';
import type { Flow } from '../flow/screen.js';
import type { State } from '../flow/state.js';
import type { Message } from '../identity/api.js';
import type { Language } from '../text/index.js';
import type { Clock } from '../world.js';
import type { Shown } from './beside.js';
import { type Code, modulesOf } from './code.js';
import { beginDialog, type Dialog } from './dialog.js';
import type { Depth } from './image.js';
import { bare, type Paint } from './paint.js';
import type { Input, Output } from './prompt.js';
import { noteEndings } from './signals.js';
import { type Situation, situation } from './situation.js';

export interface TerminalOptions {
  readonly flow: Flow;
  /** For the time shown; only answers move it. */
  readonly clock: Pick<Clock, 'now'>;
  /** Whose registration it is, as the screens say it. */
  readonly name: string;
  /** Whose own answers are suggested, secrets excepted. */
  readonly persona: Persona;
  /** To begin with: every screen can be read in the other one. */
  readonly language: Language;
  /** Line by line, without boxes, repainting or colour: for screen readers and plain terminals. */
  readonly plain: boolean;
  /** How many bits of colour the terminal has; 1 for none. */
  readonly depth: Depth;
  /** The picture in a file that a screen shows, where the terminal can show it. */
  readonly picture?: (file: string) => Promise<Shown | null>;
  /** Takes what the other one did at the desk meanwhile, a line each, where somebody plays only one of the two. */
  readonly meanwhile?: () => readonly string[];
  /** Time goes on while a person thinks. */
  readonly running: boolean;
  readonly input: Input;
  readonly output: Output;
}

/** A registration walked by hand, one answer after the other. */
export interface TerminalAnswers {
  /** What the person before the terminal does on this screen; throws `Interrupted` on Ctrl+C and at the end of the input. */
  answer(state: State, inbox: readonly Message[]): Promise<Answer>;
  /** Takes the last screen off the terminal, to make room for how it ended. */
  close(): void;
}

/** How one screen is asked: drawn and redrawn, or line by line. */
export interface Asking {
  readonly begin: Dialog;
  readonly picture?: Shown | undefined;
  readonly code?: Code | undefined;
  look(language: Language): Situation;
}
/** Asks until there is an answer; the dialog as it was left goes with it. */
export type Ask = (asking: Asking) => Promise<{ answer: Answer; dialog: Dialog }>;

const SECOND = 1000;
/** What is done beside a form, and leaves it as it was where the screen stays. */
const besideForm = (answer: Answer) => 'wait' in answer || 'device' in answer || 'back' in answer;

/** Asks a person at a terminal, screen by screen, and remembers what was typed where a screen comes again. */
export function terminalAnswers(options: TerminalOptions): TerminalAnswers {
  const { flow, clock, name, persona: me, running } = options;
  let language = options.language;
  let last: { at: string; dialog: Dialog; answer: Answer } | undefined;
  let put: Answer | undefined;
  let read: number | undefined;
  let newest = 0;
  const { ask, close } = asker(options);
  const unheard = noteEndings();

  return {
    close() {
      unheard();
      close();
    },
    async answer(state, inbox) {
      if (put) {
        const answer = put;
        put = undefined;
        return answer;
      }
      const began = Date.now();
      const passed = () => (running ? Date.now() - began : 0);
      const same = last?.at === state.at ? last : undefined;
      // What came before this session began is old, too.
      if (!same) newest = read ?? inbox.length;
      read = inbox.length;
      const meanwhile = options.meanwhile?.() ?? [];
      const look = (language: Language) => {
        const now = clock.now() + passed();
        const person = withInbox(me, inbox, now, state.known);
        return situation({ flow, state, now, name, me: person, language, messages: worthShowing(flow, state, inbox, newest), meanwhile });
      };
      const typed = beginDialog(look(language), language, same?.dialog, same && besideForm(same.answer));
      // Line by line, every field is asked: what stands in it is only seen by being asked.
      const begin = options.plain ? { ...typed, focus: 0 } : typed;
      const file = options.plain ? undefined : look(language).view.picture;
      const picture = file === undefined ? undefined : ((await options.picture?.(file)) ?? undefined);
      const text = options.plain ? undefined : look(language).view.code?.text;
      const code = text === undefined ? undefined : { modules: await modulesOf(text), colour: options.depth > 1 };
      const { answer, dialog } = await ask({ begin, look, picture, code });
      language = dialog.language;
      last = { at: state.at!, dialog, answer };
      const wait = Math.floor(passed() / SECOND) * SECOND;
      if (wait === 0) return answer;
      put = answer;
      return { wait };
    },
  };
}

/** Messages that came since the screen before, and on a screen that asks for a code the newest one anyway. */
function worthShowing(flow: Flow, state: State, inbox: readonly Message[], newest: number): readonly Message[] {
  const asksForCode = Object.values(flow[state.at!]!.actions).some(({ ask }) => ask?.code !== undefined);
  return inbox.slice(asksForCode ? Math.min(newest, inbox.length - 1) : newest);
}

function asker({ plain, depth, running, input, output }: TerminalOptions): Pick<TerminalAnswers, 'close'> & { ask: Ask } {
  if (plain) {
    return {
      ask: async (asking) => (await import('./plain.js')).askPlainly(asking, { input, output }),
      close: () => {},
    };
  }
  // Node's first listener decides how long Esc waits for the rest of a key: not the half second of its own.
  emitKeypressEvents(input, { escapeCodeTimeout: 50 } as unknown as Parameters<typeof emitKeypressEvents>[1]);
  let paint: Paint = bare;
  let begun = false;
  // From the top each time: what somebody types while nothing is asked is echoed by the terminal, and moves its cursor.
  const clear = () => {
    const scrolled = begun ? '' : '\n'.repeat((output.rows ?? 24) - 1);
    output.write(`${scrolled}\u001b[H\u001b[J`);
    begun = true;
  };
  return {
    close: () => {
      if (begun) clear();
    },
    async ask({ begin, look, picture, code }) {
      const { screenPrompt } = await import('./prompt.js');
      const { untilStopped } = await import('./until-stopped.js');
      paint = (await import('./colours.js')).inColour(depth);
      clear();
      return untilStopped(({ signal, ended }) =>
        screenPrompt({ input, output, paint, picture, code, begin, look, running, ended }, { input, output, signal }),
      );
    },
  };
}
