import { afterEach, describe, expect, it } from 'vitest';
import { queuedHash } from '../../../src/identity/local/hashing.js';
import { type LocalIdentity, openLocalIdentity } from '../../../src/identity/local.js';
import { decree59 } from '../../../src/identity/rules/profile.js';
import { manualClock, seededRandom } from '../../../src/world.js';
import { start } from '../journey.js';
import { officers, offices } from '../offices.js';
import { an, register } from '../people.js';
import { type ServedAlone, servedAlone } from '../served.js';

const clock = manualClock(start);
let identity: LocalIdentity;
let server: ServedAlone;
async function serve(options: Partial<Parameters<typeof openLocalIdentity>[0]> = {}): Promise<void> {
  const place = { path: ':memory:', clock, random: seededRandom('a seed'), rules: decree59, register, offices, officers };
  const opened = await openLocalIdentity({ ...place, ...options });
  if (!opened.ok) throw new Error(opened.refused.code);
  identity = opened.value;
  server = await servedAlone({ ...identity, now: clock.now }, { tries: 1 });
}
afterEach(async () => {
  await server.stop();
  await identity.close();
});

/** A request as it is, not through the client. */
const post = (path: string, body: object, key: string) =>
  fetch(new URL(path, server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });

describe('the service under attack', () => {
  it('answers 503 with a Retry-After once passwords wait too long to be checked, and serves everything else', async () => {
    // Once a first one is being checked, every look at the clock is an hour later: whoever comes now has waited too long.
    let hours = 0;
    let begun = () => {};
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let release = () => {};
    const held = new Promise<string>((resolve) => {
      release = () => resolve('$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA');
    });
    const now = () => (hours === 0 ? 0 : 3_600_000 * hours++);
    const hash = async () => {
      hours = 1;
      begun();
      return held;
    };
    await serve({ hash: queuedHash({ atOnce: 1, patience: 2000, now }, hash) });
    const login = (n: number) => post('v1/sessions', { personalId: an.personalId, password: 'Mo-Phong1!', device: 'd' }, `key ${n}`);
    const first = login(1);
    await running;
    const second = await login(2);
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await second.json()).toMatchObject({ code: 'SERVER_BUSY', params: { seconds: 2 } });
    expect((await post('v1/registrations', { personalId: an.personalId, phone: an.phone }, 'key 3')).status).toBe(200);
    release();
    expect((await first).status).toBe(401);
  });
});
