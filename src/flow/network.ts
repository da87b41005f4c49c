import type { Device } from '../device/device.js';
import type { IdentityApi } from '../identity/api.js';
import { refuse } from '../refusals/index.js';

type Call = (...args: never[]) => Promise<unknown>;

/** The authority behind the handset's own connection: offline, no call leaves it. */
export function throughNetwork(api: IdentityApi, device: Device): IdentityApi {
  if (device.online) return api;
  const offline: Call = async () => refuse('CONNECTION_FAILED', {});
  return Object.fromEntries(Object.keys(api).map((operation) => [operation, offline])) as unknown as IdentityApi;
}

/** `lost-reply`: the authority did it, but its answer never came. */
export const failureKinds = ['maintenance', 'no-connection', 'lost-reply'] as const;

/** One planned failure: of the nth call of an operation (from 1), or of every call where no number is given. */
export interface Failure {
  readonly call: keyof IdentityApi;
  readonly n?: number;
  readonly kind: (typeof failureKinds)[number];
}

/** The authority behind a line that fails as planned. */
export function failing(api: IdentityApi, plan: readonly Failure[]): IdentityApi {
  const calls = new Map<string, number>();
  const wrap =
    (operation: string, call: Call): Call =>
    async (...args) => {
      const n = (calls.get(operation) ?? 0) + 1;
      calls.set(operation, n);
      const kind = plan.find((failure) => failure.call === operation && (failure.n === undefined || failure.n === n))?.kind;
      if (kind === 'maintenance') return refuse('SYSTEM_MAINTENANCE', {});
      if (kind === 'no-connection') return refuse('CONNECTION_FAILED', {});
      const answer = await call(...args);
      return kind === 'lost-reply' ? refuse('CONNECTION_FAILED', {}) : answer;
    };
  return Object.fromEntries(
    Object.entries(api).map(([operation, call]) => [operation, wrap(operation, call as Call)]),
  ) as unknown as IdentityApi;
}
