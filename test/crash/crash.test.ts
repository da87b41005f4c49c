import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { everyNth, everything, inPairs, timeout } from './extent.js';
import { keptIn } from './kept.js';
import { endAll, newPlace, type ServedProcess, served, traces } from './served.js';
import { answeredTooEarly, durablePoints, everyWrite } from './strace-log.js';
import { type Acknowledged, type Client, clientOf, isAcknowledged, looks, walk, walkEnd, walkTimes } from './walk.js';

const steps = Object.entries(walk);
const careless = join(import.meta.dirname, 'careless.mjs');

/** Goes on with the walk where it stands; false: the server did not answer a step. */
async function goOn(client: Client, acknowledged: Acknowledged): Promise<boolean> {
  for (const [name, call] of steps.slice(acknowledged.size)) {
    const answer = await call(client, name, acknowledged).catch(() => undefined);
    if (!answer || !isAcknowledged(answer)) return false;
    acknowledged.set(name, answer);
  }
  return true;
}

/** Makes every acknowledged call with a key again, and demands the answer that was given. */
async function demandAgain(client: Client, acknowledged: Acknowledged): Promise<void> {
  for (const [name, answer] of acknowledged)
    if (!looks.has(name)) expect(await walk[name]!(client, name, acknowledged), name).toEqual(answer);
}

/** A whole walk on a new world that nothing disturbs: what strace saw, and what was kept after the opening and after every step. */
async function undisturbed(first?: string) {
  const store = newPlace();
  const server = await served({ store, now: walkTimes.begin, strace: everyWrite, ...(first !== undefined && { first }) });
  const client = clientOf(server.url!);
  const acknowledged: Acknowledged = new Map();
  const kept = [await keptIn(store)];
  for (const [name, call] of steps) {
    acknowledged.set(name, await call(client, name, acknowledged));
    kept.push(await keptIn(store));
  }
  server.signal('SIGTERM');
  const { code, errors, log } = await server.ended;
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect([...acknowledged].flatMap(([name, { ok }]) => (ok ? [] : name))).toEqual(['a wrong code']);
  expect(acknowledged.get(steps.at(-1)![0])).toMatchObject({ ok: true, value: walkEnd });
  return { kept, points: durablePoints(log), ...answeredTooEarly(log, dirname(dirname(store))) };
}

