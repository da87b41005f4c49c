import { setTimeout as sleep } from 'node:timers/promises';
import { hash as argon2 } from '@node-rs/argon2';
import type { FastifyInstance } from 'fastify';
import type { SimulationAnswer, SimulationBody, SimulationCall } from '../../../src/identity/contract/simulation.js';
import { queuedHash } from '../../../src/identity/local/hashing.js';
import { openLocalIdentity } from '../../../src/identity/local.js';
import { rulesOf } from '../../../src/identity/rules/profile.js';
import { identityServer } from '../../../src/identity/server/index.js';
import { simulator } from '../../../src/identity/server/simulator.js';
import { simulated, simulatedWorlds } from '../../../src/identity/server/worlds.js';
import type { Connection, Engine } from '../../../src/identity/store/connection.js';
import { engineOfThisNode } from '../../../src/identity/store/engine.js';
import { manualClock, seededRandom } from '../../../src/world.js';
import { officers, offices } from '../../identity/offices.js';
import type { Reply } from './described.js';

/** A request as it goes out; the body as text. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Service {
  /** Null: no answer came back. By the socket only where something has to happen to the line. */
  send(sent: Sent, way: 'inside' | 'socket'): Promise<Reply | null>;
  /** A call of the simulator's side. */
  sim<C extends SimulationCall>(call: C, world: string | null, body: SimulationBody<C>): Promise<SimulationAnswer<C>>;
  /** The store of the world that was made last. */
  store(): Connection;
  dump(world: string): string;
  /** Takes the lines of the log since the last time. */
  lines(): string;
  /** Lets everybody who waits for a hash from now on wait too long, until told otherwise. */
  jam(on: boolean): void;
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/** A PHC string of argon2id with the least parameters: what is tried here are rules, not the hash. */
const weak = (secret: string, salt: Uint8Array): Promise<string> =>
  argon2(secret.normalize('NFC'), { memoryCost: 8, timeCost: 1, parallelism: 1, salt });

/** The service with a simulator, whose worlds' stores can be looked into. */
export async function startService(seed: string): Promise<Service> {
  const own = await engineOfThisNode();
  let opened: Connection | undefined;
  const engine: Engine = {
    name: own.name,
    connect(path) {
      opened = own.connect(path);
      return opened;
    },
  };
  let jammed = false;
  let hours = 0;
  const now = () => {
    if (jammed) hours += 3_600_000;
    return hours;
  };
  const hash = queuedHash({ atOnce: 2, patience: 2000, now }, weak);
  const place = { offices, officers, hash, engine };
  const clock = manualClock(0);
  const random = seededRandom(seed);
  const usual = await openLocalIdentity({ ...place, path: ':memory:', clock, random, rules: rulesOf('by-date'), register: [] });
  if (!usual.ok) throw new Error(usual.refused.code);
  const world = simulated(usual.value, clock);
  let count = 0;
  const worlds = simulatedWorlds(place, () => `world-${count++}`);
  let log: string[] = [];
  const app: FastifyInstance = identityServer({
    find: (name) => (name === undefined ? world : worlds.find(name)),
    random,
    log: { write: (line) => void log.push(line) },
    sleep,
    more: simulator({ worlds, usual: world, open: false }),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });

  async function bySocket({ method, url: path, headers, body }: Sent): Promise<Reply | null> {
    try {
      const answer = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }), redirect: 'manual' });
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
    } catch (error) {
      if (error instanceof TypeError && error.message === 'fetch failed') return null;
      throw error;
    }
  }
  async function inside({ method, url: path, headers, body }: Sent): Promise<Reply> {
    const answer = await app.inject({
      method,
      url: path,
      headers: { host: '127.0.0.1', ...headers },
      ...(body !== undefined && { payload: body }),
    });
    const told = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
    return { status: answer.statusCode, headers: Object.fromEntries(told), body: answer.body };
  }
  return {
    send: (sent, way) => (way === 'socket' ? bySocket(sent) : inside(sent)),
    async sim(call, name, body) {
      const headers = { 'content-type': 'application/json', ...(name !== null && { 'sim-world': name }) };
      const answer = await inside({ method: 'POST', url: `/sim/${call}`, headers, body: JSON.stringify(body) });
      if (answer.status !== 200) throw new Error(`/sim/${call}: ${answer.status} ${answer.body}`);
      return JSON.parse(answer.body) as never;
    },
    store: () => opened!,
    dump: (name) => worlds.find(name)!.identity.dump(),
    lines() {
      const lines = log.join('');
      log = [];
      return lines;
    },
    jam(on) {
      jammed = on;
    },
    metrics: async () => (await inside({ method: 'GET', url: '/metrics', headers: {} })).body,
    async close() {
      await app.close();
      await usual.value.close();
    },
  };
}
