import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, root, run, runProcess } from './run.js';
import { type SmallDisk, smallDisk } from './small-disk.js';

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
const below = (at: string) => readdirSync(at, { recursive: true, encoding: 'utf8' });

describe('a disk that is full', () => {
  let disk: SmallDisk | null = null;
  beforeAll(() => {
    disk = smallDisk(2048);
  });
  afterAll(() => disk?.gone());

  it('stops the walk with a refusal wherever it fills up, and resume goes on once there is room', async ({ skip }) => {
    skip(!disk, 'no file system of its own may be mounted here');
    const data = join(disk!.at, 'world');
    const ends: string[] = [];
    for (const free of [0, 8, 40, 80, 120, 160, 200, 260, 320]) {
      disk!.fillBut(free);
      const stopped = await run(['register', '--auto', '--data', data, '--citizen', 'nguyen-van-an']);
      ends.push(`${free}: ${stopped.code}`);
      if (stopped.code === 0) break;
      expect(`${free} KiB: ${stopped.code} ${stopped.stderr}`).toContain(`${free} KiB: 1 `);
      expect(stopped.stderr).toContain('STORE_UNWRITABLE');
      expect(stopped.stderr).not.toContain('bug');
      disk!.empty();
      const sessions = existsSync(join(data, 'sessions')) ? readdirSync(join(data, 'sessions')) : [];
      const journal = sessions
        .map((name) => join(data, 'sessions', name, 'journal.jsonl'))
        .find((file) => existsSync(file) && lines(file) > 0);
      if (journal) {
        const on = await run(['resume', '--auto', '--data', data]);
        expect(`${free} KiB: ${on.code} ${on.stderr}`).toContain(`${free} KiB: 0 `);
      }
      execFileSync('rm', ['-rf', data]);
    }
    expect(ends.length).toBeGreaterThan(3);
  });

  it('ends a record beside the session in the same way', async ({ skip }) => {
    skip(!disk, 'no file system of its own may be mounted here');
    disk!.empty();
    disk!.fillBut(4);
    const { code, stderr } = await run(['register', '--auto', '--data', ':memory:', '--record', join(disk!.at, 'journal.jsonl')]);
    expect(stderr).toContain('STORE_UNWRITABLE');
    expect(code).toBe(1);
    disk!.empty();
  });

  it('leaves no half of a card', async ({ skip }) => {
    skip(!disk, 'no file system of its own may be mounted here');
    disk!.empty();
    disk!.fillBut(12);
    const { code, stderr } = await run(['card', 'make', '--out', join(disk!.at, 'card')]);
    expect(code).toBe(1);
    expect(stderr).toContain('STORE_UNWRITABLE');
    disk!.empty();
    const files = below(disk!.at).filter((name) => statSync(join(disk!.at, name)).isFile());
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    for (const file of files.filter((name) => name !== 'ballast')) expect(statSync(join(disk!.at, file)).size).toBeGreaterThan(0);
  });
});

describe('a folder that cannot be written', () => {
  // Root may write anywhere: a path through a file is refused to root as well.
  const through = join(folder(), 'file');
  beforeAll(() => writeFileSync(through, ''));

  it.each([
    ['the world', ['register', '--auto', '--data', join(through, 'world')]],
    ['the record', ['register', '--auto', '--data', ':memory:', '--record', join(through, 'journal.jsonl')]],
    ['a card', ['card', 'make', '--out', join(through, 'card')]],
  ])('ends with a refusal and 1 before anything is done: %s', async (_what, argv) => {
    const { code, stderr, stdout } = await run(argv);
    expect(stderr).toContain('STORE_UNWRITABLE');
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('ends so where sessions are kept, too', async () => {
    const { code, stderr } = await run(['register', '--auto'], { home: through });
    expect(stderr).toContain('STORE_UNWRITABLE');
    expect(code).toBe(1);
  });

  it.skipIf(process.getuid?.() === 0)('is told of a folder without the right to write', async () => {
    const home = folder();
    chmodSync(home, 0o500);
    expect((await run(['register', '--auto'], { home })).code).toBe(1);
  });
});

describe('a limit on the size of files', () => {
  /** The built program in a shell that limits its files to so many KiB. */
  function limited(kib: number, home: string) {
    const script = `ulimit -f ${kib}; trap '' XFSZ; exec "$0" "$@"`;
    const argv = ['-c', script, process.execPath, join(root, 'bin', 'vneid-sim.js'), 'register', '--auto'];
    return spawnSync('bash', argv, { env: { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home }, encoding: 'utf8' });
  }

  it('ends the walk with a refusal, and resume goes on without it', async () => {
    // Below some size no world can even be made; the first at which a walk begins is what this is about.
    for (const kib of [180, 220, 260, 300, 400]) {
      const home = folder();
      const stopped = limited(kib, home);
      expect(stopped.stderr).toContain('STORE_UNWRITABLE');
      expect(stopped.status).toBe(1);
      if (!stopped.stdout.includes('1/12')) continue;
      const on = await runProcess(['resume', '--auto'], { home });
      expect(`${on.code} ${on.stderr}`).toMatch(/^0 /);
      return;
    }
    expect.unreachable('no walk began');
  });
});

describe('what is on a disk already', () => {
  it('is never overwritten by card make, not even through a link to nowhere', async () => {
    const at = folder();
    mkdirSync(join(at, 'taken'));
    symlinkSync(join(at, 'nowhere'), join(at, 'link'));
    expect((await run(['card', 'make', '--out', join(at, 'taken')])).code).toBe(2);
    const { code } = await run(['card', 'make', '--out', join(at, 'link')]);
    expect(code).not.toBe(0);
    expect(existsSync(join(at, 'nowhere'))).toBe(false);
  });
});
