import { Interrupted } from '../terminal/interrupted.js';
import { whenEnded } from '../terminal/signals.js';

/** Does work that waits for others by `wait`, which throws `Interrupted` as soon as Ctrl+C or the system wants it ended; `stopped` is told first. */
export async function stoppable<T>(work: (wait: <V>(one: Promise<V>) => Promise<V>) => Promise<T>, stopped: () => void): Promise<T> {
  let stop = (_code: number) => {};
  const never = new Promise<never>((_, reject) => {
    stop = (code) => reject(new Interrupted(code));
  });
  // Nobody may be waiting just then.
  never.catch(() => {});
  const unheard = whenEnded(stop);
  try {
    return await work((one) => Promise.race([one, never]));
  } catch (error) {
    if (error instanceof Interrupted) stopped();
    throw error;
  } finally {
    unheard();
  }
}
