import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Code } from '../../refusals/index.js';

declare module 'fastify' {
  interface FastifyReply {
    /** The refusal that a request was answered with. */
    refusal: Code | null;
  }
  interface FastifyContextConfig {
    readonly operation?: string;
  }
}

/** Where lines of the log go. */
export interface LogSink {
  write(line: string): void;
}

/**
 * Counts and logs every request: its id, the operation by its name, the status, the refusal's code and how long it took. Nothing else of a
 * request or an answer is ever looked at here, so nothing personal can be in a metric or a line.
 */
export function observe(app: FastifyInstance, sink: LogSink | null): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labels = ['operation', 'status'] as const;
  const took = new Histogram({
    name: 'vneid_sim_request_seconds',
    help: 'Time until a request was answered',
    labelNames: labels,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [register],
  });
  const refusals = new Counter({
    name: 'vneid_sim_refusals_total',
    help: 'Requests that were refused, by the code of the refusal',
    labelNames: ['operation', 'code'],
    registers: [register],
  });
  const log = sink && pino({ base: null }, sink);

  app.decorateReply('refusal', null);
  app.addHook('onResponse', async ({ id, routeOptions }, reply) => {
    const operation = routeOptions.config.operation ?? 'other';
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    took.observe({ operation, status }, reply.elapsedTime / 1000);
    if (reply.refusal) refusals.inc({ operation, code: reply.refusal });
    log?.info({ id, operation, status, code: reply.refusal, ms });
  });
  app.addHook('onError', async ({ id, routeOptions }, _reply, error) => {
    if (isOwn(error)) log?.error({ id, operation: routeOptions.config.operation ?? 'other', error: error.name, at: framesOf(error) });
  });
  app.addHook('onClose', async () => register.clear());
  app.get('/metrics', async (_request, reply) => reply.header('content-type', register.contentType).send(await register.metrics()));
}

/** Whether an error is a bug of ours, not a request that fastify refuses. */
const isOwn = (error: Error): boolean => ((error as { statusCode?: number }).statusCode ?? 500) >= 500;

/** Where an error came from: the frames of its stack, whose message may hold what was being handled. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
