import { ok, type Result } from '../../refusals/index.js';
import { type Clock, manualClock, seededRandom } from '../../world.js';
import type { OperationName } from '../contract/index.js';
import type { PlannedFailure, SimulationBody } from '../contract/simulation.js';
import { type LocalIdentity, type LocalOptions, openLocalIdentity } from '../local.js';
import { rulesOf } from '../rules/profile.js';
import type { Mishap, Served } from './served.js';

/** A simulated world on the server: its authority, its clock, and what is planned to happen to its calls. */
export interface SimulatedWorld extends Served {
  readonly identity: LocalIdentity;
  readonly clock: Clock;
  /** Puts another plan in place of the one before; calls are counted anew. */
  plan(failures: readonly PlannedFailure[]): void;
}

/** A world of an authority, with a plan for its calls. */
export function simulated(identity: LocalIdentity, clock: Clock, first: readonly PlannedFailure[] = []): SimulatedWorld {
  let failures = first;
  const calls = new Map<OperationName, number>();
  return {
    api: identity.api,
    desk: identity.desk,
    identity,
    clock,
    now: clock.now,
    plan(others) {
      failures = others;
      calls.clear();
    },
    mishap(operation): Mishap | undefined {
      const n = (calls.get(operation) ?? 0) + 1;
      calls.set(operation, n);
      const planned = failures.find((failure) => failure.call === operation && (failure.n === undefined || failure.n === n));
      if (!planned) return undefined;
      return planned.kind === 'delay' ? { kind: 'delay', ms: planned.ms ?? 0 } : { kind: planned.kind };
    },
  };
}

/** How many worlds there are at most: beyond, the one that was not called for longest ends. */
const MOST = 256;

/** The worlds that were made over HTTP: each with a store of its own in memory, so that none reaches another's keys, clock or people. */
export interface Worlds {
  find(name: string): SimulatedWorld | undefined;
  make(wanted: SimulationBody<'worlds'>): Promise<Result<string>>;
  end(name: string): Promise<void>;
  close(): Promise<void>;
}

export function simulatedWorlds(place: Pick<LocalOptions, 'offices' | 'officers' | 'hash' | 'engine'>, draw: () => string): Worlds {
  const worlds = new Map<string, SimulatedWorld>();
  async function end(name: string): Promise<void> {
    const world = worlds.get(name);
    worlds.delete(name);
    await world?.identity.close();
  }
  return {
    find(name) {
      const world = worlds.get(name);
      if (!world) return undefined;
      // The most lately called is the last.
      worlds.delete(name);
      worlds.set(name, world);
      return world;
    },
    async make({ now, seed, rules = 'by-date', own, register, failures = [] }) {
      const clock = manualClock(now);
      const random = seededRandom(seed);
      const opened = await openLocalIdentity({ ...place, path: ':memory:', clock, random, rules: rulesOf(rules, own), register });
      if (!opened.ok) return opened;
      const name = draw();
      worlds.set(name, simulated(opened.value, clock, failures));
      const [oldest] = worlds.keys();
      if (worlds.size > MOST && oldest !== undefined) await end(oldest);
      return ok(name);
    },
    end,
    async close() {
      for (const name of [...worlds.keys()]) await end(name);
    },
  };
}
