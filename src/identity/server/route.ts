import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type Refused, type Result, refused } from '../../refusals/index.js';
import type { Operation, OperationName } from '../contract/index.js';
import { argumentsOf } from './arguments.js';
import { languageOf } from './language.js';
import { answerRefused } from './problem.js';
import { type FindWorld, type Mishap, type Served, worldNamed } from './served.js';

type Port = Readonly<Record<string, (...given: unknown[]) => Promise<Result<object>>>>;

/** What routes share: where the authorities are, which calls have not ended, and real waiting. */
export interface Routing {
  readonly find: FindWorld;
  readonly running: Set<string>;
  sleep(ms: number): Promise<unknown>;
}

/** An operation as a route. */
export function routeOf(name: OperationName, operation: Operation, routing: Routing): RouteOptions {
  return {
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { operation: name },
    async handler(request, reply) {
      const language = languageOf(request.headers['accept-language']);
      const world = routing.find(worldNamed(request));
      if (!world) return answerRefused(reply, refused('SIM_WORLD_UNKNOWN', {}), language, 0);
      const no = (why: Refused) => answerRefused(reply, why, language, world.now());
      const given = argumentsOf(operation, request);
      if (!given.ok) return no(given.refused);
      const mark = operation.effect === 'once' ? markOf(name, request) : undefined;
      if (mark !== undefined && routing.running.has(mark)) return no(refused('CALL_RUNNING', {}));
      if (mark !== undefined) routing.running.add(mark);
      try {
        const answer = await carriedOut(world, name, given.value, routing);
        if (answer === 'dropped') return drop(reply);
        return answer.ok ? answerValue(request, reply, operation, answer.value, world) : no(answer.refused);
      } finally {
        if (mark !== undefined) routing.running.delete(mark);
      }
    },
  };
}

/** What tells a call that is running from every other: its world, its operation, its key, and whose it is. */
const markOf = (name: OperationName, request: FastifyRequest): string =>
  JSON.stringify([worldNamed(request), name, request.headers['idempotency-key'], request.headers.authorization]);

/** Calls the port, through whatever is planned to happen to the call. */
async function carriedOut(world: Served, name: OperationName, given: unknown[], { sleep }: Routing): Promise<Result<object> | 'dropped'> {
  const [port, operation] = name.startsWith('desk.') ? [world.desk, name.slice('desk.'.length)] : [world.api, name];
  const call = () => (port as unknown as Port)[operation]!(...given);
  const mishap: Mishap | undefined = world.mishap?.(name);
  switch (mishap?.kind) {
    case 'maintenance':
      return { ok: false, refused: refused('SYSTEM_MAINTENANCE', {}) };
    case 'no-connection':
      return 'dropped';
    case 'lost-reply':
      await call();
      return 'dropped';
    case 'duplicate':
      return (await Promise.all([call(), call()]))[0];
    case 'delay':
      await sleep(mishap.ms);
      return call();
    default:
      return call();
  }
}

/** Breaks the line: no answer comes back. */
function drop(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

function answerValue(request: FastifyRequest, reply: FastifyReply, { etag }: Operation, value: object, world: Served): FastifyReply {
  const body = JSON.stringify('expiresAt' in value ? { ...value, now: world.now() } : value);
  reply.header('content-type', 'application/json; charset=utf-8');
  if (!etag) return reply.send(body);
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(body);
}
