import type { HttpOptions } from '../identity/http.js';
import { type Code, ok, type Result } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';

/** What the command line says of an API elsewhere. */
export interface ApiOptions {
  readonly api?: string;
  readonly insecure?: boolean;
}

/** How the API is called that the command line names; null, and no client loaded, where it names none. */
export const givenApi = async ({ api, insecure }: ApiOptions): Promise<Result<HttpOptions | null>> =>
  api === undefined ? ok(null) : (await import('./remote.js')).apiAt(api, insecure === true);

/** The same words again, for a line that somebody may copy. */
export const apiWords = ({ api, insecure }: ApiOptions): string[] =>
  api === undefined ? [] : ['--api', safe(api), ...(insecure ? ['--insecure'] : [])];

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
