import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { apiAddress } from '../../../src/identity/http/address.js';
import { httpIdentity } from '../../../src/identity/http.js';
import { seededRandom } from '../../../src/world.js';
import { refusal } from '../journey.js';
import { an } from '../people.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | 'drop' | 'silence' | 'flood';
const ours = { 'api-version': '1.0' };
function* endless() {
  for (;;) yield '"'.repeat(100_000);
}

/** A server that answers with these, one after the other, the last for ever; and a client of it that does not really wait. */
async function against(...replies: Reply[]) {
  // Only silence lasts until the time is up.
  const patience = replies.includes('silence') ? 300 : 60_000;
  /** Settles when the client has let go of a line. */
  let left = () => {};
  const gone = new Promise<void>((resolve) => {
    left = resolve;
  });
  const asked: { method: string | undefined; url: string | undefined; key: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ method: request.method, url: request.url, key: request.headers['idempotency-key'] as string | undefined });
    const reply = replies.length > 1 ? replies.shift()! : replies[0]!;
    if (reply === 'drop') return void request.socket.destroy();
    if (reply === 'silence') return;
    request.socket.once('close', left);
    if (reply === 'flood') return void Readable.from(endless()).pipe(response.writeHead(200, ours));
    response.writeHead(reply.status ?? 200, { ...ours, ...reply.headers });
    if (reply.body === 'endless') return void response.write('{');
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {}));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const url = new URL(`http://127.0.0.1:${port}/`);
  const client = httpIdentity({ url, fetch, random: seededRandom('jitter'), sleep, patience });
  return { ...client, asked, waits, gone, host: url.host };
}

const problem = (status: number, code: string, params: object = {}, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: { code, params, title: 'A title' },
});

