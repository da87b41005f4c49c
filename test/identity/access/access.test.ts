import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type OperationName, operations } from '../../../src/identity/contract/index.js';
import { requestOf } from '../../../src/identity/http/call.js';
import { an } from '../people.js';
import { asTable, type Caller, type Gets, matrix } from './matrix.js';
import { accessWorld, rulesFor, scenes } from './scenes.js';

/** The owner last: what the others did must not have changed what is his. */
const order = ['nobody', 'another', 'elsewhere', 'officer', 'owner'] as const satisfies readonly Caller[];

/** What one of the five gets, as the matrix calls it. */
async function gets(url: URL, name: OperationName, caller: Caller, token: string | undefined, sent: readonly unknown[]): Promise<Gets> {
  const operation = operations[name];
  const left = [...sent];
  const given = operation.takes.map((way) => (way.endsWith('key') ? `${name}/${caller}` : way === 'bearer' ? '' : left.shift()));
  const request = requestOf(operation, given);
  if (!request.ok) throw new Error(JSON.stringify(request.refused));
  const headers = new Headers(request.value.init.headers);
  // Everybody sends the token he has, also where none is asked for; nobody sends none.
  headers.delete('authorization');
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const answer = await fetch(new URL(request.value.path, url), { ...request.value.init, headers });
  const body = await answer.text();
  const told = [an.personalId, an.fullName, an.phone].filter((datum) => body.includes(datum));
  if (!answer.ok) {
    expect(told, `a refusal to ${caller}`).toEqual([]);
    return JSON.parse(body).code;
  }
  if (matrix[name][caller] !== 'own') return 'yes';
  expect(told, `what is the owner's, told to ${caller}`).toEqual([]);
  return 'own';
}

describe('the access matrix', () => {
  it.each(Object.keys(operations) as OperationName[])('%s gives each of the five what it says, over HTTP', async (name) => {
    const world = await accessWorld(rulesFor(name));
    const { tokens, given } = await scenes[name](world);
    const got: Partial<Record<Caller, Gets>> = {};
    for (const caller of order) got[caller] = await gets(world.url, name, caller, tokens[caller], given(caller));
    expect(got).toEqual(matrix[name]);
    await world.close();
  });

  it('stands in SECURITY.md as it is here', () => {
    const page = readFileSync(new URL('../../../SECURITY.md', import.meta.url), 'utf8');
    const [, table] = /<!-- access matrix -->\n([\s\S]*?)\n<!-- end -->/.exec(page) ?? [];
    expect(table).toBe(asTable());
  });
});
