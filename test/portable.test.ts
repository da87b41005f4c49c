import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, root, run } from './cli/run.js';

/** The files of the repository: what git keeps or is about to, or, in a copy without its history, all but what is installed and built. */
function ofRepository(): string[] {
  if (existsSync(join(root, '.git'))) {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
    return listed.split('\0').filter(Boolean);
  }
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist'].includes(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' }).map(
            (path) => `${entry.name}/${path.replaceAll('\\', '/')}`,
          )
        : [entry.name],
    );
}
const files = ofRepository();

/** What Windows takes for no file name, whatever the case (learn.microsoft.com, Naming Files, Paths, and Namespaces). */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const forbidden = /[<>:"|?*\\\u0000-\u001f]|[. ]$/;
const wrongNames = (paths: readonly string[]) =>
  paths.filter((path) => path.split('/').some((name) => reserved.test(name) || forbidden.test(name)));

/** Leaves 100 of Windows' 260 characters to the folder somebody keeps this in. */
const LONGEST = 160;

describe('the names of files', () => {
  it('of the repository can all be written on Windows', () => {
    expect(wrongNames(files)).toEqual([]);
    expect(files.filter((path) => path.length > LONGEST)).toEqual([]);
  });

  it('of the repository differ by more than case, and by more than how an accent is composed', () => {
    const folders = files.flatMap((path) => path.split('/').map((_, depth, names) => names.slice(0, depth + 1).join('/')));
    const alike = new Map<string, Set<string>>();
    for (const path of folders) {
      const same = path.normalize('NFC').toLowerCase();
      alike.set(same, (alike.get(same) ?? new Set()).add(path));
    }
    expect([...alike.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  it('that a registration and a card leave can all be written on Windows', async () => {
    const home = folder();
    expect((await run(['register', '--auto', '--record', join(home, 'journal.jsonl')], { home })).code).toBe(0);
    expect((await run(['card', 'make', '--citizen', 'nguyen-van-an', '--out', join(home, 'card')], { home })).code).toBe(0);
    const written = readdirSync(home, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
    expect(written.length).toBeGreaterThan(5);
    expect(wrongNames(written)).toEqual([]);
  });

  it.each(['aux.ts', 'a/NUL', 'com1.txt', 'a:b', 'a.', 'b ', 'what?', 'a\\b'])('such as “%s” would be found', (name) => {
    expect(wrongNames([name])).toEqual([name]);
  });
});

/** What would work on one system only; a guard on the same line makes it right. */
const onlyPosix: readonly (readonly [string, RegExp])[] = [
  ['a folder that Windows does not have', /['"`]\/(tmp|var|usr|etc|home|dev|proc|root|opt)(\/|['"`])/],
  // SIGTSTP is Node's readline telling of Ctrl+Z, which it does nowhere on Windows; SIGHUP is how Node tells there of a console that closes.
  ['a signal that Windows does not know', /['"]SIG(?!INT\b|TERM\b|KILL\b|CONT\b|TSTP\b|HUP\b)[A-Z0-9]+['"]/],
  ['a user or group id without a question whether there is one', /process\.(get|set)(e?uid|e?gid|groups)\(/],
  ['a path put together by hand', /\b(folder|dir|root|home|cwd)\w*\s*\+\s*['"`]\/|\$\{\w*(folder|dir|root|home|cwd)\w*\}\//i],
  ['a command that a shell must understand', /import \{[^}]*\bexec(Sync)?\b.*child_process|shell: true/],
];
const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('the program', () => {
  // A persona names its samples as journals and scenarios do, with “/” on every system; whoever opens them makes a path of it.
  const sources = files.filter((path) => /^(src|bin)\/.*\.(ts|js)$/.test(path) && path !== 'src/flow/persona.ts');

  it.each(onlyPosix)('uses nothing that works on one system only: %s', (_what, use) => {
    const found = sources.flatMap((path) =>
      code(readFileSync(join(root, path), 'utf8'))
        .split('\n')
        .filter((line) => use.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    "'/tmp/world'",
    "process.on('SIGUSR1', stop)",
    'process.getuid()',
    "folder + '/journal'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what is looked for.
    '`${folder}/journal`',
    "import { execSync } from 'node:child_process';",
  ])('would be told of %s', (line) => {
    expect(onlyPosix.some(([, use]) => use.test(line))).toBe(true);
  });
});
