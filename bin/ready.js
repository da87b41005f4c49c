// Makes a checkout ready to run: installs what the lock file names, compiles what is needed of it, and builds; each only where it is out of
// date. Packages run no scripts of their own: a Node with an SQLite (from 22.13) needs nothing compiled, so neither compiler nor download.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const age = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);
const say = (line) => process.stderr.write(`${line}\n`);

/** Runs Node with its output on stderr, so that stdout stays the program's own; tells whether it went well. */
const node = (args, output = 2) => spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', output, output] }).status === 0;

const tools = 'python3, make, C++';
function npm(args, output) {
  if (!process.env.npm_execpath) throw new Error('Start this through npm: npm start, npm test.');
  return node([process.env.npm_execpath, ...args], output);
}

/** Compiles a package where it does not load yet; tells whether it loads then. */
function compiled(name, loading) {
  if (node(['-e', loading], 'ignore')) return true;
  say(`Đang biên dịch ${name}… / Compiling ${name} (once)…`);
  return npm(['rebuild', name], 'ignore') && node(['-e', loading], 'ignore');
}

if (age('node_modules/.package-lock.json') < age('package-lock.json')) {
  say('Đang cài đặt các gói… / Installing packages (once)…');
  if (!npm(['ci', '--ignore-scripts'])) process.exit(1);
}
if (!process.getBuiltinModule('node:sqlite') && !compiled('better-sqlite3', "new (require('better-sqlite3'))(':memory:')")) {
  say(
    `Node ${process.versions.node} không có sẵn SQLite và better-sqlite3 không biên dịch được: dùng Node 22.13 trở lên, hoặc cài ${tools}.`,
  );
  say(`It has no SQLite of its own, and better-sqlite3 does not compile: use Node 22.13 or later, or install ${tools}, then “npm ci”.`);
  process.exit(1);
}
if (process.argv.includes('--tests') && !compiled('node-pty', "require('node-pty')")) {
  say(
    `node-pty không biên dịch được / does not compile (${tools}): bỏ qua các phép thử trên terminal thật / tests at a real terminal are skipped.`,
  );
}
if (process.argv.includes('--clean')) rmSync(join(root, 'dist'), { recursive: true, force: true });
if (!existsSync(join(root, 'dist'))) say('Đang dựng chương trình… / Building…');
if (!node([join(root, 'node_modules/typescript/bin/tsc')])) process.exit(1);
