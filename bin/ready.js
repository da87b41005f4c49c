// Makes a checkout ready to run: installs what the lock file names and builds, each only where it is out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const age = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

/** Runs npm or a tool of node_modules with its output on stderr, so that stdout stays the program's own. */
function run(command, args, why) {
  process.stderr.write(`${why}\n`);
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status || 1);
}

const npm = process.env.npm_execpath;
if (age('node_modules/.package-lock.json') < age('package-lock.json')) {
  if (!npm) throw new Error('Start this through npm: npm start, npm test.');
  run(npm, ['ci'], 'Đang cài đặt các gói… / Installing packages (once, about two minutes)…');
}
if (process.argv.includes('--clean')) rmSync(join(root, 'dist'), { recursive: true, force: true });
const first = existsSync(join(root, 'dist')) ? '' : 'Đang biên dịch… / Building…';
const tsc = join(root, 'node_modules/typescript/bin/tsc');
if (first) run(tsc, [], first);
else if (spawnSync(process.execPath, [tsc], { cwd: root, stdio: ['ignore', 2, 2] }).status !== 0) process.exit(1);
