import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../../src/identity/contract/openapi.js';
import { type ApiServer, apiServer } from './api-server.js';
import { other, real, realFile } from './real-looking.js';
import { folder, run } from './run.js';

let server: ApiServer;
let bare: ApiServer;
beforeAll(async () => {
  [server, bare] = await Promise.all([apiServer(), apiServer(false)]);
});
afterAll(() => Promise.all([server.close(), bare.close()]));

const nowhere = 'http://127.0.0.1:9';

describe('a registration by an API', () => {
  it('goes on as the embedded one does, to the last byte, for the same seed', async () => {
    const line = ['register', '--level', 'all', '--auto', '--seed', 'one', '--json'];
    const [here, there] = [await run(line), await run([...line, '--api', server.url])];
    expect(there).toEqual(here);
    expect(here.code).toBe(0);
  });

  it('is taken up again in the world where it was stopped, where the API is named again', async () => {
    const home = folder();
    const stopped = await run(['register', '--auto', '--until', 'face', '--api', server.url], { home });
    expect(stopped.code).toBe(0);
    expect(stopped.stderr).toMatch(new RegExp(`vneid-sim resume \\S+ --api ${server.url}\n`));
    const without = await run(['resume', '--auto', '--json'], { home });
    expect([without.code, JSON.parse(without.stderr).refused]).toMatchObject([
      2,
      { code: 'SESSION_ELSEWHERE', params: { api: `${server.url}/` } },
    ]);
    expect((await run(['resume', '--auto', '--api', server.url], { home })).code).toBe(0);
  });

  it('is taken up again at no API where it began without one', async () => {
    const home = folder();
    await run(['register', '--auto', '--until', 'face'], { home });
    const refused = await run(['resume', '--auto', '--api', server.url, '--json'], { home });
    expect([refused.code, JSON.parse(refused.stderr).refused]).toMatchObject([2, { code: 'SESSION_ELSEWHERE', params: { api: '' } }]);
  });

  it('is taken up again where it began at an API without a simulator', async () => {
    const home = folder();
    await run(['register', '--auto', '--until', 'otp', '--api', bare.url], { home });
    const without = await run(['resume', '--auto', '--json'], { home });
    expect(JSON.parse(without.stderr).refused.code).toBe('SESSION_ELSEWHERE');
    const again = await run(['resume', '--auto', '--until', 'otp', '--api', bare.url], { home });
    expect(again.code).toBe(0);
  });

  it('ends with 4 where nobody is there, says so, and leaves no session behind', async () => {
    const home = folder();
    const gone = await run(['register', '--auto', '--api', nowhere, '--json'], { home });
    expect(readdirSync(join(home, 'vneid-sim', 'sessions'))).toEqual([]);
    expect([gone.code, JSON.parse(gone.stderr).refused.code]).toEqual([4, 'API_UNREACHABLE']);
  });

  it('sends nobody to an API who may be real: with a simulator a stand-in goes, without one nobody', async () => {
    const file = realFile();
    const refused = await run(['register', '--auto', '--citizen', file, '--api', bare.url, '--json']);
    expect([refused.code, JSON.parse(refused.stderr).refused.code]).toEqual([2, 'API_REAL_PERSON']);
    const line = ['register', '--auto', '--citizen', file, '--seed', 'one', '--json'];
    expect((await run([...line, '--api', server.url])).stdout).toBe((await run(line)).stdout);
    expect(server.bodies.length).toBeGreaterThan(5);
    const sent = [...server.bodies, ...bare.bodies].join('');
    for (const theirs of [...Object.values(real), ...Object.values(other)]) expect(sent).not.toContain(theirs);
  });

  it('shares an identity that verify checks there, once', async () => {
    const home = folder();
    const answers = join(home, 'answers.yaml');
    writeFileSync(answers, 'home: { do: share }\nshare: [leave]\n');
    const line = ['register', '--level', '2', '--auto', '--answers', answers, '--json', '--api', server.url];
    const [text] = /MOPHONG:[^"]+/.exec((await run(line, { home })).stdout)!;
    const first = await run(['verify', text, '--api', server.url, '--json'], { home });
    expect(JSON.parse(first.stdout)).toMatchObject({ ok: true, shared: { fullName: 'Nguyễn Văn An', level: 2 } });
    const second = await run(['verify', text, '--api', server.url, '--json'], { home });
    expect([second.code, JSON.parse(second.stdout).refused.code]).toEqual([1, 'SHARE_USED']);
  });
});

describe('scenarios by an API', () => {
  const scenario = 'samples/scenarios/lost-replies.yaml';

  it('end as they say, and step by step as embedded', async () => {
    const played = await run(['run', scenario, '--api', server.url, '--json']);
    expect([played.code, JSON.parse(played.stdout).passed]).toEqual([0, 1]);
    const compared = await run(['run', scenario, '--api', server.url, '--compare', '--json']);
    const told = JSON.parse(compared.stdout);
    expect([compared.code, told.alike, told.here, told.there]).toEqual([0, true, 'passed', 'passed']);
    expect(told.steps.length).toBeGreaterThan(30);
    expect(told.steps.filter((step: { alike: boolean }) => !step.alike)).toEqual([]);
  });

  it('are skipped with the reason where the API has no simulator', async () => {
    const played = await run(['run', scenario, '--api', bare.url, '--json']);
    const { skipped, cases } = JSON.parse(played.stdout);
    expect([played.code, skipped, cases[0].failure]).toEqual([0, 1, expect.stringContaining('API_NO_SIMULATOR')]);
  });

  it('are compared only with an API', async () => {
    const alone = await run(['run', scenario, '--compare', '--json']);
    expect([alone.code, JSON.parse(alone.stderr).refused.params.what]).toEqual([2, '--api']);
  });
});

describe('api', () => {
  it('check tells what is there, and 4 where it is not', async () => {
    const there = await run(['api', 'check', server.url, '--json']);
    expect([there.code, JSON.parse(there.stdout)]).toMatchObject([0, { ok: true, lacking: [], simulator: true }]);
    expect(JSON.parse((await run(['api', 'check', bare.url, '--json'])).stdout)).toMatchObject({ simulator: false });
    expect((await run(['api', 'check', nowhere])).code).toBe(4);
  });

  it('openapi prints what the service gives', async () => {
    const printed = await run(['api', 'openapi']);
    expect(JSON.parse(printed.stdout)).toEqual(JSON.parse(JSON.stringify(openApi())));
    expect(await (await fetch(`${server.url}/openapi.json`)).json()).toEqual(JSON.parse(printed.stdout));
  });

  it.each([
    ['register', '--auto', '--api'],
    ['run', 'samples/scenarios/happy-path.yaml', '--api'],
    ['verify', 'MOPHONG:A', '--api'],
    ['api', 'check'],
  ])('%s never calls a host of the state, whatever is allowed', async (...line) => {
    const refused = await run([...line, 'http://dichvucong.gov.vn', '--insecure', '--json']);
    expect([refused.code, JSON.parse(refused.stderr).refused.code]).toEqual([2, 'API_HOST_REAL']);
  });

  it('is not called over plain HTTP on another machine', async () => {
    const refused = await run(['register', '--auto', '--api', 'http://192.0.2.7', '--json']);
    expect([refused.code, JSON.parse(refused.stderr).refused.code]).toEqual([2, 'API_PLAIN_HTTP']);
  });

  it.each([
    [['--port', 'eighty'], 'VALUE_INVALID'],
    [['--seed', 'one'], 'INPUT_MISSING'],
    [['--open-simulator'], 'INPUT_MISSING'],
  ])('serve %s is refused', async (options, code) => {
    const refused = await run(['api', 'serve', ...options, '--json']);
    expect([refused.code, JSON.parse(refused.stderr).refused.code]).toEqual([2, code]);
  });

  it('serve says where an address is taken', async () => {
    const { port } = new URL(server.url);
    const refused = await run(['api', 'serve', '--port', port, '--json']);
    expect([refused.code, JSON.parse(refused.stderr).refused.code]).toEqual([1, 'API_ADDRESS_TAKEN']);
  });
});
