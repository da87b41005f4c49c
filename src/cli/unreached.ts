import type { Code } from '../refusals/index.js';

/** What the command line says of an API elsewhere. */
export interface ApiOptions {
  readonly api?: string;
  readonly insecure?: boolean;
}

const unreached: ReadonlySet<Code> = new Set<Code>([
  'API_UNREACHABLE',
  'API_TLS',
  'API_TIMEOUT',
  'API_VERSION',
  'API_NOT_OURS',
  'API_REDIRECTS',
  'API_NO_SIMULATOR',
  'API_REFUSED',
  'SIM_NOT_LOCAL',
  'SIM_WORLD_UNKNOWN',
]);

/** Whether a refusal says that the identity API could not be reached, or not as ours. */
export const isUnreached = (code: Code): boolean => unreached.has(code);
