import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answered } from '../../src/identity/api.js';
import { operations } from '../../src/identity/contract/index.js';
import { heldAgainst, operation } from '../../src/identity/contract/operation.js';
import { refusalsOf } from '../../src/identity/contract/refused.js';
import type { Definition } from '../../src/refusals/define.js';
import { catalogue } from '../../src/refusals/index.js';

interface Port {
  greet(key: string, session: string, who: { name: string; age?: number }): Answered<{ words: readonly string[] }, 'SESSION_OVER'>;
}
const right = {
  method: 'POST',
  path: '/v1/greetings',
  caller: 'session',
  effect: 'once',
  takes: ['key', 'bearer', 'body'],
  body: z.object({ name: z.string(), age: z.number().exactOptional() }),
  answer: z.object({ words: z.array(z.string()) }),
  refuses: ['SESSION_OVER'],
  says: { vi: '', en: '' },
} as const;
const held = heldAgainst<Port>();

/** What the compiler must refuse; `tsc -p test` fails where it does not. */
const wrong = {
  right: () => held({ greet: operation(right) }),
  // @ts-expect-error an operation of the port is missing
  missing: () => held({}),
  // @ts-expect-error an operation that the port does not have
  surplus: () => held({ greet: operation(right), shout: operation(right) }),
  // @ts-expect-error an argument less
  fewer: () => held({ greet: operation({ ...right, takes: ['key', 'body'] }) }),
  // @ts-expect-error a field of another type
  type: () => held({ greet: operation({ ...right, body: z.object({ name: z.number(), age: z.number().exactOptional() }) }) }),
  // @ts-expect-error an optional field left out
  optional: () => held({ greet: operation({ ...right, body: z.object({ name: z.string() }) }) }),
  // @ts-expect-error another answer
  answer: () => held({ greet: operation({ ...right, answer: z.object({ words: z.string() }) }) }),
  // @ts-expect-error a refusal left out
  code: () => held({ greet: operation({ ...right, refuses: [] }) }),
  // @ts-expect-error a refusal that never comes
  never: () => held({ greet: operation({ ...right, refuses: ['SESSION_OVER', 'OTP_WRONG'] }) }),
};

const named = Object.entries(operations);

describe('the table of operations', () => {
  it('is held against the ports by the compiler: what is right compiles', () => {
    expect(Object.keys(wrong.right())).toEqual(['greet']);
  });

  it.each(named)('%s may be refused where too much is asked of the service', (_name, operation) => {
    expect(refusalsOf(operation)).toContain('SERVER_BUSY');
  });

  it('has each method and path once', () => {
    const addresses = named.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(addresses.filter((address, n) => addresses.indexOf(address) !== n)).toEqual([]);
  });

  it.each(named)('%s sends its arguments where its path, caller and effect say', (_name, { path, takes, caller, effect, method, body }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => `path.${part}`);
    expect(takes.filter((way) => way.startsWith('path.'))).toEqual(inPath);
    expect(takes.includes('bearer')).toBe(caller !== 'anyone');
    expect(takes.includes('key')).toBe(effect === 'once');
    expect(takes.some((way) => way.startsWith('body'))).toBe(body !== undefined);
    if (method === 'GET') expect([effect, body]).toEqual(['read', undefined]);
  });

  it.each(named)('%s has no personal data in its path or query', (_name, { takes }) => {
    const open = takes.filter((way) => /^(path|query)\./.test(way)).map((way) => way.split('.')[1]);
    const allowed = ['registration', 'process', 'challenge', 'activation', 'dossier', 'province'];
    expect(open.filter((name) => !allowed.includes(name!))).toEqual([]);
  });

  it('gives each refusal the status that the catalogue has for it, from 400 up', () => {
    const codes = [...new Set(named.flatMap(([, { refuses }]) => refuses))];
    const statuses = codes.map((code) => [code, (catalogue[code] as Definition<never>).status ?? 0] as const);
    expect(statuses.filter(([, status]) => status < 400)).toEqual([]);
  });
});