describe.skipIf(!traces)('a walk through the server', { timeout }, () => {
  afterEach(endAll);
  let whole: Awaited<ReturnType<typeof undisturbed>>;
  beforeAll(async () => {
    whole = await undisturbed();
    const { points, answers } = whole;
    console.log(`${steps.length} steps, ${answers} answers, ${points.length} durable points`);
  });

  it('is on the disk before each answer, with the names of its files and folders', () => {
    expect(whole.early).toEqual([]);
    // Every step that changes something waits for the disk by itself.
    const changes = changesIn(whole.kept);
    expect(changes).toBeGreaterThan(20);
    expect(whole.points.length).toBeGreaterThan(changes);
  });

  it('would be found out if it were not: with commits that do not wait for the disk', async () => {
    const { early, answers, points, kept } = await undisturbed(careless);
    expect(kept).toEqual(whole.kept);
    expect(points.length).toBeLessThan(10);
    expect(early.length).toBeGreaterThan(answers / 2);
  });

  it('is killed at a durable point: all that was acknowledged is there, nothing is half done, and it goes on to its end', async () => {
    const seen: string[] = [];
    await inPairs(everyNth(whole.points, 14), async ({ name, n, on }) => {
      const store = newPlace();
      const strace = ['-e', `trace=${name}`, '-e', `inject=${name}:signal=SIGKILL:when=${n}`];
      const killed = await served({ store, now: walkTimes.begin, strace });
      const acknowledged: Acknowledged = new Map();
      const point = `${name} ${n} on ${on}`;
      if (killed.url !== undefined && (await goOn(clientOf(killed.url), acknowledged))) killed.signal('SIGTERM');
      expect(await killed.ended, point).toMatchObject({ signal: 'SIGKILL' });
      seen.push(`${n}: after ${acknowledged.size} answers`);
      await livesOn(store, acknowledged, whole.kept, point);
    });
    console.log(`killed at ${seen.length} points: ${seen.join(', ')}`);
  });

  describe.each(everything ? ['EIO', 'ENOSPC'] : ['EIO'])('while the disk says %s', (error) => {
    it('refuses a call that did not get to the disk, says so of its readiness, stays up, and goes on', async () => {
      const opening = openingOf(whole.points);
      const store = newPlace();
      // Each second wait for the disk fails: the first of every call, not that of its repetition.
      const server = await served({ store, now: walkTimes.begin, strace: failing(error, `${opening + 1}+2`) });
      const client = clientOf(server.url!);
      const acknowledged: Acknowledged = new Map();
      let refusals = 0;
      for (const [name, call] of steps) {
        let answer = await call(client, name, acknowledged).catch(() => undefined);
        if (!answer || !isAcknowledged(answer)) {
          refusals++;
          if (answer) expect(answer).toMatchObject({ refused: { code: 'STORE_UNWRITABLE' } });
          // What was written reached the file, though not surely the disk: a process that opened it now might find it done.
          expect(whole.kept.slice(acknowledged.size, acknowledged.size + 2), name).toContain(await keptIn(store));
          answer = await call(client, name, acknowledged);
        }
        acknowledged.set(name, answer);
        expect(await keptIn(store), name).toBe(whole.kept[acknowledged.size]);
      }
      server.signal('SIGTERM');
      expect(await server.ended).toMatchObject({ code: 0 });
      expect(refusals).toBeGreaterThanOrEqual(changesIn(whole.kept));
      await livesOn(store, acknowledged, whole.kept, error);
    });

    it('is not ready, though it lives, and is ready again afterwards', async () => {
      const first = openingOf(whole.points) + 1;
      const server = await served({ store: newPlace(), now: walkTimes.begin, strace: failing(error, `${first}..${first + 1}`) });
      const { health } = clientOf(server.url!);
      const told = [];
      for (const which of ['ready', 'live', 'ready', 'live', 'ready'] as const) told.push(await health(which));
      expect(told).toEqual([503, 200, 503, 200, 200]);
      server.signal('SIGTERM');
      expect(await server.ended).toMatchObject({ code: 0 });
    });

    it('opens or says why not, and closes, at each point of both', async () => {
      const opening = openingOf(whole.points);
      const others = whole.points.filter((_, at) => at < opening || at >= whole.points.length - 2);
      await inPairs(everyNth(others, 7), async ({ n, on }) => {
        const store = newPlace();
        const server = await served({ store, now: walkTimes.begin, strace: failing(error, String(n)) });
        const acknowledged: Acknowledged = new Map();
        if (server.url !== undefined) {
          expect(await goOn(clientOf(server.url), acknowledged)).toBe(true);
          server.signal('SIGTERM');
        }
        const { code, errors } = await server.ended;
        expect({ code, stack: /\n {4}at /.test(errors) }, `${n} on ${on}: ${errors}`).toEqual({ code: server.url ? 0 : 1, stack: false });
        await livesOn(store, acknowledged, whole.kept, `${error} at ${n} on ${on}`);
      });
    });
  });
});

const failing = (error: string, when: string): string[] => [
  '-e',
  'trace=fsync,fdatasync',
  '-e',
  `inject=fsync,fdatasync:error=${error}:when=${when}`,
];

/** How many steps changed what is kept. */
const changesIn = (kept: readonly string[]): number => kept.filter((one, n) => n > 0 && one !== kept[n - 1]).length;

/** How many times the opening of a new world waits for the disk: to the second commit, the people's, after the tables'. */
function openingOf(points: readonly { on: string }[]): number {
  const wal = points.flatMap(({ on }, at) => (on.endsWith('-wal') ? [at] : []));
  return wal[2]! + 1;
}

/** The next process on the same data: it starts, has all that was acknowledged and nothing half done, and the walk goes on to its end. */
async function livesOn(store: string, acknowledged: Acknowledged, kept: readonly string[], why: string): Promise<void> {
  const before = acknowledged.size;
  const last = steps[before - 1]?.[0];
  const next = await served({ store, now: walkTimes.after(last) });
  expect(next.url, why).toBeDefined();
  const client = clientOf(next.url!);
  const found = await keptIn(store);
  const whole = kept.findIndex((one, n) => n >= before && one === found);
  expect([before, before + 1], `${why}: what is kept after ${last}`).toContain(whole);
  await demandAgain(client, acknowledged);
  expect(await goOn(client, acknowledged), why).toBe(true);
  expect(acknowledged.get(steps.at(-1)![0]), why).toMatchObject({ ok: true, value: walkEnd });
  expect(await keptIn(store), why).toBe(kept.at(-1));
  await stopped(next);
}

async function stopped(server: ServedProcess): Promise<void> {
  server.signal('SIGTERM');
  expect(await server.ended).toMatchObject({ code: 0, errors: '' });
}
