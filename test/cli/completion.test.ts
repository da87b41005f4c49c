import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, root, run } from './run.js';

/** What Tab offers behind some words, the last of which is being typed. */
async function offered(...words: string[]) {
  const { code, stdout } = await run(['complete', '--', ...words]);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  return { names: lines.slice(0, -1).map((line) => line.split('\t')[0]!), directive: lines.at(-1)! };
}

describe('Tab', () => {
  it.each([
    ['commands', ['re'], ['register', 'resume', 'replay']],
    ['the commands of a family', ['card', ''], ['read', 'make']],
    ['options', ['register', '--ci'], ['--citizen']],
    ['citizens', ['register', '--citizen', 'nguyen-van-a'], ['nguyen-van-an']],
    ['citizens behind “=”', ['register', '--citizen=nguyen-van-a'], ['nguyen-van-an']],
    ['offices', ['register', '--office', 'lam-dong-dac'], ['lam-dong-dac-khu-moi']],
    ['handsets', ['register', '--device', 'pixel-7'], ['pixel-7']],
    ['screens', ['register', '--until', 'activation-o'], ['activation-otp']],
    ['codes', ['explain', 'OTP_EX'], ['OTP_EXPIRED']],
    ['flaws', ['card', 'make', '--flaw', 'cut-dg1'], ['cut-dg1']],
    ['scenario files', ['run', 'samples/scenarios/otp-exp'], ['samples/scenarios/otp-expired.yaml']],
    ['languages', ['register', '--lang', ''], ['vi', 'en']],
    ['shells', ['completion', 'z'], ['zsh']],
  ])('completes %s', async (_what, words, names) => {
    const found = await offered(...words);
    expect(found.names).toEqual(expect.arrayContaining(names));
    expect(found.names.every((name) => name.startsWith(words.at(-1)!.split('=').at(-1)!))).toBe(true);
    expect(found.directive).toBe(':4');
  });

  it('leaves files to the shell where a file belongs', async () => {
    expect(await offered('register', '--qr', 'some')).toEqual({ names: [], directive: ':0' });
  });

  it('says what each command does in the language asked for', async () => {
    const { stdout } = await run(['complete', '--', 'doc'], { env: { VNEID_SIM_LANG: 'en' } });
    expect(stdout).toContain('doctor\texamine this machine');
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s that asks this program', async (shell) => {
    const { code, stdout } = await run(['completion', shell]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/vneid-sim complete '?--/)]);
  });

  it('names the shells there are where it is given another', async () => {
    const { code, stderr } = await run(['completion', 'csh']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/zsh.*/)]);
  });
});

/** The program by its name on PATH, and each shell’s way to show what Tab offers behind `vneid-sim explain OTP_EX`. */
const bin = folder();
writeFileSync(join(bin, 'vneid-sim'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin', 'vneid-sim.js')}" "$@"\n`, {
  mode: 0o755,
});
const bashCompletion = '/usr/share/bash-completion/bash_completion';
const asked: Readonly<Record<string, { needs?: string; script: string }>> = {
  bash: {
    needs: bashCompletion,
    script: `source ${bashCompletion}; source <(vneid-sim completion bash)
      COMP_WORDS=(vneid-sim explain OTP_EX) COMP_CWORD=2 COMP_LINE='vneid-sim explain OTP_EX' COMP_POINT=24
      __vneid_sim_complete 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`,
  },
  fish: { script: `vneid-sim completion fish | source; complete --do-complete 'vneid-sim explain OTP_EX'` },
  zsh: {
    script: `autoload -Uz compinit && compinit -u -D; source <(vneid-sim completion zsh)
      _describe() { print -rl -- $completions }; words=(vneid-sim explain OTP_EX); CURRENT=3; _vneid-sim`,
  },
};
const there = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

describe('a real shell', () => {
  for (const [shell, { needs, script }] of Object.entries(asked)) {
    const missing = !there(shell) || (needs !== undefined && !existsSync(needs));
    if (missing) console.warn(`SKIPPED: completion in ${shell}, which is not installed here${needs ? ' or lacks bash-completion' : ''}`);
    it.skipIf(missing || !existsSync(join(root, 'dist', 'cli', 'main.js')))(`completes a code in ${shell}`, () => {
      const home = folder();
      mkdirSync(join(home, '.config'));
      const env = { HOME: home, PATH: `${bin}${delimiter}${process.env.PATH}`, TERM: 'dumb', LANG: 'C.UTF-8' };
      const { stdout, stderr } = spawnSync(shell, ['-c', script], { env, encoding: 'utf8' });
      expect(stdout, stderr).toContain('OTP_EXPIRED');
    });
  }
});
