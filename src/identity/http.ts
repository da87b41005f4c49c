import type { Result } from '../refusals/index.js';
import { drawBelow, type Random } from '../world.js';
import type { IdentityApi } from './api.js';
import { citizen, desk, type Operation } from './contract/index.js';
import type { DeskApi } from './desk.js';
import { answerOf, requestOf } from './http/call.js';
import { type Came, type Reach, reach } from './http/reach.js';

export interface HttpOptions {
  /** The root of the API, as `apiAddress` gives it. */
  readonly url: URL;
  readonly fetch: typeof globalThis.fetch;
  /** How long to wait before another try is drawn from here. */
  readonly random: Random;
  /** Real waiting, in milliseconds. */
  sleep(ms: number): Promise<unknown>;
  /** How often a call is tried that may be made again, the first try among them. */
  readonly tries?: number;
  /** How long one try may take, in milliseconds. */
  readonly patience?: number;
}

/** The longest that is waited before another try, in milliseconds; where the server names a longer time, its refusal is the answer. */
const LONGEST = 5000;
const FIRST = 200;

/**
 * The authority behind an API. What cannot be reached, or is not ours, is a refusal. A call that changes nothing, or carries a key, is made
 * again after a pause with jitter; one that counts, never.
 */
export function httpIdentity(options: HttpOptions): { readonly api: IdentityApi; readonly desk: DeskApi } {
  const port = <Port extends object>(table: Readonly<Record<string, Operation>>): Port =>
    Object.fromEntries(
      Object.entries(table).map(([name, operation]) => [name, (...given: unknown[]) => called(name, operation, given, options)]),
    ) as Port;
  return { api: port<IdentityApi>(citizen), desk: port<DeskApi>(desk) };
}

async function called(name: string, operation: Operation, given: readonly unknown[], options: HttpOptions): Promise<Result<object>> {
  const { url, fetch, random, sleep, tries = 4, patience = 15_000 } = options;
  const request = requestOf(operation, given);
  if (!request.ok) return request;
  const { path, init } = request.value;
  const address = new URL(path.slice(1), url);
  const most = operation.effect === 'counted' ? 1 : tries;
  for (let n = 1; ; n++) {
    const came = await reach(address, init, { fetch, patience });
    const pause = n < most ? pauseBefore(came, n, random, `${name} ${new Headers(init.headers).get('idempotency-key')}`) : undefined;
    if (pause === undefined) return came.ok ? answerOf(operation, came.value, url.host) : came;
    await sleep(pause);
  }
}

/** How long to wait before the next try, with full jitter; undefined: this is the answer. */
function pauseBefore(came: Reach, n: number, random: Random, subject: string): number | undefined {
  if (
    !came.ok &&
    came.refused.code !== 'CONNECTION_FAILED' &&
    came.refused.code !== 'API_TIMEOUT' &&
    came.refused.code !== 'API_UNREACHABLE'
  ) {
    return undefined;
  }
  if (came.ok && !isPassing(came.value)) return undefined;
  const least = came.ok ? (came.value.retryAfter ?? 0) * 1000 : 0;
  const jitter = drawBelow(random, Math.min(LONGEST, FIRST * 2 ** (n - 1)), 'retry', `${subject} ${n}`);
  return least > LONGEST ? undefined : least + jitter;
}

/** Whether a refusal may be another one in a moment: the call is running, or the server is out of reach or too busy. */
const isPassing = ({ status, body }: Came): boolean =>
  status === 502 || status === 503 || status === 504 || (status === 409 && (body as { code?: unknown } | null)?.code === 'CALL_RUNNING');
