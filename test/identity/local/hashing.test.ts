import { describe, expect, it } from 'vitest';
import { queuedHash } from '../../../src/identity/local/hashing.js';
import { refuse } from '../../../src/refusals/index.js';

/** A queue whose hashes end when told to, under a clock that stands still. */
function queue(atOnce: number) {
  const begun: { secret: string; end(): void; fail(): void }[] = [];
  let now = 0;
  const hash = queuedHash({ atOnce, patience: 2000, now: () => now }, (secret) => {
    return new Promise((resolve, reject) => {
      begun.push({ secret, end: () => resolve(`hash of ${secret}`), fail: () => reject(new Error('a bug')) });
    });
  });
  const settled: string[] = [];
  const ask = (secret: string) =>
    hash(secret, new Uint8Array()).then(
      (answer) => void settled.push(`${secret}: ${answer.ok ? answer.value : answer.refused.code}`),
      () => void settled.push(`${secret}: failed`),
    );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const later = (ms: number) => {
    now += ms;
  };
  return { hash, ask, begun, settled, turn, later };
}

describe('the queue of slow hashes', () => {
  it('computes only so many at once, in the order of asking', async () => {
    const { ask, begun, settled, turn } = queue(2);
    for (const secret of ['a', 'b', 'c', 'd']) void ask(secret);
    await turn();
    expect(begun.map(({ secret }) => secret)).toEqual(['a', 'b']);
    begun[1]!.end();
    await turn();
    expect(begun.map(({ secret }) => secret)).toEqual(['a', 'b', 'c']);
    expect(settled).toEqual(['b: hash of b']);
    for (const { end } of begun) end();
    await turn();
    begun[3]!.end();
    await turn();
    expect(settled).toEqual(['b: hash of b', 'a: hash of a', 'c: hash of c', 'd: hash of d']);
  });

  it('sends away who would wait longer than two seconds, and says when to come again', async () => {
    const { hash, ask, begun, settled, turn, later } = queue(1);
    void ask('a');
    const late = hash('late', new Uint8Array());
    later(1);
    void ask('in time');
    await turn();
    later(2000);
    begun[0]!.end();
    expect(await late).toEqual(refuse('SERVER_BUSY', { seconds: 2 }));
    await turn();
    expect(begun.map(({ secret }) => secret)).toEqual(['a', 'in time']);
    begun[1]!.end();
    await turn();
    expect(settled).toEqual(['a: hash of a', 'in time: hash of in time']);
  });

  it('looks after those who wait whenever somebody comes, however long a hash takes', async () => {
    const { ask, settled, turn, later } = queue(1);
    void ask('a');
    void ask('b');
    later(2001);
    void ask('c');
    await turn();
    expect(settled).toEqual(['b: SERVER_BUSY']);
  });

  it('goes on after a hash that fails', async () => {
    const { ask, begun, settled, turn } = queue(1);
    void ask('a');
    void ask('b');
    await turn();
    begun[0]!.fail();
    await turn();
    begun[1]!.end();
    await turn();
    expect(settled).toEqual(['a: failed', 'b: hash of b']);
  });
});
