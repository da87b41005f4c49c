import { join } from 'node:path';
import xterm from '@xterm/headless';

const root = join(import.meta.dirname, '..', '..');

/** The pseudo-terminal, where it could be built; else why not, to be said aloud by the tests that need it. */
const loaded = await import('node-pty').then(
  (pty) => ({ pty }),
  (error: Error) => ({ missing: error.message.split('\n')[0]! }),
);
export const missing: string | undefined = 'missing' in loaded ? loaded.missing : undefined;
if (missing) console.warn(`SKIPPED: no real terminal sessions, node-pty is missing here (${missing})`);

const keys = {
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  'shift-tab': '\u001b[Z',
  up: '\u001b[A',
  down: '\u001b[B',
  left: '\u001b[D',
  right: '\u001b[C',
  home: '\u001b[H',
  end: '\u001b[F',
  backspace: '\u007f',
  delete: '\u001b[3~',
  space: ' ',
  f1: '\u001bOP',
  f2: '\u001bOQ',
  f4: '\u001bOS',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-z': '\u001a',
} as const;
export type KeyName = keyof typeof keys;

export interface Session {
  /** The lines that are seen, without blanks at their ends. */
  screen(): string[];
  /** Waits until the screen shows all of these texts, for it may come in parts; its failure shows the screen instead. */
  until(...what: readonly (string | RegExp)[]): Promise<string>;
  press(...names: KeyName[]): void;
  type(text: string): void;
  /** Bytes as a terminal sends them, in one write. */
  send(bytes: Uint8Array): void;
  cursor(): { column: number; row: number };
  /** Whether the cursor is seen, by what was last asked of the terminal. */
  cursorShown(): boolean;
  /** How many lines have left the screen at its top. */
  scrolled(): number;
  /** Whether a cell has a style of its own, and the colour (0–15) of its letter, where it has one. */
  style(column: number, row: number): { bold: boolean; dim: boolean; colour: number | undefined };
  resize(cols: number, rows: number): void;
  /** Everything that was ever written, with every control character. */
  raw(): string;
  readonly exit: Promise<number>;
  close(): void;
}

export interface SessionOptions {
  readonly cols?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Shorter than a test may take, so that its failure shows the screen. */
const PATIENCE = 60_000;

const program = join(root, 'bin', 'vneid-sim.js');

/** The program in a terminal of its own: keys go in, the screen is what came out of a real emulator. */
export const openSession = (args: readonly string[], options?: SessionOptions): Session =>
  open(process.execPath, [program, ...args], options);

/** Tells its process before it becomes the program. */
const command = `sh -c 'echo "pid $$"; exec "$NODE" "$PROGRAM" "$@"' vneid-sim`;

/** A shell in a terminal of its own, which runs a script in which `vneid-sim` is the program. */
export const openShell = (script: string, options?: SessionOptions): Session =>
  open('/bin/sh', ['-c', script.replaceAll('vneid-sim', () => command)], {
    ...options,
    env: { ...options?.env, NODE: process.execPath, PROGRAM: program },
  });

function open(file: string, args: string[], { cols = 80, rows = 24, env = {} }: SessionOptions = {}): Session {
  if (!('pty' in loaded)) throw new Error(missing);
  const terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  const { NO_COLOR: _no, CI: _ci, FORCE_COLOR: _force, ...inherited } = process.env;
  const child = loaded.pty.spawn(file, args, {
    cols,
    rows,
    cwd: root,
    env: { ...inherited, TERM: 'xterm-256color', ...env },
  });
  let written = '';
  const watchers = new Set<() => void>();
  child.onData((data) => {
    written += data;
    terminal.write(data, () => {
      for (const look of watchers) look();
    });
  });
  const exit = new Promise<number>((ended) => child.onExit(({ exitCode }) => ended(exitCode)));
  const screen = () => {
    const { active } = terminal.buffer;
    return Array.from({ length: terminal.rows }, (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '');
  };
  return {
    screen,
    raw: () => written,
    exit,
    type: (text) => child.write(text),
    send: (bytes) => child.write(Buffer.from(bytes)),
    press: (...names) => child.write(names.map((name) => keys[name]).join('')),
    cursor: () => ({ column: terminal.buffer.active.cursorX, row: terminal.buffer.active.cursorY }),
    cursorShown: () => written.lastIndexOf('\u001b[?25l') <= written.lastIndexOf('\u001b[?25h'),
    scrolled: () => terminal.buffer.active.baseY,
    style(column, row) {
      const { active } = terminal.buffer;
      const cell = active.getLine(active.baseY + row)!.getCell(column)!;
      return { bold: cell.isBold() !== 0, dim: cell.isDim() !== 0, colour: cell.isFgPalette() ? cell.getFgColor() : undefined };
    },
    resize(wide, high) {
      terminal.resize(wide, high);
      child.resize(wide, high);
    },
    until: (...what) =>
      new Promise((found, failed) => {
        const look = () => {
          const text = screen().join('\n');
          if (!what.every((one) => (typeof one === 'string' ? text.includes(one) : one.test(text)))) return;
          clearTimeout(deadline);
          watchers.delete(look);
          found(text);
        };
        const deadline = setTimeout(() => {
          watchers.delete(look);
          failed(new Error(`waited in vain for ${what.join(' and ')}; the screen shows:\n${screen().join('\n')}`));
        }, PATIENCE);
        watchers.add(look);
        look();
      }),
    close() {
      child.kill();
      terminal.dispose();
    },
  };
}
