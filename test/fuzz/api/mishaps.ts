import { spoiled } from './arbitrary.js';
import { drawn, type Pools, rawBodies } from './attacks.js';
import { type Line, operationOf, plan, type Told } from './line.js';
import type { Ask } from './steps.js';

/** Refusals after which the same call may be made again: nothing was kept of it. */
const outages = new Set(['SYSTEM_MAINTENANCE', 'STORE_UNWRITABLE', 'SERVER_BUSY', 'CALL_RUNNING']);
/** Does nothing and keeps nothing, so that its keys are not looked at. */
const unkept = 'openService';
/** Where somebody's secret is hashed. */
const hashes = /^(logIn|setPassword|setActivationPassword|setPasscode|setQuestions|personalData|wallet|desk\.signIn)$/;

/** Makes a request of a journey that something may happen to, before, with or after it; the answer that the journey goes on with. */
export async function askAmidMishaps(line: Line, request: Ask, pools: Pools): Promise<Told> {
  const { luck } = line;
  const operation = operationOf(request.op);
  const before = luck.odds(0.12) ? luck.one(operation.effect === 'once' ? [...attacks, ...attacksWithKey] : attacks) : null;
  if (before) await before(line, request, pools);
  const key = line.key();
  const told =
    luck.odds(0.08) && operation.effect === 'once' ? await luck.one(mishaps)(line, request, key) : await once(line, request, key);
  if (operation.effect === 'once' && !outages.has(told.code ?? '') && luck.odds(0.1)) await again(line, request, key, told);
  return told;
}

const once = async (line: Line, request: Ask, key: string): Promise<Told> => (await line.ask(request, { key }))!;

/** The same call with the same key is answered the same; with another body it is refused. */
async function again(line: Line, request: Ask, key: string, told: Told): Promise<void> {
  if (line.luck.odds(0.6) || !request.body) {
    const more = line.luck.odds(0.3) && request.body ? { body: { ...request.body, unknownField: 1 } } : {};
    const second = await once(line, { ...request, ...more }, key);
    if (request.op !== unkept && second.told !== told.told)
      line.faults.push(`${request.op}: the same key and body were answered otherwise\n  ${told.told}\n  ${second.told}`);
    return;
  }
  const body = drawn(spoiled(request.body), line.luck);
  const same = JSON.stringify(body).normalize() === JSON.stringify(request.body).normalize();
  const known = Object.keys(request.body);
  const heeded =
    body !== null &&
    typeof body === 'object' &&
    known.some(
      (name) => JSON.stringify((body as Record<string, unknown>)[name]) !== JSON.stringify((request.body as Record<string, unknown>)[name]),
    );
  const second = await once(line, { ...request, body: body as object }, key);
  if (!same && heeded && second.ok && told.ok && second.told !== told.told && request.op !== unkept)
    line.faults.push(`${request.op}: a key was taken for two bodies: ${JSON.stringify(request.body)} and ${JSON.stringify(body)}`);
}

type Mishap = (line: Line, request: Ask, key: string) => Promise<Told>;
/** What happens on the way; the answer is that of the same call made again. */
const mishaps: readonly Mishap[] = [
  ...(['lost-reply', 'no-connection'] as const).map(
    (kind): Mishap =>
      async (line, request, key) => {
        await plan(line, request.op, kind);
        await line.ask(request, { key, broken: true });
        return once(line, request, key);
      },
  ),
  async (line, request, key) => {
    await plan(line, request.op, 'maintenance');
    const told = await line.ask(request, { key, provoked: 'SYSTEM_MAINTENANCE' });
    return told?.code === 'SYSTEM_MAINTENANCE' ? once(line, request, key) : told!;
  },
  ...(['duplicate', 'delay'] as const).map(
    (kind): Mishap =>
      async (line, request, key) => {
        await plan(line, request.op, kind);
        return once(line, request, key);
      },
  ),
  async (line, request, key) => {
    const file = line.service.store();
    file.exec('pragma query_only = 1');
    const told = await line.ask(request, { key, provoked: 'STORE_UNWRITABLE' });
    file.exec('pragma query_only = 0');
    return told?.code === 'STORE_UNWRITABLE' ? once(line, request, key) : told!;
  },
  async (line, request, key) => {
    const both = await Promise.all([once(line, request, key), once(line, request, key)]);
    const [first, second] = both.filter(({ code }) => code !== 'CALL_RUNNING');
    if (second && second.told !== first!.told) line.faults.push(`${request.op}: two at once were answered differently`);
    return first ?? once(line, request, key);
  },
  async (line, request, key) => {
    if (!hashes.test(request.op)) return once(line, request, key);
    line.service.jam(true);
    const busy = await Promise.all([key, line.key(), line.key()].map((one) => line.ask(request, { key: one, provoked: 'SERVER_BUSY' })));
    line.service.jam(false);
    return busy[0]!.code === 'SERVER_BUSY' ? once(line, request, key) : busy[0]!;
  },
  async (line, request, key) => {
    const keys = [key, line.key(), line.key()];
    const all = await Promise.all(keys.map((one) => once(line, request, one)));
    return all.find(({ ok }) => ok) ?? all[0]!;
  },
];

type Attack = (line: Line, request: Ask, pools: Pools) => Promise<unknown>;
/** What somebody else, or a broken client, sends in between. */
const attacks: readonly Attack[] = [
  (line, request) => line.ask({ ...request, body: drawn(spoiled(request.body ?? {}), line.luck) as object }),
  (line, request) => (operationOf(request.op).method === 'GET' ? Promise.resolve() : line.ask(request, { raw: line.luck.one(rawBodies) })),
  (line, request) =>
    line.ask(request, {
      headers: { 'content-type': line.luck.one(['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) },
    }),
  async (line, request, pools) => {
    const others = [...pools.session, ...pools.ticket, ...pools.desk];
    const { bearer: _bearer, ...without } = request;
    const bearer = others.length > 0 && line.luck.odds(0.7) ? line.luck.one(others) : 'nobody';
    return line.ask(line.luck.odds(0.3) ? without : { ...request, bearer });
  },
  (line, request, pools) =>
    line.ask({
      ...request,
      path: Object.fromEntries(Object.keys(request.path ?? {}).map((name) => [name, line.luck.one([...pools.ids, 'x'])])),
    }),
];
const TOO_BIG = `{"a":"${'x'.repeat(70_000)}"}`;
const attacksWithKey: readonly Attack[] = [
  (line, request) => line.ask(request, { raw: TOO_BIG }),
  (line, request) => line.ask(request, { key: null }),
  (line, request) => line.ask(request, { key: line.luck.one(['', ' x', 'x'.repeat(201), 'x '.repeat(90).trim()]) }),
];
