import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, root, run, runProcess } from './run.js';

const card = 'samples/cards/nguyen-van-an/qr.png';
const cases: readonly (readonly [number, string, string[]])[] = [
  [0, 'a registration that ended well', ['register', '--auto', '--data', ':memory:']],
  [0, 'a registration stopped where it was to stop', ['register', '--auto', '--until', '3', '--data', ':memory:']],
  [0, 'a card that was read', ['card', 'read', card]],
  [0, 'a scenario that passed', ['run', 'samples/scenarios/app-not-found.yaml']],
  [0, 'a code explained', ['explain', 'OTP_EXPIRED']],
  [0, 'help', ['--help']],
  [0, 'the version', ['--version']],
  [1, 'a registration refused', ['register', '--auto', '--device', 'iphone-6', '--data', ':memory:']],
  [1, 'a card for somebody without one', ['card', 'make', '--citizen', 'do-the-ky', '--out', '/dev/null/x']],
  [2, 'no command', []],
  [2, 'a command nobody knows', ['registre']],
  [2, 'an option nobody knows', ['register', '--api', 'https://example.org']],
  [2, 'an option without its value', ['register', '--citizen']],
  [2, 'a missing answer', ['register', '--data', ':memory:']],
  [2, 'a journal that is not there', ['replay', 'nowhere.jsonl']],
  [2, 'a scenario that is not there', ['run', 'nowhere.yaml']],
  [2, 'a name nobody has', ['register', '--auto', '--citizen', 'nobody']],
  [2, 'nothing to resume', ['resume', '--auto']],
  [3, 'a file that is no card', ['card', 'read', 'package.json']],
  [3, 'one of several that is no card', ['card', 'read', card, 'nowhere.png', card]],
];

describe('the exit code', () => {
  it.each(cases)('is %d for %s', async (code, _what, argv) => {
    const ran = await run(argv);
    expect(`${ran.code} ${ran.stderr}`).toMatch(new RegExp(`^${code} `));
    // Results go to stdout, what is wrong to stderr.
    if (code === 2) expect(ran.stderr).not.toBe('');
    if (code === 0) expect(ran.stderr).not.toContain('✗');
  });

  it.each(cases.filter(([code]) => code === 2))('%d comes with nothing on stdout: %s', async (_code, _what, argv) => {
    expect((await run(argv)).stdout).toBe('');
  });

  it('is the process’s own', async () => {
    expect((await runProcess(['card', 'read', 'package.json'])).code).toBe(3);
    expect((await runProcess(['explain', 'OTP_EXPIRED'])).code).toBe(0);
  });
});

describe('output to a pipe', () => {
  it.each(cases)('(%d) has no colour and moves no cursor: %s', async (_code, _what, argv) => {
    const { stdout, stderr } = await run(argv, { env: { FORCE_COLOR: '1', TERM: 'xterm-256color' } });
    expect(`${stdout}${stderr}`).not.toContain('\u001b');
    expect(`${stdout}${stderr}`).not.toContain('\r');
  });

  it('may be closed early without a complaint', async () => {
    const child = spawn(process.execPath, [join(root, 'bin', 'vneid-sim.js'), 'explain'], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: folder() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});

describe('a registration interrupted by Ctrl+C without a terminal', () => {
  it('keeps what was done, and resume goes on', async () => {
    const home = folder();
    const child = spawn(process.execPath, [join(root, 'bin', 'vneid-sim.js'), 'register', '--auto'], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let done = '';
    child.stdout.on('data', (chunk) => {
      done += chunk;
      if (done.includes('5/12')) child.kill('SIGINT');
    });
    await new Promise((resolve) => child.on('close', resolve));
    const on = await runProcess(['resume', '--auto'], { home });
    // It may have been faster than the signal.
    expect(`${on.code} ${on.stderr}`).toMatch(done.includes('12/12 Định danh') ? /NO_SESSION/ : /^0 /);
  });
});
