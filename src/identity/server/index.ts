import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Refused, refused } from '../../refusals/index.js';
import type { Random } from '../../world.js';
import { type OperationName, operations } from '../contract/index.js';
import { openApi } from '../contract/openapi.js';
import { API_VERSION } from '../contract/version.js';
import { isRealHost } from '../http/address.js';
import { BODY_LIMIT, takeJsonOnly } from './bodies.js';
import { docsPage } from './docs.js';
import { languageOf } from './language.js';
import { type LogSink, observe } from './observed.js';
import { answerRefused } from './problem.js';
import { limitRates, type Rates } from './rates.js';
import { routeOf } from './route.js';
import type { FindWorld } from './served.js';

export type { Served } from './served.js';

export interface ServerOptions {
  readonly find: FindWorld;
  /** Ids of requests. */
  readonly random: Random;
  /** Null: nothing is logged. */
  readonly log: LogSink | null;
  /** Real waiting, in milliseconds. */
  sleep(ms: number): Promise<unknown>;
  /** How much one address may send; absent: as much as it will. */
  readonly rates?: Rates;
  /** Adds routes of its own, beside the contract. */
  readonly more?: (app: FastifyInstance) => void;
}

/** Any authority as an HTTP service, derived from the table of operations; it listens where it is told to, and on closing ends what it has begun. */
export function identityServer({ find, random, log, sleep, rates, more }: ServerOptions): FastifyInstance {
  let count = 0;
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => Buffer.from(random.bytes('request', String(count++), 9)).toString('base64url'),
    frameworkErrors: (_error, request, reply) => void answer(request, reply, refused('OPERATION_UNKNOWN', {})),
  });
  takeJsonOnly(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'request-id': request.id,
      'api-version': API_VERSION,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    if (isRealHost(request.hostname)) return answer(request, reply, refused('API_HOST_REAL', { api: request.hostname }));
  });
  if (rates) limitRates(app, rates, find);
  app.setErrorHandler<FastifyError>((error, request, reply) => answer(request, reply, whatIsWrong(error)));
  app.setNotFoundHandler((request, reply) => answer(request, reply, notFound(request.url)));
  observe(app, log);
  const running = new Set<string>();
  for (const [name, operation] of Object.entries(operations))
    app.route(routeOf(name as OperationName, operation, { find, running, sleep }));
  describe(app);
  health(app, find);
  more?.(app);
  return app;
}

const answer = (request: FastifyRequest, reply: FastifyReply, why: Refused) =>
  answerRefused(reply, why, languageOf(request.headers['accept-language']), 0);

/** What fastify found wrong with a request; anything else is a bug of ours. */
function whatIsWrong({ code, statusCode = 500 }: FastifyError): Refused {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refused('REQUEST_TOO_BIG', { limit: BODY_LIMIT / 1024 });
  if (statusCode === 415) return refused('REQUEST_NOT_JSON', {});
  return statusCode < 500 ? refused('REQUEST_INVALID', { field: 'body', problem: 'wrong' }) : refused('SERVER_BUG', {});
}

function notFound(url: string): Refused {
  const major = /^\/v(\d{1,4})(?:\/|$)/.exec(url)?.[1];
  const ours = API_VERSION.split('.')[0]!;
  return major === undefined || major === ours
    ? refused('OPERATION_UNKNOWN', {})
    : refused('API_VERSION', { api: '/', wanted: ours, given: major });
}

/** The description of the API, for programs and for people. */
function describe(app: FastifyInstance): void {
  const description = openApi();
  app.get('/openapi.json', async () => description);
  app.get('/docs', async (request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-language': language, vary: 'accept-language' });
    return reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'").send(docsPage(language));
  });
}

/** Whether the process lives, and whether it can serve: its store answers, and it is not on the way to stop. */
function health(app: FastifyInstance, find: FindWorld): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const open = closing ? undefined : await find(undefined)?.api.service();
    return open?.ok ? { status: 'ready' } : reply.code(503).send({ status: closing ? 'stopping' : 'not-ready' });
  });
}
