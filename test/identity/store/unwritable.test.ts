import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLocalIdentity } from '../../../src/identity/local.js';
import { decree59 } from '../../../src/identity/rules/profile.js';
import { isBusy, whyUnwritable } from '../../../src/identity/store/unwritable.js';
import { refuse } from '../../../src/refusals/index.js';
import { manualClock, seededRandom } from '../../../src/world.js';
import { journey, start, value } from '../journey.js';
import { an, register } from '../people.js';
import { engines } from './engines.js';
import { newFile, open } from './worlds.js';

const at = (path: string) => ({ path, clock: manualClock(start), random: seededRandom('a seed'), rules: decree59, register });
const full = refuse('STORE_UNWRITABLE', { why: 'full' });
const readOnly = refuse('STORE_UNWRITABLE', { why: 'read-only' });

/** Root may write everywhere, so a test of permissions run by root is run as nobody. */
async function withoutPrivileges(work: () => Promise<void>): Promise<void> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

describe.each(engines)('a store that takes no data ($name)', (engine) => {
  const options = (path: string) => ({ ...at(path), engine });

  it('is a refusal when the disk is full, and the same call is carried out once there is room', async () => {
    const path = newFile();
    const clock = manualClock(start);
    await (await open(engine, { path, clock })).close();
    const pages = statSync(path).size / 4096;
    const crowded = await open(engine, { path, clock, maxPages: pages + 2 });
    const begin = (n: number) => ({ personalId: `00109999${String(n).padStart(4, '0')}`, phone: an.phone });
    let n = 0;
    let answer = await crowded.api.begin(`key ${n}`, begin(n));
    while (answer.ok && n < 500) answer = await crowded.api.begin(`key ${++n}`, begin(n));
    expect(answer).toEqual(full);
    expect(await crowded.api.begin(`key ${n}`, begin(n))).toEqual(full);
    const before = crowded.dump();
    expect(before).not.toContain(begin(n).personalId);
    await crowded.close();

    const roomy = await open(engine, { path, clock });
    expect(roomy.dump()).toBe(before);
    await value(roomy.api.begin(`key ${n}`, begin(n)));
    await roomy.close();
  });

  it('is a refusal already on opening', async () => {
    expect(await openLocalIdentity({ ...options(newFile()), maxPages: 3 })).toEqual(full);
    const file = newFile();
    writeFileSync(file, '');
    expect(await openLocalIdentity(options(join(file, 'world.db')))).toEqual(readOnly);
    expect(await openLocalIdentity(options(dirname(file)))).toEqual(readOnly);
  });

  it('is a refusal in a folder that may not be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vneid-read-only-'));
    chmodSync(folder, 0o555);
    await withoutPrivileges(async () => {
      expect(await openLocalIdentity(options(join(folder, 'world.db')))).toEqual(readOnly);
    });
  });

  it('is the system’s maintenance while another process keeps the lock', async () => {
    const path = newFile();
    const { api, close } = await open(engine, { path, patience: 60 });
    const other = engine.connect(path);
    other.exec('begin immediate');
    expect(await api.begin('key', an)).toEqual(refuse('SYSTEM_MAINTENANCE', {}));
    other.exec('rollback');
    await value(api.begin('key', an));
    other.close();
    await close();
  });

  it('is a bug, not a refusal, when the file is no world', async () => {
    const file = newFile();
    writeFileSync(file, 'something else altogether, long enough to be looked at as a database header');
    await expect(openLocalIdentity(options(file))).rejects.toThrow('not a database');
  });

  it('is a bug when a newer version made it', async () => {
    const path = newFile();
    await (await open(engine, { path })).close();
    const file = engine.connect(path);
    file.exec('pragma user_version = 99');
    file.close();
    await expect(openLocalIdentity(options(path))).rejects.toThrow('newer version');
  });
});

describe('an error of the store', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_IOERR_WRITE', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['EIO', 'read-only'],
    ['EACCES', 'read-only'],
    ['EROFS', 'read-only'],
    ['ENGINE_MISSING', 'no-engine'],
    ['SQLITE_CONSTRAINT_UNIQUE', undefined],
    ['SQLITE_CORRUPT', undefined],
  ])('knows %s as %s', (code, why) => {
    expect(whyUnwritable(Object.assign(new Error(code), { code }))).toBe(why);
    expect(whyUnwritable(new Error(code))).toBeUndefined();
  });

  it.each([
    [13, 'full'],
    [8, 'read-only'],
    [1032, 'read-only'], // SQLITE_READONLY_DBMOVED
    [778, 'read-only'], // SQLITE_IOERR_WRITE
    [14, 'read-only'],
    [2067, undefined], // SQLITE_CONSTRAINT_UNIQUE
    [11, undefined], // SQLITE_CORRUPT
  ])('knows node:sqlite’s number %s as %s', (errcode, why) => {
    expect(whyUnwritable(Object.assign(new Error('SQLite'), { code: 'ERR_SQLITE_ERROR', errcode }))).toBe(why);
  });

  it('tells a lock from a disk by its number as by its name', () => {
    expect(isBusy(Object.assign(new Error('SQLite'), { code: 'ERR_SQLITE_ERROR', errcode: 261 }))).toBe(true);
    expect(isBusy(Object.assign(new Error('SQLite'), { code: 'SQLITE_BUSY_SNAPSHOT' }))).toBe(true);
    expect(isBusy(Object.assign(new Error('SQLite'), { code: 'ERR_SQLITE_ERROR', errcode: 13 }))).toBe(false);
  });
});

describe.each(engines)('a world in use ($name)', (engine) => {
  it('lets one registration after the other through, though all arrive at once', async () => {
    const clock = manualClock(start);
    const { api, close } = await open(engine, { clock });
    const begun = await Promise.all(Array.from({ length: 20 }, (_, n) => api.begin(`key ${n}`, an)));
    const sent = await Promise.all(
      begun.map((answer, n) => api.submitDetails(`details ${n}`, answer.ok ? answer.value.registration : '', { ...an }, false)),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    await close();
  });

  it('counts every one of many wrong codes that arrive at once', async () => {
    const clock = manualClock(start);
    const world = await open(engine, { clock });
    const me = journey(world, clock, an);
    const { challenge } = await me.challenged();
    const wrong = await me.wrongCode();
    const tried = await Promise.all(Array.from({ length: 8 }, (_, n) => world.api.confirmOtp(`try ${n}`, challenge, wrong)));
    const codes = tried.map((answer) => (answer.ok ? 'ok' : answer.refused.code));
    expect(codes.filter((code) => code === 'OTP_WRONG')).toHaveLength(4);
    expect(codes.filter((code) => code === 'OTP_TRIES_SPENT')).toHaveLength(4);
    await world.close();
  });
});
