import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/identity/store/connection.js';
import { migrations } from '../../../src/identity/store/migrations.js';
import { manualClock } from '../../../src/world.js';
import { DAY, refusal, start, value } from '../journey.js';
import { an, binh } from '../people.js';
import { deskOf } from '../visit.js';
import { engines } from './engines.js';
import { newFile, open } from './worlds.js';

/** What hangs on an account. */
const hanging = ['sessions', 'applications', 'devices', 'answers'];

/** A world as version 0.1.0 left it: an active account with everything that hangs on it, and one that only was registered. */
function oldWorld({ connect }: Engine, path: string): void {
  const file = connect(path);
  file.exec(`pragma foreign_keys = on; ${migrations[0]}; pragma user_version = 1`);
  const row = (table: string, ...values: (string | number | null)[]) =>
    file.prepare(`insert into ${table} values (${values.map(() => '?').join(', ')})`).run(values);
  for (const { personalId, fullName, birthDate, sex, phone } of [an, binh]) {
    row('citizens', personalId, fullName, birthDate, sex, 'Hà Nội', 'Quận Mô Phỏng', 'Phường Mô Phỏng', 'Số 1, Tổ 1', null, 0);
    row('accounts', personalId, phone, 'hash', null, '[]', 1);
  }
  row('sessions', 'hash', an.personalId, 2);
  row('applications', 7, 'app_1', an.personalId, null, null, null, 1, 2, 3, null);
  row('devices', 'pixel-7', an.personalId);
  row('answers', an.personalId, 0, 3, 'hash');
  file.close();
}

const rowsOf = (dump: string, table: string) =>
  dump
    .split('\n')
    .filter((line) => line.startsWith(`${table} `))
    .map((line) => JSON.parse(line.slice(table.length + 1)));

describe.each(engines)('a world of the first version ($name)', (engine) => {
  it('keeps every account and what hangs on it', async () => {
    const path = newFile();
    oldWorld(engine, path);
    const world = await open(engine, { path });
    const dump = world.dump();
    await world.close();
    expect(rowsOf(dump, 'accounts')).toMatchObject([
      { personal_id: an.personalId, phone: an.phone, representative: null },
      { personal_id: binh.personalId, phone: binh.phone, representative: null },
    ]);
    for (const table of hanging) expect(rowsOf(dump, table), table).toMatchObject([{ personal_id: an.personalId }]);
    expect(rowsOf(dump, 'subscribers')).toContainEqual({ phone: an.phone, personal_id: an.personalId });
  });

  it('still deletes with an account what hangs on it, and refers to no table that is gone', async () => {
    const path = newFile();
    oldWorld(engine, path);
    await (await open(engine, { path })).close();
    const file = engine.connect(path);
    file.exec('pragma foreign_keys = on');
    file.prepare('delete from accounts where personal_id = ?').run([an.personalId]);
    for (const table of hanging) expect(file.prepare(`select * from ${table}`).all([]), table).toEqual([]);
    expect(file.prepare('pragma foreign_key_check').all([])).toEqual([]);
    file.close();
  });
});

/** A world as the program left it before there was level 2: somebody active on level 1, and an activation of somebody else that was begun. */
function worldOfLevel1(engine: Engine, path: string): void {
  oldWorld(engine, path);
  const file = engine.connect(path);
  file.exec(`pragma foreign_keys = on; ${migrations[1]}; pragma user_version = 2`);
  file.prepare('insert into processes values (?, ?, ?, ?, ?)').run(['act_1', 'activation', binh.personalId, binh.phone, null]);
  file.prepare('insert into activations values (?, ?, ?, ?)').run(['act_1', 'pixel-7', 0, null]);
  file.close();
}

describe.each(engines)('a world of the second version ($name)', (engine) => {
  it('keeps what it holds, and takes dossiers for level 2', async () => {
    const path = newFile();
    worldOfLevel1(engine, path);
    const clock = manualClock(start);
    const world = await open(engine, { path, clock });
    const before = world.dump();
    expect(rowsOf(before, 'activations')).toMatchObject([{ process: 'act_1', device: 'pixel-7', password: null }]);
    for (const table of hanging) expect(rowsOf(before, table), table).toMatchObject([{ personal_id: an.personalId }]);
    const { slip } = await deskOf(world.desk).received(an);
    clock.advance(3 * DAY);
    expect(await value(world.api.dossierStatus(slip))).toMatchObject({ state: 'approved' });
    const request = { personalId: an.personalId, phone: an.phone, device: 'pixel-7', takeOver: false };
    await refusal(world.api.requestActivation('1', request), 'ALREADY_ACTIVATED', {});
    await world.close();
    const file = engine.connect(path);
    expect(file.prepare('pragma foreign_key_check').all([])).toEqual([]);
    file.close();
  });
});
