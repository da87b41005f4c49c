import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operations } from '../../../src/identity/contract/index.js';
import { openApi } from '../../../src/identity/contract/openapi.js';
import { wording } from '../../../src/refusals/index.js';
import { an, binh, detailsOf } from '../people.js';
import { type Serving, serving } from './world.js';

let server: Serving;
beforeEach(async () => {
  server = await serving();
});
afterEach(() => server.close());

const numbers = { personalId: an.personalId, phone: an.phone };

describe('the service', () => {
  it('answers in JSON, with the id of the request, its version and nothing to be kept', async () => {
    const answer = await server.ask('/v1/registrations', numbers);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'api-version': '1.0',
      'cache-control': 'no-store',
      'request-id': expect.stringMatching(/^[\w-]{12}$/),
    });
    expect(Object.keys(answer.json())).toEqual(['registration']);
  });

  it('refuses as problem details, with the code of the refusal, in the language that is preferred', async () => {
    await server.ask('/v1/registrations', numbers);
    const login = { personalId: an.personalId, password: 'Mo-Phong1!', device: 'd' };
    for (const [accept, language] of [
      ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
      ['vi,en;q=0.5', 'vi'],
      ['fr', 'vi'],
    ] as const) {
      const answer = await server.ask(
        '/v1/sessions',
        { ...login, device: language + accept.length },
        { headers: { 'accept-language': accept } },
      );
      const problem = answer.json();
      const { title, cause, remedy } = wording({ code: 'LOGIN_WRONG', params: problem.params }, language);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': language,
        'www-authenticate': 'Bearer',
        vary: 'accept-language',
      });
      expect(problem).toMatchObject({ type: '/docs#LOGIN_WRONG', title, detail: cause, remedy, status: 401, code: 'LOGIN_WRONG' });
      expect(problem.instance).toBe(`urn:request:${answer.headers['request-id']}`);
    }
  });

  it('says what time it is for it where an answer expires, and in how many seconds a lock ends', async () => {
    const { registration } = (await server.ask('/v1/registrations', numbers)).json();
    const sent = (await server.ask(`/v1/registrations/${registration}/details`, { details: detailsOf(an), accept: false })).json();
    expect(sent.now).toBe(server.world.now());
    expect(sent.expiresAt - sent.now).toBe(180_000);
    const wrong = () => server.ask('/v1/sessions', { personalId: binh.personalId, password: 'no', device: 'd' });
    for (let n = 0; n < 4; n++) await wrong();
    const locked = await wrong();
    expect([locked.statusCode, locked.json().code, locked.headers['retry-after']]).toEqual([423, 'LOGIN_LOCKED', String(30 * 60)]);
  });

  it.each([
    ['no key', '/v1/registrations', numbers, { headers: { 'idempotency-key': '' } }, 400, 'KEY_MISSING'],
    ['a field that is missing', '/v1/registrations', { phone: an.phone }, {}, 400, 'REQUEST_INVALID'],
    ['a field of another form', '/v1/registrations', { ...numbers, phone: '+84950000001' }, {}, 400, 'REQUEST_INVALID'],
    ['what is no JSON', '/v1/registrations', '{"personalId":', {}, 400, 'REQUEST_INVALID'],
    ['what reaches for a prototype', '/v1/registrations', '{"__proto__":{"a":1}}', {}, 400, 'REQUEST_INVALID'],
    ['what is nested too deeply', '/v1/registrations', '['.repeat(500), {}, 400, 'REQUEST_INVALID'],
    [
      'another type',
      '/v1/registrations',
      'a=1',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'REQUEST_NOT_JSON',
    ],
    ['too long a body', '/v1/registrations', JSON.stringify({ a: 'x'.repeat(70_000) }), {}, 413, 'REQUEST_TOO_BIG'],
    ['an address that is none', '/v1/nothing', numbers, {}, 404, 'OPERATION_UNKNOWN'],
    ['another method', '/v1/registrations', undefined, {}, 404, 'OPERATION_UNKNOWN'],
    ['another major version', '/v2/registrations', numbers, {}, 404, 'API_VERSION'],
    ['no token', '/v1/application', undefined, {}, 401, 'SESSION_OVER'],
    ['a citizen’s token at the desk', '/v1/desk/dossiers/dos_1', undefined, { headers: { authorization: 'Bearer abc' } }, 401, 'DESK_OVER'],
    ['a host of the state', '/v1/service', undefined, { headers: { host: 'dichvucong.gov.vn' } }, 421, 'API_HOST_REAL'],
  ] as const)('refuses %s', async (_what, url, body, options, status, code) => {
    const answer = await server.ask(url, body, options as never);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('names the field that is wrong, and not what it said', async () => {
    const answer = await server.ask('/v1/registrations', { ...numbers, phone: '0987654321x' });
    expect(answer.json().params).toEqual({ field: 'phone', problem: 'wrong' });
    expect(answer.body).not.toContain('0987654321');
  });

  it('ignores fields that it does not know', async () => {
    expect((await server.ask('/v1/registrations', { ...numbers, colour: 'red' })).statusCode).toBe(200);
  });

  it('answers a key that comes again alike, and refuses it with another body', async () => {
    const headers = { 'idempotency-key': 'the same' };
    const first = await server.ask('/v1/registrations', numbers, { headers });
    expect((await server.ask('/v1/registrations', numbers, { headers })).json()).toEqual(first.json());
    const other = await server.ask('/v1/registrations', { personalId: binh.personalId, phone: binh.phone }, { headers });
    expect([other.statusCode, other.json().code]).toEqual([422, 'KEY_REUSED']);
  });

  it('tells who sends a key again before the first is done to wait', async () => {
    const login = { personalId: an.personalId, password: 'Mo-Phong1!', device: 'd' };
    const headers = { 'idempotency-key': 'the same' };
    const both = await Promise.all([1, 2].map(() => server.ask('/v1/sessions', login, { headers })));
    const [running] = both.filter(({ statusCode }) => statusCode === 409);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([401, 409]);
    expect([running!.json().code, running!.headers['retry-after']]).toEqual(['CALL_RUNNING', '1']);
    expect((await server.ask('/v1/sessions', login, { headers })).json().params).toEqual({ left: 4 });
  });

  it('says whether it lives and can serve', async () => {
    expect((await server.ask('/health/live')).json()).toEqual({ status: 'live' });
    expect((await server.ask('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('counts by operation, status and code, and logs those alone', async () => {
    await server.ask('/v1/registrations', numbers);
    await server.ask('/v1/sessions', { personalId: an.personalId, password: 'Bí-Mật-1!', device: 'd' });
    const metrics = (await server.ask('/metrics')).body;
    expect(metrics).toContain('vneid_sim_refusals_total{operation="logIn",code="LOGIN_WRONG"} 1');
    expect(metrics).toContain('vneid_sim_request_seconds_count{operation="begin",status="200"} 1');
    const logged = server.lines.map((line) => JSON.parse(line));
    expect(logged[1]).toMatchObject({ operation: 'logIn', status: 401, code: 'LOGIN_WRONG' });
    const fields = new Set(logged.flatMap((line) => Object.keys(line)));
    expect([...fields].sort()).toEqual(['code', 'id', 'level', 'ms', 'operation', 'status', 'time']);
    for (const secret of [an.personalId, an.phone, 'Bí-Mật', 'key ']) expect(server.lines.join('') + metrics).not.toContain(secret);
  });

  it('describes every operation as it is called, and shows it as a page that loads nothing', async () => {
    const described = (await server.ask('/openapi.json')).json();
    expect(described).toEqual(JSON.parse(JSON.stringify(openApi())));
    expect(described.openapi).toBe('3.1.0');
    const ids = Object.values(described.paths as Record<string, Record<string, { operationId: string }>>).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual(Object.keys(operations).sort());
    for (const [language, mark] of [
      ['vi', 'MÔ PHỎNG'],
      ['en', 'A SIMULATION'],
    ] as const) {
      const page = await server.ask('/docs', undefined, { headers: { 'accept-language': language } });
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.body).toContain(mark);
      expect(page.body).not.toMatch(/<(script|img|link|iframe)|src=|url\(/);
      for (const id of ids) expect(page.body).toContain(`id="${id}"`);
    }
  });
});