describe('the client', () => {
  it('tries a call with a key again with that key after a lost reply, and waits with jitter, longer each time at most', async () => {
    const { api, asked, waits } = await against('drop', problem(503, 'SYSTEM_MAINTENANCE'), 'drop', { body: { registration: 'reg_1' } });
    expect(await api.begin('the key', an)).toEqual({ ok: true, value: { registration: 'reg_1' } });
    expect(asked.map(({ key }) => key)).toEqual(['the key', 'the key', 'the key', 'the key']);
    expect(waits).toHaveLength(3);
    for (const [n, ms] of waits.entries()) expect(ms).toBeLessThan(200 * 2 ** n);
  });

  it('never repeats a call that counts', async () => {
    const { api, asked } = await against('drop');
    await refusal(api.personalData('key', 'session', '730518'), 'CONNECTION_FAILED', {});
    expect(asked).toHaveLength(1);
  });

  it('waits as long as it is told, and not where that is too long', async () => {
    const soon = await against(problem(409, 'CALL_RUNNING', {}, { 'retry-after': '1' }), { body: { registration: 'reg_1' } });
    await soon.api.begin('key', an);
    expect(soon.waits[0]).toBeGreaterThanOrEqual(1000);
    const later = await against(problem(503, 'SERVER_BUSY', { seconds: 600 }, { 'retry-after': '600' }));
    await refusal(later.api.begin('key', an), 'SERVER_BUSY', { seconds: 600 });
    expect(later.asked).toHaveLength(1);
  });

  it('repeats no decision of the authority', async () => {
    const { api, asked } = await against(problem(429, 'OTP_LIMIT', { until: 1000 }, { 'retry-after': '1' }));
    await refusal(api.confirmOtp('key', 'cha_1', '123456'), 'OTP_LIMIT', { until: 1000 });
    expect(asked).toHaveLength(1);
  });

  it('says so where nobody is there', async () => {
    const { api, host, waits } = await against('drop');
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    await refusal(api.service(), 'API_UNREACHABLE', { api: host });
    expect(waits).toHaveLength(3);
  });

  it.each([
    ['takes too long', 'silence', 'API_TIMEOUT', (api: string) => ({ api, seconds: 1 })],
    ['has another version', { headers: { 'api-version': '2.3' } }, 'API_VERSION', (api: string) => ({ api, wanted: '1', given: '2' })],
    ['redirects', { status: 302, headers: { location: 'https://elsewhere.example/' } }, 'API_REDIRECTS', (api: string) => ({ api })],
    ['answers otherwise than is described', { body: { now: 'noon' } }, 'API_NOT_OURS', (api: string) => ({ api })],
    ['answers what is no JSON', { body: '<html>' }, 'API_NOT_OURS', (api: string) => ({ api })],
    ['answers without an end', 'flood', 'API_NOT_OURS', (api: string) => ({ api })],
    ['names a time that no calendar has', { body: { now: 9e15 } }, 'API_NOT_OURS', (api: string) => ({ api })],
    ['names a time before all others', { body: { now: -1 } }, 'API_NOT_OURS', (api: string) => ({ api })],
  ] as const)('refuses one that %s', async (_how, reply, code, params) => {
    const { api, host } = await against(reply as Reply);
    await refusal(api.service(), code, params(host) as never);
  });

  it.each([
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/' } }],
    ['another version', { headers: { 'api-version': '2.0' } }],
    ['no API of ours', { headers: { 'api-version': '' } }],
  ])('lets go of the line where what comes is %s that does not end', async (_what, head) => {
    const { api, gone } = await against({ ...head, body: 'endless' });
    expect(await api.service()).toMatchObject({ ok: false });
    await gone;
  });

  it('refuses what is no API of ours, and takes a gateway before a server that is down for out of reach', async () => {
    const bare =
      (status: number): typeof fetch =>
      async () =>
        new Response('{}', { status });
    const client = (status: number) =>
      httpIdentity({ url: new URL('http://127.0.0.1:1/'), fetch: bare(status), random: seededRandom(''), sleep: async () => {} }).api;
    await refusal(client(200).service(), 'API_NOT_OURS', { api: '127.0.0.1:1' });
    await refusal(client(502).service(), 'API_UNREACHABLE', { api: '127.0.0.1:1' });
  });

  it.each([
    ['an unknown code', problem(418, 'QUOTA_SPENT'), 'API_REFUSED', { status: 418, code: 'QUOTA_SPENT', title: 'A title' }],
    ['an unknown code of a server that is down', problem(500, 'QUOTA_SPENT'), 'SYSTEM_MAINTENANCE', {}],
    [
      'a code that tells other things than it should',
      problem(422, 'OTP_WRONG', { left: 'many' }),
      'API_REFUSED',
      { status: 422, code: 'OTP_WRONG', title: 'A title' },
    ],
  ] as const)('maps %s by its status', async (_what, reply, code, params) => {
    const { api } = await against(reply);
    await refusal(api.confirmOtp('key', 'cha_1', '123456'), code, params as never);
  });

  it('takes an unknown refusal of a token for its end', async () => {
    const { api } = await against(problem(401, 'TOKEN_STALE'));
    await refusal(api.openApplication('key', 'session'), 'SESSION_OVER', {});
  });

  it('passes over notices and fields that it does not know', async () => {
    const notices = [
      { code: 'CARD_EXPIRES_SOON', params: { day: '2023-05-20', days: 10 } },
      { code: 'FULL_MOON', params: {} },
    ];
    const { desk } = await against({ body: { dossier: 'dos_1', notices, colour: 'red' } });
    const said = { ...an, email: null, representative: null };
    expect(await desk.openDossier('key', 'desk', said)).toEqual({ ok: true, value: { dossier: 'dos_1', notices: notices.slice(0, 1) } });
  });

  it('sends nothing that the operation does not take', async () => {
    const { api, asked } = await against({ body: { registration: 'reg_1' } });
    await refusal(api.begin('key', { personalId: '12', phone: an.phone }), 'REQUEST_INVALID', { field: 'personalId', problem: 'wrong' });
    expect(asked).toEqual([]);
  });
});

describe('the address of an API', () => {
  it.each([
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://localhost:8080/lop-hoc', 'http://localhost:8080/lop-hoc/'],
    ['http://[::1]:8080', 'http://[::1]:8080/'],
    ['https://sim.example', 'https://sim.example/'],
  ])('%s is taken', (given, root) => {
    expect(apiAddress(given, false)).toMatchObject({ ok: true, value: { href: root } });
  });

  it.each([
    ['gov.vn', 'API_HOST_REAL'],
    ['https://dichvucong.gov.vn', 'API_HOST_REAL'],
    ['https://VNEID.GOV.VN./', 'API_HOST_REAL'],
    ['http://a.b.gov.vn:8080', 'API_HOST_REAL'],
    ['http://sim.example', 'API_PLAIN_HTTP'],
    ['http://192.168.1.5:8080', 'API_PLAIN_HTTP'],
    ['https://user:secret@sim.example', 'VALUE_INVALID'],
    ['ftp://sim.example', 'VALUE_INVALID'],
    ['sim.example', 'VALUE_INVALID'],
    ['https://sim.example/?a=1', 'VALUE_INVALID'],
  ])('%s is refused', (given, code) => {
    const text = given === 'gov.vn' ? 'https://gov.vn' : given;
    expect(apiAddress(text, false)).toMatchObject({ ok: false, refused: { code } });
  });

  it('may be plain HTTP to another machine where that is allowed, and never one of the state', () => {
    expect(apiAddress('http://192.168.1.5:8080', true).ok).toBe(true);
    expect(apiAddress('http://dichvucong.gov.vn', true)).toMatchObject({ refused: { code: 'API_HOST_REAL' } });
  });
});
