// The API on a file, as `api serve` sets it up, with somebody logged in who has filed an application. Tells its address, the statements of one
// read and one write, for the floor to do the same, and serves until its input ends.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLocalIdentity } from '../../../dist/identity/local.js';
import { rulesOf } from '../../../dist/identity/rules/profile.js';
import { identityServer } from '../../../dist/identity/server/index.js';
import { engineOfThisNode } from '../../../dist/identity/store/engine.js';
import { systemRandom } from '../../../dist/world.js';
import { caller, reader, readingOf, writer } from './person.js';

const [path] = process.argv.slice(2);
const clock = { now: Date.now };

/** A statement's ways of being run, each by itself. */
const bound = (statement) => ({
  reader: statement.reader,
  ...Object.fromEntries(['all', 'run', 'iterate'].map((way) => [way, (parameters) => statement[way](parameters)])),
});

/** An engine that notes what is run while it is told to. */
async function noting() {
  const engine = await engineOfThisNode();
  const noted = { statements: undefined };
  const connect = (file) => {
    const { prepare, ...connection } = engine.connect(file);
    const noting = (sql, way, run) => (parameters) => {
      noted.statements?.push({ sql, way, parameters });
      return run(parameters);
    };
    return {
      ...connection,
      prepare(sql) {
        const { reader, all, run, iterate } = bound(prepare(sql));
        return { reader, iterate, all: noting(sql, 'all', all), run: noting(sql, 'run', run) };
      },
    };
  };
  const during = async (work) => {
    noted.statements = [];
    const value = await work();
    const { statements } = noted;
    noted.statements = undefined;
    return { statements, value };
  };
  return { engine: { ...engine, connect }, during };
}

const value = async (answer) => {
  const { ok, value, refused } = await answer;
  if (!ok) throw new Error(JSON.stringify(refused));
  return value;
};

async function open(engine) {
  const register = [reader, writer, caller].map(({ phone, ...entry }) => ({ ...entry, phones: [phone] }));
  return value(openLocalIdentity({ path, clock, random: systemRandom, rules: rulesOf('by-date'), register, engine }));
}

const { engine, during } = await noting();
const noted = await open(engine);
const { api, sms } = noted;
let keys = 0;
const key = () => `key ${keys++}`;

/** Somebody's new account, logged in to. */
async function loggedIn({ personalId, phone, fullName, sex, birthDate, residence, password }) {
  const { registration } = await value(api.begin(key(), { personalId, phone }));
  const { challenge } = await value(api.submitDetails(key(), registration, { fullName, sex, birthDate, residence }, false));
  const { code } = (await sms.sentTo(phone, 0, clock.now())).at(-1);
  const { ticket } = await value(api.confirmOtp(key(), challenge, code));
  await value(api.setPassword(key(), ticket, password));
  const { session } = await value(api.logIn(key(), { personalId, password, device: `device of ${personalId}` }));
  return session;
}

const reads = await loggedIn(reader);
await value(api.openApplication(key(), reads));
await value(api.submitCard(key(), reads, readingOf(reader)));
await value(api.submitPortrait(key(), reads, { measures: reader.measures }));
await value(api.file(key(), reads, null));
const writes = await loggedIn(writer);
await value(api.openApplication(key(), writes));
await loggedIn(caller);
await value(api.applicationStatus(reads));
const read = { session: reads, ...(await during(() => value(api.applicationStatus(reads)))) };
const write = { session: writes, ...(await during(() => value(api.submitCard(key(), writes, readingOf(writer))))) };
// From here on with the engine as it is.
await noted.close();
const identity = await open(undefined);
const served = { api: identity.api, desk: identity.desk, now: clock.now };
const app = identityServer({
  find: () => served,
  random: systemRandom,
  log: null,
  sleep,
  // What a read by the pool of threads takes, which the hashes use as well.
  more: (routes) => routes.get('/pool', async () => ({ length: (await readFile(new URL(import.meta.url))).length })),
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ url, read, write })}\n`);
process.stdin.resume().once('end', async () => {
  await app.close();
  await identity.close();
});
