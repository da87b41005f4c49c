import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../flow/network.js';
import { apiAddress } from '../identity/http/address.js';
import { makeRemoteWorld, type RemoteWorld, remoteWorld } from '../identity/http/simulator.js';
import { type HttpOptions, httpIdentity } from '../identity/http.js';
import type { OwnRules, RulesChoice } from '../identity/rules/profile.js';
import type { Elsewhere } from '../journal/sessions.js';
import { ok, type Result } from '../refusals/index.js';
import { systemRandom } from '../world.js';
import type { Meet, Met } from './world.js';

/** How the API at an address is called; refused where it must not be. */
export function apiAt(address: string, insecure: boolean): Result<HttpOptions> {
  const url = apiAddress(address, insecure);
  return url.ok ? ok({ url: url.value, fetch: globalThis.fetch, random: systemRandom, sleep }) : url;
}

/** What a world is made with where it is made elsewhere. */
export interface MadeWith {
  readonly seed: string;
  readonly rules: RulesChoice;
  readonly own: OwnRules | null;
}

/** Makes a world of its own on a server that has a simulator; `lasts` hears of its name where it is to last, else it ends with the walk. */
export const meetSimulator =
  (options: HttpOptions, { seed, rules, own }: MadeWith, lasts?: (name: string) => void): Meet =>
  async ({ clock, register }) => {
    const wanted = { now: clock.now(), seed, rules, ...(own && { own: asSent(own) }), register: asSent(register) };
    const world = await makeRemoteWorld(options, wanted as Parameters<typeof makeRemoteWorld>[1], clock, !lasts);
    if (!world.ok) return world;
    lasts?.(world.value.name);
    return ok(metIn(world.value));
  };

/** Goes on with the world on a server that a session was walked in, from `at` on. */
export const meetAgain = (options: HttpOptions, { world }: Pick<Elsewhere, 'world'>, at: number): Meet =>
  world ? async ({ clock }) => ok(metIn(remoteWorld(options, world.name, world.seed, clock, at))) : meetService(options);

/** Settings and people as JSON carries them: what is undefined is left out. */
const asSent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function metIn(world: RemoteWorld): Met {
  return { ...world, failing: (failures) => planned(world, failures) };
}

/** The ports of a world whose server has the plan of failures before the first call reaches it. */
function planned(world: RemoteWorld, failures: readonly Failure[]): Pick<Met, 'api' | 'desk'> {
  let ready: Promise<void> | undefined;
  type Call = (...given: never[]) => Promise<unknown>;
  const behind = <Port extends object>(port: Port): Port =>
    Object.fromEntries(
      (Object.entries(port) as [string, Call][]).map(([operation, call]) => [
        operation,
        async (...given: never[]) => {
          ready ??= world.plan(failures);
          await ready;
          return call(...given);
        },
      ]),
    ) as Port;
  return { api: behind(world.api), desk: behind(world.desk) };
}

/** The one world of a server without a simulator: nobody here sees its messages, and its time is its own. */
export const meetService =
  (options: HttpOptions): Meet =>
  async () => {
    const ports = httpIdentity(options);
    const open = await ports.api.service();
    if (!open.ok) return open;
    const { now } = open.value;
    return ok({
      ...ports,
      sms: { sentTo: async () => [] },
      timeline: { happened: async () => [] },
      world: {
        moment: async () => now,
        standInSecret: systemRandom.bytes('stand-ins', options.url.host, 32),
        nextSession: async () => ok(1),
        know: async () => ok(null),
      },
      failing: () => ports,
      close: async () => {},
    });
  };
