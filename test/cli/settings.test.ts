import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './run.js';

/** A project with settings, a folder inside it to work in, and a user with settings of his own. */
function place({ project, user }: { project?: string; user?: string }) {
  const [root, home] = [folder(), folder()];
  const cwd = join(root, 'deep', 'inside');
  mkdirSync(cwd, { recursive: true });
  if (project !== undefined) writeFileSync(join(root, 'vneid-sim.yaml'), project);
  mkdirSync(join(home, '.config', 'vneid-sim'), { recursive: true });
  if (user !== undefined) writeFileSync(join(home, '.config', 'vneid-sim', 'settings.yaml'), user);
  return { root, home, cwd };
}

/** Which language a command speaks tells which layer was heard. */
const english = ({ stdout }: { stdout: string }) => stdout.startsWith('OTP_EXPIRED · The OTP');

describe('settings', () => {
  it.each([
    ['nothing', {}, {}, [], false],
    ['the user', { user: 'lang: en' }, {}, [], true],
    ['the project before the user', { project: 'lang: en', user: 'lang: vi' }, {}, [], true],
    ['the environment before the project', { project: 'lang: vi' }, { VNEID_SIM_LANG: 'en' }, [], true],
    ['the command line before the environment', { project: 'lang: vi' }, { VNEID_SIM_LANG: 'vi' }, ['--lang', 'en'], true],
  ] as const)('are taken from %s', async (_whose, files, env, argv, expected) => {
    const { home, cwd } = place(files);
    expect(english(await run(['explain', 'OTP_EXPIRED', ...argv], { home, cwd, env }))).toBe(expected);
  });

  it('stand in for the option’s own default, and for a switch', async () => {
    const { home, cwd } = place({ project: 'citizen: ly-a-gia\njson: yes\n' });
    const { stdout } = await run(['register', '--auto', '--until', '2'], { home, cwd });
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1)!)).toMatchObject({ session: expect.stringContaining('ly-a-gia') });
  });

  it('are of the folder where the program is called, whatever lies in other projects', async () => {
    const other = place({ project: 'lang: en' });
    const { home, cwd } = place({});
    expect(other.root).not.toBe(cwd);
    expect(english(await run(['explain', 'OTP_EXPIRED'], { home, cwd }))).toBe(false);
  });

  it.each([
    ['an unknown key', 'lang: en\nlangauge: vi\n', 'SCRIPT_KEY_UNKNOWN', 2, 1, 'lang'],
    ['a word there is not', 'lang: fr\n', 'SCRIPT_NAME_UNKNOWN', 1, 7, 'vi'],
    ['a wrong type', '\nplain: perhaps\n', 'SCRIPT_VALUE_WRONG', 2, 8, 'yes'],
    ['a list where a text belongs', 'citizen: [a, b]\n', 'SCRIPT_VALUE_WRONG', 1, 10, ''],
    ['a time that is none', 'now: 2023-02-30\n', 'SCRIPT_VALUE_WRONG', 1, 6, '2023-05-10'],
    ['bad YAML', 'lang: [en\n', 'SCRIPT_SYNTAX', 2, 1, ''],
    ['the same key twice', 'lang: en\nlang: vi\n', 'SCRIPT_TWICE', 2, 1, ''],
    ['an API', 'api: https://example.com\n', 'SCRIPT_KEY_UNKNOWN', 1, 1, ''],
    ['a command', 'run: rm -rf /\n', 'SCRIPT_KEY_UNKNOWN', 1, 1, ''],
  ])('are refused with file, line and column for %s', async (_what, project, code, line, column, hint) => {
    const { home, root, cwd } = place({ project });
    const { code: exit, stdout, stderr } = await run(['explain', '--json', '--lang', 'en'], { home, cwd });
    expect([exit, stdout]).toEqual([2, '']);
    const { refused } = JSON.parse(stderr);
    expect(refused).toMatchObject({ code, params: { file: join(root, 'vneid-sim.yaml'), line, column } });
    expect(refused.remedy).toContain(hint);
  });

  it.each([
    ['VNEID_SIM_LANG', 'fr'],
    ['VNEID_SIM_PLAIN', 'perhaps'],
  ])('name the variable %s where its value is none', async (name, value) => {
    const { code, stderr } = await run(['explain'], { env: { [name]: value } });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${name} không nhận “${value}”`)]);
  });

  it('are not read for help', async () => {
    const { home, cwd } = place({ project: 'not: right' });
    expect((await run(['register', '--help'], { home, cwd })).code).toBe(0);
  });
});

describe('a project’s settings, which a stranger may have written', () => {
  it.each([
    ['data: ../elsewhere'],
    ['data: /tmp/elsewhere'],
    ['data: ~/elsewhere'],
    ['texts: ../secret.yaml'],
    ['citizen: ../people.yaml'],
  ])('cannot say “%s”', async (project) => {
    const { home, cwd } = place({ project: `lang: en\n${project}\n` });
    const { code, stderr } = await run(['register', '--auto'], { home, cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/PATH_OUTSIDE[\s\S]*dòng 2, cột/)]);
  });

  it.each([
    ['the folder', (root: string, away: string) => symlinkSync(away, join(root, 'world'))],
    [
      'the database, to a file that is not there yet',
      (root: string, away: string) => {
        mkdirSync(join(root, 'world'));
        symlinkSync(join(away, 'new'), join(root, 'world', 'world.sqlite'));
      },
    ],
  ])('cannot lead out of its folder by a link in place of %s', async (_what, link) => {
    const { home, root, cwd } = place({ project: 'data: world' });
    const away = folder();
    link(root, away);
    const { code, stderr } = await run(['register', '--auto'], { home, cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('PATH_OUTSIDE')]);
    expect(readdirSync(away)).toEqual([]);
  });

  it('may keep a world that lasts in its own folder', async () => {
    const { home, root, cwd } = place({ project: 'data: world' });
    expect((await run(['register', '--auto'], { home, cwd })).code).toBe(0);
    expect(readdirSync(join(root, 'world'))).toContain('world.sqlite');
  });

  it('are less than the user’s own, which may name any path', async () => {
    const data = join(folder(), 'world');
    const { home, cwd } = place({ user: `data: ${data}` });
    expect((await run(['register', '--auto'], { home, cwd })).code).toBe(0);
    expect(readdirSync(data)).toContain('world.sqlite');
  });
});
