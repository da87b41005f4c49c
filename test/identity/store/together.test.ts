import { describe, expect, it } from 'vitest';
import type { Connection, Engine } from '../../../src/identity/store/connection.js';
import { openStore, type Store } from '../../../src/identity/store/sqlite.js';
import { manualClock } from '../../../src/world.js';
import { journey, start, value } from '../journey.js';
import { an } from '../people.js';
import { engines } from './engines.js';
import { newFile, open } from './worlds.js';

/** An engine that counts its commits, and fails those it is told to. */
function watched(engine: Engine) {
  const seen = { commits: 0, failing: false };
  const connect = (path: string): Connection => {
    const file = engine.connect(path);
    return {
      exec: (sql) => file.exec(sql),
      close: () => file.close(),
      prepare(sql) {
        const statement = file.prepare(sql);
        if (sql !== 'commit') return statement;
        return {
          reader: false,
          all: () => [],
          iterate: () => [].values(),
          run(parameters) {
            seen.commits++;
            if (seen.failing) throw Object.assign(new Error('the disk'), { code: 'SQLITE_IOERR_FSYNC' });
            return statement.run(parameters);
          },
        };
      },
    };
  };
  return { engine: { ...engine, connect }, seen };
}

const opened = (engine: Engine): Promise<Store> => openStore({ path: newFile(), drawSecret: () => new Uint8Array(32), engine });
const add = (store: Store, phone: string, then?: () => void) =>
  store.transact(async (tx) => {
    await tx.insertInto('subscribers').values({ phone, personal_id: '001099990001' }).execute();
    then?.();
    return phone;
  });
const phonesIn = (store: Store) => [...store.dump().matchAll(/"phone":"(\w+)"/g)].map(([, phone]) => phone);
const refusing = () => {
  throw new Error('no');
};

describe.each(engines)('calls that arrive together ($name)', (engine) => {
  it('share a commit', async () => {
    const { engine: counting, seen } = watched(engine);
    const store = await opened(counting);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((phone) => add(store, phone)))).toEqual(['a', 'b', 'c', 'd']);
    expect(seen.commits).toBe(1);
    await store.close();
  });

  it('are undone alone where they fail, and none is answered before the others are through', async () => {
    const store = await opened(engine);
    const ended = await Promise.allSettled([add(store, 'a'), add(store, 'b', refusing), add(store, 'a'), add(store, 'd')]);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(phonesIn(store)).toEqual(['a', 'd']);
    await store.close();
  });

  it('are all refused when the disk does not take them, and all done when they come again', async () => {
    const { engine: failing, seen } = watched(engine);
    const store = await opened(failing);
    seen.failing = true;
    const refused = await Promise.allSettled([add(store, 'a'), add(store, 'b')]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(phonesIn(store)).toEqual([]);
    seen.failing = false;
    await Promise.all([add(store, 'a'), add(store, 'b')]);
    expect(phonesIn(store)).toEqual(['a', 'b']);
    await store.close();
  });
});

describe.each(engines)('whoever only looks ($name)', (engine) => {
  it('writes the time only when a second has passed', async () => {
    const clock = manualClock(start);
    const world = await open(engine, { clock });
    const session = await journey(world, clock, an).filed();
    clock.advance(999);
    await value(world.api.applicationStatus(session));
    expect(await world.world.moment()).toBe(start);
    clock.advance(1);
    await value(world.api.applicationStatus(session));
    expect(await world.world.moment()).toBe(start + 1000);
    await world.close();
  });

  it('sees the same throughout, whatever another process writes meanwhile, and does not wait for it', async () => {
    const path = newFile();
    const store = await openStore({ path, drawSecret: () => new Uint8Array(32), engine });
    const other = engine.connect(path);
    const phones = await store.look(async (tx) => {
      const before = await tx.selectFrom('subscribers').select('phone').execute();
      other.exec("begin immediate; insert into subscribers values ('a', 'b'); commit; begin immediate");
      const after = await tx.selectFrom('subscribers').select('phone').execute();
      return [before, after];
    });
    expect(phones).toEqual([[], []]);
    other.exec('rollback');
    other.close();
    expect(phonesIn(store)).toEqual(['a']);
    await store.close();
  });
});
