import type { Code } from '../refusals/index.js';

/** What any call may meet on the way there or back, or where the authority keeps its data: the same call, with the same key, may be made again. */
export const outages = [
  'SYSTEM_MAINTENANCE',
  'CONNECTION_FAILED',
  'STORE_UNWRITABLE',
  'CALL_RUNNING',
  'SERVER_BUSY',
  'RATE_LIMIT',
  'API_UNREACHABLE',
  'API_TLS',
  'API_TIMEOUT',
] as const satisfies readonly Code[];
export type Outage = (typeof outages)[number];
export const isOutage = (code: Code): code is Outage => outages.some((one) => one === code);

/** What any call may be told where it is not one that can be answered: nothing was done, and the same call would end the same. */
export const misfits = [
  'KEY_REUSED',
  'KEY_MISSING',
  'REQUEST_INVALID',
  'REQUEST_NOT_JSON',
  'REQUEST_TOO_BIG',
  'OPERATION_UNKNOWN',
  'SERVER_BUG',
  'SIM_WORLD_UNKNOWN',
  'SIM_NOT_LOCAL',
  'API_NO_SIMULATOR',
  'API_VERSION',
  'API_NOT_OURS',
  'API_REFUSED',
  'API_REDIRECTS',
] as const satisfies readonly Code[];
export type Misfit = (typeof misfits)[number];
