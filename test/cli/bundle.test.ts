import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder, root } from './run.js';

const windows = process.platform === 'win32';
const bundling = (target: string) => {
  const { INIT_CWD: _elsewhere, ...env } = process.env;
  return spawnSync(process.execPath, [join(root, 'bin', 'bundle.js'), target], { encoding: 'utf8', env });
};

/** Starts a bundle from another folder, with nothing on the PATH but Node, and none of npm's or this checkout's settings. */
function start(bundle: string, argv: readonly string[]) {
  const [path, home] = [folder(), folder()];
  if (!windows) symlinkSync(process.execPath, join(path, 'node'));
  return spawnSync(join(bundle, windows ? 'vneid-sim.cmd' : 'vneid-sim'), argv, {
    cwd: folder(),
    encoding: 'utf8',
    shell: windows,
    env: { PATH: windows ? dirname(process.execPath) : path, HOME: home, XDG_DATA_HOME: home },
  });
}

describe('a bundle', () => {
  const bundle = join(folder(), 'một gói');
  beforeAll(() => {
    expect(bundling(bundle).status).toBe(0);
  });

  it('registers for both levels from another folder, with nothing around but Node', () => {
    const { status, stdout, stderr } = start(bundle, ['register', '--auto', '--level', 'all', '--lang', 'en']);
    expect(stderr).not.toContain('Error');
    expect(stdout).toContain('Done: Nguyễn Văn An has a level-2');
    expect(status).toBe(0);
  });

  it('holds no package that only development needs', () => {
    const packages = readdirSync(join(bundle, 'node_modules'));
    expect(packages).toContain('commander');
    expect(packages.filter((name) => ['typescript', 'vitest', 'node-pty', '.bin'].includes(name))).toEqual([]);
  });

  it('is made anew over an earlier one, and over nothing else', () => {
    expect(bundling(bundle).status).toBe(0);
    const other = join(folder(), 'mine');
    mkdirSync(other);
    writeFileSync(join(other, 'thesis.txt'), 'work of years');
    const refused = bundling(other);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('is no earlier bundle');
    expect(readdirSync(other)).toEqual(['thesis.txt']);
  });
});
