import { ok, type Refusal, type Refused, type Result, refuse } from '../../refusals/index.js';
import type { Distrust } from '../../refusals/remote.js';
import { API_VERSION } from '../contract/version.js';
import { NotReached } from './not-reached.js';

/** What came back of a request, as far as it is ours: its status, and its body as JSON; undefined where there is none. */
export interface Came {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: number | undefined;
}
type Unreached = 'API_UNREACHABLE' | 'API_TLS' | 'API_TIMEOUT' | 'CONNECTION_FAILED';
export type Reach = Result<Came, Unreached | 'API_NOT_OURS' | 'API_VERSION' | 'API_REDIRECTS'>;

/** The longest answer that is read, in bytes. */
const ANSWER_LIMIT = 4 * 1024 * 1024;

export interface Reaching {
  readonly fetch: typeof globalThis.fetch;
  /** How long one request may take, in milliseconds. */
  readonly patience: number;
}

/** Sends one request and reads its answer; a redirect is never followed. */
export async function reach(url: URL, init: RequestInit, { fetch, patience }: Reaching): Promise<Reach> {
  const api = url.host;
  let response: Response | undefined;
  try {
    response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) });
    if (response.status >= 300 && response.status < 400 && response.status !== 304) return refuse('API_REDIRECTS', { api });
    const version = response.headers.get('api-version');
    // A gateway before a server that is down speaks for itself.
    if (version === null)
      return [502, 503, 504].includes(response.status) ? refuse('API_UNREACHABLE', { api }) : refuse('API_NOT_OURS', { api });
    const major = (text: string) => text.split('.')[0]!;
    if (major(version) !== major(API_VERSION))
      return refuse('API_VERSION', { api, wanted: major(API_VERSION), given: major(version).slice(0, 20) });
    const text = await textOf(response);
    const body = text === undefined ? undefined : parsed(text);
    if (text === undefined || (text !== '' && body === undefined)) return refuse('API_NOT_OURS', { api });
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return ok({ status: response.status, body, retryAfter: seconds >= 0 ? seconds : undefined });
  } catch (error) {
    return why(error, api, patience);
  } finally {
    // A body that nobody reads holds the line, and the process with it.
    await response?.body?.cancel().catch(() => {});
  }
}

/** The body of an answer; undefined where it is longer than any of ours. */
async function textOf(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    if (length > ANSWER_LIMIT) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const distrusts: readonly (readonly [RegExp, Distrust])[] = [
  [/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/, 'expired'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'name'],
  [/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_)/, 'issuer'],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$)/, 'protocol'],
];
const nowhere =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|EADDRNOTAVAIL|EACCES)$/;

/** What kept a request from being answered; an error that no connection causes is thrown on. */
function why(error: unknown, api: string, patience: number): Refusal<Unreached> {
  if (error instanceof NotReached) return { ok: false, refused: error.refused as Refused<Unreached> };
  if (error instanceof Error && error.name === 'TimeoutError') return refuse('API_TIMEOUT', { api, seconds: Math.ceil(patience / 1000) });
  const code = codeOf(error);
  const distrust = distrusts.find(([pattern]) => pattern.test(code))?.[1];
  if (distrust) return refuse('API_TLS', { api, why: distrust });
  if (nowhere.test(code)) return refuse('API_UNREACHABLE', { api });
  // The line broke after it stood: the request may have arrived.
  if (code !== '' || (error instanceof TypeError && error.message === 'terminated')) return refuse('CONNECTION_FAILED', {});
  // Fetch itself refuses some ports.
  if (error instanceof TypeError && error.message === 'fetch failed') return refuse('API_UNREACHABLE', { api });
  throw error;
}

/** The code of an error, or of what caused it, as Node and its fetch nest them. */
function codeOf(error: unknown, deep = 4): string {
  if (!(error instanceof Error) || deep === 0) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0], deep - 1);
  return codeOf(error.cause, deep - 1);
}
