import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { openLocalIdentity } from '../../../src/identity/local.js';
import { decree59 } from '../../../src/identity/rules/profile.js';
import { identityServer } from '../../../src/identity/server/index.js';
import { simulator } from '../../../src/identity/server/simulator.js';
import { type SimulatedWorld, simulated, simulatedWorlds } from '../../../src/identity/server/worlds.js';
import { manualClock, seededRandom } from '../../../src/world.js';
import { start } from '../journey.js';
import { officers, offices } from '../offices.js';
import { register } from '../people.js';

export interface Serving {
  readonly app: FastifyInstance;
  readonly world: SimulatedWorld;
  readonly lines: readonly string[];
  /** A request without a socket; the body as JSON unless it is text already. */
  ask(url: string, body?: unknown, options?: InjectOptions): Promise<Awaited<ReturnType<FastifyInstance['inject']>>>;
  close(): Promise<void>;
}

/** An authority in memory behind a server that listens nowhere yet. */
export async function serving(open = false): Promise<Serving> {
  const clock = manualClock(start);
  const random = seededRandom('a seed');
  const opened = await openLocalIdentity({ path: ':memory:', clock, random, rules: decree59, register, offices, officers });
  if (!opened.ok) throw new Error(opened.refused.code);
  const world = simulated(opened.value, clock);
  let count = 0;
  const worlds = simulatedWorlds({ offices, officers }, () => `world-${count++}`);
  const lines: string[] = [];
  const app = identityServer({
    find: (name) => (name === undefined ? world : worlds.find(name)),
    random,
    log: { write: (line) => void lines.push(line) },
    sleep,
    more: simulator({ worlds, usual: world, open }),
  });
  let calls = 0;
  return {
    app,
    world,
    lines,
    ask: (url, body, options = {}) =>
      app.inject({
        url,
        method: body === undefined ? 'GET' : 'POST',
        ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
        ...options,
        headers: {
          host: '127.0.0.1',
          'idempotency-key': `key ${calls++}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...options.headers,
        },
      }),
    async close() {
      await app.close();
      await opened.value.close();
    },
  };
}
