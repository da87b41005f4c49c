import type { FastifyReply } from 'fastify';
import { type Refused, wording } from '../../refusals/index.js';
import type { Language } from '../../text/index.js';
import { statusOf } from '../contract/refused.js';

/** Seconds after which it may be tried again, where nothing more is known. */
const SOON = 5;

/** A refusal as problem details (RFC 9457): what it is called, why, the way out, its code and what the wording needs to know. */
export function problemOf(refused: Refused, language: Language, id: string) {
  const { title, cause, remedy } = wording(refused, language);
  const { code, params } = refused;
  return { type: `/docs#${code}`, title, status: statusOf(code), detail: cause, remedy, code, params, instance: `urn:request:${id}` };
}

/** In how many seconds the same call may be made again; undefined where waiting does not help. `now`: the authority's own time. */
export function retryAfter({ code, params }: Refused, now: number): number | undefined {
  if ('until' in params) return Math.max(1, Math.ceil((params.until - now) / 1000));
  if ('seconds' in params) return params.seconds;
  if (code === 'CALL_RUNNING') return 1;
  return code === 'SYSTEM_MAINTENANCE' || code === 'STORE_UNWRITABLE' ? SOON : undefined;
}

/** Answers with a refusal. */
export function answerRefused(reply: FastifyReply, refused: Refused, language: Language, now: number): FastifyReply {
  reply.refusal = refused.code;
  const status = statusOf(refused.code);
  const seconds = retryAfter(refused, now);
  if (seconds !== undefined) reply.header('retry-after', seconds);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('vary', 'accept-language')
    .send(JSON.stringify(problemOf(refused, language, reply.request.id)));
}
