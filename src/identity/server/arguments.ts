import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Code, ok, type Result, refuse } from '../../refusals/index.js';
import type { RequestProblem } from '../../refusals/service.js';
import type { Caller, Operation } from '../contract/index.js';
import { fieldOf } from '../contract/operation.js';

/** What the authority says to a token that is nobody's: a request without one is told the same. */
const nobodys = { ticket: 'REGISTRATION_OVER', session: 'SESSION_OVER', desk: 'DESK_OVER' } as const satisfies Record<
  Exclude<Caller, 'anyone'>,
  Code
>;

const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/;
const BEARER = /^Bearer ([\w.~+/=-]{1,200})$/i;

/** The arguments of an operation's port as a request brings them, in its order; what is wrong first, where something is. */
export function argumentsOf({ takes, caller, body }: Operation, request: FastifyRequest): Result<unknown[]> {
  const key = request.headers['idempotency-key'];
  if (takes.includes('key') && !(typeof key === 'string' && KEY.test(key))) return refuse('KEY_MISSING', {});
  const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? [];
  if (caller !== 'anyone' && token === undefined) return refuse(nobodys[caller], {});
  const read = body?.safeParse(request.body ?? {});
  if (read && !read.success) return refuse('REQUEST_INVALID', problemIn(read.error, request.body));
  const parts = (read?.data ?? {}) as Readonly<Record<string, unknown>>;
  const given: unknown[] = [];
  for (const way of takes) {
    const [place, name = ''] = way.split('.') as [string, string?];
    if (place === 'key' || place === 'no-key') given.push(key ?? '');
    else if (place === 'bearer') given.push(token);
    else if (place === 'body') given.push(name === '' ? parts : parts[name]);
    else {
      const found = ((place === 'path' ? request.params : request.query) as Readonly<Record<string, unknown>>)[name];
      if (typeof found !== 'string') return refuse('REQUEST_INVALID', { field: name, problem: found === undefined ? 'missing' : 'wrong' });
      if (found.length > 200) return refuse('REQUEST_INVALID', { field: name, problem: 'long' });
      given.push(found.normalize('NFC'));
    }
  }
  return ok(given);
}

/** The first thing that is wrong with a body, by its place; never the value itself. */
function problemIn(error: z.ZodError, body: unknown): { field: string; problem: RequestProblem } {
  const issue = error.issues[0]!;
  const there = issue.path.reduce<unknown>(
    (part, name) => (part as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[name],
    body,
  );
  const problem = there === undefined ? 'missing' : issue.code === 'too_big' ? 'long' : 'wrong';
  return { field: fieldOf(error), problem };
}
