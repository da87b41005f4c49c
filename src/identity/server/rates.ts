import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refused } from '../../refusals/index.js';
import type { OperationName } from '../contract/index.js';
import { languageOf } from './language.js';
import { answerRefused } from './problem.js';
import { type FindWorld, worldNamed } from './served.js';

export interface Rates {
  /** How many requests an address may send in a minute, at once or spread. */
  readonly aMinute: number;
  /** Real time, in milliseconds. */
  now(): number;
}

/** What tries a secret, costs a hash or sends an SMS counts as this many requests [set]: with 1200 a minute sixty log-ins. */
const DEAR = 20;
const dear: ReadonlySet<string> = new Set<OperationName>([
  'logIn',
  'submitDetails',
  'resendOtp',
  'sendActivationOtp',
  'confirmOtp',
  'setPassword',
  'setActivationPassword',
  'setPasscode',
  'setQuestions',
  'personalData',
  'wallet',
  'redeemShare',
  'desk.signIn',
]);

/** The most addresses that are kept: beyond, the one that was silent for longest is forgotten. */
const MOST = 10_000;
const MINUTE = 60_000;

/**
 * Refuses an address that sends too much, before anything of its request is read. Simulated worlds are exempt: they are there for tests, whose
 * end must not depend on how fast they run, and hold nobody whom a guess could harm; so is whoever asks whether the server lives.
 */
export function limitRates(app: FastifyInstance, { aMinute, now }: Rates, find: FindWorld): void {
  const spent = new Map<string, { tokens: number; at: number }>();
  /** Takes what a request costs; in how many seconds there will be enough where there is not, else 0. */
  function take(address: string, cost: number): number {
    const before = spent.get(address) ?? { tokens: aMinute, at: now() };
    const at = now();
    const tokens = Math.min(aMinute, before.tokens + ((at - before.at) * aMinute) / MINUTE);
    const enough = tokens >= cost;
    // The one that was heard of last is the last.
    spent.delete(address);
    spent.set(address, { tokens: enough ? tokens - cost : tokens, at });
    const [oldest] = spent.keys();
    if (spent.size > MOST && oldest !== undefined) spent.delete(oldest);
    return enough ? 0 : Math.max(1, Math.ceil(((cost - tokens) * MINUTE) / aMinute / 1000));
  }
  app.addHook('onRequest', async (request, reply) => {
    const { operation = '' } = request.routeOptions.config;
    const world = worldNamed(request);
    const simulated = operation.startsWith('sim.') || (world !== undefined && find(world) !== undefined);
    if (simulated || request.url.startsWith('/health/')) return;
    const seconds = take(addressOf(request), dear.has(operation) ? Math.min(DEAR, aMinute) : 1);
    if (seconds > 0) return answerRefused(reply, refused('RATE_LIMIT', { seconds }), languageOf(request.headers['accept-language']), 0);
  });
}

/** Whose request it is: an IPv4 address, or the /64 of an IPv6 one, of which whoever has one has all. */
function addressOf({ ip }: FastifyRequest): string {
  const address = ip.replace(/^::ffff:/i, '');
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const between = tail === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...between, ...after].slice(0, 4).join(':');
}
