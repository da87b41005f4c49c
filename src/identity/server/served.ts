import type { FastifyRequest } from 'fastify';
import type { IdentityApi } from '../api.js';
import type { OperationName } from '../contract/index.js';
import type { DeskApi } from '../desk.js';

/** What is to happen to a call on its way, on purpose; `delay` in real milliseconds. `lost-reply`: it was done, but no answer comes back. */
export type Mishap =
  | { readonly kind: 'maintenance' | 'no-connection' | 'lost-reply' | 'duplicate' }
  | { readonly kind: 'delay'; readonly ms: number };

/** An authority as the server serves it. */
export interface Served {
  readonly api: IdentityApi;
  readonly desk: DeskApi;
  /** Its own time, in milliseconds. */
  now(): number;
  /** What is planned for the next call of an operation; absent: nothing ever is. */
  mishap?(operation: OperationName): Mishap | undefined;
}

/** The world that a request names in its `Sim-World`; undefined: none. Node joins what is sent twice to one text. */
export const worldNamed = ({ headers }: FastifyRequest): string | undefined => headers['sim-world'] as string | undefined;

/** Finds the authority that a request is for, by the name in its `Sim-World`; undefined: there is none of that name. */
export type FindWorld = (name: string | undefined) => Served | undefined;
