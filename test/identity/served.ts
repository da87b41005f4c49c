import { setTimeout as sleep } from 'node:timers/promises';
import { httpIdentity } from '../../src/identity/http.js';
import type { LocalIdentity } from '../../src/identity/local.js';
import { identityServer, type Served } from '../../src/identity/server/index.js';
import { seededRandom } from '../../src/world.js';

export interface ServedAlone extends Pick<LocalIdentity, 'api' | 'desk'> {
  readonly url: URL;
  /** Every line of the log. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** One authority on a free port of this machine, and a client of it. */
export async function servedAlone(world: Served, options: { tries?: number; patience?: number } = {}): Promise<ServedAlone> {
  const lines: string[] = [];
  const random = seededRandom('served');
  const app = identityServer({
    find: (name) => (name === undefined ? world : undefined),
    random,
    log: { write: (line) => void lines.push(line) },
    sleep,
  });
  const url = new URL(`${await app.listen({ host: '127.0.0.1', port: 0 })}/`);
  return { ...httpIdentity({ url, fetch, random, sleep, ...options }), url, lines, stop: () => app.close() };
}
