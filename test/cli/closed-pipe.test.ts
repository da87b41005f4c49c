import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, root } from './run.js';

/** A line of bash in which `vneid-sim` is the built program; the codes of all that it piped together, and what came on stderr. */
function piped(line: string) {
  const script = `vneid_sim() { "$NODE" "$PROGRAM" "$@"; }; ${line.replaceAll('vneid-sim', 'vneid_sim')}; echo "codes \${PIPESTATUS[*]}" >&3`;
  const home = folder();
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_DATA_HOME: home,
    NODE: process.execPath,
    PROGRAM: join(root, 'bin', 'vneid-sim.js'),
  };
  const { stderr, output } = spawnSync('bash', ['-c', script], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  return { codes: /codes (.*)/.exec(output[3] ?? '')?.[1], stderr };
}

describe.skipIf(process.platform === 'win32')('a reader that has seen enough', () => {
  // `exec <&-`: closed before the program writes its first line.
  const gone = '{ exec <&-; sleep 0; }';
  it.each([
    ['of a run', 'vneid-sim run samples/scenarios/account-countdown.yaml | head -c 1 >/dev/null', '0 0'],
    ['of a registration', `vneid-sim register --auto | ${gone}`, '0 0'],
    ['of a registration as JSON', 'vneid-sim register --auto --json | head -n 1 >/dev/null', '0 0'],
    ['of a refusal', `vneid-sim explain NONSENSE 2>&1 >/dev/null | ${gone}`, '2 0'],
    ['of both', `vneid-sim check id 12 2>&1 | ${gone}`, '1 0'],
    ['of nothing, both being closed', 'vneid-sim register --auto >&- 2>&-', '0'],
  ])('does not change how the program ends: %s', (_what, line, codes) => {
    const ended = piped(line);
    expect(ended.codes).toBe(codes);
    expect(ended.stderr).not.toMatch(/Error|EPIPE| at /);
  });
});

describe.skipIf(!existsSync('/dev/full'))('an output that takes nothing, its disk being full', () => {
  it.each([
    ['vneid-sim register --auto > /dev/full', '1'],
    ['vneid-sim explain OTP_WRONG --lang en > /dev/full', '1'],
    ['vneid-sim --help > /dev/full', '1'],
  ])('is told of by a refusal, and ends with 1: %s', (line, codes) => {
    const ended = piped(line);
    expect(ended.stderr).toContain('STORE_UNWRITABLE');
    expect(ended.stderr).not.toMatch(/ENOSPC| at /);
    expect(ended.codes).toBe(codes);
  });

  it('does not change how the program ends where only its messages are lost', () => {
    expect(piped('vneid-sim nonsense 2> /dev/full').codes).toBe('2');
  });
});
