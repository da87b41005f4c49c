import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, root, run } from './run.js';

/** The built program serving on a free port. */
async function started(...options: string[]) {
  const home = folder();
  const child = spawn(process.execPath, [join(root, 'bin', 'vneid-sim.js'), 'api', 'serve', '--port', '0', '--json', ...options], {
    env: { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (part) => {
    log += part;
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const ended = once(child, 'exit');
  return { child, told: JSON.parse(String(line)) as { url: string; simulator: boolean }, ended, log: () => log };
}

describe('api serve', () => {
  it('answers until it is told to stop, answers what has begun then, and ends with 0', async () => {
    const { child, told, ended, log } = await started('--simulator');
    const post = (path: string, body: object, headers = {}) =>
      fetch(`${told.url}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': 'key', ...headers },
      });
    const delay = { call: 'service', kind: 'delay', ms: 1500 };
    expect((await post('/sim/failures', { failures: [delay] })).status).toBe(200);
    const begun = fetch(`${told.url}/v1/service`);
    // The request is under way once another one, sent after it, is answered.
    expect((await fetch(`${told.url}/health/live`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await begun).status).toBe(200);
    expect(await ended).toEqual([0, null]);
    await expect(fetch(`${told.url}/v1/service`)).rejects.toThrow();
    expect(log()).toContain('"operation":"service","status":200');
  });

  it('has no simulator unless it is told so, and keeps its data in the file that is named', async () => {
    const store = join(folder(), 'world.sqlite');
    const personal = { personalId: '001099990001', phone: '0950000001' };
    const begin = (url: string, key: string) =>
      fetch(`${url}/v1/registrations`, {
        method: 'POST',
        body: JSON.stringify(personal),
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      });
    const first = await started('--store', store);
    expect((await fetch(`${first.told.url}/sim/moment`, { method: 'POST' })).status).toBe(404);
    const answered = await (await begin(first.told.url, 'the key')).json();
    first.child.kill('SIGINT');
    expect(await first.ended).toEqual([0, null]);
    const again = await started('--store', store);
    expect(await (await begin(again.told.url, 'the key')).json()).toEqual(answered);
    again.child.kill('SIGTERM');
    await again.ended;
  });

  it.each([
    ['2', 429],
    ['0', 200],
  ])('lets an address send as much as --rate %s says', async (rate, status) => {
    const { child, told, ended } = await started('--rate', rate);
    for (let n = 0; n < 2; n++) expect((await fetch(`${told.url}/v1/service`)).status).toBe(200);
    const last = await fetch(`${told.url}/v1/service`);
    expect([last.status, last.headers.has('retry-after')]).toEqual([status, status === 429]);
    child.kill('SIGTERM');
    await ended;
    expect((await run(['api', 'serve', '--rate', 'off'])).code).toBe(2);
  });

  it('keeps its key in the file that is named, and serves no data that was made with another', async () => {
    const place = folder();
    const [store, keys] = [join(place, 'world.sqlite'), join(place, 'keys')];
    const served = await started('--store', store, '--keys', keys);
    served.child.kill('SIGTERM');
    await served.ended;
    expect(readdirSync(place).sort()).toEqual(['keys', 'world.sqlite']);
    const key = readFileSync(keys).toString('hex');
    for (const [options, env] of [
      [['--keys', `${keys}.other`], {}],
      [[], { VNEID_SIM_KEY: 'ab'.repeat(32) }],
      [[], {}],
    ] as const) {
      const refused = await run(['api', 'serve', '--port', '0', '--store', store, '--lang', 'en', ...options], { env });
      expect([refused.code, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toContain('The key is not the one of this data');
    }
    const broken = await run(['api', 'serve', '--port', '0', '--store', store], { env: { VNEID_SIM_KEY: key.slice(1) } });
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain('VNEID_SIM_KEY');
    expect(broken.stderr).not.toContain(key.slice(1));
    expect(readdirSync(place).sort()).toEqual(['keys', 'world.sqlite']);
  });
});
