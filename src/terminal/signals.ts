import type { Input } from './prompt.js';

/** What asks a program to end, and the exit code that a shell expects then. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

function onEnding(stop: (code: number) => void): () => void {
  const listeners = Object.entries(endings).map(([signal, code]) => [signal, () => stop(code)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
}

/** The exit code of what asked the program to end while no question stood. */
let noted: number | undefined;

/**
 * Keeps what asks the program to end between two questions for the next of them, until the function it gives back is called. Asked twice,
 * the program ends at once: what it is at may take long.
 */
export function noteEndings(): () => void {
  const unheard = onEnding((code) => {
    noted = code;
    unheard();
  });
  return () => {
    noted = undefined;
    unheard();
  };
}

/**
 * Calls `stop` with the exit code each time the system asks the program to end, or did so before anybody was asked, until the function
 * it gives back is called. A terminal that is not in raw mode sends Ctrl+C as a signal.
 */
export function whenEnded(stop: (code: number) => void): () => void {
  queueMicrotask(() => noted !== undefined && stop(noted));
  return onEnding(stop);
}

/** Calls `again` each time the program is brought back after it was stopped, until the function it gives back is called. */
export function whenBack(again: () => void): () => void {
  process.on('SIGCONT', again);
  return () => process.off('SIGCONT', again);
}

/**
 * Stops the program as Ctrl+Z does where the terminal itself sees to it: with the terminal in its usual modes, and whoever started
 * the program (`npm start`) stopped as well. On Windows nothing can be stopped so.
 */
export function suspend(input: Input): void {
  if (process.platform === 'win32') return;
  input.setRawMode?.(false);
  process.kill(0, 'SIGTSTP');
}

/** Takes single keys again, whatever the shell has made of the terminal's modes meanwhile. */
export function rawAgain(input: Input): void {
  input.setRawMode?.(false);
  input.setRawMode?.(true);
}
