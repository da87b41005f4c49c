import type { OperationName } from '../../../src/identity/contract/index.js';
import type { Chance } from '../../card/qr/photo/chance.js';
import { sent } from './attacks.js';
import { type Described, operations, type Reply } from './described.js';
import { type Heard, hear } from './heard.js';
import type { Answer, Ask } from './steps.js';
import type { Sent, Service } from './world.js';

const byName = new Map(operations.map((operation) => [operation.name, operation]));
export const operationOf = (name: string): Described => byName.get(name)!;

/** What a request's answer may be, beside what is described. */
export interface Allowed {
  /** Refusals with a status of 5xx that were brought about on purpose. */
  readonly provoked?: string;
  /** No answer may come back: the line was broken on purpose. */
  readonly broken?: boolean;
}

/** The line to one world: everything that goes over it is counted and held against the description. */
export interface Line {
  readonly world: string;
  readonly service: Service;
  readonly luck: Chance;
  readonly faults: string[];
  key(): string;
  ask(
    request: Ask,
    options?: Allowed & { key?: string | null; raw?: string; headers?: Record<string, string>; follows?: boolean },
  ): Promise<Told | null>;
}
export interface Told extends Answer {
  readonly status: number;
  /** The answer without what differs each time: whose request it was, and the time. */
  readonly told: string;
}

export function lineTo(service: Service, world: string, luck: Chance, heard: Heard, socket: boolean): Line {
  let keys = 0;
  const faults: string[] = [];
  const key = () => `${world}-${keys++}`;
  return {
    world,
    service,
    luck,
    faults,
    key,
    async ask(request, { key: own = key(), raw, headers, follows = true, provoked, broken } = {}) {
      const operation = operationOf(request.op);
      const plain = sent(operation, request, world, own, raw);
      const going: Sent = { ...plain, headers: { ...plain.headers, ...headers } };
      const way = broken || socket ? 'socket' : 'inside';
      heard.sent++;
      if (follows) heard.following++;
      if (way === 'socket') heard.bySocket++;
      const reply = await service.send(going, way);
      const fault = (what: string) =>
        faults.push(`${what}\n  after ${going.method} ${going.url} ${JSON.stringify(going.headers)} ${going.body?.slice(0, 2000) ?? ''}`);
      if (!reply) {
        heard.unanswered++;
        if (!broken) fault('no answer');
        return null;
      }
      const told = read(reply);
      hear(heard, request.op, told.code);
      const wrong = nowhere(operation, request, told.code) ? null : operation.faultIn(reply);
      if (wrong) fault(`${request.op}: ${wrong}`);
      if (reply.status >= 500 && told.code !== provoked) fault(`${request.op}: ${reply.status} ${reply.body}`);
      const waits =
        reply.status === 503 ||
        told.code === 'CALL_RUNNING' ||
        ['until', 'seconds'].some((name) => told.value?.params?.[name] !== undefined);
      if (reply.status >= 400 && waits !== (reply.headers['retry-after'] !== undefined))
        fault(`${request.op}: ${told.code} and Retry-After`);
      return told;
    },
  };
}

/** Whether a request had no operation's path: a part of it was empty or too long for any id. */
const nowhere = ({ inPath }: Described, { path = {} }: Ask, code: string | null): boolean =>
  code === 'OPERATION_UNKNOWN' && inPath.some((name) => !path[name] || encodeURIComponent(path[name]!).length > 200);

function read({ status, body }: Reply): Told {
  const value = body === '' ? null : JSON.parse(body);
  const ok = status < 400;
  const { instance: _instance, now: _now, ...same } = value ?? {};
  return { status, ok, code: ok ? null : String(value.code), value, told: JSON.stringify([status, Array.isArray(value) ? value : same]) };
}

/** Has something happen to the next call of an operation. */
export const plan = (line: Line, call: string, kind: 'maintenance' | 'no-connection' | 'lost-reply' | 'duplicate' | 'delay') =>
  line.service.sim('failures', line.world, { failures: [{ call: call as OperationName, n: 1, kind, ...(kind === 'delay' && { ms: 1 }) }] });
