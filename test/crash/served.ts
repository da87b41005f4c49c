import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');

/** A folder of its own for a server's data, not there yet: making it is part of what must last. */
export const newPlace = (): string => join(mkdtempSync(join(tmpdir(), 'vneid-crash-')), 'data', 'world.sqlite');

/** Whether this machine has a strace that may look at a child; where not, what needs it is skipped, and says so. */
export const traces = process.platform === 'linux' && spawnSync('strace', ['-D', '-qq', '-o', '/dev/null', 'true']).status === 0;
if (!traces) console.warn('SKIPPED: the crashes at each durable point, there is no strace here');

export interface ServedOptions {
  readonly store: string;
  /** A day and minute of Vietnam; absent: the machine's own. */
  readonly now?: string;
  /** What strace is told besides where to write: what it looks at, and what it makes of it. */
  readonly strace?: readonly string[];
  /** A module that the process loads first. */
  readonly first?: string;
}

export interface ServedProcess {
  /** The root of its API; undefined: it ended before it listened. */
  readonly url: string | undefined;
  /** Asks it to stop, or kills it. */
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
  /** How it ended, once its output and strace's log are whole. */
  readonly ended: Promise<{ code: number | null; signal: string | null; errors: string; log: string }>;
}

/** `api serve --simulator` as a process of its own, as its users start it. Resolves when it listens, or has ended. */
export async function served({ store, now, strace, first }: ServedOptions): Promise<ServedProcess> {
  const log = `${dirname(dirname(store))}/strace.${serial++}.log`;
  const node = [process.execPath, ...(first ? ['--import', first] : []), join(root, 'bin', 'vneid-sim.js')];
  const serve = ['api', 'serve', '--simulator', '--port', '0', '--json', '--quiet', '--seed', 'crash', '--rate', '0', '--store', store];
  // As a grandchild strace is not in the way: signals and exit codes are the server's own.
  const traced = strace ? ['strace', '-D', '-f', '-q', '-o', log, ...strace] : [];
  const [command, ...given] = [...traced, ...node, ...serve, ...(now === undefined ? [] : ['--now', now])];
  const child = spawn(command!, given, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, HOME: dirname(store) } });
  running.add(child);
  child.on('close', () => running.delete(child));
  const out = textOf(child.stdout!);
  const errors = textOf(child.stderr!);
  const ended = new Promise<Awaited<ServedProcess['ended']>>((resolve) => {
    child.on('close', async (code, signal) => {
      resolve({ code, signal, errors: errors(), log: strace ? await wholeLog(log, child.pid!) : '' });
    });
  });
  const line = await firstLine(child, out);
  return {
    url: line === undefined ? undefined : `${(JSON.parse(line) as { url: string }).url}/`,
    signal: (name) => void child.kill(name),
    ended,
  };
}
let serial = 0;

/** What a test that failed left running. */
const running = new Set<ChildProcess>();
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.on('data', (part) => {
    text += part;
  });
  return () => text;
}

const firstLine = (child: ChildProcess, out: () => string): Promise<string | undefined> =>
  new Promise((resolve) => {
    child.stdout!.on('data', () => {
      const [line, rest] = out().split('\n');
      if (rest !== undefined) resolve(line);
    });
    child.on('close', () => resolve(undefined));
  });

/** The log, when strace has written that the process ended. */
async function wholeLog(path: string, pid: number): Promise<string> {
  const end = new RegExp(`^${pid} +\\+\\+\\+ (exited|killed)`, 'm');
  for (let tries = 0; tries < 1000; tries++) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (end.test(text)) return text;
    await sleep(5);
  }
  throw new Error(`strace did not finish ${path}`);
}
