import { setTimeout as sleep } from 'node:timers/promises';
import { sampleCitizens, sampleOffices } from '../../src/cli/people.js';
import { openLocalIdentity } from '../../src/identity/local.js';
import { rulesOf } from '../../src/identity/rules/profile.js';
import { identityServer } from '../../src/identity/server/index.js';
import { simulator } from '../../src/identity/server/simulator.js';
import { simulated, simulatedWorlds } from '../../src/identity/server/worlds.js';
import { manualClock, seededRandom } from '../../src/world.js';
import { unwrapped } from '../scenarios/stage.js';

export interface ApiServer {
  readonly url: string;
  /** The bodies of all requests so far. */
  readonly bodies: readonly string[];
  close(): Promise<void>;
}

/** A server with the sample people and offices on a free port of this machine. */
export async function apiServer(withSimulator = true): Promise<ApiServer> {
  const offices = unwrapped(await sampleOffices());
  const people = unwrapped(await sampleCitizens());
  const clock = manualClock(Date.UTC(2023, 4, 10, 1));
  const random = seededRandom('server');
  const place = { path: ':memory:', clock, random, rules: rulesOf('by-date'), ...offices };
  const identity = unwrapped(await openLocalIdentity({ ...place, register: people.map(({ register }) => register) }));
  const usual = simulated(identity, clock);
  let count = 0;
  const worlds = simulatedWorlds(offices, () => `world-${count++}`);
  const bodies: string[] = [];
  const app = identityServer({
    find: (name) => (name === undefined ? usual : worlds.find(name)),
    random,
    log: null,
    sleep,
    ...(withSimulator && { more: simulator({ worlds, usual, open: false }) }),
  });
  app.addHook('preHandler', async ({ body }) => void bodies.push(JSON.stringify(body ?? null)));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    bodies,
    async close() {
      await app.close();
      await identity.close();
    },
  };
}
