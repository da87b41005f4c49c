import { afterEach, describe, expect, it } from 'vitest';
import { drawBelow, seededRandom } from '../../src/world.js';
import type { Person } from '../identity/people.js';
import { everything, timeout } from './extent.js';
import { keptIn } from './kept.js';
import { endAll, newPlace, served } from './served.js';
import { type Acknowledged, type Client, clientOf, isAcknowledged, know, someone, toLevel0, untilFree } from './walk.js';

const KILLS = everything ? 50 : 2;
/** How many people are at it at the same time. */
const LANES = 8;

/** Somebody on the way to an application, and all that he was told. */
interface Visitor {
  readonly person: Person;
  readonly acknowledged: Acknowledged;
}

const keyOf = ({ person }: Visitor, step: string) => `${person.personalId} ${step}`;

/** Goes on until the server is gone; whoever is through makes room for the next. */
async function lane(client: Client, visitors: Visitor[], at: number, next: () => Person, answered: () => void): Promise<void> {
  for (;;) {
    const visitor = visitors[at]!;
    for (const [name, call] of Object.entries(toLevel0(visitor.person)).slice(visitor.acknowledged.size)) {
      const answer = await untilFree(() => call(client, keyOf(visitor, name), visitor.acknowledged)).catch(() => undefined);
      if (!answer || !isAcknowledged(answer)) return;
      visitor.acknowledged.set(name, answer);
      answered();
    }
    visitors.push(visitor);
    visitors[at] = { person: next(), acknowledged: new Map() };
  }
}

async function demandAgain(client: Client, visitor: Visitor): Promise<void> {
  for (const [name, answer] of visitor.acknowledged) {
    const again = await untilFree(() => toLevel0(visitor.person)[name]!(client, keyOf(visitor, name), visitor.acknowledged));
    expect(again, keyOf(visitor, name)).toEqual(answer);
  }
}

const answersIn = (visitors: readonly Visitor[]) => visitors.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
/** How many calls a world has carried out: each has its answer beside what it did. */
const callsIn = (kept: string) => kept.split('\n').filter((line) => line.startsWith('calls ')).length;

describe('a server under load', { timeout }, () => {
  afterEach(endAll);
  it('that is killed at any moment has all that it acknowledged, nothing half done, and goes on', async () => {
    const store = newPlace();
    const random = seededRandom('kills');
    let count = 0;
    const next = () => someone(1 + count++);
    // The first are those on their way; behind them whoever is through.
    const visitors: Visitor[] = Array.from({ length: LANES }, () => ({ person: next(), acknowledged: new Map() }));
    let checked = LANES;
    for (let kill = 0; kill <= KILLS; kill++) {
      const server = await served({ store });
      const client = clientOf(server.url!);
      await client.sim('register', know(Array.from({ length: LANES * 12 }, (_, n) => someone(1 + n + Math.max(0, count - LANES)))));
      const calls = callsIn(await keptIn(store));
      const answers = answersIn(visitors);
      expect(calls).toBeGreaterThanOrEqual(answers);
      expect(calls).toBeLessThanOrEqual(answers + LANES);
      await Promise.all([...visitors.slice(0, LANES), ...visitors.slice(checked)].map((visitor) => demandAgain(client, visitor)));
      checked = visitors.length;
      if (kill === KILLS) {
        await Promise.all(visitors.slice(LANES).map((visitor) => demandAgain(client, visitor)));
        server.signal('SIGTERM');
        expect(await server.ended).toMatchObject({ code: 0, errors: '' });
        break;
      }
      // The answers to the others are on their way by then, or their commits, or their hashes.
      let left = 1 + drawBelow(random, 60, 'kill', String(kill));
      const answered = () => void (--left === 0 && server.signal('SIGKILL'));
      const lanes = Array.from({ length: LANES }, (_, at) => lane(client, visitors, at, next, answered));
      expect(await server.ended).toMatchObject({ signal: 'SIGKILL' });
      await Promise.all(lanes);
    }
    console.log(`${KILLS} kills under load: ${answersIn(visitors)} answers, ${visitors.length - LANES} people through`);
    expect(answersIn(visitors)).toBeGreaterThanOrEqual(KILLS);
  });
});
