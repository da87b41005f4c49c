import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));

/** The import lines of a file: packages and node modules as named, own files from src. */
const importsOf = ({ file, text }: { file: string; text: string }) =>
  [...text.matchAll(/(?:^import[^'";]*?from\s+|^export[^'";]*?from\s+|import\(\s*|^import\s+)'([^']+)'/gm)]
    .map((match) => match[1]!)
    .map((name) =>
      name.startsWith('.')
        ? relative(src, join(src, dirname(file), name))
            .replaceAll('\\', '/')
            .replace(/\.js$/, '.ts')
        : name,
    );

/** The part a file belongs to, as `design.md` draws them. */
function partOf(file: string): string {
  if (/^identity\/(api|desk|rules\/)/.test(file)) return 'rules';
  if (/^identity\//.test(file)) return 'identity';
  return file.split('/')[0]!.replace(/\.ts$/, '');
}

/** Which parts a part may import besides itself: left to right, and the sideways ways that are allowed. */
const base = ['rules', 'refusals', 'text', 'world'];
const allowed: Record<string, readonly string[]> = {
  cli: ['documents', 'terminal', 'script', 'journal', 'identity', 'card', 'portrait', 'device', 'flow', ...base],
  terminal: ['identity', 'card', 'device', 'flow', ...base],
  script: ['identity', 'card', 'device', 'flow', ...base],
  journal: ['script', 'identity', 'card', 'device', 'flow', ...base],
  identity: base,
  documents: base,
  card: ['portrait', ...base],
  portrait: base,
  device: base,
  flow: ['device', ...base],
  rules: base,
  refusals: base,
  text: base,
  world: base,
};

describe('the architecture', () => {
  it.each(files.map((entry) => [entry.file, entry] as const))('%s imports only to its right', (file, entry) => {
    const part = partOf(file);
    const own = importsOf(entry).filter((name) => name.endsWith('.ts'));
    const wrong = own.filter((name) => partOf(name) !== part && !(allowed[part] ?? []).includes(partOf(name)));
    expect(wrong).toEqual([]);
  });

  it.each(['flow', 'documents', 'rules', 'refusals', 'text', 'device'])('%s imports no node module and no package', (part) => {
    const packages = files
      .filter(({ file }) => partOf(file) === part)
      .flatMap((entry) => importsOf(entry).filter((name) => !name.endsWith('.ts')));
    expect(packages).toEqual([]);
  });

  const ambient: readonly (readonly [string, RegExp, RegExp])[] = [
    ['process', /(?<![.\w])process\.(env|argv|std|exit|cwd|platform|pid|kill|on\b|version|nextTick|hrtime)/, /^(cli|terminal|journal)\//],
    ['Date.now', /Date\.now\(/, /^(cli\/|terminal\/|journal\/lock\.ts|world\.ts)/],
    ['Math.random', /Math\.random\(/, /^world\.ts/],
    ['fs', /from 'node:fs/, /^(cli\/|journal\/|identity\/store\/|card\/chip\/folder\.ts|card\/qr\/file\.ts)/],
  ];
  it.each(ambient)('%s is reached only where the outside comes in', (_name, use, where) => {
    const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(files.filter(({ file, text }) => use.test(code(text)) && !where.test(file)).map(({ file }) => file)).toEqual([]);
  });

  it('nothing opens a connection but the client of the API, which is given `fetch` by the command that names an address', () => {
    const network = /from 'node:(net|tls|http|https|http2|dgram|dns)|(?<![.\w])fetch\(|globalThis\.fetch,|WebSocket/;
    expect(files.filter(({ text }) => network.test(text)).map(({ file }) => file)).toEqual(['cli/remote.ts', 'identity/http/reach.ts']);
  });

  it('nothing listens but the server of the API', () => {
    const listens = /from 'fastify'|\.listen\(/;
    const where = /^(identity\/server\/|cli\/api-serve\.ts)/;
    expect(files.filter(({ file, text }) => listens.test(text) && !where.test(file)).map(({ file }) => file)).toEqual([]);
  });

  it('loads commander alone for help: everything else is loaded when a command runs', () => {
    const statically = (file: string) => {
      const { text } = files.find((entry) => entry.file === file)!;
      const value = text
        .replaceAll(/^import type .*$/gm, '')
        .replaceAll(/\{[^}]*\}/g, (names) => (names.replaceAll(/type \w+|[{},\s]/g, '') === '' ? '' : names));
      return importsOf({ file, text: value.replaceAll(/import\([^)]*\)/g, '') });
    };
    const seen = new Set(['cli/main.ts', 'cli/commands.ts']);
    for (const file of seen) for (const name of statically(file)) if (name.endsWith('.ts')) seen.add(name);
    const packages = [...seen].flatMap(statically).filter((name) => !name.endsWith('.ts'));
    expect(packages.sort()).toEqual(['commander', 'node:fs']);
    expect([...seen].sort()).toEqual(['cli/commands.ts', 'cli/help-shape.ts', 'cli/help.ts', 'cli/io.ts', 'cli/main.ts', 'cli/version.ts']);
  });

  it('a file of 250 lines or more has a second idea in it', () => {
    const catalogue = /^(text|refusals)\//;
    const long = files.filter(({ file, text }) => !catalogue.test(file) && text.split('\n').length > 250);
    expect(long.map(({ file }) => file)).toEqual([]);
  });
});
