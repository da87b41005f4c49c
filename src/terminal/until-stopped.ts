import { AbortPromptError, ExitPromptError, useEffect } from '@inquirer/core';
import { Interrupted } from './interrupted.js';
import type { Input } from './prompt.js';
import { rawAgain, suspend, whenBack, whenEnded } from './signals.js';

/** What a prompt needs to be stopped by: the signal that ends it, and whom it tells that nobody will answer any more. */
export interface Stopping {
  readonly signal: AbortSignal;
  ended(): void;
}

/** Puts a prompt until it is answered; throws `Interrupted` on Ctrl+C, at the end of the input and where the system asks the program to end. */
export async function untilStopped<T>(put: (stopping: Stopping) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let code: number | undefined;
  const unheard = whenEnded((signalled) => {
    code = signalled;
    stop.abort();
  });
  try {
    return await put({ signal: stop.signal, ended: () => stop.abort() });
  } catch (error) {
    if (error instanceof ExitPromptError || error instanceof AbortPromptError) throw new Interrupted(code);
    throw error;
  } finally {
    unheard();
  }
}

/** What a prompt does to the terminal when Ctrl+Z stops it, and when it is brought back. */
export interface Leaving {
  leave(): void;
  back(): void;
}

/** Lets a prompt be stopped by Ctrl+Z and brought back, and tells it of the end of the input; Node alone would hide the shell's cursor and stay paused. */
export function useStops(input: Input, ended: () => void, { leave, back }: Leaving): void {
  useEffect((readline) => {
    const stopped = () => {
      leave();
      suspend(input);
    };
    const unheard = whenBack(() => {
      rawAgain(input);
      back();
    });
    readline.on('SIGTSTP', stopped);
    // Left in place when the prompt is over: told then too, which nobody hears any more.
    readline.on('close', ended);
    return () => {
      readline.removeListener('SIGTSTP', stopped);
      unheard();
    };
  }, []);
}
