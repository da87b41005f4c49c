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
    ['nothing', ''],
    ['a remark', '# lang: en\n'],
    ['a mark of byte order, and lines of Windows', '\uFEFF# ours\r\nlang: vi\r\n'],
  ])('may be a file with %s in it', async (_what, project) => {
    const { home, cwd } = place({ project });
    expect(await run(['explain', 'OTP_EXPIRED'], { home, cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it('that cannot be read at all are named, and not passed over', async () => {
    const { home, root, cwd } = place({});
    mkdirSync(join(root, 'vneid-sim.yaml'));
    const { code, stderr } = await run(['explain'], { home, cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(join(root, 'vneid-sim.yaml'))]);
  });
});

describe('settings that are wrong', () => {
  const wrong: readonly (readonly [string, string, string, number, number, string])[] = [
    ['an unknown key', 'lang: LANG\nlangauge: vi\n', 'SCRIPT_KEY_UNKNOWN', 2, 1, 'lang'],
    ['a word there is not', 'quiet: no\nrules: decree-95\n', 'SCRIPT_NAME_UNKNOWN', 2, 8, 'decree-59'],
    ['a wrong type', '\nplain: perhaps\n', 'SCRIPT_VALUE_WRONG', 2, 8, 'yes'],
    ['a list where a text belongs', 'citizen: [a, b]\n', 'SCRIPT_VALUE_WRONG', 1, 10, ''],
    ['a group where a text belongs', 'seed:\n  a: b\n', 'SCRIPT_VALUE_WRONG', 2, 3, ''],
    ['a text that is empty', 'seed: ""\n', 'SCRIPT_VALUE_WRONG', 1, 7, ''],
    ['a key without a value', 'lang:\n', 'SCRIPT_NAME_UNKNOWN', 1, 6, 'vi'],
    ['a time that is none', 'now: 2023-02-30\n', 'SCRIPT_VALUE_WRONG', 1, 6, '2023-05-10'],
    ['a bracket that stays open', 'lang: [en\n', 'SCRIPT_SYNTAX', 2, 1, ''],
    ['a quote that stays open', 'seed: "abc\n', 'SCRIPT_SYNTAX', 2, 1, ''],
    ['a tab before a key', 'lang: vi\n\tseed: a\n', 'SCRIPT_SYNTAX', 2, 1, ''],
    ['two documents', 'seed: a\n---\nseed: b\n', 'SCRIPT_SYNTAX', 2, 1, ''],
    ['the same key twice', 'seed: a\nseed: b\n', 'SCRIPT_TWICE', 2, 1, ''],
    ['a list', '- lang: vi\n', 'SCRIPT_VALUE_WRONG', 1, 1, ''],
    ['a word', 'hello\n', 'SCRIPT_VALUE_WRONG', 1, 1, ''],
    ['lines of Windows and a mark of byte order', '\uFEFFseed: a\r\n\r\nlangauge: vi\r\n', 'SCRIPT_KEY_UNKNOWN', 3, 1, 'lang'],
    ['letters that are decomposed', 'seed: "Tiếng Việt"\nx: "ế"\n'.normalize('NFD'), 'SCRIPT_KEY_UNKNOWN', 2, 1, ''],
    ['an API', 'api: https://example.com\n', 'SCRIPT_KEY_UNKNOWN', 1, 1, ''],
    ['a command', 'run: rm -rf /\n', 'SCRIPT_KEY_UNKNOWN', 1, 1, ''],
  ];
  describe.each(['project', 'user'] as const)('in the file of the %s', (whose) => {
    it.each(wrong)('are refused with file, line and column for %s, in both languages', async (_what, text, code, line, column, hint) => {
      for (const lang of ['vi', 'en']) {
        const { home, root, cwd } = place({ [whose]: text.replace('LANG', lang) });
        const file = whose === 'project' ? join(root, 'vneid-sim.yaml') : join(home, '.config', 'vneid-sim', 'settings.yaml');
        const json = await run(['explain', '--json', '--lang', lang], { home, cwd });
        expect([json.code, json.stdout]).toEqual([2, '']);
        const { refused } = JSON.parse(json.stderr);
        expect(refused).toMatchObject({ code, params: { file, line, column } });
        expect(refused.remedy).toContain(hint);
        const { stderr } = await run(['explain', '--lang', lang], { home, cwd });
        expect(stderr).toContain(file);
        expect(stderr).toContain(lang === 'vi' ? `dòng ${line}, cột ${column}` : `line ${line}, column ${column}`);
      }
    });
  });

  it.each([
    ['VNEID_SIM_LANG', 'fr'],
    ['VNEID_SIM_PLAIN', 'perhaps'],
  ])('name the variable %s where its value is none', async (name, value) => {
    const { code, stderr } = await run(['explain'], { env: { [name]: value } });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${name} không nhận “${value}”`)]);
  });
});

describe('the language of what is said before a command runs', () => {
  const said = async (argv: string[], files: Parameters<typeof place>[0], env = {}) => {
    const { home, cwd } = place(files);
    const { stdout, stderr } = await run(argv, { home, cwd, env });
    return stdout + stderr;
  };
  const words: readonly (readonly [string, string[], string, string])[] = [
    ['help', ['register', '--help'], 'Cách dùng', 'Usage'],
    ['the usage, where nothing is asked for', [], 'Cách dùng', 'Usage'],
    ['an unknown command', ['regster'], 'không có', 'no command'],
    ['an unknown option', ['register', '--atuo'], 'không có', 'no option'],
    ['a missing argument', ['run'], 'Thiếu', 'missing'],
    ['a value there is not', ['register', '--auto', '--level', '3'], 'không nhận', 'does not take'],
    ['a value there is not of an option that all commands take', ['register', '--auto', '--now', 'soon'], 'không nhận', 'does not take'],
  ];
  it.each(words)('is that of the settings: %s', async (_what, argv, vi, en) => {
    const [inVietnamese, inEnglish] = [new RegExp(vi, 'i'), new RegExp(en, 'i')];
    expect(await said(argv, {})).toMatch(inVietnamese);
    expect(await said(argv, { user: 'lang: en' })).toMatch(inEnglish);
    expect(await said(argv, { project: 'lang: en', user: 'lang: vi' })).toMatch(inEnglish);
    expect(await said(argv, { project: 'lang: en' }, { VNEID_SIM_LANG: 'vi' })).toMatch(inVietnamese);
    expect(await said([...argv, '--lang', 'en'], { project: 'lang: vi' })).toMatch(inEnglish);
  });

  it('is named even by a file that is wrong elsewhere, and what is wrong is told in it', async () => {
    const project = 'langauge: vi\nlang: en\n';
    expect(await said(['register', '--auto'], { project })).toMatch(/SCRIPT_KEY_UNKNOWN[\s\S]*line 1, column 1/);
    expect(await said(['register', '--help'], { project })).toContain('Usage');
  });

  it('is Vietnamese for help where the file cannot be read, which help does not tell', async () => {
    const { home, cwd } = place({ project: 'lang: [en' });
    const { code, stdout, stderr } = await run(['register', '--help'], { home, cwd });
    expect([code, stdout, stderr]).toEqual([0, expect.stringContaining('Cách dùng'), '']);
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
    expect([code, stderr]).toEqual([2, expect.stringMatching(/PATH_OUTSIDE[\s\S]*line 2, column/)]);
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
