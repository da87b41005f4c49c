import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { limitRates } from '../../../src/identity/server/rates.js';
import type { Served } from '../../../src/identity/server/served.js';

let app: FastifyInstance;
let now = 0;
afterEach(() => app.close());

/** A server of three routes that limits what an address may send. */
function limited(aMinute: number): void {
  now = 0;
  app = fastify({ logger: false });
  app.decorateReply('refusal', null);
  limitRates(app, { aMinute, now: () => now }, (name) => (name === 'known' ? ({} as Served) : undefined));
  app.get('/cheap', { config: { operation: 'service' } }, async () => ({}));
  app.get('/dear', { config: { operation: 'logIn' } }, async () => ({}));
  app.get('/sim', { config: { operation: 'sim.worlds' } }, async () => ({}));
  app.get('/health/live', async () => ({}));
}
const ask = (url: string, remoteAddress = '203.0.113.1', headers: InjectOptions['headers'] = {}) =>
  app.inject({ url, remoteAddress, headers }).then(({ statusCode, headers: given }) => [statusCode, given['retry-after']]);
const often = async (count: number, url: string, address?: string, headers?: InjectOptions['headers']) => {
  for (let n = 0; n < count; n++) expect(await ask(url, address, headers)).toEqual([200, undefined]);
};

describe('what one address may send', () => {
  it('is so many requests a minute, then it is told in how many seconds there is room for one more', async () => {
    limited(30);
    await often(30, '/cheap');
    expect(await ask('/cheap')).toEqual([429, '2']);
    now += 1999;
    expect(await ask('/cheap')).toEqual([429, '1']);
    now += 1;
    await often(1, '/cheap');
    expect(await ask('/cheap')).toEqual([429, '2']);
    now += 60_000 * 60;
    await often(30, '/cheap');
    expect((await ask('/cheap'))[0]).toBe(429);
  });

  it('is a twentieth where a secret is tried', async () => {
    limited(60);
    await often(3, '/dear');
    expect(await ask('/dear')).toEqual([429, '20']);
    expect(await ask('/cheap')).toEqual([429, '1']);
    now += 20_000;
    await often(1, '/dear');
  });

  it('is each address’s own, the /64 of IPv6 taken together', async () => {
    limited(1);
    await often(1, '/cheap', '203.0.113.1');
    expect((await ask('/cheap', '::ffff:203.0.113.1'))[0]).toBe(429);
    await often(1, '/cheap', '203.0.113.2');
    await often(1, '/cheap', '2001:db8:0:1::1');
    expect((await ask('/cheap', '2001:db8:0:1:ffff:1:2:3'))[0]).toBe(429);
    await often(1, '/cheap', '2001:db8:0:2::1');
  });

  it('counts neither simulated worlds nor looks at its health, and no world that does not exist frees anybody', async () => {
    limited(1);
    await often(1, '/cheap', undefined, { 'sim-world': 'unknown' });
    expect((await ask('/cheap', undefined, { 'sim-world': 'unknown' }))[0]).toBe(429);
    await often(3, '/cheap', undefined, { 'sim-world': 'known' });
    await often(3, '/sim');
    await often(3, '/health/live');
  });

  it('is kept of so many addresses at most: the one silent for longest is forgotten', async () => {
    limited(1);
    await often(1, '/cheap', '203.0.113.1');
    for (let n = 0; n < 10_000; n++) await ask('/cheap', `10.0.${n >> 8}.${n & 255}`);
    await often(1, '/cheap', '203.0.113.1');
    expect((await ask('/cheap', '10.0.39.15'))[0]).toBe(429);
  });
});
