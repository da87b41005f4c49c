import { type Code, ok, type Result, refuse } from '../../refusals/index.js';
import { type Clock, seededRandom } from '../../world.js';
import type { Answered } from '../api.js';
import type { Misfit, Outage } from '../api-outages.js';
import {
  type PlannedFailure,
  type SimulationAnswer,
  type SimulationBody,
  type SimulationCall,
  simulation,
} from '../contract/simulation.js';
import { type HttpOptions, httpIdentity } from '../http.js';
import { secretsOf } from '../local/secrets.js';
import type { LocalIdentity } from '../local.js';
import { NotReached } from './not-reached.js';
import { knownProblem, unknownProblem } from './problem.js';
import { reach } from './reach.js';

/** A world on a server, seen from here; its clock follows the one that is given, which moves here. */
export interface RemoteWorld extends Pick<LocalIdentity, 'api' | 'desk' | 'sms' | 'mail' | 'timeline' | 'world'> {
  readonly name: string;
  /** Puts a plan of failures in place, for the calls from now on. */
  plan(failures: readonly PlannedFailure[]): Promise<void>;
  close(): Promise<void>;
}

/** Whether a server has a simulator that serves this machine. */
export const hasSimulator = async (options: HttpOptions): Promise<boolean> => (await asked('moment', {}, options)).ok;

/** Makes a world on a server that has a simulator; it ends there when it is closed here, unless told to last. */
export async function makeRemoteWorld(
  options: HttpOptions,
  wanted: SimulationBody<'worlds'>,
  clock: Clock,
  ends = true,
): Answered<RemoteWorld> {
  const made = await asked('worlds', wanted, options);
  return made.ok ? ok(remoteWorld(options, made.value.world, wanted.seed, clock, wanted.now, ends)) : made;
}

/** A world on a server that was made before, of that seed; `ends`: closing it here ends it there. */
export function remoteWorld(options: HttpOptions, name: string, seed: string, clock: Clock, at: number, ends = false): RemoteWorld {
  let told = at;
  const named: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('sim-world', name);
    return options.fetch(input, { ...init, headers });
  };
  const here = { ...options, fetch: named };
  /** Tells the server how late it has become here, before anything else is asked. */
  async function onTime(): Promise<void> {
    if (clock.now() === told) return;
    const to = clock.now();
    required(await asked('clock', { to }, here));
    told = to;
  }
  const inTime: typeof fetch = async (input, init) => {
    await onTime();
    return named(input, init);
  };
  const ask = async <C extends SimulationCall>(call: C, body: SimulationBody<C>): Answered<SimulationAnswer<C>> => {
    await onTime();
    return asked(call, body, here);
  };
  const get = async <C extends SimulationCall>(call: C, body: SimulationBody<C>) => required(await ask(call, body));
  return {
    name,
    ...httpIdentity({ ...options, fetch: inTime }),
    sms: { sentTo: async (phone, after, until) => (await get('sms', { phone, after, until })).messages },
    mail: { sentTo: async (address, after, until) => (await get('mail', { address, after, until })).messages },
    timeline: { happened: async (personalId, after, until) => (await get('timeline', { personalId, after, until })).happened },
    world: {
      moment: async () => (await get('moment', {})).moment,
      standInSecret: secretOf(seed),
      async nextSession() {
        const next = await ask('sessions', {});
        return next.ok ? ok(next.value.number) : next;
      },
      async know(register) {
        const known = await ask('register', { register: structuredClone(register) as SimulationBody<'register'>['register'] });
        return known.ok ? ok(null) : known;
      },
    },
    plan: async (failures) => void (await get('failures', { failures: [...failures] })),
    close: async () => void (ends && (await asked('worlds/end', {}, here))),
  };
}

/** The stand-ins of a world are drawn from its seed: whoever chose it can draw them here as well. */
const secretOf = (seed: string): Uint8Array => secretsOf(seededRandom(seed).bytes('world', 'secret', 32)).standIn;

function required<T>(answer: Result<T>): T {
  if (!answer.ok) throw new NotReached(answer.refused);
  return answer.value;
}

/** One request to the simulator's side; a server without one has no such address. */
async function asked<C extends SimulationCall>(
  call: C,
  body: SimulationBody<C>,
  { url, fetch, patience = 15_000 }: HttpOptions,
): Answered<SimulationAnswer<C>> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const came = await reach(new URL(`sim/${call}`, url), init, { fetch, patience });
  if (!came.ok) return came;
  const { status, body: said } = came.value;
  if (status < 400) {
    const read = simulation[call].answer.safeParse(said);
    return read.success ? ok(read.data as SimulationAnswer<C>) : refuse('API_NOT_OURS', { api: url.host });
  }
  return refusalOf(status, said, url.host);
}

/** What the simulator's side may refuse, beside what `reach` does. */
const told = [
  'SIM_WORLD_UNKNOWN',
  'SIM_NOT_LOCAL',
  'STORE_UNWRITABLE',
  'SYSTEM_MAINTENANCE',
  'REQUEST_INVALID',
  'REQUEST_TOO_BIG',
] as const satisfies readonly Code[];

const refusalOf = (status: number, said: unknown, api: string): Result<never, Outage | Misfit> =>
  (knownProblem(said, ['OPERATION_UNKNOWN']) && refuse('API_NO_SIMULATOR', { api })) ??
  knownProblem(said, told) ??
  unknownProblem(status, said);
