import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/identity/store/connection.js';
import { forKysely } from '../../../src/identity/store/connection.js';
import { engineOfThisNode } from '../../../src/identity/store/engine.js';
import { manualClock, seededRandom } from '../../../src/world.js';
import { journey, start } from '../journey.js';
import { an, binh } from '../people.js';
import { engines } from './engines.js';
import { newFile, open } from './worlds.js';

describe('the engine of this Node', () => {
  it('is Node’s own from 22.13, and better-sqlite3 below', async () => {
    const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
    const own = major > 22 || (major === 22 && minor >= 13);
    expect((await engineOfThisNode()).name).toBe(own ? 'node:sqlite' : 'better-sqlite3');
  });
});

describe.each(engines)('$name', ({ connect }) => {
  it('tells statements that give rows from those that change something', () => {
    const file = connect(':memory:');
    file.exec('create table things (id integer primary key, name text not null) strict; create index names on things (name)');
    const reading = (sql: string) => file.prepare(sql).reader;
    expect(['select 1', ' SELECT 1', 'pragma user_version', 'with a as (select 1) select * from a'].map(reading)).not.toContain(false);
    expect(reading("insert into things (name) values ('a') returning id")).toBe(true);
    expect(
      ['insert into things (name) values (?)', 'update things set name = ?', 'delete from things', 'commit'].map(reading),
    ).not.toContain(true);
    file.close();
  });

  it('gives what was asked for, and says what was changed', () => {
    const file = connect(':memory:');
    file.exec('create table things (id integer primary key, name text not null) strict');
    const insert = file.prepare('insert into things (name) values (?)');
    expect(insert.run(['ấ'])).toEqual({ changes: 1, lastInsertRowid: 1 });
    expect(insert.run(['b'])).toEqual({ changes: 1, lastInsertRowid: 2 });
    const select = file.prepare('select id, name from things where id >= ? order by id');
    expect(select.all([1])).toEqual([
      { id: 1, name: 'ấ' },
      { id: 2, name: 'b' },
    ]);
    expect([...select.iterate([2])]).toEqual([{ id: 2, name: 'b' }]);
    file.close();
  });

  it('lets a transaction be given up that is over already', () => {
    const file = connect(':memory:');
    const database = forKysely(file);
    const run = (sql: string) => database.prepare(sql).run([]);
    run('begin');
    file.exec('rollback');
    expect(() => run('rollback')).not.toThrow();
    run('begin');
    expect(() => run('begin')).toThrow('within a transaction');
    run('rollback');
    run('begin');
    run('commit');
    file.close();
  });
});

const both = engines.length > 1;
describe.skipIf(!both)('two engines', () => {
  /** Somebody active, somebody on the way: rows in every table. */
  const lived = async (engine: Engine, path = ':memory:') => {
    const clock = manualClock(start);
    const world = await open(engine, { path, clock, random: seededRandom('the same') });
    await journey(world, clock, an).active();
    await journey(world, clock, binh, 'device-2').challenged();
    return world;
  };

  it('hold the same world, to the byte of its dump', async () => {
    const worlds = await Promise.all(engines.map((engine) => lived(engine)));
    const [one, other] = worlds.map(({ dump }) => dump());
    expect(one).toBe(other);
    for (const { close } of worlds) await close();
  });

  it.each([engines, engines.toReversed()])('go on in each other’s files: %o, then %o', async (one, other) => {
    const path = newFile();
    const before = await lived(one!, path);
    const dump = before.dump();
    await before.close();
    const after = await open(other!, { path, clock: manualClock(start) });
    expect(after.dump()).toBe(dump);
    expect(await after.world.nextSession()).toEqual({ ok: true, value: 1 });
    await after.close();
  });
});
