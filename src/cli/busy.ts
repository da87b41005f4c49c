import type { Io } from './io.js';
import type { Settings } from './settings.js';

/** Shows that something is under way while it lasts, where a person looks on; on stderr, and gone afterwards. */
export async function busy<T>(
  io: Io,
  { plain }: Pick<Settings, 'plain'>,
  what: string,
  work: (tell: (what: string) => void) => Promise<T>,
): Promise<T> {
  if (!io.stderr.isTTY || plain) return work(() => {});
  const { default: ora } = await import('ora');
  const { safe } = await import('../terminal/safe.js');
  const spinner = ora({ text: safe(what), stream: io.stderr as NodeJS.WriteStream, discardStdin: false }).start();
  try {
    return await work((now) => {
      spinner.text = safe(now);
    });
  } finally {
    spinner.stop();
  }
}
