import { type Code, ok, type Refused, type Result, refuse } from '../../refusals/index.js';
import type { Caller, Operation } from '../contract/index.js';
import { isNotice } from '../contract/notice.js';
import { fieldOf } from '../contract/operation.js';
import { refusalsOf } from '../contract/refused.js';
import { knownProblem, unknownProblem } from './problem.js';
import type { Came } from './reach.js';

/** A call of the port as a request; what its own schema does not take is refused here, and never sent. */
export function requestOf(operation: Operation, given: readonly unknown[]): Result<{ path: string; init: RequestInit }, 'REQUEST_INVALID'> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  let path: string = operation.path;
  const query = new URLSearchParams();
  let whole: unknown;
  const parts: Record<string, unknown> = {};
  for (const [n, way] of operation.takes.entries()) {
    const value = given[n];
    const [place, name = ''] = way.split('.') as [string, string?];
    if (place === 'key') headers['idempotency-key'] = String(value);
    else if (place === 'bearer') headers.authorization = `Bearer ${encodeURIComponent(String(value))}`;
    else if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(String(value)) || '-');
    else if (place === 'query') query.set(name, String(value));
    else if (way === 'body') whole = value;
    else if (place === 'body') parts[name] = value;
  }
  if (query.size > 0) path += `?${query}`;
  if (!operation.body) return ok({ path, init: { method: operation.method, headers } });
  const body = operation.body.safeParse(whole ?? parts);
  if (!body.success) {
    return refuse('REQUEST_INVALID', { field: fieldOf(body.error), problem: 'wrong' });
  }
  headers['content-type'] = 'application/json';
  return ok({ path, init: { method: operation.method, headers, body: JSON.stringify(body.data) } });
}

/** What came back as an answer of the port: by the schema of its operation, or not ours. */
export function answerOf(operation: Operation, { status, body }: Came, api: string): Result<object> {
  if (status >= 400) return refusalOf(operation, status, body);
  const read = operation.answer.safeParse(withKnownNotices(body));
  return read.success ? ok(read.data) : refuse('API_NOT_OURS', { api });
}

/** A newer server may have notices that are not known here: they are passed over, as unknown fields are. */
function withKnownNotices(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('notices' in body) || !Array.isArray(body.notices)) return body;
  return { ...body, notices: body.notices.filter((notice: { code?: unknown } | null) => isNotice(notice?.code)) };
}

const overs: Readonly<Record<Caller, Code | undefined>> = {
  anyone: undefined,
  ticket: 'REGISTRATION_OVER',
  session: 'SESSION_OVER',
  desk: 'DESK_OVER',
};

/** What a server answers before it knows which operation is meant. */
const beforehand = ['OPERATION_UNKNOWN', 'API_VERSION', 'SIM_WORLD_UNKNOWN', 'SIM_NOT_LOCAL'] as const satisfies readonly Code[];

/** A refusal by its code; one that is not known here, or tells other things than it should, by its status. */
function refusalOf(operation: Operation, status: number, body: unknown): Result<never> {
  const known = knownProblem(body, [...refusalsOf(operation), ...beforehand]);
  if (known) return known;
  const over = overs[operation.caller];
  if (status === 401 && over !== undefined) return { ok: false, refused: { code: over, params: {} } as Refused };
  return status === 429 || status >= 500 ? refuse('SYSTEM_MAINTENANCE', {}) : unknownProblem(status, body);
}
