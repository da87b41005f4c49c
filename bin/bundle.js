// What `npm run bundle [FOLDER]` does: one folder with everything inside, which starts without npm and without a network, on this platform.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'vneid-sim-bundle');
const starters = {
  // Without dirname or readlink: there may be nothing on the PATH but Node.
  'vneid-sim': `#!/bin/sh
case $0 in */*) here=\${0%/*} ;; *) here=. ;; esac
exec node "$here/bin/vneid-sim.js" "$@"
`,
  'vneid-sim.cmd': '@node "%~dp0bin\\vneid-sim.js" %*\r\n',
};

if (existsSync(folder) && !existsSync(join(folder, 'vneid-sim.cmd'))) {
  process.stderr.write(`${folder} đã có và không phải một gói cũ / is there already, and is no earlier bundle.\n`);
  process.exit(2);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Copies a file or folder, but not the packages inside it. */
const copy = (path) =>
  cpSync(join(root, path), join(folder, path), { recursive: true, filter: (from) => basename(from) !== 'node_modules' });

for (const path of ['bin/vneid-sim.js', 'dist', 'samples', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE']) copy(path);

// What is installed here is what this platform needs; better-sqlite3 only where Node has no SQLite of its own.
const { packages } = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'));
const spared = process.getBuiltinModule('node:sqlite') ? ['node_modules/better-sqlite3'] : [];
for (const [path, { dev }] of Object.entries(packages)) {
  if (!dev && !spared.includes(path) && existsSync(join(root, path))) copy(path);
}
for (const [name, text] of Object.entries(starters)) writeFileSync(join(folder, name), text, { mode: 0o755 });

process.stdout.write(`${folder}\n${process.platform}-${process.arch} · Node ${spared.length > 0 ? '22.13+' : process.versions.node}\n`);
process.stdout.write('./vneid-sim register --auto  ·  Windows: vneid-sim.cmd register --auto\n');
