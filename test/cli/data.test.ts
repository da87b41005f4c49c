import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder, run } from './run.js';

const inside = (path: string) => readdirSync(path).sort();

/** A home with one session kept, and a world that lasts with one registration in it; stopped early, because that is quick. */
async function used() {
  const [home, data] = [folder(), join(folder(), 'world')];
  await run(['register', '--auto', '--until', '2'], { home });
  await run(['register', '--auto', '--until', '2', '--data', data], { home });
  return { home, data, own: join(home, 'vneid-sim') };
}

describe('data where', () => {
  it('tells where sessions and settings lie, and how much there is', async () => {
    const { home, own, data } = await used();
    const told = JSON.parse((await run(['data', 'where', '--json'], { home })).stdout);
    expect(told).toMatchObject({ folder: own, world: { files: 0 }, sessions: { count: 1 }, settings: [] });
    expect(told.sessions.bytes).toBeGreaterThan(1000);
    const lasting = JSON.parse((await run(['data', 'where', '--data', data, '--json'], { home })).stdout);
    expect(lasting).toMatchObject({ folder: data, sessions: { count: 1 } });
    expect(lasting.world.files).toBeGreaterThan(1);
  });

  it('tells of a folder that is not there yet, and makes none', async () => {
    const home = folder();
    expect((await run(['data', 'where'], { home })).stdout).toContain(`${join(home, 'vneid-sim')}\n  0 phiên`);
    expect(inside(home)).toEqual([]);
  });
});

describe('data reset', () => {
  it('deletes the sessions kept, and leaves other folders alone', async () => {
    const { home, own, data } = await used();
    expect((await run(['data', 'reset'], { home })).code).toBe(0);
    expect([inside(own), inside(join(own, 'sessions'))]).toEqual([['sessions'], []]);
    expect(inside(data)).toContain('world.sqlite');
  });

  it('empties a world that lasts and keeps its folder, where a registration begins as in a new one', async () => {
    const { home, data } = await used();
    expect((await run(['data', 'reset', '--data', data], { home })).code).toBe(0);
    expect([inside(data), inside(join(data, 'sessions'))]).toEqual([['sessions'], []]);
    await run(['register', '--auto', '--until', '2', '--data', data], { home });
    expect(inside(join(data, 'sessions'))).toEqual(['000001-nguyen-van-an']);
  });

  it('deletes nothing while a session is being written', async () => {
    const { home, own } = await used();
    const [session] = inside(join(own, 'sessions'));
    writeFileSync(join(own, 'sessions', session!, 'lock'), String(process.ppid));
    const { code, stderr } = await run(['data', 'reset'], { home });
    expect([code, stderr]).toEqual([2, expect.stringContaining('SESSION_IN_USE')]);
    expect(inside(join(own, 'sessions', session!))).toContain('journal.jsonl');
  });
});

describe('data wipe', () => {
  it('needs --yes where nobody can be asked', async () => {
    const { home, own } = await used();
    expect(await run(['data', 'wipe'], { home })).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
    expect(existsSync(own)).toBe(true);
  });

  it('leaves nothing of this program, and nothing else missing', async () => {
    const { home, own, data } = await used();
    writeFileSync(join(home, 'mine.txt'), 'mine');
    expect((await run(['data', 'wipe', '--yes'], { home })).code).toBe(0);
    expect([existsSync(own), inside(home)]).toEqual([false, ['mine.txt']]);
    expect((await run(['data', 'wipe', '--yes', '--data', data], { home })).code).toBe(0);
    expect(existsSync(data)).toBe(false);
  });

  it('is done the second time, with nothing to do', async () => {
    expect((await run(['data', 'wipe', '--yes'])).code).toBe(0);
  });
});

describe('a folder with what this program did not make', () => {
  let world: string;
  const away = folder();
  beforeAll(async () => {
    world = (await used()).data;
    writeFileSync(join(away, 'precious.txt'), 'precious');
  });

  it.each<[string, string, (path: string) => void]>([
    ['a file of someone’s', 'letter.txt', (path) => writeFileSync(join(path, 'letter.txt'), 'dear')],
    ['a folder of someone’s', 'photos', (path) => mkdirSync(join(path, 'photos'))],
    ['a link to elsewhere in place of the sessions', 'sessions', (path) => symlinkSync(away, join(path, 'sessions'))],
    [
      'a database that is no world',
      'world.sqlite',
      (path) => writeFileSync(join(path, 'world.sqlite'), 'SQLite format 3\0 of another program'),
    ],
    [
      'a file of someone’s among the sessions',
      'sessions/000001-me/diary.txt',
      (path) => {
        mkdirSync(join(path, 'sessions', '000001-me'), { recursive: true });
        writeFileSync(join(path, 'sessions', '000001-me', 'diary.txt'), 'dear');
      },
    ],
  ])('is refused whole: %s', async (_what, name, put) => {
    const data = folder();
    put(data);
    const before = readdirSync(data, { recursive: true });
    for (const command of ['reset', 'wipe']) {
      const { code, stderr } = await run(
        ['data', command, '--yes', '--data', data].slice(0, command === 'reset' ? 2 : 3).concat(['--data', data]),
      );
      expect([code, stderr]).toEqual([2, expect.stringContaining('FOLDER_STRANGE')]);
      expect(stderr).toContain(`“${name}”`);
    }
    expect(readdirSync(data, { recursive: true })).toEqual(before);
    expect(inside(away)).toEqual(['precious.txt']);
  });

  it('is none, where it is one of ours', () => {
    expect(inside(world)).toEqual(expect.arrayContaining(['sessions', 'world.sqlite', 'world.sqlite.secret']));
  });
});
