import fc from 'fast-check';
import type { Chance } from '../../card/qr/photo/chance.js';
import { arbitraryOf, type Dictionary, spoiled } from './arbitrary.js';
import type { Described } from './described.js';
import type { Ask } from './steps.js';
import type { Sent } from './world.js';

/** One value of an arbitrary, the same again for the same chance. */
export const drawn = <T>(values: fc.Arbitrary<T>, luck: Chance): T =>
  fc.sample(values, { seed: luck.whole(0, 0x7fffffff), numRuns: 1 })[0] as T;

/** A request as it goes out. */
export function sent(
  operation: Described,
  { path = {}, query = {}, body, bearer }: Ask,
  world: string,
  key: string | null,
  raw?: string,
): Sent {
  const url = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = operation.inQuery.map((name) => `${name}=${encodeURIComponent(query[name] ?? '')}`).join('&');
  const text = raw ?? (operation.method === 'POST' ? JSON.stringify(body ?? {}) : undefined);
  return {
    method: operation.method,
    url: search === '' ? url : `${url}?${search}`,
    headers: {
      'sim-world': world,
      ...(key !== null && { 'idempotency-key': key }),
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...(text !== undefined && { 'content-type': 'application/json' }),
    },
    ...(text !== undefined && { body: text }),
  };
}

/** Bodies that are none, in the ways that parsers are attacked. */
export const rawBodies: readonly string[] = [
  '{',
  '',
  'null',
  '[]',
  '"',
  '{"a":1}}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '\u0000',
  '{"a":1,}',
  '{"personalId":"001099990001","personalId":1}',
];

/** Values that an operation takes, or nearly: any body by its schema, and ids and tokens that were given, or none that ever was. */
export function generated(operation: Described, known: Dictionary, pools: Pools, luck: Chance): Ask {
  const id = () => (luck.odds(0.75) && pools.ids.length > 0 ? luck.one(pools.ids) : drawn(anyId, luck));
  const body = operation.body && bodyOf(operation, known, luck);
  const tokens = luck.odds(0.85) ? pools[operation.caller] : luck.one([pools.ticket, pools.session, pools.desk]);
  return {
    op: operation.name,
    path: Object.fromEntries(operation.inPath.map((name) => [name, id()])),
    query: Object.fromEntries(operation.inQuery.map((name) => [name, luck.one(['Hà Nội', 'Cà Mau', '', 'x'.repeat(300), "' or 1=1"])])),
    ...(body !== null && { body: body as object }),
    ...(operation.caller !== 'anyone' && luck.odds(0.93) && { bearer: tokens.length > 0 ? luck.one(tokens) : 'nobody' }),
  };
}

/** Tokens and ids that were given in a world. */
export interface Pools {
  readonly ids: string[];
  readonly anyone: string[];
  readonly ticket: string[];
  readonly session: string[];
  readonly desk: string[];
}

const anyId = fc
  .oneof(fc.constantFrom('x', '%', '..', 'á', '/', 'x'.repeat(200), 'x'.repeat(201), ' '), fc.string({ minLength: 1, maxLength: 30 }))
  .filter(
    // No path has these: a client folds them away.
    (id) => !/^\.{1,2}$/.test(id),
  );
const arbitraries = new WeakMap<Dictionary, Map<string, fc.Arbitrary<unknown>>>();

function bodyOf({ name, body }: Described, known: Dictionary, luck: Chance): unknown {
  const those = arbitraries.get(known) ?? new Map<string, fc.Arbitrary<unknown>>();
  arbitraries.set(known, those);
  const values = those.get(name) ?? arbitraryOf(body!, known);
  those.set(name, values);
  const sound = drawn(values, luck);
  return luck.odds(0.35) ? drawn(spoiled(sound), luck) : sound;
}
